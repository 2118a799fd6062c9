"""The commands. No logic: arguments come in, lines go out; what is computed lives elsewhere.

Each command imports what it needs when it runs, so that `jifen read` does not wait for a web server.
"""

import asyncio
import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn, TypeVar

import typer
from pydantic import ValidationError

from bot.clock import SHANGHAI, clock
from bot.json_lines import BadInputError, answer_lines, decode, dump, text_of
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.content import Content

Loaded = TypeVar("Loaded")
BAD_INPUT, CALLED_WRONGLY = 1, 2
app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="The assistant on the Shanghai residence-permit points.",
)
faq_app = typer.Typer(help="For the editors of the FAQ.")
app.add_typer(faq_app, name="faq")
Text = Annotated[str | None, typer.Argument(help="What the person says.", show_default=False)]
Jsonl = Annotated[bool, typer.Option("--jsonl", help='Read {"text": …} lines from stdin, write one answer a line.')]


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    try:
        app()
    except BrokenPipeError:
        sys.stderr.close()


@app.command(epilog="Example: jifen ask 密码忘了怎么办")
def ask(text: Text = None, jsonl: Jsonl = False) -> None:
    """Say which answer a question gets, with no conversation behind it."""
    from bot.numbers import with_numbers
    from bot.questions import ask_json

    _one_of(text, jsonl)
    content, today = _content(), _today()
    shown = partial(with_numbers, policy=content.policy, today=today)
    _answer(text, lambda said: ask_json(said, content.matcher, content.catalogue, shown))


@app.command(epilog="Example: jifen read 我35，本科双证，社保五年半")
def read(text: Text = None, jsonl: Jsonl = False) -> None:
    """Say what profile fields a sentence states."""
    from flows.reader import read as read_sentence

    _one_of(text, jsonl)
    today = _today()
    _answer(text, lambda said: {"text": said, "slots": read_sentence(said, today)})


@app.command(epilog="Example: jifen estimate profile.json")
def estimate(
    profile: Annotated[Path | None, typer.Argument(help="A JSON file; - for stdin.", show_default=False)] = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Read one profile a line from stdin.")] = False,
) -> None:
    """Compute the score of a profile."""
    from bot.content import Folders, check_rules
    from bot.estimates import estimate_json
    from flows.profile import ProfileError

    _one_of(profile, jsonl)
    rules, today = _or_exit(lambda: check_rules(Folders())), _today()

    def answer(row: dict[str, Any]) -> dict[str, Any]:
        try:
            return estimate_json(row, rules.policy, rules.texts, today)
        except ProfileError as error:
            raise BadInputError(error.field, str(error)) from error

    if profile is None:
        _finish(answer_lines(sys.stdin, answer, _write))
    else:
        _finish(answer_lines([_file(profile)], answer, _write))


@app.command(epilog="Example: jifen deadline 2026-09-21 --days 20")
def deadline(
    start: Annotated[str, typer.Argument(help="The day of acceptance, like 2026-09-21.")],
    days: Annotated[int, typer.Option(help="How many working days, 1 to 366.")] = 20,
    json_: Annotated[bool, typer.Option("--json", help="For machines.")] = False,
) -> None:
    """Say the last working day of a period; counting starts on the next day."""
    from bot.content import Folders, check_rules
    from bot.wording.deadline import deadline_json, explain_bad_period, explain_deadline
    from flows.deadline import BadPeriod
    from flows.deadline import deadline as count

    rules = _or_exit(lambda: check_rules(Folders()))
    try:
        counted = count(_day(start), days, rules.calendar)
    except BadPeriod as error:
        _fail(explain_bad_period(error, rules.texts))
    except BadInputError as error:
        _fail(str(error))
    _write(dump(deadline_json(counted, rules.texts)) if json_ else explain_deadline(counted, rules.texts))


@app.command(epilog="Example: jifen check")
def check(
    folder: Annotated[Path | None, typer.Argument(metavar="DIR", help="FAQ entries; the shipped ones else.")] = None,
) -> None:
    """Validate all content and run the tests written in it."""
    from bot.checking import check_all

    report = check_all(_folders(folder), _settings().data_dir, _talk, _today())
    for problem in report.problems:
        _write(str(problem))
    for remark in report.remarks:
        _talk(f"remark: {remark}")
    _talk(report.summary)
    _finish(not report.problems)


@app.command(epilog="Example: jifen schema")
def schema(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to write them.")] = Path("docs/schema"),
) -> None:
    """Write the JSON Schema of every content file, for completion in editors."""
    from bot.schemas import write_schemas

    try:
        written = write_schemas(folder)
    except OSError as error:
        _fail(f"{folder}: cannot be written ({error.strerror}): give a folder of your own")
    _talk(f"{len(written)} schemas written to {folder}")


@faq_app.command(epilog="Example: jifen faq report")
def report() -> None:
    """Say how well the FAQ entries are told apart, worst first, and better or worse than in the last commit."""
    from bot.faq_report import report_lines

    for line in report_lines(_content().catalogue, _folders(None).faq, _settings().data_dir, _talk):
        _write(line)


@app.command(epilog="Example: jifen chat --record tests/cases/transcripts/my_talk.yaml")
def chat(
    record: Annotated[Path | None, typer.Option(help="Write the talk as a transcript test to this new file.")] = None,
) -> None:
    """Talk to the assistant in the terminal."""
    from bot.app import chat as talk
    from bot.recording import Recorder

    _run(lambda: talk(_settings(), _prompt, _write, _talk, Recorder(record) if record else None))


@app.command(epilog="Example: jifen run")
def run() -> None:
    """Run every configured channel in one process; without a token that is the chat page."""
    from bot.app import run as serve

    _run(lambda: serve(_settings(), _talk))


def _run(job: Callable[[], Any]) -> None:
    from bot.channels.ports import ChannelError
    from bot.content import ContentError
    from bot.telemetry import set_up_logs

    set_up_logs(_settings().log_level)
    try:
        asyncio.run(job())
    except (ContentError, ChannelError, ValueError, OSError) as error:
        _fail(str(error))


def _content() -> "Content":
    from bot.app import load_content

    return _or_exit(lambda: load_content(_settings(), _talk)).live()


def _or_exit(load: Callable[[], Loaded]) -> Loaded:
    from bot.content import ContentError

    try:
        return load()
    except ContentError as error:
        _fail(str(error))


def _folders(faq: Path | None) -> Any:
    from bot.content import Folders

    chosen = faq or _settings().faq_dir
    return Folders(faq=chosen) if chosen else Folders()


def _settings() -> Settings:
    try:
        return Settings()
    except ValidationError as error:
        faults = "\n".join(f"{fault['loc'][0]}: {fault['msg']}" for fault in error.errors(include_url=False))
        typer.echo(f"A setting in the environment or .env is wrong:\n{faults}", err=True)
        raise typer.Exit(CALLED_WRONGLY) from error


def _today() -> date:
    return clock(_settings().now)().astimezone(SHANGHAI).date()


def _one_of(given: object, jsonl: bool) -> None:
    if (given is None) != jsonl:
        raise typer.BadParameter("give either an argument or --jsonl")


def _answer(text: str | None, answer: Callable[[str], dict[str, Any]]) -> None:
    lines = sys.stdin if text is None else [dump({"text": text})]
    _finish(answer_lines(lines, lambda row: answer(text_of(row)), _write))


def _file(path: Path) -> str:
    try:
        text = sys.stdin.read() if str(path) == "-" else path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        _fail(f"{path}: cannot be read ({error}): give a JSON file in UTF-8")
    try:
        return dump(decode(text))
    except BadInputError as error:
        _fail(f"{path}: {error}")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadInputError("start", f"'{text}' is no date: write it like 2026-09-21") from error


def _write(line: str) -> None:
    print(line, flush=True)


def _talk(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _prompt() -> str:
    return input("> ")


def _finish(good: bool) -> None:
    if not good:
        raise typer.Exit(BAD_INPUT)


def _fail(message: str) -> NoReturn:
    _talk(message)
    raise typer.Exit(BAD_INPUT)
