"""For how many of the last twelve months insurance was paid: 「近一年只交了7个月」, 「过去12个月社保没断过」."""

import re
from typing import NamedTuple

from flows.reading.insurance.insured_lengths import ELSEWHERE
from language import lazy
from language.numbers import DIGIT, read_number

YEAR = 12
# That it was broken off at some time, beside the months that were paid (「断过，交了7个月」).
_BROKE = "(?:社保)?(?:中间|期间|有)?(?:断|停)[缴交保]?[过了](?:一?[次下阵段]|几次|一段时间)?"
# The words for the time before now, and for all of a year.
LATELY = "最近|近|过去|前|这"
A_YEAR = "一年|1年|12个月|十二个月|一整年"
_WINDOW = (
    rf"(?:最?近|过去|往前数?|前面?|这)的?(?:{A_YEAR})"
    rf"(?:里面?|以?内|以?来|当?中|期间|的时间)?(?:{_BROKE}[,，\s])?[,，]?[^,，。;；\d]{{0,10}}?"
)
_PAID = r"(?:社保|[缴交](?!通|税|流|房)|参保)"
_MONTHS = rf"[^,，。;；\d{DIGIT}十半]{{0,6}}(?:(?P<months>\d{{1,2}}|[{DIGIT}十]{{1,2}})个月(?!没|断|补)|(?P<half>半年))"
_ALL = r"[^,，。;；\d]{0,6}?(?P<all>没有?断过?|没停过?|每个?月都|月月都?|全(?:都)?有|(?:一直|都)(?:在|有)?[交缴])"
_SAID = lazy.compile(
    rf"(?:社保)?{_WINDOW}(?:{_PAID}(?:{_MONTHS}|{_ALL})|每个?月都(?:有|在|正常)?(?P<each>[缴交]))(?:的?社保)?"
)
# Of a base or a tax, or with months that are missing, it is something else.
_OTHER = lazy.compile(r"倍|基数|顶格|封顶|最低|公积金|税|补|(?<!没)(?<!没有)(?:断|停)|没(?!有?(?:断|停))")
_BROKEN_OFF = lazy.compile(rf"{_BROKE}(?=[,，\s])")
_END = lazy.compile(r"[,，。;；]|$")


class LastYear(NamedTuple):
    """So many months that were paid, and where it is said."""

    months: int
    start: int
    end: int


def last_year(text: str) -> LastYear | None:
    """Read the months that `text`, in plain form, says were paid of the last twelve; None when it says none."""
    for match in _SAID.finditer(text):
        end = _END.search(text, match.end())
        clause = _BROKEN_OFF.sub("", text[match.start() : end.start() if end else len(text)])
        months = _months(match)
        if months is not None and months <= YEAR and not _OTHER.search(clause) and not ELSEWHERE.search(clause):
            return LastYear(months, match.start(), match.end())
    return None


def _months(match: re.Match[str]) -> int | None:
    if match["all"] or match["each"]:
        return YEAR
    if match["half"]:
        return YEAR // 2
    number = read_number(match["months"])
    return None if number is None else int(number)
