"""A birth that follows from a birthday and an age: 「明年3月满44」, 「42岁，12月20号生日」, 「下周三是我45岁生日」."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from flows.birth import birthday
from flows.forms.fields import Slots
from language import lazy
from language.numbers import DIGIT, read_number

_HINT = lazy.compile(r"生日|满|岁")
_LUNAR = lazy.compile(r"[农阴旧]历|虚岁")
_TIME = lazy.compile(
    rf"(?P<near>今天|大?后天|明天|昨天|前天)|(?P<week>[下这])个?(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])|"
    rf"(?:(?P<year>今年|明年|后年|去年|前年)[的到]?)?(?:(?<!\d)(?P<month>1[0-2]|0?[1-9]|十[一二]?|[{DIGIT}])\s?月份?的?"
    rf"(?:\s?(?P<day>3[01]|[12]\d|0?[1-9]|[二三]?十[{DIGIT}]?|[{DIGIT}])\s?[日号])?|(?P<turn>[下这本上])个?月份?)"
    r"(?:(?P<date>3[01]|[12]\d|[1-9])[日号])?(?:[底初中]旬?|[上下]旬)?"
)
_NEAR = {"今天": 0, "明天": 1, "后天": 2, "大后天": 3, "昨天": -1, "前天": -2}
_YEARS = {"今年": 0, "明年": 1, "后年": 2, "去年": -1, "前年": -2}
_MONTHS = {"下": 1, "这": 0, "本": 0, "上": -1}
_WEEKDAYS = "一二三四五六日"
_AGE = r"(?P<age>(?<!\d)[2-6]\d|[二三四五六]十[一二三四五六七八九]?)(?!\d|年|个|月|[%万倍天分])"
_FILLS = r"(?:我|他|她|是|就|才|要|将|刚|也|便|会|正好|过|完|的|已经){0,5}"
_AGE_BEHIND = lazy.compile(rf"{_FILLS}(?:满{_FILLS}{_AGE}|(?:生日|到)?{_FILLS}{_AGE.replace('age', 'years')}周?岁)")
_AGE_BEFORE = lazy.compile(rf"{_AGE}周?岁的?生日(?:是|在|就|[,，\s]){{0,3}}$")
_BIRTHDAY_BEHIND = lazy.compile(r"(?:我|他|她|是|就|才|要|刚|的|过|完){0,4}生日")
_BIRTHDAY_BEFORE = lazy.compile(r"生日(?:是|在|就|过的?|[:：,，\s]){0,3}$")
_PAST = lazy.compile(r"刚|已经|过了|满了|过的|[上去前]")


def birth_told(text: str, told: Slots, known: Mapping[str, Any], today: date) -> str | None:
    """Return the month or day of birth, in ISO form, that plain `text` tells by a birthday; None where it tells none.

    Args:
        text: what is told of one person.
        told: the facts read out of it.
        known: what was known of them.
        today: the day that ages refer to.

    """
    if not _HINT.search(text) or "birth_date" in told or _LUNAR.search(text):
        return None
    return next((birth for match in _TIME.finditer(text) if (birth := _birth(text, match, told, known, today))), None)


def _birth(text: str, match: re.Match[str], told: Slots, known: Mapping[str, Any], today: date) -> str | None:
    """Read the birthday at one time named, with the age that it brings or the age of now."""
    behind = _AGE_BEHIND.match(text, match.end())
    before = _AGE_BEFORE.search(text, 0, match.start())
    past = _PAST.search(match[0] + (behind[0] if behind else "")) is not None
    brings = (behind["age"] or behind["years"]) if behind else before["age"] if before else None
    if brings:
        day, exact = _day(match, today, past=past)
        return None if day is None else _iso(day.year - int(read_number(brings) or 0), day, exact=exact)
    named = _BIRTHDAY_BEHIND.match(text, match.end()) or _BIRTHDAY_BEFORE.search(text, 0, match.start())
    day, exact = _day(match, today, past=past) if named else (None, False)
    year = None if day is None else _year_of(day, told, known, today)
    # In the month of the birthday it is open whether it was already.
    open_yet = day is not None and not exact and day.month == today.month and "birth_year" not in {**known, **told}
    return None if day is None or year is None or open_yet else _iso(year, day, exact=exact)


def _year_of(day: date, told: Slots, known: Mapping[str, Any], today: date) -> int | None:
    """Return the year of birth of whoever has their birthday on `day`: told itself, or by the age of now."""
    facts = {**known, **told} if "age" not in told else told
    if isinstance(year := facts.get("birth_year"), int):
        return year
    if not isinstance(age := facts.get("age"), int):
        return None
    born = date(today.year - age, day.month, 1)
    return born.year - (birthday(born.replace(day=min(day.day, 28)), age) > today)


def _day(match: re.Match[str], today: date, *, past: bool) -> tuple[date | None, bool]:
    """Return the day of a time named, and whether it is exact; of a month the first; None for no such day."""
    if match["near"]:
        return today + timedelta(days=_NEAR[match["near"]]), True
    if match["week"]:
        monday = today - timedelta(days=today.weekday()) + timedelta(days=7 if match["week"] == "下" else 0)
        return monday + timedelta(days=_WEEKDAYS.index(match["weekday"].replace("天", "日"))), True
    named = read_number(match["day"] or match["date"] or "")
    try:
        return _in_month(match, today, int(named or 1), past=past), named is not None
    except ValueError:
        return None, False


def _in_month(match: re.Match[str], today: date, day: int, *, past: bool) -> date:
    if match["turn"]:
        months = today.year * 12 + today.month - 1 + _MONTHS[match["turn"]]
        return date(months // 12, months % 12 + 1, day)
    month = int(read_number(match["month"]) or 0)
    if match["year"]:
        return date(today.year + _YEARS[match["year"]], month, day)
    this = date(today.year, month, day)
    if past:
        return this if this <= today else date(today.year - 1, month, day)
    return this if this.month >= today.month else date(today.year + 1, month, day)


def _iso(year: int, day: date, *, exact: bool) -> str:
    return f"{year:04}-{day.month:02}" + (f"-{day.day:02}" if exact else "")


def with_birth(text: str, slots: Slots, known: Mapping[str, Any], today: date) -> Slots:
    """Return `slots` with the birth that a birthday tells, in the place of an age."""
    birth = birth_told(text, slots, known, today)
    if birth is None:
        return slots
    return {slot: value for slot, value in slots.items() if slot not in {"age", "birth_year"}} | {"birth_date": birth}
