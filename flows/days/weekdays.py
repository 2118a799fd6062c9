"""The days that a text names by the day of the week (「下周三」, 「下个月第二个周一」)."""

import re
from datetime import date, timedelta

from flows.days.month_days import MONTH_NUMBER, WHICH_MONTH, a_day, months_away, of_month
from flows.days.sense import Sense
from language import lazy
from language.numbers import DIGIT, read_number

_WEEK = "(?:周|星期|礼拜)"
_WEEKDAY_NAME = "(?P<weekday>[一二三四五六日天1-7])"
NTH_WEEKDAY = lazy.compile(
    rf"(?:(?:{WHICH_MONTH}|(?<![\d.十]){MONTH_NUMBER}月)份?[的里]?)?(?P<back>倒数)?"
    rf"(?:第(?P<nth>[一二三四五1-5])|(?P<last>最后一))个?{_WEEK}{_WEEKDAY_NAME}"
)
WEEKDAY = lazy.compile(
    rf"(?:(?P<ago>(?<!\d)\d{{1,2}}|[{DIGIT}十]{{1,2}})个?{_WEEK}前的?|(?P<which>上上|上|这|本|下下|下)?个?)"
    rf"(?<![^,，。？?\s]那){_WEEK}{_WEEKDAY_NAME}"
)
_WEEKS = {"上上": -2, "上": -1, "这": 0, "本": 0, "下": 1, "下下": 2}


def nth_weekday(match: re.Match[str], sense: Sense) -> date | None:
    """Read 「下个月第二个周一」; without a month nothing is settled."""
    nth = 0 if match["last"] else int(read_number(match["nth"]) or 0) * (-1 if match["back"] else 1)
    number = _weekday_number(match)
    if match["which"]:
        first = of_month(sense.today, months_away(match["which"]), 1)
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


def _weekday_number(match: re.Match[str]) -> int:
    name = match["weekday"]
    return 6 if name in "日天7" else int(read_number(name) or 1) - 1


def named_weekday(match: re.Match[str], sense: Sense) -> date:
    """Read 「下周三」, and 「周三」, which is the last one unless something is planned."""
    number, today = _weekday_number(match), sense.today
    monday = today - timedelta(days=today.weekday())
    if match["ago"]:
        return monday + timedelta(days=number, weeks=-int(read_number(match["ago"]) or 0))
    if match["which"]:
        return monday + timedelta(days=number, weeks=_WEEKS[match["which"]])
    back = timedelta(days=(today.weekday() - number) % 7)
    return today - back if not back or not sense.planned(match.start()) else today - back + timedelta(weeks=1)
