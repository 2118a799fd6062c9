"""The end of a residence permit as a question names it: from when on it can be endorsed, or how long it is over."""

from datetime import date, timedelta
from typing import NamedTuple

from flows.days.future_day import read_future_day
from flows.days.months import add_months
from flows.items.contribution_base import YEAR
from flows.reading.application.permit_ends import permit_ends
from language import lazy
from language.numbers import NUMBER, read_number

# It is endorsed in its last so many days, and the years go on where that is made up within so many days.
BEFORE, GRACE = timedelta(days=30), 60
_LONGEST = 200
_ENDS = lazy.compile(r"到期|有效期|截止|过期|失效")
# What else ends on a day.
_OTHER_PAPERS = lazy.compile(r"合同|护照|身份证|驾照|签证|租约|租期|聘期|聘书|学生证")
_OVER = r"(?:过期|逾期|超期|超了|断签|过了期|没签注?|忘了?签注?|到期|过了|晚了|拖了)"
_PERIOD = rf"(?P<{{0}}nearly>快|将近|近|不到|不满)?(?P<{{0}}number>{NUMBER}|半)(?P<{{0}}unit>天|个?星期|周|个?月|年)"
_DAYS = lazy.compile(
    rf"{_OVER}(?:了|已经|都|有|大概|差不多|没签|没管|没去|之?后|第|,){{0,4}}+{_PERIOD.format('a_')}|"
    rf"{_PERIOD.format('b_')}(?:了|多|都|还|我|也){{0,3}}+(?:没签|没续|没补|断签)"
)
_UNITS = (("天", 1), ("周", 7), ("星期", 7), ("月", 30), ("年", 365))
# Two months may be 59 days or 62.
_UNSURE = 62


class Overdue(NamedTuple):
    """How long a permit is over: in days where they are known, and until when it can be made up for."""

    late: bool
    days: int | None = None
    last: date | None = None


def ending_day(text: str, today: date) -> date | None:
    """Return the one day to come on which plain `text` says that a permit ends; None where it names none."""
    if not _ENDS.search(text) or _OTHER_PAPERS.search(text):
        return None
    told = _told(text, today)
    if told:
        return told[0] if len(told) == 1 and told[0] > today else None
    return read_future_day(text, today)


class PutOff(NamedTuple):
    """The end of a permit, and the later day to which its endorsement is put off."""

    ends: date
    day: date


def put_off(text: str, today: date) -> PutOff | None:
    """Return the end and the day that plain `text` puts endorsing off to (「1月5号到期,拖到1月20号」), or None."""
    before, mark, after = text[:_LONGEST].partition("拖到")
    ends = ending_day(before, today) if mark else None
    day = None if ends is None else read_future_day(after, today)
    return None if ends is None or day is None else PutOff(ends, day)


def overdue(text: str, today: date) -> Overdue | None:
    """Return how long plain `text` says that a permit is over; None where it does not say it, or leaves it open."""
    if _OTHER_PAPERS.search(text):
        return None
    later = put_off(text, today)
    if later is not None:
        days, last = (later.day - later.ends).days, later.ends + timedelta(days=GRACE)
        return None if days <= 0 else Overdue(days > GRACE, days, None if days > GRACE else last)
    match = _DAYS.search(text[:_LONGEST])
    if match is None:
        return _since_a_day(text, today)
    which = "a_" if match["a_number"] else "b_"
    number = 0.5 if match[f"{which}number"] == "半" else read_number(match[f"{which}number"])
    unit = match[f"{which}unit"]
    if number is None:
        return None
    days = round(number * next(each for words, each in _UNITS if words in unit))
    exact = days if unit == "天" and not match[f"{which}nearly"] else None
    if exact is None and GRACE <= days <= _UNSURE:
        return Overdue(late=False) if match[f"{which}nearly"] else None
    late = days > GRACE
    return Overdue(late, exact, None if late or exact is None else today + timedelta(days=GRACE - exact))


def _since_a_day(text: str, today: date) -> Overdue | None:
    told = _told(text, today)
    day = told[0] if len(told) == 1 else today
    days = (today - day).days
    if days <= 0:
        return None
    return Overdue(days > GRACE, days, None if days > GRACE else day + timedelta(days=GRACE))


def _told(text: str, today: date) -> list[date]:
    """List the days on which permits are told to end; one that is said to be over is the last of its name."""
    found = []
    for each in permit_ends(text[:_LONGEST], today):
        if len(each.until) == len(today.isoformat()):
            day = date.fromisoformat(each.until)
            passed = each.over and not each.dated and day > today
            found.append(add_months(day, -YEAR) if passed else day)
    return found
