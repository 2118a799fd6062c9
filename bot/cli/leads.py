"""The commands for contacts that people left, and for the keys that seal them."""

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.console import fail, settings, talk, write

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from bot.leads.export import Exported
    from bot.leads.seal import Seal

app = typer.Typer()
leads_app = typer.Typer(help="Contacts that people left after consent.", no_args_is_help=True)
keys_app = typer.Typer(help="The keys that seal contacts.", no_args_is_help=True)
app.add_typer(leads_app, name="leads")
app.add_typer(keys_app, name="keys")


@leads_app.command(epilog="Example: jifen leads export contacts.csv")
def export(
    file: Annotated[Path | None, typer.Argument(metavar="FILE", help="A new file; stdout else.")] = None,
) -> None:
    """Write the contacts as CSV, to stdout or to a new file that its owner alone can read."""
    from bot.leads.export import ExportRefused

    seal = _seal()
    engine = _engine()
    try:
        done = _exported(engine, seal, file)
    except ExportRefused as refused:
        fail(str(refused))
    finally:
        engine.dispose()
    if done.unopened:
        fail(f"{done.written} contacts written; {done.unopened} cannot be opened with the keys of JIFEN_LEADS_KEY")
    talk(f"{done.written} contacts written: keep them no longer than the notice promises")


@keys_app.command(epilog="Example: jifen keys rotate")
def rotate() -> None:
    """Seal every contact with the first key of JIFEN_LEADS_KEY; the assistant may go on running."""
    from bot.leads.rotating import rotate as seal_anew

    seal = _seal()
    engine = _engine()
    try:
        done = seal_anew(engine, seal)
    finally:
        engine.dispose()
    if done.unopened:
        fail(f"{done.renewed} contacts sealed anew; {done.unopened} cannot be opened: put their key behind the first")
    talk(f"{done.renewed} contacts sealed anew with the first key; the others are no longer needed")


@keys_app.command(epilog="Example: jifen keys new")
def new() -> None:
    """Print a new key for JIFEN_LEADS_KEY."""
    from bot.leads.seal import new_key

    write(new_key())


def _exported(engine: "Engine", seal: "Seal", file: Path | None) -> "Exported":
    from bot.clock import clock
    from bot.leads.export import new_file, write_leads
    from bot.leads.rows import all_left

    now = clock(settings().now)().isoformat()
    with engine.connect() as connection:
        found = all_left(connection, now)
        with nullcontext(sys.stdout) if file is None else new_file(file) as target:
            return write_leads(found, seal, target)


def _seal() -> "Seal":
    from bot.config.wechat_settings import HalfSet

    try:
        seal = settings().lead_seal()
    except HalfSet as refused:
        fail(str(refused))
    if seal is None:
        fail("JIFEN_LEADS_KEY not set: contacts are kept encrypted, and only its keys open them")
    return seal


def _engine() -> "Engine":
    from bot.storage.database import UnusableDatabase, open_engine

    try:
        return open_engine(settings().database)
    except UnusableDatabase as refused:
        fail(str(refused))
