"""A computed deadline as JSON for machines and in words for a person."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from bot.texts import Texts
from flows.days.deadline import BadPeriod, Deadline, LatestStart, in_time
from flows.days.needed_by import NeededBy
from flows.days.working_days import WEEKEND

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
        first_application: a first application, whose education check is still ahead.
        again: the same was explained just before, so only the day is told.
        how: it is asked which days count.

    """

    today: date | None = None
    needed_by: NeededBy | None = None
    handed_in: bool = False
    first_application: bool = False
    again: bool = False
    how: bool = False

    def days_over(self, deadline: Deadline) -> int:
        """Return how many days the last possible day is past."""
        return 0 if self.today is None else max(0, (self.today - deadline.last).days)


NOTHING_MORE = Asked()


def explain_deadline(deadline: Deadline, texts: Texts, asked: Asked = NOTHING_MORE) -> str:
    """Put a deadline into a few lines: the day, what was skipped, and what the period does not cover."""
    return "\n".join(_lines(deadline, texts, asked))


def explain_bad_period(error: BadPeriod, texts: Texts) -> str:
    """Say why a period cannot be counted, and what would do."""
    low, high = error.limits
    return texts.say(f"deadline.bad.{error.field}", low=low, high=high)


def explain_latest_start(latest: LatestStart, texts: Texts, asked: Asked) -> str:
    """Say by which day papers must be accepted for a result by `asked.needed_by`, and how that is counted.

    Raises:
        ValueError: `asked` names no day by which the result is wanted.

    """
    if asked.needed_by is None:
        raise ValueError("needed_by is None: nothing to count back from")
    return "\n".join(_backwards(latest, asked.needed_by, texts, asked))


def explain_choices(choices: Sequence[date], texts: Texts) -> str:
    """Ask which of several days that were named is the one to count from."""
    separator = texts.say("deadline.list_separator")
    return texts.say("deadline.which", choices=separator.join(say_day(day, texts) for day in choices))


def explain_trouble(trouble: str, texts: Texts) -> str:
    """Say why a day that was named cannot be taken (one of the troubles of `WaitAsked`), and ask for it."""
    return texts.say(f"deadline.trouble.{trouble}")


def _backwards(latest: LatestStart, needed_by: NeededBy, texts: Texts, asked: Asked) -> Iterator[str]:
    by, end = _by(needed_by, texts), latest.end
    days = {"start": latest.working, "due": end.due, "hopeful": latest.hopeful}
    named = {name: say_day(day, texts) for name, day in days.items()}
    if asked.how:
        yield texts.say("deadline.how")
    yield texts.say("deadline.backwards.result", by=by, **named)
    if asked.today and latest.working < asked.today:
        yield texts.say("deadline.backwards.over")
    sure = "known" if end.certain else "range"
    yield texts.say(f"deadline.backwards.counted.{sure}", days=end.days, years=end.last.year, **named)
    if latest.working != latest.start:
        yield texts.say("deadline.backwards.closed", start=say_day(latest.start, texts))
    if asked.first_application:
        yield texts.say("deadline.backwards.check", before=say_day(latest.before_check, texts))
    yield from _skipped(end, texts)
    if not asked.again and end.days == APPROVAL_DAYS:
        yield texts.say("deadline.counted_from")
        yield texts.say("deadline.counted_from_source")


def _lines(deadline: Deadline, texts: Texts, asked: Asked) -> Iterator[str]:
    yield from _beforehand(deadline, texts, asked)
    yield _said("result", deadline, texts)
    yield from _usual(deadline, texts)
    if asked.days_over(deadline):
        yield texts.say("deadline.over", days=asked.days_over(deadline))
    yield _said("counted", deadline, texts)
    yield from _skipped(deadline, texts)
    if deadline.days == APPROVAL_DAYS and not asked.again:
        yield texts.say("deadline.handed_in.rest" if asked.handed_in else "deadline.counted_from")
        yield texts.say("deadline.pace")
        yield texts.say("deadline.counted_from_source")


def _beforehand(deadline: Deadline, texts: Texts, asked: Asked) -> Iterator[str]:
    """Say what has to be known before the day: how it is counted, whether it counts yet, whether it is in time."""
    approval = deadline.days == APPROVAL_DAYS
    if asked.how:
        yield texts.say("deadline.how")
    if asked.handed_in and approval and not (asked.first_application and asked.needed_by):
        yield texts.say("deadline.handed_in.again" if asked.again else "deadline.handed_in.first")
    if asked.needed_by and not asked.days_over(deadline):
        yield _in_time(deadline, asked.needed_by, texts, first_application=asked.first_application and approval)
    elif asked.first_application and approval and not asked.handed_in:
        yield texts.say("deadline.check_first")


def _in_time(deadline: Deadline, needed_by: NeededBy, texts: Texts, *, first_application: bool) -> str:
    """Say whether the result comes before the day by which it is wanted, and what decides where that is open."""
    by = _by(needed_by, texts)
    counted = in_time(deadline, needed_by.last)
    if first_application and counted != "no":
        return texts.say("deadline.in_time.check", by=by)
    likely = _likely(deadline, needed_by.last) if counted == "open" else ""
    said = texts.say(f"deadline.in_time.{counted}{likely}", by=by)
    tight = counted == "yes" and needed_by.on_the_day and deadline.last == needed_by.last
    return said + texts.say("deadline.in_time.tight") if tight else said


def _likely(deadline: Deadline, needed_by: date) -> str:
    """Return what most schedules would make of a day that only the schedule decides, as the end of a key."""
    if deadline.usual is None or deadline.usual[0] <= needed_by < deadline.usual[1]:
        return ""
    return "_likely" if deadline.usual[1] <= needed_by else "_unlikely"


def _by(needed_by: NeededBy, texts: Texts) -> str:
    return needed_by.name or _short(needed_by.last, texts)


def _usual(deadline: Deadline, texts: Texts) -> Iterator[str]:
    """Say what most schedules would make of it, where that is less than the whole range."""
    if deadline.usual is None or deadline.usual == (deadline.due, deadline.last):
        return
    first, last = deadline.usual
    key = "deadline.usual.one" if first == last else "deadline.usual.range"
    yield texts.say(key, first=say_day(first, texts), last=say_day(last, texts), years=deadline.last.year)


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
    named = {name: say_day(day, texts) for name, day in days.items()}
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


def say_day(day: date, texts: Texts) -> str:
    """Say a day with its year and weekday."""
    weekday = texts.say(f"deadline.weekday.{day.weekday()}")
    return texts.say("deadline.day", year=day.year, month=day.month, number=day.day, weekday=weekday)


def _short(day: date, texts: Texts) -> str:
    return texts.say("deadline.short_day", month=day.month, number=day.day)
