"""Another day by which a result is wanted, told as a move: 「推到15号呢」, 「那31号呢」, 「早一周呢」."""

from datetime import date, timedelta

from flows.days.need_words import SCHOOL
from flows.days.needed_by import NeededBy, read_needed_by
from flows.days.spoken_dates import find_days
from flows.days.wait_words import SHIFT, says_no_more, shifted, without
from flows.days.working_days import Calendar
from language import lazy

_WHO = rf"(?:{SCHOOL}|那边|他们|对方|单位|人事|说|讲|答应|同意|允许|通知|给|肯|可以|能|我|最多|最晚|再)"
_MOVED = lazy.compile(
    r"(?P<lead>.{0,14}?)(?:推迟|推后|推|延期|延后|延长|延|放宽|宽限|宽|拖|晚|缓|改|挪|换|提前|提早)(?:到|成|至|在)"
    r"(?P<day>[^呢吗么吧嘛的要用交,，。;；?？!！\s]{1,10}?)(?:要用|用|交|要)?(?P<rest>(?:的话|[呢吗么吧嘛]|[,，。;；?？!！\s]).{0,12})?"
)
_LEAD = lazy.compile(rf"(?:{_WHO}|那么?|如果|要是|假如|日子|时间|日期|截止日?|,|，|\s)*")
_EARLIER = lazy.compile(r"提[前早]")
# What begins a wait is no day of need.
_HANDED_IN = lazy.compile(r"交|递|受理|收件|提[交上]|送|申请|办[^好下]")
# A number in the place of a day (「推到29」).
_NUMBER = lazy.compile(r"[1-9]|[12]\d|3[01]")
# A number or the end of a month, and nothing else (「那18呢」, 「2月底呢」).
_ALONE = lazy.compile(
    r"(?:那么?|如果|要是|假如|换成|改成|到|,|，|\s){0,3}"
    r"(?:(?P<number>[1-9]|[12]\d|3[01])|(?P<month>(?:(?:1[0-2]|[1-9])月|(?:这个|本|下个)?月)底))(?:的话|也行|[呢吗么吧?？\s])*"
)
# A day of a month that is said to be another one, or only asked about.
_ONLY_DAY = lazy.compile(
    r"^(?:那么?|如果|要是|假如|换成|换|改成|改到|,|，|\s){0,3}\d{1,2}月\d{1,2}[号日]?(?:的话|也行|[呢吗么吧?？\s])*$"
)
# A text so long tells more.
LONGEST = 30
# What would only come again so much later is over, and no day by which anything is needed.
_FAR = timedelta(days=270)


def need_moved(plain: str, wish: NeededBy, today: date, calendar: Calendar, *, alone: bool = False) -> NeededBy | None:
    """Return the day to which `plain`, a text in plain form, moves the need of a result; None where it moves none.

    What is not earlier by its words lies in the month of `wish`, the day told before, rather than in that of today.
    With `alone` nothing but that day was told, so that another day by itself is one of need too, as is one to come
    where the wait has begun.
    """
    if len(plain) > LONGEST:
        return None
    anew = None
    if not _HANDED_IN.search(plain):
        anew = _anew(plain, wish, today, calendar) if alone else _day_to_come(plain, wish, today, calendar)
    if anew is not None:
        return anew
    found = _MOVED.fullmatch(plain)
    if found is None or not _LEAD.fullmatch(found["lead"]) or not says_no_more(found["rest"] or "", ()):
        return None
    day = f"{found['day']}号" if _NUMBER.fullmatch(found["day"]) else found["day"]
    near = today if _EARLIER.search(plain) and wish.last.replace(day=1) <= today else wish.last
    moved = read_needed_by(f"{day}前", today, today, calendar, near)
    return moved if moved is not None and moved.last - today <= _FAR else None


def _anew(plain: str, wish: NeededBy, today: date, calendar: Calendar) -> NeededBy | None:
    """Return another day that is told without a word of need, or so many days or weeks from the one told before."""
    shift = SHIFT.search(plain)
    if shift is not None:
        moved = shifted(wish.last, shift)
        return NeededBy(0, 0, moved) if says_no_more(without(plain, *shift.span()), ()) and moved > today else None
    said = _ALONE.fullmatch(plain)
    if said is not None:
        day = f"{said['number']}号" if said["number"] else said["month"]
        return read_needed_by(f"{day}前", today, today, calendar, wish.last)
    return _named_alone(plain, wish, today, calendar)


def _day_to_come(plain: str, wish: NeededBy, today: date, calendar: Calendar) -> NeededBy | None:
    """Return a day to come that is named by itself (「那5月8号呢」); None for one on which the wait may have begun."""
    named = _ONLY_DAY.search(plain) and [each.day for each in find_days(plain, today, calendar)]
    return _named_alone(plain, wish, today, calendar) if named and named[0] and named[0] > today else None


def _named_alone(plain: str, wish: NeededBy, today: date, calendar: Calendar) -> NeededBy | None:
    """Return a day that is named without a word of need as one of need; None where more is said."""
    lead = _LEAD.match(plain)
    plain = plain[lead.end() :] if lead else plain
    named = list(find_days(plain, today, calendar))
    if len(named) != 1 or not says_no_more(plain, named):
        return None
    return read_needed_by(f"{plain[named[0].start : named[0].end]}前", today, today, calendar, wish.last)
