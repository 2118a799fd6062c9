"""What a sentence says after working days were told: another start, another number of days, the day it is wanted by."""

import re
from dataclasses import dataclass
from datetime import date

from flows.days.needed_by import NeededBy, read_needed_by
from flows.days.spoken_dates import find_days, handed_in, plain_day, read_start
from flows.days.working_days import Calendar
from language.numbers import DIGIT, read_number

_COUNT = rf"(?<![\d.])\d{{1,4}}|(?<![前后第最{DIGIT}十百])[{DIGIT}十百]{{1,5}}"
_DAYS = re.compile(rf"(?P<count>{_COUNT})个?(?:工作日|工作天|天)(?!前|后)")
_WORKING_DAYS = re.compile(rf"(?<!过)(?<!过了)(?<!等了)(?<!等)(?P<count>{_COUNT})个?工作[日天]")
_ASKS_WHEN = re.compile(
    r"多久|多长时间|时间多长|几天|多少天|几个工作日|多少个?工作日|[什啥]么?时候|何时|哪天|几号|最[晚迟]|结果|消息"
)
_OTHER_WAITS = re.compile(r"社保|公积金|个税|居住证(?!积分)|签注|学历|学位|认证|落户|居转户|档案|护照|退休|换证|补证")
_SUPPOSING = re.compile(r"如果|要是|假如|假设|若|万一")
_OF_A_YEAR = re.compile(r"年|\d{4}")
# All that may stand around what changes; a sentence that says more is about something else.
_AROUND = re.compile(
    r"(?:那么?|嗯|哦|如果|要是|假如|假设|若|万一|换成|换|改成|改|按照?|算上?|只?要|需要|是|在|用|我|材料|的话|的|呢|吗|嘛|么|啊|呀|"
    r"受理|收件|交|递|提交|补交?|核实|属实|完|了|才|再|就|又|上去|进去|当天|"
    r"能|可以?|会|结果|核定|哪天|几号|多久|什么|时候|怎么样|怎样|怎么算|最晚|最早|开始|往后|应该|差不多|大概|"
    r"[出下来拿办批审赶上到得及好完成够行起有不总呗哈吧,，。.?？!！\s])*"
)


@dataclass(frozen=True, slots=True)
class Change:
    """What changes about a wait; None stays as it is."""

    start: date | None = None
    days: int | None = None
    needed_by: NeededBy | None = None


def asks_for_the_day(text: str) -> bool:
    """Whether `text` asks when something that was handed in or accepted is done, and it is not said to be other papers.

    A sentence that names the day as well wants that very day, not how long it takes in general.
    """
    plain = plain_day(text)
    return handed_in(text) is not None and bool(_ASKS_WHEN.search(plain)) and not _OTHER_WAITS.search(plain)


def read_working_days(text: str) -> int | None:
    """Read how many working days a sentence wants counted; those that are over already (「过了25个工作日」) are not."""
    match = _WORKING_DAYS.search(plain_day(text))
    count = read_number(match["count"]) if match else None
    return None if count is None else int(count)


def read_change(text: str, start: date, today: date, calendar: Calendar) -> Change | None:
    """Read what `text` changes about the working days after `start`; None when it speaks of anything else."""
    plain = plain_day(text)
    needed_by = read_needed_by(text, start, today, calendar)
    rest = plain if needed_by is None else _without(plain, needed_by.start, needed_by.end)
    days = _DAYS.search(rest)
    rest = rest if days is None else _without(rest, days.start(), days.end())
    named = list(find_days(rest, today, calendar))
    other = _nearest(_SUPPOSING.sub(" ", rest), start, today, calendar)
    for each in named:
        rest = _without(rest, each.start, each.end)
    if not _AROUND.fullmatch(rest) or (named and other is None):
        return None
    count = read_number(days["count"]) if days else None
    change = Change(other, None if count is None else int(count), needed_by)
    return None if change == Change() else change


def _nearest(text: str, start: date, today: date, calendar: Calendar) -> date | None:
    """Read another start; without a year it is the one nearest to the start that is changed."""
    day = read_start(text, today, calendar)
    if day is None or _OF_A_YEAR.search(text) or (day.month, day.day) == (2, 29):
        return day
    years = (day.replace(year=start.year + more) for more in (-1, 0, 1))
    return min(years, key=lambda each: abs((each - start).days))


def _without(text: str, start: int, end: int) -> str:
    """Take a stretch out; what stood before and after it stays apart."""
    return f"{text[:start]} {text[end:]}"
