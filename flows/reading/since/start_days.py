"""Months and years that a text names as a point in time, relative ones included, as far as they are settled."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from flows.reading.insurance.insured_lengths import ELSEWHERE
from flows.reading.sentence import clause_at
from language import lazy
from language.dates import find_dates
from language.durations import find_durations
from language.numbers import DIGIT, read_number, read_year

YEAR = 12
# Without one of these a text names no point in time.
IN_A_POINT_OF_TIME = frozenset("年月从自打0123456789")
_MONTH = rf"(?P<month>1[0-2]|0?[1-9]|十[一二]?|[{DIGIT}])月份?"
# Parts of a year, with the months they may mean.
_PARTS = {
    "年?初|年头|开年|春节|过完?年": (1, 3),
    "上半年": (1, 6),
    "年中": (5, 8),
    "下半年": (7, 12),
    "年?底|年?末|年尾": (10, 12),
    "春天?": (2, 5),
    "夏天?|暑假": (6, 8),
    "秋天?": (8, 11),
    "元旦": (1, 1),
    "五一|劳动节": (5, 5),
    "国庆节?|十一(?!月)": (10, 10),
    "中秋节?": (9, 10),
}
_PART = "|".join(f"(?P<part{number}>{words})" for number, words in enumerate(_PARTS))
_AGO = {"大前年": 3, "前年": 2, "去年": 1, "上一?年": 1, "今年": 0}
# This year and an age are no point in time: 「今年45了」, 「去年刚满四十」.
_AN_AGE = (
    rf"(?:我|也|都|就|才|刚|已经?|快|满|虚岁?|实岁|周岁|正好|刚好|马上|要){{0,4}}+(?:[1-7]\d|[一二三四五六七]?十[{DIGIT}]?+)"
    rf"(?![{DIGIT}十\d.年月个号日天万千百块元kw倍%~-])"
)
_NAMED = rf"(?:{'|'.join(f'(?P<ago{number}>{words})' for number, words in enumerate(_AGO))})(?!{_AN_AGE})"
_BEGINS = (
    r"(?=[的我就才]?(?:起|开始|至今|到现在|到如今|到今|以来|[就才](?:开始|交|缴|在|来|参|进|入|去|有)|来|的时候|那年|那会|参|毕业|结|领|登|扯|去|进|入|搬|转|调|办|交到|缴到|-|到|至|或|、"
    r"|[初底末春夏秋年]|元旦|五一|国庆|中秋|[上下]半年))"
)
_YEAR = (
    rf"(?P<full>(?:19[89]|20[0-4])\d)(?![\d元块.])年?|(?P<spoken>[二一][零〇九][{DIGIT}]{{2}})年|"
    rf"(?:(?<=[从自打由])(?P<led>\d\d|[{DIGIT}]{{2}})年?+(?![以之]?前(?!后))|(?<![满了有够近前要再共计快第约概])(?P<short>\d\d|[零〇一二][{DIGIT}])年{_BEGINS})(?!\d|[{DIGIT}]?个)|"
    # The first of two: 「15、16年开始」.
    rf"(?P<first>[012]\d)(?=(?:、|或|或者|/|-)[012]\d年(?:起|开始|那会|就|才))"
)
_POINT = lazy.compile(rf"(?<!\d)(?:{_YEAR}|{_NAMED})的?(?:{_MONTH}(?!\d)|{_PART})?")
# The month a time ended in, of the year it began in (「2020年3月到8月」).
_TO_MONTH = lazy.compile(rf"(?:[交缴停断没]|一直)*+[-~到至]{_MONTH}(?![\d年]|个月)")
_LONG_AGO = lazy.compile(r"(?:多|左右)?(?:以|之)?前(?!后|面|夫|妻|任)")
_MONTHS_BACK = (("上上个?月", 2), ("上个?月", 1), ("这个?月|本月", 0))
# Points told by the one named before (「2022年8月入职，当月就缴」, 「…，过了半年才缴」), where something begins there.
_BEGINS_THERE = (
    r"(?:公司|单位|厂里|老板|[他她我的也都给帮为在]|一直|人家|五险|社保|上海)*"
    r"(?:起(?!码)|开始|(?:就|便|才)(?![能可会要没断停不])|[交缴](?!税|房)|参保|上(?:了|的)?(?=社保|[,，。;]|$))"
)
_COUNTED_ON = lazy.compile(
    rf"(?:(?P<same>当月|同月|那个?月|当天|当场|那会儿?|那时候?|那个时候)|(?P<next>次月|隔月|转月|第二个?月)|"
    rf"(?P<that_year>当年|同年|那年)|(?P<next_year>次年|隔年|转年|第二年))(?:的?{_MONTH})?(?=的?{_BEGINS_THERE})"
)
# Before it nothing else may be named that it could be the month of (「转正当月」).
_OF_THE_START = lazy.compile("(?:社保|五险|公司|单位|入职|到岗|报到|进公司|我|[他她也是就都从打自在的]|\\s)*")
_WAITED = lazy.compile(r"(?:过|隔|等|[干做待])(?:了)?(?:大概|大约|差不多|有)?$")
_LATER = lazy.compile(rf"(?P<after>之后|以后|后)?(?={_BEGINS_THERE})")
_PAID = lazy.compile("[交缴]|社保")


@dataclass(frozen=True, slots=True)
class StartDay:
    """A point in time that a text names.

    Attributes:
        start: where its words begin in the text.
        end: where they end.
        first: the earliest month it may mean, counted as year * 12 + month - 1.
        last: the latest month it may mean; equal to `first` when the month is known.
    """

    start: int
    end: int
    first: int
    last: int

    @property
    def iso(self) -> str:
        """The point as `YYYY-MM`, or as `YYYY` where the month is not known."""
        year, month = divmod(self.first, YEAR)
        return f"{year:04d}-{month + 1:02d}" if self.first == self.last else f"{year:04d}"


def month_number(day: date) -> int:
    """Give the month of a day as a number that months can be counted with."""
    return day.year * YEAR + day.month - 1


def find_start_days(text: str, today: date) -> list[StartDay]:
    """Find the points in time in a plain text, in order; those after `today` are left out."""
    found = list(_written(text))
    for more in (_years(text, today), _back(text, today)):
        found += [
            each for each in more if not any(each.start < other.end and other.start < each.end for other in found)
        ]
    found += [end for each in found if (end := _end_month(text, each))]
    found += _counted_on(text, sorted(found, key=lambda each: each.start))
    now = month_number(today)
    past = (StartDay(each.start, each.end, each.first, min(each.last, now)) for each in found if each.first <= now)
    return sorted(past, key=lambda each: each.start)


def _written(text: str) -> Iterator[StartDay]:
    for each in find_dates(text):
        month = each.year * YEAR + int(each.iso[5:7]) - 1
        yield StartDay(each.start, each.end, month, month)


def _years(text: str, today: date) -> Iterator[StartDay]:
    """Find years, said in full, by two figures or from today, with a month or a part of the year after them."""
    for match in _POINT.finditer(text):
        words = next((match[name] for name in ("full", "spoken", "led", "short", "first") if match[name]), None)
        ago = next((years for number, years in enumerate(_AGO.values()) if match[f"ago{number}"]), None)
        year = read_year(words) if words else None if ago is None else today.year - ago
        if year is None or year < 1980:
            continue
        months = next((span for number, span in enumerate(_PARTS.values()) if match[f"part{number}"]), (1, YEAR))
        if match["month"]:
            months = (int(read_number(match["month"]) or 1),) * 2
        yield StartDay(match.start(), match.end(), year * YEAR + months[0] - 1, year * YEAR + months[1] - 1)


def _end_month(text: str, day: StartDay) -> StartDay | None:
    """Find the bare month to which something lasted that began on `day`."""
    match = _TO_MONTH.match(text, day.end)
    if match is None or day.first != day.last:
        return None
    later = (int(read_number(match["month"]) or 1) - 1 - day.first) % YEAR
    return StartDay(match.start("month"), match.end(), day.first + later, day.first + later)


def _back(text: str, today: date) -> Iterator[StartDay]:
    """Find points counted back from today (「三年前」, 「上个月」)."""
    now = month_number(today)
    for each in find_durations(text):
        ago = _LONG_AGO.match(text, each.end)
        if ago and each.low is not None and each.low == each.high:
            month = now - round(each.low * YEAR)
            yield StartDay(each.start, ago.end(), month, month)
    for words, back in _MONTHS_BACK:
        for match in re.finditer(words, text):
            yield StartDay(match.start(), match.end(), now - back, now - back)


def _counted_on(text: str, named: Sequence[StartDay]) -> Iterator[StartDay]:
    """Find points told by the one named before them, in another clause."""
    for match in _COUNTED_ON.finditer(text):
        base = _before(text, named, match.start())
        lead = text[clause_at(text, match.start())[0] : match.start()]
        if base is not None and _OF_THE_START.fullmatch(lead) and not _began_elsewhere(text, base):
            yield StartDay(match.start(), match.end(), *_moved(base, match))
    for each in find_durations(text):
        clause = text[clause_at(text, each.start)[0] : each.start]
        base = _before(text, named, each.start)
        later = None if _PAID.search(clause) else _LATER.match(text, each.end)
        waited = later is not None and (later["after"] or _WAITED.search(clause))
        if base is not None and waited and each.low is not None and each.low == each.high:
            passed = round(each.low * YEAR)
            yield StartDay(each.start, each.end, base.first + passed, base.last + passed)


def _began_elsewhere(text: str, base: StartDay) -> bool:
    """Tell whether the clause of a point names another place, so that what goes on from it began there."""
    return ELSEWHERE.search(text, *clause_at(text, base.start)) is not None


def _before(text: str, named: Sequence[StartDay], position: int) -> StartDay | None:
    """Give the point named last before the clause around a position."""
    start = clause_at(text, position)[0]
    return next((each for each in reversed(named) if each.end <= start), None)


def _moved(base: StartDay, match: re.Match[str]) -> tuple[int, int]:
    """Give the first and the last month of a point that words count on from another."""
    if match["same"] or match["next"]:
        later = 1 if match["next"] else 0
        return base.first + later, base.last + later
    year = base.first // YEAR + (1 if match["next_year"] else 0)
    if match["month"]:
        return (year * YEAR + int(read_number(match["month"]) or 1) - 1,) * 2
    return max(base.first, year * YEAR), year * YEAR + YEAR - 1
