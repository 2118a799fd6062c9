"""The commands for editors of the content."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.console import content, fail, finish, folders, or_exit, settings, talk, today, write

app = typer.Typer()
faq_app = typer.Typer(help="For the editors of the FAQ.")
app.add_typer(faq_app, name="faq")


@app.command(epilog="Example: jifen check")
def check(
    folder: Annotated[Path | None, typer.Argument(metavar="DIR", help="FAQ entries; the shipped ones else.")] = None,
) -> None:
    """Validate all content and run the tests written in it."""
    from bot.content.checking import check_all

    report = check_all(folders(folder), settings().data_dir, talk, today())
    for problem in report.problems:
        write(str(problem))
    for remark in report.remarks:
        talk(f"remark: {remark}")
    talk(report.summary)
    finish(not report.problems)


@app.command(epilog="Example: jifen schema")
def schema(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to write them.")] = Path("docs/schema"),
) -> None:
    """Write the JSON Schema of every content file, for completion in editors."""
    from bot.content.schemas import write_schemas

    try:
        written = write_schemas(folder)
    except OSError as error:
        fail(f"{folder}: cannot be written ({error.strerror}): give a folder of your own")
    talk(f"{len(written)} schemas written to {folder}")


@faq_app.command(epilog="Example: jifen faq report")
def report() -> None:
    """Say how well the FAQ entries are told apart, worst first, and better or worse than in the last commit."""
    from bot.content.faq_report import report_lines

    for line in report_lines(content().catalogue, folders(None).faq, settings().data_dir, talk):
        write(line)


@faq_app.command(epilog="Example: jifen faq learn")
def learn() -> None:
    """Learn the shipped entries anew and write the model that comes with the program (half a minute)."""
    from bot.content.content import Folders
    from bot.content.content import check as checked
    from bot.content.models import Models

    catalogue = or_exit(lambda: checked(Folders())).catalogue
    try:
        written = Models(settings().data_dir).ship(catalogue, talk)
    except OSError as error:
        fail(f"the model cannot be written ({error.strerror}): run this where the program's own files may be changed")
    talk(f"{written.stat().st_size / 1e6:.1f} MB written to {written.name}; commit it with the content")
