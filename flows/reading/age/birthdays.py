"""Dates of birth whose year is told apart from the month, or in short before a dot."""

import re
from collections.abc import Iterator
from datetime import date

from language import lazy
from language.dates import CalendarDate
from language.numbers import DIGIT, read_number, read_year

_YEAR = rf"(?P<year>(?:19|20)\d\d|(?<!\d)\d\d|[{DIGIT}]{{2,4}})年"
_DAY = (
    rf"(?P<month>1[0-2]|0?[1-9]|十[一二]?|[{DIGIT}])月份?(?:的)?"
    rf"(?:(?P<day>3[01]|[12]\d|0?[1-9]|[二三]?十[{DIGIT}]?|[{DIGIT}])[日号])?"
)
_BIRTHDAY = r"生日(?:是|在|:|于|就是|就在|都在|过的是)*(?:[^,，。;；\d年月]{0,4}?)?"
_BORN = r"(?:的|生的?|出生的?|生人)?"
_KINDS = (
    # 「生日10月1号，90年的」
    lazy.compile(rf"{_BIRTHDAY}{_DAY}(?:的|生的?)?[,，\s]?(?:我)?(?:是)?{_YEAR}{_BORN}"),
    # 「90年的，生日10月1号」
    lazy.compile(rf"{_YEAR}{_BORN}[,，\s]?(?:我)?(?:的)?{_BIRTHDAY}{_DAY}"),
    # 「90.6出生」, 「85.4.9生人」: a short year before a dot is one only beside the word for birth.
    lazy.compile(
        r"(?P<cue>(?:出生|生日|生于)(?:年月|日期|是|在|于|:)*)?(?<![\d.])(?P<year>[4-9]\d|0\d)[./-](?P<month>1[0-2]|0?[1-9])"
        r"(?:[./-](?P<day>3[01]|[12]\d|0?[1-9]))?(?![\d.])(?P<tail>月?份?[日号]?(?:的?出生|生人|年?生的?(?=[,，。;；\s]|$)))?"
    ),
)


def birthdays(text: str) -> Iterator[CalendarDate]:
    """Find dates of birth that no calendar date spells; impossible ones are passed over."""
    for kind in _KINDS:
        for match in kind.finditer(text):
            named = match.groupdict()
            if "cue" not in named or named["cue"] or named["tail"]:
                yield from _date(match)


def _date(match: re.Match[str]) -> Iterator[CalendarDate]:
    year, month, day = read_year(match["year"]), read_number(match["month"]), read_number(match["day"] or "一")
    if year is None or month is None or day is None:
        return
    try:
        whole = date(year, int(month), int(day)).isoformat()
    except ValueError:
        return
    yield CalendarDate(match.start(), match.end(), year, whole if match["day"] else whole[:7])
