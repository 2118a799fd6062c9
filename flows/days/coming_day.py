"""A day to come as people name it when they ask for their points then (「明年」, 「2030年」, 「三年后」)."""

import re
from datetime import date, timedelta

from flows.days.months import add_months
from flows.items.contribution_base import YEAR
from language import lazy
from language.numbers import read_number

COUNT = r"(?:\d+|[一二两三四五六七八九十百零]+)"
_LAST = "(?:年底|年末|底|末)"
_SINCE_THEN = "(?:过后|过了|过完|以后|之后|后|过)?"
_BIRTHDAY = rf"(?:过完|过了|过|的)?生日{_SINCE_THEN}"
# The words of a time of the calendar, without groups; text is compared without spaces and punctuation.
NAMED = (
    rf"20\d\d(?:年(?:\d{{1,2}}月份?|{_LAST}|[上下]半年)?)?|"
    rf"(?:今年|明年|后年|大后年)(?:\d{{1,2}}月份?|{_LAST}|年{_LAST}|年?初|[上下]半年|的?(?:这个?时候|今天|此时|同期)|[我他她]?{_BIRTHDAY})?|"
    rf"年底|年末|下半年|下个?月底?|(?:下一?[个次]|等)?{_BIRTHDAY}"
)
# The words of any time to come, a length of time that will have passed among them.
COMING = (
    rf"{NAMED}|(?:再?过)?{COUNT}年半?(?:后|以后|之后)?|(?:再?过)?半年(?:后|以后|之后)?|"
    rf"(?:再?过)?{COUNT}个月(?:后|以后|之后)?"
)
_YEARS = {"今年": 0, "明年": 1, "后年": 2, "大后年": 3}
_NAMED = lazy.compile(
    r"(?P<year>20\d\d|今年|明年|后年|大后年)"
    r"(?:年?(?P<month>\d{1,2})月份?|年?(?P<early>初)|年?(?P<half>上半年)|的?(?P<same>这个?时候|今天|此时|同期)|.*)"
)
_NEXT_BIRTHDAY = lazy.compile(rf"(?:下一?[个次]|等)?{_BIRTHDAY}")
_AFTER = lazy.compile(
    rf"(?:再?过)?(?:(?P<half>半年)|(?P<number>{COUNT})(?P<unit>年|个月)(?P<more>半)?)(?:后|以后|之后)?"
)


def coming_day(words: str, today: date) -> date | None:
    """Return the last day of the time that `words` name, or the day so long after `today`; None for none to come."""
    day = _read(words, today)
    return day if day is not None and day > today else None


def _read(words: str, today: date) -> date | None:
    if words in {"年底", "年末", "下半年"}:
        return date(today.year, 12, 31)
    if _NEXT_BIRTHDAY.fullmatch(words):
        # Whenever it is, by then there was one.
        return add_months(today, YEAR)
    if words.startswith("下"):
        return _month_end(add_months(today.replace(day=1), 1))
    named = _NAMED.fullmatch(words)
    if named:
        return _named(named, today)
    after = _AFTER.fullmatch(words)
    return add_months(today, _months(after)) if after else None


def _named(match: re.Match[str], today: date) -> date | None:
    year = int(match["year"]) if match["year"].isdecimal() else today.year + _YEARS[match["year"]]
    if match["same"]:
        return add_months(today, YEAR * (year - today.year))
    if match["early"]:
        return date(year, 1, 31)
    if match["half"]:
        return date(year, 6, 30)
    if match["month"] is None:
        return date(year, 12, 31)
    month = int(match["month"])
    return _month_end(date(year, month, 1)) if 1 <= month <= YEAR else None


def _month_end(day: date) -> date:
    return add_months(day.replace(day=1), 1) - timedelta(days=1)


def _months(match: re.Match[str]) -> int:
    if match["half"]:
        return YEAR // 2
    count = int(read_number(match["number"]) or 0)
    return count * YEAR + (YEAR // 2 if match["more"] else 0) if match["unit"] == "年" else count
