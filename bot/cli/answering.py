"""The commands that answer: which answer a question gets, what a sentence states, a score, a deadline."""

import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.cli.console import content, fail, finish, or_exit, today, write
from bot.json_lines import BadInputError, answer_lines, decode, dump, text_of

app = typer.Typer()
Text = Annotated[str | None, typer.Argument(help="What the person says.", show_default=False)]
Jsonl = Annotated[bool, typer.Option("--jsonl", help='Read {"text": …} lines from stdin, write one answer a line.')]


@app.command(epilog="Example: jifen ask 密码忘了怎么办")
def ask(text: Text = None, jsonl: Jsonl = False) -> None:
    """Say which answer a question gets, with no conversation behind it."""
    from bot.numbers import with_numbers
    from bot.questions import ask_json

    _one_of(text, jsonl)
    known = content()
    shown = partial(with_numbers, policy=known.policy, today=today())
    _answer(text, lambda said: ask_json(said, known.matcher, known.catalogue, shown))


@app.command(epilog="Example: jifen read 我35，本科双证，社保五年半")
def read(text: Text = None, jsonl: Jsonl = False) -> None:
    """Say what profile fields a sentence states."""
    from flows.reader import read as read_sentence

    _one_of(text, jsonl)
    day = today()
    _answer(text, lambda said: {"text": said, "slots": read_sentence(said, day)})


@app.command(epilog="Example: jifen estimate profile.json --against 2022-12-31")
def estimate(
    profile: Annotated[Path | None, typer.Argument(help="A JSON file; - for stdin.", show_default=False)] = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Read one profile a line from stdin.")] = False,
    against: Annotated[str | None, typer.Option(help="Say what the rules of this day give instead.")] = None,
) -> None:
    """Compute the score of a profile."""
    from bot.content import Folders, check_rules
    from bot.estimates import estimate_json, other_rules
    from flows.profile import ProfileError

    _one_of(profile, jsonl)
    rules, day = or_exit(lambda: check_rules(Folders())), today()

    def answer(row: dict[str, Any]) -> dict[str, Any]:
        try:
            if against is None:
                return estimate_json(row, rules.policy, rules.texts, day)
            return other_rules(row, rules.policy, rules.texts, day, _day(against, "against"))
        except ProfileError as error:
            raise BadInputError(error.field, str(error)) from error

    if profile is None:
        finish(answer_lines(sys.stdin, answer, write))
    else:
        finish(answer_lines([_file(profile)], answer, write))


@app.command(epilog="Example: jifen talk --jsonl < talks.jsonl")
def talk(jsonl: Jsonl = False) -> None:
    """Play whole talks, one a line, and report after each turn what was said and what is known."""
    import asyncio

    from bot.cli.console import settings
    from bot.clock import clock
    from bot.talks import player

    if not jsonl:
        raise typer.BadParameter("give --jsonl, and one talk a line on stdin")
    known = content()
    now = clock(settings().now)
    with asyncio.Runner() as runner:
        talks = player(known, now)
        playing = runner.run(talks.__aenter__())
        try:
            good = answer_lines(sys.stdin, lambda row: runner.run(playing.play(row)), write)
        finally:
            runner.run(talks.__aexit__(None, None, None))
    finish(good)


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

    rules = or_exit(lambda: check_rules(Folders()))
    try:
        counted = count(_day(start, "start"), days, rules.calendar)
    except BadPeriod as error:
        fail(explain_bad_period(error, rules.texts))
    except BadInputError as error:
        fail(str(error))
    write(dump(deadline_json(counted, rules.texts)) if json_ else explain_deadline(counted, rules.texts))


def _one_of(given: object, jsonl: bool) -> None:
    if (given is None) != jsonl:
        raise typer.BadParameter("give either an argument or --jsonl")


def _answer(text: str | None, answer: Callable[[str], dict[str, Any]]) -> None:
    lines = sys.stdin if text is None else [dump({"text": text})]
    finish(answer_lines(lines, lambda row: answer(text_of(row)), write))


def _file(path: Path) -> str:
    try:
        text = sys.stdin.read() if str(path) == "-" else path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        fail(f"{path}: cannot be read ({error}): give a JSON file in UTF-8")
    try:
        return dump(decode(text))
    except BadInputError as error:
        fail(f"{path}: {error}")


def _day(text: str, field: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadInputError(field, f"'{text}' is no date: write it like 2026-09-21") from error
