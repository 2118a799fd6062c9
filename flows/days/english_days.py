"""The days that a text names in English (「3 march」, 「last friday」)."""

import re
from datetime import date, timedelta

from flows.days.month_days import each_year
from flows.days.sense import Sense
from language import lazy

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
# Beside an English word a Chinese character is no part of it (「today刚受理」), which `\b` would have it.
_WORD_BEGINS, _WORD_ENDS = r"(?<![a-z\d])", r"(?![a-z\d])"
ENGLISH = lazy.compile(
    rf"{_WORD_BEGINS}(?P<month>{'|'.join(_MONTHS)})[a-z]*\.? ?(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?{_WORD_ENDS}"
    rf"|{_WORD_BEGINS}(?P<day2>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)? (?P<month2>{'|'.join(_MONTHS)})[a-z]*{_WORD_ENDS}"
    rf"|{_WORD_BEGINS}(?P<word>yesterday|today|tomorrow){_WORD_ENDS}"
    rf"|{_WORD_BEGINS}(?P<last>last )(?P<weekday>{'|'.join(_WEEKDAYS)})[a-z]*{_WORD_ENDS}"
)
_ENGLISH_OFFSETS = {"yesterday": -1, "today": 0, "tomorrow": 1}


def english_day(match: re.Match[str], sense: Sense) -> date | None:
    """Read a day in English; a weekday that is named is the last one."""
    if match["word"]:
        return sense.today + timedelta(days=_ENGLISH_OFFSETS[match["word"]])
    if match["weekday"]:
        back = (sense.today.weekday() - _WEEKDAYS.index(match["weekday"])) % 7 or 7
        return sense.today - timedelta(days=back)
    month, number = _MONTHS.index(match["month"] or match["month2"]) + 1, int(match["day"] or match["day2"])
    return each_year(sense, month, number, match.start())
