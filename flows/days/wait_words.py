"""The words about a wait for working days: how many, when it ends, asked backwards, and what changes about the last."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from flows.days.day_kinds import SpokenDay
from flows.days.month_days import of_month
from flows.days.need_words import IN_TIME
from flows.days.needed_by import NeededBy, read_needed_by
from flows.days.spoken_dates import find_days, find_spoken, plain_day, read_starts
from flows.days.working_days import Calendar
from language import lazy
from language.numbers import DIGIT, read_number

_COUNT = rf"(?<![\d.])\d{{1,4}}|(?<![前后第最{DIGIT}十百])[{DIGIT}十百]{{1,5}}"
_DAYS = lazy.compile(rf"(?P<count>{_COUNT})个?(?:工作日|工作天|天)(?!前|后)")
_WORKING_DAYS = lazy.compile(rf"(?<!过)(?<!过了)(?<!等了)(?<!等)(?P<count>{_COUNT})个?工作[日天]")
_ASKS_WHEN = lazy.compile(
    r"多久|多长时间|时间多长|几天|多少天|几个工作日|多少个?工作日|[什啥]么?时候|何时|哪天|几号|最[晚迟]|结果|消息"
)
_HOPES = lazy.compile(rf"{IN_TIME}|能.{{0,6}}(?:下来|出来|批|拿到|办好|出结果|核定)|到期|够不够|行不行|会不会晚|晚不晚")
_OTHER_WAITS = lazy.compile(
    r"社保|公积金|个税|居住证(?!积分)|签注|学历|学位|认证|落户|居转户|档案|护照|退休|换证|补证|"
    r"房租|水电|物业|工资|奖金|贷款|签证|驾照|体检|学费|快递|发票"
)
_SUPPOSING = lazy.compile(r"如果|要是|假如|假设|若|万一")
_OF_A_YEAR = lazy.compile(r"年|\d{4}")
# All that may stand around what changes, the longer word first; a sentence that says more is about something else.
# Who tells what changes, and how: nothing of it is another matter (「财务打电话说…才收」, 「我去盯一下…」).
_TOLD_BY = (
    r"(?:我们?|咱们?)?(?:人事|公司|单位|hr|窗口|受理点|柜台|老板|领导|行政|财务|经办人?|代办|中介|工作人员|他们?|她们?|对方|人家|那边|里)"
    r"(?:那边|那头|那里|这边|上|里)?|(?:又|刚刚?|现在|今天|昨天|结果|却|非|硬|改口|变卦|临时|突然|最终|最后|实际上?|真正?|确认|原来){1,3}"
    r"|(?:打?电话|发?(?:消息|微信|邮件))?(?:来|里)?(?:说|讲|通知|回复|答复|告诉我?|回我|表示|坚持|咬定)(?:了|过|是|的是)?"
    r"|(?:求|催|盯|磨|逼|拜托|说服|争取|努力)(?:着|了|一?下|一?[求催盯磨])?|最快|至少|起码|收(?:件|下|材料)?|给|说好|肯定?|愿意|答应|同意|估计|恐怕|大概率|没那么快|那天"
)
AROUND = (
    rf"(?:{_TOLD_BY}|"
    r"[说讲记写看打报搞弄]?错了?|不对|更正|纠正|其实|而是|刚才|日(?=[是其应不在就])|日子|日期|时间|[查看问翻][了过]?一?下|(?:回执|单子|收据|短信|上面)上?(?:写的?)?|那个|这个|宽限|放宽|一下|重新?算|再算|那么?|嗯|哦|如果|要是|假如|假设|若|万一|换成|换|改[成到在]?|推迟?|延[后期迟]?|拖|缓|提前|提早|挪|放|按照?|算上?|只?要|需要?|是|在|用|我|"
    r"或者?|材料|通知书|的话|的|呢|吗|嘛|么|啊|呀|受理|收件|交|递|提交|补交?|审核|核实|属实|通过|完|了|才|再|就|又|也|还|上去|进去|当天|"
    r"那天|能|可以?|会|结果|核定|哪[天日]|几号|多久|什么|时候|怎么样|怎样|怎么|最[晚迟早]|开始|往后|应该|得|必须|差不多|大概|"
    r"这样|[伐哇勿咯嘞啦噢诶哎唉嗳想早]|[出下来拿办批审赶上到及好够行起有不总呗哈吧去,，。.?？!！、\s])"
)
_ONLY_AROUND = lazy.compile(rf"{AROUND}*+")
# The day on which it is over, asked for once more (「那得等到哪天」); of handing in, it is asked otherwise.
_DAY_WANTED = lazy.compile(r"哪一?[天日]|几月几[号日]|几[号日]|[什啥]么?时候|何时|最[晚迟]")
_OF_THE_START = lazy.compile(r"受理|收件|[交递提补]")
_ASKED_AGAIN = lazy.compile(rf"(?:到底|究竟|{AROUND}|[等候盼拖几月啥]){{1,20}}+")
SHIFT = lazy.compile(
    rf"(?P<way>推迟|延后|延长|宽限|放宽|缓|拖|延|推|晚|迟|提前|提早|早)(?:个)?(?P<count>\d{{1,2}}|[{DIGIT}十]{{1,3}})(?P<unit>天|个?(?:周|星期|礼拜))(?!前|[一二三四五六日])"
)
_PLANS_A_START = lazy.compile(
    r"推|延[后迟到]|拖|改[到成在]|挪|再(?:去|交|递|提|送|受理)|才|要(?:去|交|递)|去(?:交|递)|准备|打算|交上去|下个?月|以后"
)
_WHEN = r"(?:哪一?[天日]|几月几[号日]|几[号日]|[什啥]么?时候|何时|多早)"
_HAND_IN = r"(?:交|递|提|受理|送|报|申请|动手|开始|办(?![下好完出]))"
_BACKWARDS = lazy.compile(
    rf"(?:最[晚迟]|至[晚迟]|不能晚于|再晚).{{0,8}}{_WHEN}.{{0,8}}(?:{_HAND_IN}|受理)|最[晚迟].{{0,8}}(?:{_HAND_IN}|受理).{{0,8}}{_WHEN}"
    rf"|{_WHEN}(?:之前|以前|前)?[我把材料就必须得要该应去先]{{0,6}}(?:{_HAND_IN}|受理)(?!的|了|上去[的了])"
    rf"|(?:提前|早)(?:多久|几天|多少天).{{0,6}}(?:{_HAND_IN}|受理)|倒推|反推|倒着|往前推"
)
_FIRST_APPLICATION = lazy.compile(
    r"(?<!不是)(?<!非)(?:首次|初次|(?:第一|头一|首)[次回](?=来|去|要|想|申|办|交|递|弄|搞)|新申请|从没(?:申请|办)过|没(?:申请|办)过积分)"
)


@dataclass(frozen=True, slots=True)
class Change:
    """What changes about a wait; None stays as it is."""

    start: date | None = None
    days: int | None = None
    needed_by: NeededBy | None = None


def asks_when(plain: str) -> bool:
    """Whether a text in plain form asks when something comes, or hopes that it comes in time."""
    return bool(_ASKS_WHEN.search(plain) or _HOPES.search(plain))


def asks_for_its_end(plain: str) -> bool:
    """Whether a text in plain form asks nothing but on which day a wait is over, the one that was told."""
    return bool(_DAY_WANTED.search(plain) and _ASKED_AGAIN.fullmatch(plain)) and not _OF_THE_START.search(plain)


def asks_backwards(plain: str) -> bool:
    """Whether a text in plain form asks by which day papers must be handed in."""
    return bool(_BACKWARDS.search(plain))


def waits_for_another(plain: str) -> bool:
    """Whether a text in plain form speaks of papers or payments that have working days of their own."""
    return bool(_OTHER_WAITS.search(plain))


def first_application(plain: str) -> bool:
    """Whether a text in plain form says that it is a first application."""
    return bool(_FIRST_APPLICATION.search(plain))


def says_no_more(plain: str, found: Iterable[SpokenDay | NeededBy]) -> bool:
    """Whether a text in plain form says nothing but what was found in it and the words around a change."""
    for each in sorted(found, key=lambda each: -each.start):
        plain = without(plain, each.start, each.end)
    return bool(_ONLY_AROUND.fullmatch(plain))


def read_working_days(text: str) -> int | None:
    """Read how many working days a sentence wants counted; those that are over already (「过了25个工作日」) are not."""
    match = _WORKING_DAYS.search(plain_day(text))
    count = read_number(match["count"]) if match else None
    return None if count is None else int(count)


def read_change(text: str, start: date, today: date, calendar: Calendar, near: date | None = None) -> Change | None:
    """Read what `text` changes about the working days after `start`; None when it speaks of anything else.

    A result that is needed on a day of no month is needed in the month of `near`, a day that was talked of.
    """
    plain = plain_day(text)
    needed_by = read_needed_by(text, start, today, calendar, near)
    rest = plain if needed_by is None else without(plain, needed_by.start, needed_by.end)
    shift = SHIFT.search(rest)
    if shift:
        moved = without(rest, *shift.span())
        return Change(shifted(start, shift), None, needed_by) if says_no_more(moved, ()) else None
    days = _DAYS.search(rest)
    rest = rest if days is None else without(rest, days.start(), days.end())
    named = list(find_days(rest, today, calendar))
    others = other_starts(rest, start, today, calendar)
    if not says_no_more(rest, named) or (named and len(others) != 1):
        return None
    count = read_number(days["count"]) if days else None
    change = Change(others[0] if others else None, None if count is None else int(count), needed_by)
    return None if change == Change() else change


def read_unsettled(text: str, start: date, today: date, calendar: Calendar) -> tuple[tuple[date, ...], str] | None:
    """Read several other starts, or one that cannot be taken with the trouble why; None for any other sentence."""
    plain = plain_day(text)
    trouble = read_starts(plain, today, calendar).trouble
    others = other_starts(plain, start, today, calendar)
    if not (trouble or len(others) > 1) or not says_no_more(plain, find_spoken(plain, today, calendar)):
        return None
    return others, trouble


def plans_a_start(text: str) -> bool:
    """Whether `text` speaks of a start that is still to come (「拖到15号」), rather than of the one there was."""
    return _PLANS_A_START.search(text) is not None


def other_starts(text: str, start: date, today: date, calendar: Calendar) -> tuple[date, ...]:
    """Read other starts; without a year each is the one nearest to the time from the start that is changed to today."""
    supposed = _SUPPOSING.sub(" ", text)
    days = read_starts(supposed, today, calendar).days
    if _OF_A_YEAR.search(supposed):
        return days
    bare = {each.day for each in find_spoken(supposed, today, calendar) if each.bare == "number"}
    return tuple(_of_the_month(day, start, today, text) if day in bare else _nearest(day, start, today) for day in days)


def _of_the_month(day: date, start: date, today: date, text: str) -> date:
    """Return the number of an unsaid month as one of the month of the start that is talked about.

    Where that start is over, only what is planned now can lie in another month; where it lies ahead, no day that is
    over is meant.
    """
    same = of_month(start, 0, day.day)
    if start >= today:
        return next(each for on in range(3) if (each := of_month(start, on, day.day)) and each >= today)
    return same if same and same <= today and not plans_a_start(text) else day


def shifted(start: date, shift: re.Match[str]) -> date:
    """Return a day so many days or weeks later or earlier."""
    days = int(read_number(shift["count"]) or 0) * (1 if shift["unit"] == "天" else 7)
    return start + timedelta(days=-days if shift["way"] in {"提前", "提早", "早"} else days)


def _nearest(day: date, start: date, today: date) -> date:
    if (day.month, day.day) == (2, 29):
        return day
    first, last = min(start, today), max(start, today)
    years = (day.replace(year=year) for year in range(first.year - 1, last.year + 2))
    return min(years, key=lambda each: (max(first - each, each - last, timedelta(0)), abs(each - start)))


def without(text: str, start: int, end: int) -> str:
    """Take a stretch out; what stood before and after it stays apart."""
    return f"{text[:start]} {text[end:]}"
