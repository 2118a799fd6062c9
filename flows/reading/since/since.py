"""Years that follow from the day something began: insurance, work in a suburb or in public service, a marriage."""

import re
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Literal

from pydantic import JsonValue

from flows.reading.insurance.gaps import dated_breaks, gap_in
from flows.reading.manner.mood import CORRECTION, stated
from flows.reading.sentence import BLANK, clause_at
from flows.reading.since.begun_together import begun_together
from flows.reading.since.ended import are_alternatives, ended_at, lasts_until
from flows.reading.since.insured_words import is_elsewhere
from flows.reading.since.length_before import months_before
from flows.reading.since.since_topics import topic_of
from flows.reading.since.start_days import IN_A_POINT_OF_TIME, YEAR, StartDay, find_start_days, month_number
from flows.reading.since.stints import further_stints
from flows.reading.whose.people import own_facts
from language import lazy
from language.spelling import plain_beginning

Slot = Literal["si_years", "suburb_years", "public_service_years", "spouse_shanghai_hukou_years"]

_LONGEST = 300
_STOPPED = lazy.compile(
    r"(?:现在|目前|已经|后来|如今|早就|上个?月)(?:已经|就|都|也|社保)*(?:断(?!过)|停(?!过)|不再?交|没再?交|没在交|不缴|没缴|离职|离开|走了|不在)"
    r"(?![^,。;]{0,4}[\d一二两三四五六七八九十半几])"
)
_AGAIN = lazy.compile(r"重新|又(?:开始|交|缴)|恢复|再次|续上|接着|补上")
_NOT = lazy.compile(r"(?:不是|并非)(?:从|在|自|社保)*$")
_BUT = lazy.compile(r"[,，;]?(?:而|应该|其实)?是")
# That nobody paid yet.
NOT_PAID = "没(?:有|给|帮|替|我|在|正式){0,3}[交缴上买办]"
# At what time it had not begun yet (「17年的时候公司还没有买」).
_NOT_YET = lazy.compile(
    r"(?:\d|年|月|份|的)*(?:那(?:会儿?|时候?|年|阵子?|段时间)|的?时候|当时|刚[进来去入]|试用|实习)[^,，。;；\d]{0,8}?[,，]?[^,，。;；\d没]{0,6}"
    rf"{NOT_PAID}(?![到满够过])"
)
_WITHIN = lazy.compile("[中期之]间|中途|其中|当中")
_PLACE = lazy.compile(r"[\s\d年月份的。!了吧啊哦呢才是应该其实为就开始起交我说,]*")


@dataclass(frozen=True, slots=True)
class Since:
    """A start and the full years that follow from it.

    Attributes:
        slot: what began; years of marriage are meant whatever the spouse's hukou is.
        start: `YYYY-MM`, or `YYYY` where only the year is known.
        years: full years up to the day that was asked for (below one year a fraction of two decimals, above a whole
            number), less the breaks whose length is said; `{min, max}` where the start does not settle them.
        gap: False where it is said to have gone on without a break, True where a break is said, None otherwise.
        start_pos: where the words for the start begin in the plain form of the text (`language.spelling.plain`).
        end_pos: where they end.
        unsettled: whether it was broken off for a time whose length is not said.
        with_earlier: whether a length told beside the start, of what was paid before it, is counted in.
    """

    slot: Slot
    start: str
    years: JsonValue
    gap: bool | None
    start_pos: int
    end_pos: int
    unsettled: bool = False
    with_earlier: bool = False

    @property
    def at_most(self) -> JsonValue:
        """The years as far as they are settled: with a break of unknown length they are at most those."""
        high = self.years["max"] if isinstance(self.years, dict) else self.years
        return {"min": 0, "max": high} if self.unsettled and high else self.years

    @property
    def as_asked(self) -> JsonValue:
        """The years as their question takes them: of insurance perhaps a range, else the least, where that is sure."""
        years = self.at_most
        if self.slot == "si_years" or not isinstance(years, dict):
            return years
        return None if self.unsettled else years["min"]


@dataclass(frozen=True, slots=True)
class _Span:
    """A point in time with what began then, and the month before which it ended; None when it goes on."""

    slot: Slot
    day: StartDay
    end: StartDay | None = None


def years_to_now(start: str, lost: float, today: date) -> JsonValue:
    """Count the full years from a start (`YYYY-MM` or `YYYY`) to `today`, less `lost` months of breaks.

    Returns: a number, below one year a fraction of two decimals; `{min, max}` where a start without a month leaves it
    open.
    """
    year, _, month = start.partition("-")
    first, last = (int(month), int(month)) if month else (1, YEAR)
    now = month_number(today)
    low, high = (_full(now - month_number(date(int(year), each, 1)) - lost) for each in (last, first))
    return low if low == high else {"min": low, "max": high}


def find_since(text: str, today: date, subject: str | None = None) -> tuple[Since, ...]:
    """Read every start that a text states and that runs to `today`, at most one a slot, in the order they are said.

    A span of Shanghai insurance that ended is given with its length.
    """
    said = plain_beginning(text, _LONGEST)
    if IN_A_POINT_OF_TIME.isdisjoint(said):
        return ()
    shared = stated(said)
    days = find_start_days(shared, today)
    if not days:
        return ()
    own = own_facts(shared, subject)[0]
    breaks = dated_breaks(shared, days)
    days = [day for day in days if not any(day in each for each in breaks)]
    days = [day for day in days[:-1] if not _NOT_YET.match(shared, day.end)] + days[-1:]
    lost = gap_in(shared, breaks)
    spans = [span for index in range(len(days)) if (span := _span(shared, own, days, index, today))]
    slots = dict.fromkeys(span.slot for span in spans)
    mine = [day for day in days if own[day.start] != BLANK]
    settled = (_settled(shared, mine, [span for span in spans if span.slot == slot], lost, today) for slot in slots)
    return _with_others_begun(shared, sorted((each for each in settled if each), key=lambda each: each.start_pos))


def _with_others_begun(text: str, found: list[Since]) -> tuple[Since, ...]:
    """Add what began together with what was found, each where no start of its own is told."""
    both = [(each, begun_together(text, each.start_pos)) for each in found]
    told = {each.slot for each in found}
    more = [replace(each, slot=slot) for each, slots in both if each.slot in slots for slot in sorted(slots - told)]  # type: ignore[arg-type]
    return (*found, *more)


def _span(shared: str, own: str, days: list[StartDay], index: int, today: date) -> _Span | None:
    """Read what a point in time begins, of the subject, and where it ends."""
    day = days[index]
    if index and lasts_until(shared, days[index - 1], day):
        return None
    slot = topic_of(shared, days, index)
    if slot is None and index + 1 < len(days) and lasts_until(shared, day, days[index + 1]):
        slot = _topic_of_span(shared, days, index)
    marriage = slot == "spouse_shanghai_hukou_years"
    if slot is None or (own[day.start] == BLANK and not marriage) or (marriage and _ended_marriage(shared)):
        return None
    end = None if marriage else ended_at(shared, days, index, today)
    if end is not None and slot != "si_years":
        return None
    return _Span(slot, day, end)  # type: ignore[arg-type]


def _topic_of_span(text: str, days: list[StartDay], index: int) -> str | None:
    """Read what lasted from one point in time to the next, said after both of them."""
    after = text[days[index + 1].end : clause_at(text, days[index + 1].end)[1]]
    if not after.strip() and index + 2 < len(days):
        return topic_of(text, days, index + 2)  # 「14年到19年，20年5月至今在上海交社保」
    paid = re.search(r"(?:上海|本市|沪|公司|单位|厂)[^,。;]{0,6}(?:交|缴)|社保", after) and not is_elsewhere(after)
    return "si_years" if paid and not re.search("公积金|个税", after) else None


def _settled(
    text: str, days: list[StartDay], spans: list[_Span], lost: tuple[bool | None, float], today: date
) -> Since | None:
    """Choose the start of one slot: the corrected one, else the earliest; None where it was only taken up again."""
    span = _corrected(text, days, spans)
    if span is None or _NOT.search(text[: span.day.start]):
        return None
    earlier = months_before(text) if span.slot == "si_years" and span.end is None else 0
    if (not earlier and _AGAIN.search(text[span.day.end : clause_at(text, span.day.end)[1]])) or (
        span.end is None and span.slot != "spouse_shanghai_hukou_years" and _STOPPED.search(text)
    ):
        return None
    more = _further(text, days, span, spans, today)
    if more is None:
        return None
    # A break beside a time that ended is one after it, or between two, unless it is said to be within.
    inside = span.end is None or (not more and _WITHIN.search(text))
    spans = [span, *more]
    return _since(_with_alternative(text, days, span.day), spans, lost if inside else (None, 0.0), today, earlier)


def _further(text: str, days: list[StartDay], span: _Span, spans: list[_Span], today: date) -> list[_Span] | None:
    """Give the other spans of what was broken off and taken up again; None where it was, and is not said when."""
    told = [each for each in spans if each.day.start > span.day.start] if span.end else []
    if span.slot != "si_years" or CORRECTION.search(text):
        return told
    found = further_stints(text, days, (span.day, span.end), {each.day: each.end for each in told}, today)
    return None if found is None else [_Span(span.slot, day, end) for day, end in found]


def _corrected(text: str, days: list[StartDay], spans: list[_Span]) -> _Span | None:
    """Give the earliest start of a slot, or what it was corrected to (「不是15年，是16年」)."""
    span = spans[0]
    rest = text[span.day.end :]
    marks = [mark.end() for mark in CORRECTION.finditer(rest)]
    if not marks and _NOT.search(text[: span.day.start]):
        marks = [mark.end() for mark in _BUT.finditer(rest)][:1]
    if not marks:
        return span
    mark = span.day.end + marks[-1]
    later = [day for day in days if day.start >= mark]
    renewed = [each for each in spans if each.day in later]
    bare = [day for day in later if _PLACE.fullmatch(text[mark : day.start])]
    return renewed[0] if renewed else _Span(span.slot, bare[0]) if bare else span


def _ended_marriage(text: str) -> bool:
    return re.search(r"离婚|离异|离了|丧偶|前[妻夫]", text) is not None and not re.search(r"再婚|复婚|二婚|又结", text)


def _with_alternative(text: str, days: list[StartDay], day: StartDay) -> StartDay:
    """Widen a start to both of two that were said for one another (「15年或者16年开始」)."""
    for first, second in pairwise(days):
        if day in {first, second} and are_alternatives(text, first, second):
            return StartDay(first.start, second.end, min(first.first, second.first), max(first.last, second.last))
    return day


def _since(
    day: StartDay, spans: list[_Span], broken: tuple[bool | None, float], today: date, earlier: int = 0
) -> Since:
    """Count the full years of one span to now, or of several with the months paid `earlier`, less the breaks."""
    span, resumed = spans[0], len(spans) > 1 or earlier > 0
    gap, lost = (None, 0.0) if span.slot == "spouse_shanghai_hukou_years" else broken
    lengths = [_months(day if each is span else each.day, each.end, today) for each in spans]
    low, high = (_full(sum(ends) + earlier - lost) for ends in zip(*lengths, strict=True))
    years: JsonValue = low if low == high else {"min": low, "max": high}
    unsettled = gap is True and not lost and not resumed
    gap = True if resumed else gap
    return Since(span.slot, day.iso, years, gap, day.start, day.end, unsettled, with_earlier=earlier > 0)


def _months(day: StartDay, end: StartDay | None, today: date) -> tuple[int, int]:
    """Give the least and the most months from a start to its end, the last month counted, or to now."""
    now = month_number(today)
    return (now - day.last, now - day.first) if end is None else (end.first + 1 - day.last, end.last + 1 - day.first)


def _full(months: float) -> float:
    """Give the full years in a count of months, below one year the part of it."""
    months = max(0, months)
    return int(months // YEAR) if months >= YEAR or not months else round(months / YEAR, 2)
