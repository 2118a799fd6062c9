"""Answers that can be read but cannot be, with what is possible instead: 200 years of age, 30 February, month 13."""

from calendar import monthrange
from datetime import date

from flows.forms.invalid import Invalid
from flows.reading.age.age import OLDEST, YOUNGEST
from language import lazy
from language.numbers import DIGIT, NUMBER, read_number, read_year
from language.spelling import plain

A_LEAP_YEAR = 2000
_ABOUT = r"(?:我|本人|今年|现在|目前|已经|年龄|年纪|周岁|出生|生于|大概|大约|差不多|约|是|有|都|刚|才|满|了|:|,|\s)*"
_DAY = lazy.compile(
    rf"(?:(?P<year>(?:19|20)\d\d|\d\d)年)?(?P<month>\d{{1,2}}|[{DIGIT}十]{{1,2}})月份?(?:(?P<day>\d{{1,2}}|[{DIGIT}十]{{1,3}})(?:日|号|(?!\d|[个岁年])))?"
)
_FIGURES = lazy.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[-./]?)(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?!\d)"
)
_YEAR = lazy.compile(rf"{_ABOUT}(?P<year>1[5-9]\d\d|2\d\d\d)(?:年.*|[-./]\d.*|的|出?生的?)?")
_NOMINAL = lazy.compile(
    rf"{_ABOUT}(?:虚岁?{_ABOUT}(?P<first>{NUMBER})岁?|(?P<second>{NUMBER})岁?[(]?(?:虚岁?|毛岁?)[)]?)[了的吧]*"
)
_AGE = lazy.compile(rf"{_ABOUT}(?P<minus>-|负)?(?P<number>{NUMBER})(?:周?岁|多)?[了的吧]*")
_VAGUE = lazy.compile(
    rf"{_ABOUT}(?:(?:快|奔|近|将近|接近|不到|还没到|没到|未满|虚|小)?{NUMBER}(?:多|来|几|好几|出头|左右|上下|挂零|不到|以上|以下|[+])*岁?"
    rf"(?:多|出头|左右|上下|不到|以上|以下|半)*|[{DIGIT}\d][零05五十]后|奔[{DIGIT}])[了的吧啦]*"
)
_NUMBER = lazy.compile(
    rf"(?:大概|大约|差不多|约|有|是|满|一共|总共|共|了|交了|缴了)*(?P<minus>-|负)?(?P<number>{NUMBER}|\d+)(?P<unit>个月|个|月|年|次|人|名|万元?|元)?[了的吧]*"
)
_UNITS = {
    "number": {None, "个月", "个", "月", "年", "次", "人", "名", "万", "万元", "元"},
    "duration": {None, "个月", "年"},
}


def impossible_age(text: str, today: date) -> Invalid | None:
    """Tell why what `text` says of an age or a birth cannot be, or does not settle it; None when it says nothing so."""
    said = plain(text)
    nominal = _NOMINAL.fullmatch(said)
    if nominal:
        count = int(read_number(nominal["first"] or nominal["second"]) or 0)
        return (
            Invalid("nominal_age", {"younger": count - 2, "older": count - 1})
            if _possible(count - 1)
            else _range(today)
        )
    year, age = _YEAR.fullmatch(said), _AGE.fullmatch(said)
    if year and not _possible(today.year - int(year["year"])):
        return _range(today)
    number = read_number(age["number"]) if age else None
    if age and number is not None and (age["minus"] or not _possible(number)):
        return _range(today)
    return Invalid("vague_age") if _VAGUE.fullmatch(said) else None


def _possible(age: float) -> bool:
    return YOUNGEST <= age <= OLDEST


def _range(today: date) -> Invalid:
    years = {"first": today.year - OLDEST, "last": today.year - YOUNGEST}
    return Invalid("age_range", {"youngest": YOUNGEST, "oldest": OLDEST, **years})


def impossible_day(text: str) -> Invalid | None:
    """Tell which day or month that `text` names does not exist; None when all do."""
    said = plain(text)
    for match in (*_DAY.finditer(said), *_FIGURES.finditer(said)):
        month = int(read_number(match["month"]) or 0)
        if not 1 <= month <= 12:
            return Invalid("no_such_month", {"month": month})
        day = int(read_number(match["day"]) or 0) if match["day"] else 1
        year = read_year(match["year"]) if match["year"] else None
        last = monthrange(year or A_LEAP_YEAR, month)[1]
        if not 1 <= day <= last:
            return Invalid("no_such_day", {"month": month, "day": day, "last": last})
    return None


def impossible_number(kind: str, text: str, minimum: float | None, maximum: float | None) -> Invalid | None:
    """Tell which limit of a `number` or a `duration` (years) the number in `text` breaks; None when it breaks none."""
    match = _NUMBER.fullmatch(plain(text))
    number = read_number(match["number"]) if match and match["unit"] in _UNITS.get(kind, ()) else None
    if match is None or number is None:
        return None
    if kind == "duration" and match["unit"] == "个月":
        number /= 12
    if match["minus"] or (minimum is not None and number < minimum):
        return Invalid("below")
    if maximum is not None and number > maximum:
        return Invalid("above")
    return Invalid("whole") if kind == "number" and number != int(number) else None
