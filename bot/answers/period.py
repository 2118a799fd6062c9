"""`deadline`: the last working day of a period."""

from datetime import date
from typing import Any

from bot.answers.json_lines import BadInputError
from bot.content.content import Content, Rules
from bot.wording.deadline import deadline_json, explain_bad_period
from flows.days.deadline import BadPeriod, Deadline, deadline

USUAL_DAYS = 20
SHOWN_CHARACTERS = 40


def answer_period(row: dict[str, Any], rules: Rules | Content) -> dict[str, Any]:
    """Count `days` working days (20 when absent) from the day after `start`. Raises BadInputError."""
    unknown = next((name for name in row if name not in {"start", "days"}), None)
    if unknown is not None:
        shown = unknown[:SHOWN_CHARACTERS]
        raise BadInputError(unknown, f"'{shown}' is not known here: give 'start', and 'days' if they are not 20")
    days = row.get("days", USUAL_DAYS)
    if not isinstance(days, int) or isinstance(days, bool):
        raise BadInputError("days", "'days' must be a whole number")
    return deadline_json(counted(day_of(row.get("start"), "start"), days, rules), rules.texts)


def counted(start: date, days: int, rules: Rules | Content) -> Deadline:
    """Return the deadline. Raises BadInputError when the period cannot be counted."""
    try:
        return deadline(start, days, rules.calendar)
    except BadPeriod as error:
        raise BadInputError(error.field, explain_bad_period(error, rules.texts)) from error


def day_of(value: object, field: str) -> date:
    """Return the day that `value` writes. Raises BadInputError."""
    try:
        return date.fromisoformat(value)  # type: ignore[arg-type]
    except (TypeError, ValueError) as error:
        shown = f"'{value[:SHOWN_CHARACTERS]}' is no date" if isinstance(value, str) else f"'{field}' must be a date"
        raise BadInputError(field, f"{shown}: write it like 2026-09-21") from error
