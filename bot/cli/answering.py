"""The commands that answer: which answer a question gets, what a sentence states, a score, a deadline."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.answers.json_lines import BadInputError, answer_lines, decode, dump
from bot.cli.console import content, fail, finish, or_exit, today, write

app = typer.Typer()
Text = Annotated[str | None, typer.Argument(help="What the person says.", show_default=False)]
Jsonl = Annotated[bool, typer.Option("--jsonl", help='Read {"text": …} lines from stdin, write one answer a line.')]


@app.command(epilog="Example: jifen ask 密码忘了怎么办")
def ask(text: Text = None, jsonl: Jsonl = False) -> None:
    """Say which answer a question gets, with no conversation behind it."""
    from bot.answers.question import answer_question

    _one_of(text, jsonl)
    known, day = content(), today()
    _answer(text, lambda row: answer_question(row, known, day))


@app.command(epilog="Example: jifen read 我35，本科双证，社保五年半")
def read(text: Text = None, jsonl: Jsonl = False) -> None:
    """Say what profile fields a sentence states."""
    from bot.answers.sentence import read_sentence

    _one_of(text, jsonl)
    day = today()
    _answer(text, lambda row: read_sentence(row, day))


@app.command(epilog="Example: jifen estimate profile.json --against 2022-12-31")
def estimate(
    profile: Annotated[Path | None, typer.Argument(help="A JSON file; - for stdin.", show_default=False)] = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Read one profile a line from stdin.")] = False,
    against: Annotated[str | None, typer.Option(help="Say what the rules of this day give instead.")] = None,
) -> None:
    """Compute the score of a profile."""
    from bot.answers.period import day_of
    from bot.answers.profile import estimate_profile
    from bot.content.content import Folders, check_rules

    _one_of(profile, jsonl)
    rules, day = or_exit(lambda: check_rules(Folders())), today()

    def answer(row: dict[str, Any]) -> dict[str, Any]:
        return estimate_profile(row, rules, day, None if against is None else day_of(against, "against"))

    if profile is None:
        finish(answer_lines(sys.stdin, answer, write))
    else:
        finish(answer_lines([_file(profile)], answer, write))


@app.command(epilog="Example: jifen talk --jsonl < talks.jsonl")
def talk(jsonl: Jsonl = False) -> None:
    """Play whole talks, one a line, and report after each turn what was said and what is known."""
    import asyncio

    from bot.answers.talks import player
    from bot.cli.console import settings
    from bot.clock import clock

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
    from bot.answers.period import counted, day_of
    from bot.content.content import Folders, check_rules
    from bot.wording.deadline import deadline_json, explain_deadline

    rules = or_exit(lambda: check_rules(Folders()))
    try:
        found = counted(day_of(start, "start"), days, rules)
    except BadInputError as error:
        fail(str(error))
    write(dump(deadline_json(found, rules.texts)) if json_ else explain_deadline(found, rules.texts))


def _one_of(given: object, jsonl: bool) -> None:
    if (given is None) != jsonl:
        raise typer.BadParameter("give either an argument or --jsonl")


def _answer(text: str | None, answer: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    finish(answer_lines(sys.stdin if text is None else [dump({"text": text})], answer, write))


def _file(path: Path) -> str:
    try:
        text = sys.stdin.read() if str(path) == "-" else path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        fail(f"{path}: cannot be read ({error}): give a JSON file in UTF-8")
    try:
        return dump(decode(text))
    except BadInputError as error:
        fail(f"{path}: {error}")
