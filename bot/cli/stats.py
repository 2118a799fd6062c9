"""The command for whoever wants to know how the assistant is used."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.console import fail, settings, today, write

if TYPE_CHECKING:
    from bot.metrics.statistics import DailyCount, Summary

app = typer.Typer()


@app.command(epilog="Example: jifen stats --days 30 --csv > counts.csv")
def stats(
    days: Annotated[int, typer.Option(min=1, max=3650, help="So many days, today included.")] = 7,
    csv: Annotated[bool, typer.Option("--csv", help="Every count of every day, for a table.")] = False,
) -> None:
    """Print how many questions were answered, how far forms got, what was read most; nothing of a person."""
    from bot.metrics.statistics import as_csv, last_days, summed

    first, last = last_days(today(), days)
    rows = _rows(first, last)
    if csv:
        write(as_csv(rows).rstrip("\n"))
        return
    for line in _lines(summed(rows, first, last)):
        write(line)


def _rows(first: date, last: date) -> "tuple[DailyCount, ...]":
    from bot.metrics.statistics import daily_rows
    from bot.storage.database import UnusableDatabase, open_engine

    try:
        engine = open_engine(settings().database)
    except UnusableDatabase as refused:
        fail(str(refused))
    try:
        with engine.connect() as connection:
            return daily_rows(connection, first, last)
    finally:
        engine.dispose()


def _lines(found: "Summary") -> list[str]:
    lines = [f"{found.first} to {found.last}: {found.messages} messages"]
    lines += [f"questions {name}: {count}" for name, count in sorted(found.questions.items())]
    lines += [f"feedback {name}: {count}" for name, count in sorted(found.feedback.items())]
    lines += [f"people on {day}: {count}" for day, count in sorted(found.people.items())]
    for form, way in found.forms.items():
        median = "-" if way.median_questions is None else f"{way.median_questions:g}"
        lines.append(
            f"{form}: started {way.started}, finished {way.finished}, cancelled {way.cancelled}, "
            f"not finished {way.abandoned}; median questions to a result {median}"
        )
        lines += [f"{form} reached {field}: {count}" for field, count in way.reached]
    lines += [f"entry {entry}: {count}" for entry, count in found.entries]
    return lines
