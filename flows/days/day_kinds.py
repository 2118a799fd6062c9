"""The kinds of days that a text can name, each with its pattern and what it means."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from flows.days.english_days import ENGLISH, english_day
from flows.days.lunar_days import find_lunar_days, find_lunar_words
from flows.days.month_days import MONTH_NUMBER, WHICH_MONTH, each_year, months_away, of_month
from flows.days.named_days import find_named_days
from flows.days.sense import Sense
from flows.days.weekdays import NTH_WEEKDAY, WEEKDAY, named_weekday, nth_weekday
from flows.days.working_days import Calendar
from language import lazy
from language.dates import DAY, find_dates
from language.numbers import DIGIT, read_number, read_pair

NO_SUCH_DAY, NOT_RECKONED, LUNAR, CONTRADICTED = "no_such_day", "not_reckoned", "lunar", "weekday_contradicts"

_DAY = rf"(?P<day>{DAY})"
_YEAR_WORD = r"(?:(?:去年|前年|今年|明年|后年)的?)?"
_NAMED_MONTH = rf"(?<![\d.十])(?<!\d年)(?<!\d年的){MONTH_NUMBER}月份?"
_MONTH_DAY = lazy.compile(
    rf"{_YEAR_WORD}{_NAMED_MONTH}(?:{_DAY}(?:日|号|(?![\d个年月%十]))|(?:[的里]|的?[那这]个?)(?P<day_in>{DAY})[日号])"
)
_MONTH_APART = lazy.compile(r"月份?[,，、:：]?\s?$")
_PAIR = lazy.compile(
    rf"(?:{_NAMED_MONTH})?(?<![\d第])(?P<pair>[二三]?十?[一二三四五六七八][二三四五六七八九])[号日](?!线|楼|院)"
)
_FIGURES = lazy.compile(
    r"(?<![\d./-])(?P<month>1[0-2]|0?[1-9])[./-](?P<day>3[01]|[12]\d|0?[1-9])(?:(?<!-\d)(?<!-\d\d)[号日])?"
    r"(?![\d./-]|[倍个万年%岁号日])"
)
_OF_MONTH = rf"{WHICH_MONTH}份?(?:的|初|底|中)?"
_DAY_ONLY = lazy.compile(
    rf"(?:{_OF_MONTH}|(?<![\d十{DIGIT}])月[初中底]的?|(?<![\d月十第{DIGIT}])){_DAY}[号日](?!线|楼|院|以?内)"
)
_BEFORE_ANOTHER = lazy.compile(rf"(?<![\d月十第./{DIGIT}-]){_DAY}(?=(?:或者?|还是|、|到|至|-|~|/)(?:{DAY})[号日])")
_LAST_OF_MONTH = lazy.compile(rf"{_OF_MONTH}的?最后一天")
_RELATIVE = lazy.compile(r"大前天|前天|昨[天日晚儿]|今[天日早晨晚儿]|明[天日早]|大后天|后天")
_AGO = lazy.compile(rf"(?P<count>(?<!\d)\d{{1,3}}|[{DIGIT}十]{{1,3}})天(?:以|之)?前")
_OFFSETS = {"大前": -3, "前": -2, "昨": -1, "今": 0, "明": 1, "后": 2, "大后": 3}


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


def _month_day(match: re.Match[str], sense: Sense) -> date | None:
    return _month_and_day(sense, match, int(read_number(match["day"] or match["day_in"]) or 0))


def _month_and_day(sense: Sense, match: re.Match[str], number: int) -> date | None:
    month = int(read_number(match["month"]) or 0)
    return each_year(sense, month, number, match.start("month"))


def _figures(match: re.Match[str], sense: Sense) -> date | None:
    return each_year(sense, int(match["month"]), int(match["day"]), match.start())


def _last_of_month(match: re.Match[str], sense: Sense) -> date | None:
    months_on = months_away(match["which"])
    return next(day for less in range(4) if (day := of_month(sense.today, months_on, 31 - less)))


def _day_only(match: re.Match[str], sense: Sense) -> date | None:
    number = int(read_number(match["day"]) or 0)
    if match.groupdict().get("which"):
        return of_month(sense.today, months_away(match["which"]), number)
    # A month said just before may be that of the day, or not: which cannot be known.
    apart = _MONTH_APART.search(sense.text, max(0, match.start() - 4), match.start())
    return None if apart else _number_only(sense, match.start(), number)


def _number_only(sense: Sense, at: int, number: int) -> date | None:
    planned, today = sense.planned(at), sense.today
    days = (of_month(today, months_on, number) for months_on in (range(13) if planned else range(0, -13, -1)))
    return next((day for day in days if day and (day >= today if planned else day <= today)), None)


def _ago(match: re.Match[str], sense: Sense) -> date:
    return sense.today - timedelta(days=int(read_number(match["count"]) or 0))


def _relative(match: re.Match[str], sense: Sense) -> date:
    return sense.today + timedelta(days=_OFFSETS[re.sub(r"[天日晚儿早晨]$", "", match[0])])


Reader = Callable[[re.Match[str], Sense], date | None]
# How each kind is read, the trouble when there is no such day ("": it was no day at all), and what it says alone.
_KINDS: Mapping[re.Pattern[str], tuple[Reader, str, str]] = {
    NTH_WEEKDAY: (nth_weekday, NOT_RECKONED, ""),
    _MONTH_DAY: (_month_day, NO_SUCH_DAY, ""),
    _FIGURES: (_figures, "", ""),
    _LAST_OF_MONTH: (_last_of_month, "", ""),
    _DAY_ONLY: (_day_only, NO_SUCH_DAY, "number"),
    _BEFORE_ANOTHER: (_day_only, "", "number"),
    WEEKDAY: (named_weekday, "", "weekday"),
    _AGO: (_ago, "", ""),
    _RELATIVE: (_relative, "", ""),
    ENGLISH: (english_day, "", ""),
}
