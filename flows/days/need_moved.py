"""Another day by which a result is wanted, told as a move: 「推到15号呢」, 「学校说可以晚到月底」."""

from datetime import date, timedelta

from flows.days.need_words import SCHOOL
from flows.days.needed_by import NeededBy, read_needed_by
from flows.days.wait_words import says_no_more
from flows.days.working_days import Calendar
from language import lazy

_WHO = rf"(?:{SCHOOL}|那边|他们|对方|单位|人事|说|讲|答应|同意|允许|通知|给|肯|可以|能|我|最多|最晚|再)"
_MOVED = lazy.compile(
    r"(?P<lead>.{0,14}?)(?:推迟|推后|推|延期|延后|延长|延|放宽|宽限|宽|拖|晚|缓|改|挪|换|提前|提早)(?:到|成|至|在)"
    r"(?P<day>[^呢吗么吧嘛的要用交,，。;；?？!！\s]{1,10}?)(?:要用|用|交|要)?(?P<rest>(?:的话|[呢吗么吧嘛]|[,，。;；?？!！\s]).{0,12})?"
)
_LEAD = lazy.compile(rf"(?:{_WHO}|那么?|如果|要是|假如|日子|时间|日期|截止日?|,|，|\s)*")
_EARLIER = lazy.compile(r"提[前早]")
# A text so long tells more.
LONGEST = 30
# What would only come again so much later is over, and no day by which anything is needed.
_FAR = timedelta(days=270)


def need_moved(plain: str, wish: NeededBy, today: date, calendar: Calendar) -> NeededBy | None:
    """Return the day to which `plain`, a text in plain form, moves the need of a result; None where it moves none.

    What is not earlier by its words lies in the month of `wish`, the day told before, rather than in that of today.
    """
    found = _MOVED.fullmatch(plain) if len(plain) <= LONGEST else None
    if found is None or not _LEAD.fullmatch(found["lead"]) or not says_no_more(found["rest"] or "", ()):
        return None
    moved = read_needed_by(f"{found['day']}前", today, today, calendar)
    if moved is None or moved.last - today > _FAR:
        return None
    if moved.last <= wish.last and not _EARLIER.search(plain):
        month = max(today, wish.last.replace(day=1))
        return read_needed_by(f"{found['day']}前", month, month, calendar)
    return moved
