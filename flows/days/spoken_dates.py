"""The day a sentence gives as the start of a period, or None rather than a guess."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from flows.days.named_days import find_named_days
from flows.days.working_days import Calendar
from language.dates import find_dates
from language.numbers import DIGIT, read_number
from language.spelling import simplified

_MONTH = rf"(?P<month>1[0-2]|0?[1-9]|十[一二]?|[{DIGIT}])"
_DAY = rf"(?P<day>3[01]|[12]\d|0?[1-9]|[二三]?十[{DIGIT}]?|廿[{DIGIT}]?|[{DIGIT}])"
_YEAR_WORD = r"(?P<year>今年|去年|前年|明年)?的?"
_MONTH_DAY = re.compile(rf"{_YEAR_WORD}(?<![\d.十])(?<!\d年)(?<!\d年的){_MONTH}月份?{_DAY}(?:日|号|(?![\d个年月%十]))")
_FIGURES = re.compile(
    r"(?<![\d./-])(?P<month>1[0-2]|0?[1-9])[./-](?P<day>3[01]|[12]\d|0?[1-9])(?:号|日)?(?![\d./-]|[倍个万年%岁])"
)
_OF_MONTH = r"(?P<which>这个?|本|当|上个?|上上个?|下个?)月份?(?:的|初|底|中)?"
_DAY_ONLY = re.compile(rf"(?:{_OF_MONTH}|(?<![\d月十第{DIGIT}])){_DAY}[号日](?!线|楼|院|以?内)")
_LAST_OF_MONTH = re.compile(rf"{_OF_MONTH}的?最后一天")
_WEEKDAY = re.compile(
    rf"(?:(?P<ago>(?<!\d)\d{{1,2}}|[{DIGIT}十]{{1,2}})个?(?:周|星期|礼拜)前的?|(?P<which>上上|上|这|本|下下|下)?个?)"
    r"(?<!那)(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天1-7])"
)
_BARE_WEEKDAY = re.compile(r"个?(?:周|星期|礼拜)")
_RELATIVE = re.compile(r"大前天|前天|昨[天日晚儿]|今[天日早晨晚儿]|明[天日早]|大后天|后天")
_AGO = re.compile(rf"(?P<count>(?<!\d)\d{{1,3}}|[{DIGIT}十]{{1,3}})天(?:以|之)?前")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
_ENGLISH = re.compile(
    rf"\b(?P<month>{'|'.join(_MONTHS)})[a-z]*\.? ?(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b"
    rf"|\b(?P<day2>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)? (?P<month2>{'|'.join(_MONTHS)})[a-z]*\b"
    rf"|\b(?P<word>yesterday|today|tomorrow)\b|\b(?P<last>last )(?P<weekday>{'|'.join(_WEEKDAYS)})[a-z]*\b"
)

_OFFSETS = {
    "大前": -3,
    "前": -2,
    "昨": -1,
    "今": 0,
    "明": 1,
    "后": 2,
    "大后": 3,
    "yesterday": -1,
    "today": 0,
    "tomorrow": 1,
}
_WEEKS = {"上上": -2, "上": -1, "这": 0, "本": 0, "下": 1, "下下": 2}
_YEARS = {"前年": -2, "去年": -1, "今年": 0, "明年": 1}
_PLANNED = re.compile(r"准备|打算|计划|预计|如果|假如|要是|假设|将|到时|才去|再去|再交")
_HOPED = re.compile(r"能|来得及|赶得上|会不会|行不行|可以")
_DONE = re.compile(r"了|已|刚|过|的|收到")
_LONG_AGO = timedelta(days=270)
_NOT_A_START = re.compile(r"\s*(?:之|以)?前(?!一天|最后|面)|\s*(?:要用|截止|到期)")
_CLAUSE = re.compile(r"[,，。;；?？!！、\n]")
_ACCEPTED = re.compile(r"受[理里离]|收件|收下|accept")
_HANDED_IN = re.compile(r"[交递]|提交|补|submit")
_FOUND_TRUE = re.compile(r"属实|核实完|审核完|核实(?:已经|都)?(?:过|通过|好)了?")
_BEGINS = re.compile(r"核实|开始|加|往后|from|起")
_SEVERAL = re.compile(r"分别|另一|一批|还有一")


@dataclass(frozen=True, slots=True)
class SpokenDay:
    """A day that a text names, and where."""

    start: int
    end: int
    day: date


def read_start(text: str, today: date, calendar: Calendar | None = None) -> date | None:
    """Read the day a period starts on: 「9月21日」, 「上周五」, 「昨天」, 「这个月3号」, 「11.2」, 「国庆前最后一天」.

    A day without a year is the most recent one that is not after `today`, unless the sentence speaks of a plan. Of
    several days the one said to be that of acceptance counts, then that of handing in; a day by which something is
    needed (「月底前」, 「5月7号前」) is no start.

    Args:
        text: a sentence or a bare answer.
        today: the day it is said on.
        calendar: when given, holidays are as long as it says, and 「国庆前最后一个工作日」 can be read.

    """
    plain = plain_day(text)
    found = [each for each in find_days(plain, today, calendar) if not _NOT_A_START.match(plain, each.end)]
    if not found or (len(found) > 1 and _SEVERAL.search(plain)):
        return None
    ranks = [_rank(plain, each) for each in found]
    best = {each.day for each, rank in zip(found, ranks, strict=True) if rank == min(ranks)}
    return best.pop() if len(best) == 1 else None


def plain_day(text: str) -> str:
    """Return `text` as days are read in it: simplified characters, half width, lower case."""
    return simplified(text).lower()


def handed_in(text: str) -> bool | None:
    """Whether `text` speaks of papers that were handed in (True) or accepted or found true (False); None of neither."""
    plain = plain_day(text)
    if _ACCEPTED.search(plain) or _FOUND_TRUE.search(plain):
        return False
    return True if _HANDED_IN.search(plain) else None


def find_days(text: str, today: date, calendar: Calendar | None) -> Iterator[SpokenDay]:
    """Give every day named in `text`, which is in plain form; of readings that overlap the first kind wins.

    A bare weekday after a date only explains that date (「9月20号那个星期天」).
    """
    taken: list[tuple[int, int]] = []
    for each in _readings(text, today, calendar):
        bare = _BARE_WEEKDAY.match(text, each.start)
        explained = bare and any(not _CLAUSE.search(text, end, each.start) for _, end in taken if end <= each.start)
        if not explained and not any(each.start < end and start < each.end for start, end in taken):
            taken.append((each.start, each.end))
            yield each


def _readings(text: str, today: date, calendar: Calendar | None) -> Iterator[SpokenDay]:
    planned = bool(_PLANNED.search(text))
    hoped = bool(_HOPED.search(text)) and not _DONE.search(text)
    for dated in find_dates(text):
        if len(dated.iso) == 10:
            yield SpokenDay(
                dated.start, dated.end + text.startswith(("日", "号"), dated.end), date.fromisoformat(dated.iso)
            )

    def choose(dates: Callable[[int], date | None]) -> date | None:
        return _choose(dates, today, planned=planned, hoped=hoped)

    for named in find_named_days(text, choose, calendar):
        yield SpokenDay(*named)
    kinds: Mapping[re.Pattern[str], Callable[[re.Match[str]], date | None]] = {
        _MONTH_DAY: lambda match: _month_day(match, today, choose),
        _FIGURES: lambda match: choose(lambda year: _day(year, int(match["month"]), int(match["day"]))),
        _LAST_OF_MONTH: lambda match: _in_month(match["which"], 31, today),
        _DAY_ONLY: lambda match: _day_only(match, today, planned=planned),
        _WEEKDAY: lambda match: _weekday(match, today, planned=planned),
        _AGO: lambda match: today - timedelta(days=int(read_number(match["count"]) or 0)),
        _RELATIVE: lambda match: today + timedelta(days=_OFFSETS[re.sub(r"[天日晚儿早晨]$", "", match[0])]),
        _ENGLISH: lambda match: _english(match, today, choose),
    }
    for pattern, read in kinds.items():
        for match in pattern.finditer(text):
            day = read(match)
            if day is not None:
                yield SpokenDay(match.start(), match.end(), day)


def _rank(text: str, spoken: SpokenDay) -> tuple[int, int]:
    """Rank a day by what its clause says happened on it, and how near to it that is said; lower is better."""
    first = max((match.end() for match in _CLAUSE.finditer(text, 0, spoken.start)), default=0)
    end = _CLAUSE.search(text, spoken.end)
    last = end.start() if end else len(text)
    for rank, pattern in enumerate((_ACCEPTED, _HANDED_IN, _BEGINS)):
        gaps = [
            match.start() - spoken.end if match.start() >= spoken.end else spoken.start - match.end()
            for match in pattern.finditer(text, first, last)
        ]
        if gaps:
            return rank, max(0, min(gaps))
    return 3, 0


def _choose(dates: Callable[[int], date | None], today: date, *, planned: bool, hoped: bool) -> date | None:
    """Choose the year of a day that comes every year (29 February less often)."""
    known = [day for year in range(today.year - 8, today.year + 9) if (day := dates(year))]
    past = max((day for day in known if day <= today), default=None)
    future = min((day for day in known if day >= today), default=None)
    long_ago = past is None or today - past >= _LONG_AGO
    return future if planned or (hoped and long_ago) else past


def _month_day(
    match: re.Match[str], today: date, choose: Callable[[Callable[[int], date | None]], date | None]
) -> date | None:
    month, day = int(read_number(match["month"]) or 0), int(read_number(match["day"]) or 0)
    if match["year"]:
        return _day(today.year + _YEARS[match["year"]], month, day)
    return choose(lambda year: _day(year, month, day))


def _day_only(match: re.Match[str], today: date, *, planned: bool) -> date | None:
    number = int(read_number(match["day"]) or 0)
    if match["which"]:
        day = _in_month(match["which"], number, today)
        return day if day and day.day == number else None
    months = range(13) if planned else range(0, -13, -1)
    days = (_of_month(today, months_on, number) for months_on in months)
    return next((day for day in days if day and (day >= today if planned else day <= today)), None)


def _in_month(which: str, number: int, today: date) -> date | None:
    """Return day `number` of the month meant, or the last day of that month when it is shorter."""
    months_on = {"上上": -2, "上": -1, "下": 1}.get(which.removesuffix("个"), 0)
    return next(day for less in range(4) if (day := _of_month(today, months_on, number - less)))


def _of_month(today: date, months_on: int, number: int) -> date | None:
    month = today.year * 12 + today.month - 1 + months_on
    return _day(month // 12, month % 12 + 1, number)


def _weekday(match: re.Match[str], today: date, *, planned: bool) -> date:
    name = match["weekday"]
    number = 6 if name in "日天7" else int(read_number(name) or 1) - 1
    monday = today - timedelta(days=today.weekday())
    if match["ago"]:
        return monday + timedelta(days=number, weeks=-int(read_number(match["ago"]) or 0))
    if match["which"]:
        return monday + timedelta(days=number, weeks=_WEEKS[match["which"]])
    back = timedelta(days=(today.weekday() - number) % 7)
    return today - back if not planned or not back else today - back + timedelta(weeks=1)


def _english(
    match: re.Match[str], today: date, choose: Callable[[Callable[[int], date | None]], date | None]
) -> date | None:
    if match["word"]:
        return today + timedelta(days=_OFFSETS[match["word"]])
    if match["weekday"]:
        back = (today.weekday() - _WEEKDAYS.index(match["weekday"])) % 7 or 7
        return today - timedelta(days=back)
    month = _MONTHS.index(match["month"] or match["month2"]) + 1
    return choose(lambda year: _day(year, month, int(match["day"] or match["day2"])))


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
