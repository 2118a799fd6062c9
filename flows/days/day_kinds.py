"""The kinds of days that a text can name, each with its pattern and what it means."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from flows.days.lunar_days import find_lunar_days, find_lunar_words
from flows.days.named_days import find_named_days
from flows.days.sense import Sense
from flows.days.working_days import Calendar
from language import lazy
from language.dates import find_dates
from language.numbers import DIGIT, read_number, read_pair

NO_SUCH_DAY, NOT_RECKONED, LUNAR, CONTRADICTED = "no_such_day", "not_reckoned", "lunar", "weekday_contradicts"

_MONTH = rf"(?P<month>1[0-2]|0?[1-9]|十[一二]?|[{DIGIT}])"
_PLAIN_DAY = rf"3[01]|[12]\d|0?[1-9]|[二三]?十[{DIGIT}]?|廿[{DIGIT}]?|[{DIGIT}]"
_DAY = rf"(?P<day>{_PLAIN_DAY})"
_YEAR_WORD = r"(?:(?:去年|前年|今年|明年|后年)的?)?"
_NAMED_MONTH = rf"(?<![\d.十])(?<!\d年)(?<!\d年的){_MONTH}月份?"
_MONTH_DAY = lazy.compile(
    rf"{_YEAR_WORD}{_NAMED_MONTH}(?:{_DAY}(?:日|号|(?![\d个年月%十]))|(?:[的里]|的?[那这]个?)(?P<day_in>{_PLAIN_DAY})[日号])"
)
_MONTH_APART = lazy.compile(r"月份?[,，、:：]?\s?$")
_PAIR = lazy.compile(
    rf"(?:{_NAMED_MONTH})?(?<![\d第])(?P<pair>[二三]?十?[一二三四五六七八][二三四五六七八九])[号日](?!线|楼|院)"
)
_FIGURES = lazy.compile(
    r"(?<![\d./-])(?P<month>1[0-2]|0?[1-9])[./-](?P<day>3[01]|[12]\d|0?[1-9])(?:(?<!-\d)(?<!-\d\d)[号日])?"
    r"(?![\d./-]|[倍个万年%岁号日])"
)
_OF_MONTH = r"(?P<which>这个?|本|当|上个?|上上个?|下个?)月份?(?:的|初|底|中)?"
_WEEK = "(?:周|星期|礼拜)"
_WEEKDAY_NAME = "(?P<weekday>[一二三四五六日天1-7])"
_NTH = lazy.compile(
    rf"(?:(?:(?P<which>这个?|本|当|上个?|上上个?|下个?)月|(?<![\d.十]){_MONTH}月)份?[的里]?)?(?P<back>倒数)?"
    rf"(?:第(?P<nth>[一二三四五1-5])|(?P<last>最后一))个?{_WEEK}{_WEEKDAY_NAME}"
)
_DAY_ONLY = lazy.compile(
    rf"(?:{_OF_MONTH}|(?<![\d十{DIGIT}])月[初中底]的?|(?<![\d月十第{DIGIT}])){_DAY}[号日](?!线|楼|院|以?内)"
)
_BEFORE_ANOTHER = lazy.compile(
    rf"(?<![\d月十第./{DIGIT}-]){_DAY}(?=(?:或者?|还是|、|到|至|-|~|/)(?:{_PLAIN_DAY})[号日])"
)
_LAST_OF_MONTH = lazy.compile(rf"{_OF_MONTH}的?最后一天")
_WEEKDAY = lazy.compile(
    rf"(?:(?P<ago>(?<!\d)\d{{1,2}}|[{DIGIT}十]{{1,2}})个?{_WEEK}前的?|(?P<which>上上|上|这|本|下下|下)?个?)"
    rf"(?<![^,，。？?\s]那){_WEEK}{_WEEKDAY_NAME}"
)
_RELATIVE = lazy.compile(r"大前天|前天|昨[天日晚儿]|今[天日早晨晚儿]|明[天日早]|大后天|后天")
_AGO = lazy.compile(rf"(?P<count>(?<!\d)\d{{1,3}}|[{DIGIT}十]{{1,3}})天(?:以|之)?前")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
# Beside an English word a Chinese character is no part of it (「today刚受理」), which `\b` would have it.
_WORD_BEGINS, _WORD_ENDS = r"(?<![a-z\d])", r"(?![a-z\d])"
_ENGLISH = lazy.compile(
    rf"{_WORD_BEGINS}(?P<month>{'|'.join(_MONTHS)})[a-z]*\.? ?(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?{_WORD_ENDS}"
    rf"|{_WORD_BEGINS}(?P<day2>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)? (?P<month2>{'|'.join(_MONTHS)})[a-z]*{_WORD_ENDS}"
    rf"|{_WORD_BEGINS}(?P<word>yesterday|today|tomorrow){_WORD_ENDS}"
    rf"|{_WORD_BEGINS}(?P<last>last )(?P<weekday>{'|'.join(_WEEKDAYS)})[a-z]*{_WORD_ENDS}"
)
_OFFSETS = {"大前": -3, "前": -2, "昨": -1, "今": 0, "明": 1, "后": 2, "大后": 3}
_ENGLISH_OFFSETS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_WEEKS = {"上上": -2, "上": -1, "这": 0, "本": 0, "下": 1, "下下": 2}


@dataclass(frozen=True, slots=True)
class SpokenDay:
    """A day that a text names, and where.

    Attributes:
        start: where it begins.
        end: where it ends.
        day: the day; None when it cannot be said which.
        trouble: why not: `no_such_day`, `not_reckoned`, `lunar` or `weekday_contradicts`; "" when there is a day.
        bare: what was said without more: `weekday` or `number` (of an unsaid month); "" otherwise.
        also: it is said as another choice of the day before it (「12号或者13号」).

    """

    start: int
    end: int
    day: date | None
    trouble: str = ""
    bare: str = ""
    also: bool = False


def readings(sense: Sense, calendar: Calendar | None) -> Iterator[SpokenDay]:
    """Give every reading of a day; of those that overlap the first counts."""
    for start, end, lunar in find_lunar_days(sense):
        yield SpokenDay(start, end, lunar, "" if lunar else LUNAR)
    for dated in find_dates(sense.text):
        if len(dated.iso) == len("2000-01-01"):
            end = dated.end + sense.text.startswith(("日", "号"), dated.end)
            yield SpokenDay(dated.start, end, date.fromisoformat(dated.iso))
    for start, end, named in find_named_days(sense, calendar):
        yield SpokenDay(start, end, named, "" if named else NOT_RECKONED)
    yield from _pairs(sense)
    for pattern, (read, trouble, bare) in _KINDS.items():
        for match in pattern.finditer(sense.text):
            day = read(match, sense)
            if day is not None or trouble:
                yield SpokenDay(*match.span(), day, "" if day else trouble, bare if _bare(match) else "")
    for start, end in find_lunar_words(sense.text):
        yield SpokenDay(start, end, None, LUNAR)


def _bare(match: re.Match[str]) -> bool:
    named = match.groupdict()
    return not named.get("which") and not named.get("ago")


def _pairs(sense: Sense) -> Iterator[SpokenDay]:
    """Read neighbouring numerals run together (「十二三号」): two days, one or the other."""
    for match in _PAIR.finditer(sense.text):
        pair = read_pair(match["pair"])
        middle, bare = match.end() - 2, "" if match["month"] else "number"
        for number, start, end in zip(pair or (), (match.start(), middle), (middle, match.end()), strict=False):
            day = _month_and_day(sense, match, number) if match["month"] else _number_only(sense, match.start(), number)
            yield SpokenDay(start, end, day, "" if day else NO_SUCH_DAY, bare, also=start == middle)


def of_month(today: date, months_on: int, number: int) -> date | None:
    """Return day `number` of the month so many after that of `today`; None when that month has no such day."""
    month = today.year * 12 + today.month - 1 + months_on
    return a_day(month // 12, month % 12 + 1, number)


def a_day(year: int, month: int, number: int) -> date | None:
    """Return the day, None when there is none."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _month_day(match: re.Match[str], sense: Sense) -> date | None:
    return _month_and_day(sense, match, int(read_number(match["day"] or match["day_in"]) or 0))


def _month_and_day(sense: Sense, match: re.Match[str], number: int) -> date | None:
    month = int(read_number(match["month"]) or 0)
    return _each_year(sense, month, number, match.start("month"))


def _figures(match: re.Match[str], sense: Sense) -> date | None:
    return _each_year(sense, int(match["month"]), int(match["day"]), match.start())


def _nth_weekday(match: re.Match[str], sense: Sense) -> date | None:
    """Read 「下个月第二个周一」; without a month nothing is settled."""
    nth = 0 if match["last"] else int(read_number(match["nth"]) or 0) * (-1 if match["back"] else 1)
    number = _weekday_number(match)
    if match["which"]:
        first = of_month(sense.today, _months_on(match["which"]), 1)
        return _nth(first, nth or -1, number) if first else None
    if match["month"] is None:
        return None
    month = int(read_number(match["month"]) or 0)
    return sense.choose(lambda year: _nth(a_day(year, month, 1), nth or -1, number), match.start("month"))


def _nth(first: date | None, nth: int, weekday: int) -> date | None:
    """Return the `nth` such weekday of the month that begins on `first`; below 0 it is counted from the end."""
    if first is None:
        return None
    days = [day for number in range(1, 32) if (day := a_day(first.year, first.month, number))]
    named = [day for day in days if day.weekday() == weekday]
    return named[nth - (nth > 0)] if abs(nth) <= len(named) else None


def _last_of_month(match: re.Match[str], sense: Sense) -> date | None:
    months_on = _months_on(match["which"])
    return next(day for less in range(4) if (day := of_month(sense.today, months_on, 31 - less)))


def _day_only(match: re.Match[str], sense: Sense) -> date | None:
    number = int(read_number(match["day"]) or 0)
    if match.groupdict().get("which"):
        return of_month(sense.today, _months_on(match["which"]), number)
    # A month said just before may be that of the day, or not: which cannot be known.
    apart = _MONTH_APART.search(sense.text, max(0, match.start() - 4), match.start())
    return None if apart else _number_only(sense, match.start(), number)


def _number_only(sense: Sense, at: int, number: int) -> date | None:
    planned, today = sense.planned(at), sense.today
    days = (of_month(today, months_on, number) for months_on in (range(13) if planned else range(0, -13, -1)))
    return next((day for day in days if day and (day >= today if planned else day <= today)), None)


def _months_on(which: str) -> int:
    return {"上上": -2, "上": -1, "下": 1}.get(which.removesuffix("个"), 0)


def _weekday_number(match: re.Match[str]) -> int:
    name = match["weekday"]
    return 6 if name in "日天7" else int(read_number(name) or 1) - 1


def _weekday(match: re.Match[str], sense: Sense) -> date:
    number, today = _weekday_number(match), sense.today
    monday = today - timedelta(days=today.weekday())
    if match["ago"]:
        return monday + timedelta(days=number, weeks=-int(read_number(match["ago"]) or 0))
    if match["which"]:
        return monday + timedelta(days=number, weeks=_WEEKS[match["which"]])
    back = timedelta(days=(today.weekday() - number) % 7)
    return today - back if not back or not sense.planned(match.start()) else today - back + timedelta(weeks=1)


def _ago(match: re.Match[str], sense: Sense) -> date:
    return sense.today - timedelta(days=int(read_number(match["count"]) or 0))


def _relative(match: re.Match[str], sense: Sense) -> date:
    return sense.today + timedelta(days=_OFFSETS[re.sub(r"[天日晚儿早晨]$", "", match[0])])


def _english(match: re.Match[str], sense: Sense) -> date | None:
    if match["word"]:
        return sense.today + timedelta(days=_ENGLISH_OFFSETS[match["word"]])
    if match["weekday"]:
        back = (sense.today.weekday() - _WEEKDAYS.index(match["weekday"])) % 7 or 7
        return sense.today - timedelta(days=back)
    month, number = _MONTHS.index(match["month"] or match["month2"]) + 1, int(match["day"] or match["day2"])
    return _each_year(sense, month, number, match.start())


def _each_year(sense: Sense, month: int, number: int, at: int) -> date | None:
    """Return the day in the year meant; 29 February can be as far as eight years away."""
    return sense.choose(lambda year: a_day(year, month, number), at, 8 if (month, number) == (2, 29) else 2)


Reader = Callable[[re.Match[str], Sense], date | None]
# How each kind is read, the trouble when there is no such day ("": it was no day at all), and what it says alone.
_KINDS: Mapping[re.Pattern[str], tuple[Reader, str, str]] = {
    _NTH: (_nth_weekday, NOT_RECKONED, ""),
    _MONTH_DAY: (_month_day, NO_SUCH_DAY, ""),
    _FIGURES: (_figures, "", ""),
    _LAST_OF_MONTH: (_last_of_month, "", ""),
    _DAY_ONLY: (_day_only, NO_SUCH_DAY, "number"),
    _BEFORE_ANOTHER: (_day_only, "", "number"),
    _WEEKDAY: (_weekday, "", "weekday"),
    _AGO: (_ago, "", ""),
    _RELATIVE: (_relative, "", ""),
    _ENGLISH: (_english, "", ""),
}
