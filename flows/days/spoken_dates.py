"""The days that a sentence names, the one it gives as the start of a period, and what it leaves open."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from flows.days.day_kinds import CONTRADICTED, NO_SUCH_DAY, SpokenDay, readings
from flows.days.month_days import a_day
from flows.days.need_words import WISH, end_of_need
from flows.days.sense import CLAUSE, Sense
from flows.days.working_days import Calendar
from language import lazy
from language.numbers import DIGIT
from language.remembered import TEXTS
from language.spelling import simplified

_BEFORE = lazy.compile(
    r"(?:截止(?:日期|时间|日)?|要用的?(?:日子|日期|时间)|赶得?[上到]|来得及(?:赶上)?|赶在)(?:是|在|到|为|[:：]){0,2}\s?$"
)
_BEFORE = lazy.compile(r"\s*(?:之|以)?前(?!一天|最后|面)")
_OF_SOMETHING_ELSE = lazy.compile(r"\s?(?:到期|出?生(?!效)|生日|入职|毕业|结婚|领证)")
_ACCEPTED = lazy.compile(r"受[理里离]|收件|收下|accept")
_HANDED_IN = lazy.compile(r"[交递]|提交|补|submit")
_FOUND_TRUE = lazy.compile(r"属实|核实完|审核完|核实(?:已经|都)?(?:过|通过|好)了?")
_BEGINS = lazy.compile(r"核实|开始|加|往后|from|起")
_SEVERAL = lazy.compile(r"分别|另一|一批|还有一")
_OR = lazy.compile(r"\s?[,，]?\s?(?:或者?|还是|要么|要不|、|/|和|跟)(?:是|就是)?\s?")
_AND = lazy.compile(
    r"\s?(?:[,，]?\s?(?:或者?|还是|要么|要不)(?:是|就是)?|[,，]?(?:而是|是)|、|/|到|至|-|~|—|和|跟|与)\s?"
)
# What may stand between a day and the weekday that only explains it, on either side of the day.
_EXPLAINS = lazy.compile(r"[\s,，(（]{0,3}(?:也就是|就是|那个|这个|那天|这天|正好|刚好|是|的|补班){0,4}[\s(（]{0,2}")
_EXPLAINED = lazy.compile(r"[\s,，、()（）:：]{0,3}(?:也就是|就是|也即|即|是)?[\s]{0,2}")
_OWN_DAY = lazy.compile(rf"\s?(?:(?:之|以)?前|{WISH}|来得及|要用)")
_NUMERAL = rf"(?:\d{{1,2}}|[{DIGIT}十廿]{{1,3}})"
_SPACES = lazy.compile(
    rf"(?<=[年月])\s{{1,9}}(?={_NUMERAL}\s{{0,9}}[月日号])|(?<=[年月])\s{{1,9}}(?=第?[一二三四五\d]个?(?:周|星期|礼拜))"
    rf"|(?<=[\d{DIGIT}十廿])\s{{1,9}}(?=[年月日号])"
)
# 「30号当天或之前」 is by the 30th.
_BY_THE_DAY = lazy.compile(r"(?<=[日号])的?(?:当[天日])?(?:或者?|及|和|以及)(?:之|以)?前")
_CORRECTED = lazy.compile(r"不对|[说讲记写看打报搞弄]错|错了|更正|纠正")
_DENIED = lazy.compile(r"不是\s?$")
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Starts:
    """What a text says of the day a period starts on.

    Attributes:
        days: the days it can mean, in the order said; several when it names several.
        trouble: why there is no day, one of those of `SpokenDay`; "" when there is one or none was named.

    """

    days: tuple[date, ...] = ()
    trouble: str = ""


def read_start(text: str, today: date, calendar: Calendar | None = None) -> date | None:
    """Read the day a period starts on: 「9月21日」, 「上周五」, 「昨天」, 「这个月3号」, 「11.2」, 「国庆前最后一天」.

    None when no day is named, when several are, and when what is said contradicts itself: see `read_starts`.
    """
    starts = read_starts(text, today, calendar)
    return starts.days[0] if len(starts.days) == 1 and not starts.trouble else None


def read_starts(text: str, today: date, calendar: Calendar | None = None) -> Starts:
    """Read the day or days a period can start on, and why a day that is named cannot be taken.

    A day without a year is the past or the coming one by the sense of what is said (`flows.days.sense`). Of several
    days the one said to be that of acceptance counts, then that of handing in; a day by which something is needed
    (「月底前」, 「5月7号前」) is no start.

    Args:
        text: a sentence or a bare answer.
        today: the day it is said on.
        calendar: when given, holidays are as long as it says, and 「国庆前最后一个工作日」 can be read.

    """
    plain = plain_day(text)
    found = [each for each in find_spoken(plain, today, calendar) if not no_start(plain, each)]
    corrected = max((each.end() for each in _CORRECTED.finditer(plain)), default=0)
    found = [each for each in found if each.start >= corrected] or found
    if not found:
        return Starts()
    if not _SEVERAL.search(plain):
        ranks = _ranks(plain, found)
        found = [each for each, rank in zip(found, ranks, strict=True) if rank == min(ranks)]
    days = tuple(dict.fromkeys(each.day for each in found if each.day))
    trouble = next((each.trouble for each in found if each.trouble), "")
    return Starts(() if trouble else days, trouble)


@lru_cache(maxsize=TEXTS)
def plain_day(text: str) -> str:
    """Return `text` as days are read in it: simplified, half width, lower case, no spaces inside a date."""
    return _BY_THE_DAY.sub("之前", _SPACES.sub("", simplified(text).lower()))


def handed_in(text: str) -> bool | None:
    """Whether `text` speaks of papers that were handed in (True) or accepted or found true (False); None of neither."""
    plain = plain_day(text)
    if _ACCEPTED.search(plain) or found_true(plain):
        return False
    return True if _HANDED_IN.search(plain) else None


def found_true(plain: str) -> bool:
    """Whether a text in plain form says that the papers were found true."""
    return bool(_FOUND_TRUE.search(plain))


def find_days(text: str, today: date, calendar: Calendar | None) -> Iterator[SpokenDay]:
    """Give every day that `text`, which is in plain form, names and settles, in order."""
    return (each for each in find_spoken(text, today, calendar) if each.day)


def find_spoken(text: str, today: date, calendar: Calendar | None) -> list[SpokenDay]:
    """Return every day named in `text`, in order, those that are not settled included.

    A bare weekday beside a date only explains that date (「9月20号，星期天」); where they contradict each other the day
    is not settled. A bare number or weekday that goes on after another day is of the same month or week.
    """
    kept: list[SpokenDay] = []
    for each in readings(Sense(text, today), calendar):
        if not any(each.start < other.end and other.start < each.end for other in kept):
            kept.append(each)
    kept.sort(key=lambda each: each.start)
    return _together(text, _without_weekdays(text, kept))


def no_start(plain: str, spoken: SpokenDay) -> bool:
    """Whether a day is denied, or one by which something is needed or hoped for, rather than the start of anything."""
    denied = _DENIED.search(plain, max(0, spoken.start - 3), spoken.start)
    other = any(each.match(plain, spoken.end) for each in (_BEFORE, _OF_SOMETHING_ELSE))
    return bool(denied) or other or bool(end_of_need(plain, spoken.start, spoken.end))


def _without_weekdays(text: str, days: Iterable[SpokenDay]) -> list[SpokenDay]:
    """Take out the weekdays that explain a day beside them; a day they contradict is not settled."""
    kept: list[SpokenDay] = []
    rest = list(days)
    while rest:
        each, before, after = rest.pop(0), kept[-1] if kept else None, rest[0] if rest else None
        weekday = each.day if each.bare == "weekday" and not _OWN_DAY.match(text, each.end) else None
        if weekday and before and before.bare != "weekday" and _explains(text, before, each):
            kept[-1] = _checked(before, weekday, before.start, each.end)
        elif weekday and after and after.bare != "weekday" and _EXPLAINED.fullmatch(text, each.end, after.start):
            rest[0] = _checked(after, weekday, after.start, after.end)
        else:
            kept.append(each)
    return kept


def _explains(text: str, day: SpokenDay, weekday: SpokenDay) -> bool:
    """Whether a weekday is said right after a day, or fits it in the same clause."""
    if _EXPLAINS.fullmatch(text, day.end, weekday.start):
        return not _OR.fullmatch(text, day.end, weekday.start)
    same = day.day and weekday.day and day.day.weekday() == weekday.day.weekday()
    return bool(same) and not CLAUSE.search(text, day.end, weekday.start)


def _checked(spoken: SpokenDay, weekday: date, start: int, end: int) -> SpokenDay:
    if spoken.day is None or spoken.day.weekday() == weekday.weekday():
        return replace(spoken, start=start, end=end)
    return replace(spoken, start=start, end=end, day=None, trouble=CONTRADICTED)


def _together(text: str, days: Sequence[SpokenDay]) -> list[SpokenDay]:
    """Tie days that are said as choices, and give a bare number or weekday the month or week of the day before it."""
    tied: list[SpokenDay] = []
    for each in days:
        before = tied[-1] if tied else None
        goes_on = before and before.day and _AND.fullmatch(text, before.end, each.start)
        if before and before.day and goes_on and each.bare == "number" and before.bare != "weekday":
            number = each.day.day if each.day else 0
            day = a_day(before.day.year, before.day.month, number)
            tied.append(replace(each, day=day, trouble="" if day else NO_SUCH_DAY, also=True))
        elif before and before.day and goes_on and each.day and each.bare == "weekday":
            monday = before.day - before.day.weekday() * ONE_DAY
            tied.append(replace(each, day=monday + each.day.weekday() * ONE_DAY, also=True))
        else:
            also = each.also or bool(before and _OR.fullmatch(text, before.end, each.start))
            tied.append(replace(each, also=also))
    return tied


def _ranks(text: str, days: Sequence[SpokenDay]) -> list[tuple[int, int]]:
    """Rank days; those that are choices of each other are as good as the best of them."""
    ranks = [_rank(text, each) for each in days]
    first = 0
    for index in range(1, len(days) + 1):
        if index == len(days) or not days[index].also:
            ranks[first:index] = [min(ranks[first:index])] * (index - first)
            first = index
    return ranks


def _rank(text: str, spoken: SpokenDay) -> tuple[int, int]:
    """Rank a day by what its clause says happened on it, and how near to it that is said; lower is better."""
    first = max((match.end() for match in CLAUSE.finditer(text, 0, spoken.start)), default=0)
    end = CLAUSE.search(text, spoken.end)
    last = end.start() if end else len(text)
    for rank, pattern in enumerate((_ACCEPTED, _HANDED_IN, _BEGINS)):
        gaps = [
            match.start() - spoken.end if match.start() >= spoken.end else spoken.start - match.end()
            for match in pattern.finditer(text, first, last)
        ]
        if gaps:
            return rank, max(0, min(gaps))
    return 3, 0
