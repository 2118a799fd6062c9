"""Months at a base that was so all along.

As long as one was insured (「一直1倍」), or from a day on (「22年起都是1倍」).
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from flows.forms.fields import Slots
from flows.reading.base.tiers import multiple_of, tier, tier_of_band, window
from flows.reading.base.time import recency
from flows.reading.sentence import clause_at, leads
from flows.reading.since.start_days import StartDay, find_start_days, month_number
from flows.understanding.told.within_a_time import within_a_time
from language import lazy
from language.numbers import NUMBER, read_number

_A_YEAR = 12
# So many months are enough for every tier, whatever is more.
_ENOUGH = 36
_BASE = rf"(?:{NUMBER}倍|顶格|封顶)"
_HIGHEST = 3.0
_TIMES = lazy.compile(rf"(?P<times>{NUMBER})倍|顶格|封顶")
_WORDS = "(?:都|是|按照?|交|缴|在|的|以上|社保|缴费|基数|我|公司|单位|给|达到|到|过|超过|不低于|全|满|了|,|，){0,6}"
_ALWAYS = lazy.compile(
    rf"(?:一直|始终|从来|历来|向来|从头到尾|自始至终|每个?月|月月){_WORDS}{_BASE}|"
    rf"{_BASE}(?:的|以上|左右|多|基数|交|缴|[,，]){{0,3}}(?:一直|从来|始终|从头到尾)(?:这样|没[变动降]|都是|如此|没有[变动降])"
)
_UNSURE = lazy.compile("吗|[?？]|没[^断变动降]|不是|是不是|差不多|大部分|基本|以前|之前|原来|要|想|如果")
_FROM = lazy.compile("[从自打]$")
_ON = lazy.compile("(?:份|的)?(?:起|开始|以来|至今|到现在|之?后|以后)")
_AT_A_BASE = lazy.compile(rf"(?P<between>[^。;；]{{0,12}}?)(?<!\d){_BASE}")
# A base of the present is none of all the time since (「社保2017年3月至今，现在基数2倍」); nor is one told in a clause
# of its own behind the start of the insurance, unless it is said to have been so all along.
_BY_NOW = lazy.compile("现在|目前|如今|眼下|今年|本年|最近|近来|近期|这个?月|本月|当前|现行")
_OF_INSURANCE = lazy.compile("社保|参保|五险|养老|[交缴](?!通|税|房)")
_ALL_THE_TIME = lazy.compile("一直|始终|都|全|每个?月|月月|从来|历来")
_APART = lazy.compile(r"[,，\s]")
# A start told behind its base (「一倍是2023年5月开始的」); behind a comma it must not be that of the insurance.
_BASE_BEFORE = lazy.compile(
    rf"{_BASE}(?:的|基数|以上|左右|多|一直|都|就|是|交|缴|按|这样|[,，]|(?:大概|差不多|应该)?(?=从|自|打)|从|自|打){{0,6}}$"
)
_ONLY_BEGAN = lazy.compile(
    r"(?:份|的)?(?:起|开始)(?:的|这样|按的?|变的|涨的|调的|了|吧|到现在|至今){0,3}(?=$|[,，。;；])"
)


def base_all_along(text: str, told: Slots, known: Mapping[str, Any], today: date) -> Slots:
    """Return the months at the base that `text` tells, where it was so all along; {} where that says no number.

    Args:
        text: what is said of one person, in plain form.
        told: what it tells of them.
        known: what is known of them.
        today: the day that "now" means.

    """
    level = tier_of_band(told.get("si_base"))
    if level is None or "base_months" in told or _UNSURE.search(text):
        return {}
    months = _since(text, today) if _AT_A_BASE.search(text) else None
    if months is None:
        level, months = _as_long_as_insured(text, level, {**known, **told}.get("si_years"))
    return {"base_months": {level: min(months, window(level))}} if months else {}


def _as_long_as_insured(text: str, level: str, years: Any) -> tuple[str, int]:
    """Give the tier that the base had all along, and within no shorter time, with the months of all that was paid.

    Of a higher base by now (「一直1.2倍，最近涨到2倍」) all months are at the lower tier; 0 where nothing is told.
    """
    least = years.get("min") if isinstance(years, dict) else years
    always = _ALWAYS.search(text)
    if always is None or not isinstance(least, int | float) or recency(text, always.start()) < 0:
        return level, 0
    named = _TIMES.search(always[0])
    base = tier(read_number(named["times"]) if named and named["times"] else _HIGHEST)
    if base is None or multiple_of(base) > multiple_of(level) or within_a_time(text, *always.span(), least):
        return level, 0
    return base, int(least * _A_YEAR)


def _since(text: str, today: date) -> int | None:
    """Count the months since the day on which a base began that the text names behind it."""
    now = month_number(today)
    for day in find_start_days(text, today):
        if (_begins(text, day) and _is_at_a_base_since(text, day)) or _began_before(text, day):
            least, most = now - day.last, now - day.first
            return least if least == most or least >= _ENOUGH else most if least + 1 >= _ENOUGH else None
    return None


def _begins(text: str, day: StartDay) -> bool:
    """Whether something is said to begin on a day and to go on."""
    start = clause_at(text, day.start)[0]
    return _FROM.search(text[start : day.start]) is not None or _ON.match(text, day.end) is not None


def _is_at_a_base_since(text: str, day: StartDay) -> bool:
    """Whether a base behind a day is one since that day, rather than the base of now beside another start."""
    match = _AT_A_BASE.match(text, day.end)
    if match is None or _BY_NOW.search(match["between"]):
        return False
    start, end = clause_at(text, day.start)
    apart = _APART.search(match["between"]) and _OF_INSURANCE.search(text, start, end)
    return not apart or _ALL_THE_TIME.search(match["between"]) is not None


def _began_before(text: str, day: StartDay) -> bool:
    """Whether a day is told behind the base that began on it, and nothing else began then."""
    return leads(_BASE_BEFORE, text, day.start) and _ONLY_BEGAN.match(text, day.end) is not None
