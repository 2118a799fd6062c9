"""What is only had on a day to come, or once something else is done: 「2027年6月拿中级」, 「毕业了就是硕士」."""

import re
from datetime import date

from flows.reading.schooling.level_words import LEVELS
from flows.reading.sentence import blank, blank_all
from language import lazy
from language.numbers import NUMBER

_CLAUSE = r"[^,，。;；!?、\s\u2588]"
_PAPERS = rf"(?:{LEVELS}|研究生|双证|学位|[初中高]级|副高|正高|[一二三四五1-5]级|技师|职称)"
_PAPER = lazy.compile(_PAPERS)
_GETS = r"(?:拿|领|取得|获得|考|评|升|申请|毕业|发证|下证|出证|到手|下来|出结果|读完|念完|修完)"
_GUESS = r"(?:大概|大约|差不多|预计|估计|应该|可能|最快|最早|要|得|到|等|在|计划|打算|顺利的话|,|，|\s)"
_CAN = r"(?:初|底|中|末|左右|上半年|下半年|暑假|年底|年初|才|就|能|可以|会|要|应该|大概|参加|去|再|正式|\s){0,5}"
# A calendar year, perhaps with its month, in which something is had; or the name of it, and then the year.
_DATED = lazy.compile(
    rf"(?:(?P<name>{_PAPERS}(?:职称|证书?|学位|的|工|师|资格){{0,3}}){_GUESS}{{0,4}})?"
    rf"(?P<then>(?<!\d)(?:20)?(?P<year>2\d)年(?:(?P<month>\d{{1,2}})月份?)?{_CAN}{_GETS}{_CLAUSE}*)"
)
_SOON = (
    # in so long, or by a month: something is got then
    rf"(?:^|(?<=[,，。;；\s])|大概|预计|估计|应该|我|再过|再等|过|等)(?:{NUMBER}|半)个?(?:半)?(?:年|月|星期|周|天)半?(?:以?后|之后|内)?"
    rf"(?:就|才|能|可以|要|会|应该|大概|去){{0,3}}(?:拿|领|取得|考|评)(?:到|出|上|下来)?(?!了|过|的){_CLAUSE}{{0,3}}{_PAPERS}{_CLAUSE}*|"
    rf"(?<!\d)\d{{1,2}}月份?(?:底|初|中)?(?:就|才|能|可以|要|会|应该|大概){{1,3}}(?:拿|领|取得|考|评){_CLAUSE}*|"
    rf"(?:快|马上|即将|快要|就要)(?:要|能|可以|就)?(?:拿|领|取得|考|评)(?:到|出|上|下来)?{_CLAUSE}{{0,3}}{_PAPERS}{_CLAUSE}*"
)
# Once a study, an examination or a paper is through.
_ONCE = (
    r"(?:^|(?<=[,，。;；\s])|等|我|他|她|到时候?)"
    r"(?:(?:硕士|研究生|本科|专升本|自考|函授)?(?:毕业|[读念学修考]完|考出来|考过|考上|评上|评下来|评出来|拿到?证|到手|发证)|(?:证书?|学位证?|毕业证)(?:拿到手?|下来|发下来|到手)|拿到手?)"
    r"了?(?:以?后|之后)?[,，\s]?(?:我|他|她|那)?(?:就是?|才是?|就有|才有|就算|能有|会是|可以算|就变成?|就成){1,2}了?"
    rf"(?={_CLAUSE}{{0,2}}{_PAPERS})"
)
_THROUGH = lazy.compile(_ONCE)
# What only says when something is got, or through what, where it is taken for got.
_WHEN = lazy.compile(
    rf"(?:(?<!\d)(?:20)?2\d年(?:\d{{1,2}}月份?)?|(?<!\d)\d{{1,2}}月份?){_CAN}(?={_GETS})|"
    rf"(?:快|马上|即将|快要|就要)(?=[拿领考评取])|{_ONCE}"
)
_AHEAD = lazy.compile(rf"{_SOON}|{_ONCE}{_CLAUSE}*")
# Without one of these nothing is got.
_HINT = lazy.compile("拿|领|取得|获得|考|评|升|毕业|证|到手|下来|完")
_CENTURY = 2000


def without_what_is_to_come(text: str, today: date) -> str:
    """Blank in plain `text` what is only had after `today`, its length unchanged."""
    if _HINT.search(text) is None:
        return text
    for match in list(_DATED.finditer(text)):
        if _is_to_come(match, today):
            # What is named before the year is got then, unless something else is.
            another = _PAPER.search(match["then"]) is not None
            text = blank(text, match.start("then" if another else 0), match.end())
    return blank_all(text, _AHEAD)


def as_had(text: str) -> str:
    """Return plain `text`, which supposes something, without the day on which it is got (「2027年6月拿中级」)."""
    return text if _HINT.search(text) is None else _WHEN.sub("", text)


def gets_once_through(text: str) -> bool:
    """Whether plain `text` says what one has once something is done (「毕业了就是硕士」)."""
    return _HINT.search(text) is not None and _THROUGH.search(text) is not None


def got_later(text: str, today: date) -> str:
    """Return of plain `text` what is got after `today`, as it is said; "" where nothing is."""
    if _HINT.search(text) is None:
        return ""
    dated = (match[0] for match in _DATED.finditer(text) if _is_to_come(match, today))
    return next(dated, "") or next((match[0] for match in _AHEAD.finditer(text)), "")


def _is_to_come(match: re.Match[str], today: date) -> bool:
    """Whether the year, or the month, that is named lies behind `today`."""
    year, month = _CENTURY + int(match["year"]), match["month"]
    return year > today.year or (year == today.year and month is not None and int(month) > today.month)
