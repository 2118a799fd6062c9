"""A computed deadline as JSON for machines and in words for a person."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any

from bot.texts import Texts
from flows.deadline import BadPeriod, Deadline
from flows.working_days import WEEKEND

# 沪府规〔2022〕21号 article 17: the working days after the papers are found true.
APPROVAL_DAYS = 20


def deadline_json(deadline: Deadline, texts: Texts) -> dict[str, Any]:
    """Return the public shape: `start`, `days`, `due`, `latest` only when uncertain, `certain`, `skipped`."""
    latest = {} if deadline.latest is None else {"latest": deadline.latest.isoformat()}
    return {
        "start": deadline.start.isoformat(),
        "days": deadline.days,
        "due": deadline.due.isoformat(),
        **latest,
        "certain": deadline.certain,
        "skipped": [{"date": each.date.isoformat(), "why": _reason(each.why, texts)} for each in deadline.skipped],
    }


def explain_deadline(deadline: Deadline, texts: Texts) -> str:
    """Put a deadline into a few lines: the day, what was skipped, and what the period does not cover."""
    return "\n".join(_lines(deadline, texts))


def explain_bad_period(error: BadPeriod, texts: Texts) -> str:
    """Say why a period cannot be counted, and what would do."""
    low, high = error.limits
    return texts.say(f"deadline.bad.{error.field}", low=low, high=high)


def _lines(deadline: Deadline, texts: Texts) -> Iterator[str]:
    yield _result(deadline, texts)
    holidays = list(_holidays(deadline, texts))
    separator = texts.say("deadline.list_separator")
    if holidays:
        yield texts.say("deadline.skipped", holidays=separator.join(holidays))
    if deadline.made_up:
        days = separator.join(_short(day, texts) for day in deadline.made_up)
        yield texts.say("deadline.made_up", days=days)
    if deadline.days == APPROVAL_DAYS:
        yield texts.say("deadline.counted_from")
        yield texts.say("deadline.pace")
        yield texts.say("deadline.counted_from_source")


def _result(deadline: Deadline, texts: Texts) -> str:
    start, due = _day(deadline.start, texts), _day(deadline.due, texts)
    if deadline.latest is None:
        return texts.say("deadline.result", start=start, due=due, days=deadline.days)
    key = "deadline.result_same" if deadline.latest == deadline.due else "deadline.result_range"
    latest = _day(deadline.latest, texts)
    return texts.say(key, start=start, due=due, latest=latest, days=deadline.days, years=deadline.latest.year)


def _holidays(deadline: Deadline, texts: Texts) -> Iterator[str]:
    """Give each holiday once, with its first and last day."""
    named = (each for each in deadline.skipped if each.why != WEEKEND)
    for (name, _), days in groupby(named, key=lambda each: (each.why, each.date.year)):
        dates = [each.date for each in days]
        key = "deadline.one" if dates[0] == dates[-1] else "deadline.span"
        yield texts.say(key, name=name, first=_short(dates[0], texts), last=_short(dates[-1], texts))


def _reason(why: str, texts: Texts) -> str:
    return texts.say("deadline.weekend") if why == WEEKEND else why


def _day(day: date, texts: Texts) -> str:
    weekday = texts.say(f"deadline.weekday.{day.weekday()}")
    return texts.say("deadline.day", year=day.year, month=day.month, number=day.day, weekday=weekday)


def _short(day: date, texts: Texts) -> str:
    return texts.say("deadline.short_day", month=day.month, number=day.day)
