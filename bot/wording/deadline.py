"""A computed deadline as JSON for machines and in words for a person."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from bot.texts import Texts
from flows.days.needed_by import NeededBy
from flows.days.working_days import WEEKEND
from flows.deadline import BadPeriod, Deadline

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


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person said about the period.

    Attributes:
        today: the day it is asked on; without one nothing is past.
        needed_by: the day by which the result is wanted.
        handed_in: the papers were handed in then; nobody has found them true yet.
        again: the same was explained just before, so only the day is told.

    """

    today: date | None = None
    needed_by: NeededBy | None = None
    handed_in: bool = False
    again: bool = False

    def days_over(self, deadline: Deadline) -> int:
        """Return how many days the last possible day is past."""
        return 0 if self.today is None else max(0, (self.today - (deadline.latest or deadline.due)).days)


NOTHING_MORE = Asked()


def explain_deadline(deadline: Deadline, texts: Texts, asked: Asked = NOTHING_MORE) -> str:
    """Put a deadline into a few lines: the day, what was skipped, and what the period does not cover."""
    return "\n".join(_lines(deadline, texts, asked))


def explain_bad_period(error: BadPeriod, texts: Texts) -> str:
    """Say why a period cannot be counted, and what would do."""
    low, high = error.limits
    return texts.say(f"deadline.bad.{error.field}", low=low, high=high)


def _lines(deadline: Deadline, texts: Texts, asked: Asked) -> Iterator[str]:
    approval = deadline.days == APPROVAL_DAYS
    if asked.handed_in and approval:
        yield texts.say("deadline.handed_in.again" if asked.again else "deadline.handed_in.first")
    over = asked.days_over(deadline)
    if asked.needed_by and not over:
        yield _in_time(deadline, asked.needed_by, texts)
    yield _said("result", deadline, texts)
    if over:
        yield texts.say("deadline.over", days=over)
    yield _said("counted", deadline, texts)
    yield from _skipped(deadline, texts)
    if approval and not asked.again:
        yield texts.say("deadline.handed_in.rest" if asked.handed_in else "deadline.counted_from")
        yield texts.say("deadline.pace")
        yield texts.say("deadline.counted_from_source")


def _in_time(deadline: Deadline, needed_by: NeededBy, texts: Texts) -> str:
    """Say whether the result comes before the day by which it is wanted."""
    word = "yes" if (deadline.latest or deadline.due) <= needed_by.last else "no"
    if word == "no" and deadline.due <= needed_by.last:
        word = "open"
    return texts.say(f"deadline.in_time.{word}", by=needed_by.name or _short(needed_by.last, texts))


def _skipped(deadline: Deadline, texts: Texts) -> Iterator[str]:
    holidays = list(_holidays(deadline, texts))
    separator = texts.say("deadline.list_separator")
    if holidays:
        key = "deadline.skipped" if deadline.certain else "deadline.skipped_likely"
        yield texts.say(key, holidays=separator.join(holidays))
    if deadline.made_up:
        days = separator.join(_short(day, texts) for day in deadline.made_up)
        yield texts.say("deadline.made_up", days=days)


def _said(what: str, deadline: Deadline, texts: Texts) -> str:
    """Say the day, or how it was counted, in the words for how sure it is."""
    sure = "known" if deadline.latest is None else "same" if deadline.latest == deadline.due else "range"
    latest = deadline.latest or deadline.due
    days = {"start": deadline.start, "due": deadline.due, "latest": latest}
    named = {name: _day(day, texts) for name, day in days.items()}
    return texts.say(f"deadline.{what}.{sure}", days=deadline.days, years=latest.year, **named)


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
