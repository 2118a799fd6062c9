"""Another day on which something known began: 「领证写错了，是2020年10月」, 「社保其实2016年2月就开始了」."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from flows.reading.since.since import NOT_PAID, Since, find_since
from flows.reading.since.start_days import find_start_days
from flows.understanding.set_right.slip_words import without_slips
from language import lazy
from language.dates import find_dates


class _Begun(NamedTuple):
    """What began on a day: its slot, how it is named, what leads to its day, and how a day alone tells of it."""

    slot: str
    named: re.Pattern[str]
    leads: str
    told: str


_BEGUN = (
    _Begun("si_years", lazy.compile("社保|[交缴]|参保"), "社保", "社保{}开始交"),
    _Begun("spouse_shanghai_hukou_years", lazy.compile("领证|登记|扯证|婚"), "", "{}领证"),
    _Begun(
        "suburb_years", lazy.compile("临港|郊|新城|嘉定|青浦|松江|奉贤|南汇|上班|工作|入职|搬|去"), "", "{}起在临港上班"
    ),
    _Begun("public_service_years", lazy.compile("环卫|公共服务"), "", "{}起干环卫"),
)


# What somebody who was asked, or a record, says of when it was begun (「他们说是19年6月给我上的」), or that it had not
# begun before (「头两年没买，18年9月才开始」).
_FOUND_OUT = lazy.compile(f"[说讲回查问]|告诉|显示|写的?是|原来|其实|{NOT_PAID}")
_PAID_FROM = lazy.compile(
    r"(?:[才就给帮替为我开始的]|公司|单位|正式){0,4}(?:[上交缴买办]|参保|开始|入保|起)(?!班|学|税|房|个)[的了上起保社]*[,，。\s]*$"
)
_YEAR = lazy.compile(r"(?<!\d)(?:19|20)\d\d年")
_HOLIDAY = lazy.compile("国庆|元旦|五一|中秋|春节|过年|[春夏秋冬年][天底初]")
# The day that is denied for another one (「领证不是12年10月，是14年10月」).
_NOT_THEN = lazy.compile(r"不是[^,，。;；\s\d]{0,4}\d{2,4}年的?(?:\d{1,2}月份?)?的?[,，\s]*(?:而是|应该是|是)?(?=.*\d)")


def start_found_out(words: str, known: Mapping[str, Any], today: date) -> Since | None:
    """Read on which other day the insurance began, by what somebody found out of it; None for anything else."""
    begun = _BEGUN[0]
    if begun.slot not in known or not (_FOUND_OUT.search(words) and _PAID_FROM.search(words)):
        return None
    others = any(each.named.search(words) for each in _BEGUN[1:])
    found = None if others else start_set_right(words, {begun.slot: known[begun.slot]}, today)
    return found if found is not None and found.years != known[begun.slot] else None


def start_set_right(words: str, known: Mapping[str, Any], today: date) -> Since | None:
    """Read on which other day began what is known to last; the insurance, where nothing is named; None for no day.

    Args:
        words: what sets something right, in plain form.
        known: the facts of the person, by slot.
        today: the day that "now" means.

    """
    words = _NOT_THEN.sub("", words)
    begun = [each for each in _BEGUN if each.slot in known]
    named = [each for each in begun if each.named.search(words)] or [each for each in begun if each.leads]
    told = _told_day(without_slips(words), today)
    for each in named:
        # A marriage is told by its year alone as well.
        day = told or ("" if each.leads else _told_year(words))
        alone = [each.told.format(day)] if day and (told or each.named.search(words)) else []
        found = (one for text in (f"{each.leads}{words}", *alone) for one in find_since(text, today))
        start = next((one for one in found if one.slot == each.slot), None)
        if start is not None:
            return start
    return None


def _told_year(words: str) -> str:
    """Return the one year told in full; "" for none, or for several."""
    years = _YEAR.findall(words)
    return years[0] if len(years) == 1 else ""


def _told_day(words: str, today: date) -> str:
    """Return the one month told, by its number or by a holiday (「2018年国庆」); "" for none, or for several."""
    dates = list(find_dates(words))
    if dates:
        return dates[0].iso[:7] if len(dates) == 1 else ""
    days = find_start_days(words, today) if _HOLIDAY.search(words) else []
    return words[days[0].start : days[0].end] if len(days) == 1 else ""
