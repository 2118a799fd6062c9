"""A start set right by its year alone: 「5月那次应该是12年」, 「不是11年，是12年」 after 「11年5月开始交」.

「12年」 is a year or a length of time. What was told as a start is set right as one where the month is named again, or
where the year lies nearer to the one told than the length to the years that were counted.
"""

import re
from datetime import date

from language import lazy

_SET_RIGHT = lazy.compile("是|应该|其实|实际|不对|错|改")
_DENIED = lazy.compile(r"(?:不是|并非|不在)(?P<year>(?:20)?\d\d)年(?:的|开始的|起的)?")
_YEAR = lazy.compile(r"(?<!\d)(?P<year>20\d\d|[012]\d)年(?:份|的|初|底)?(?!半|多|整|零)")
_MONTH = lazy.compile(r"(?<![\d个])(?P<month>0?[1-9]|1[0-2])月(?:份|的)?")
_BEGINS = lazy.compile("开始|起头|[年月的]起")
# What else may stand in a message that only sets a start right.
_BESIDE = lazy.compile(
    r"[\s,，。.!！;；~]|我|社保|那(?:次|个|年|时|回)?|开始|起头|起|交|缴|参保|入职|从|在|是|的|了|吧|呀|啊|哦|嗯|呢|才|到|份|"
    r"应该|其实|实际上?|好像|不对|不好意思|记|搞|弄|说|写|打|错|改成?|成|为|年头|年份"
)
_MOST = 40


def start_by_year(words: str, start: str, years: object, today: date) -> str | None:
    """Return the start that `words` set right by its year, like the one told; None where they tell anything else.

    Args:
        words: what is told, in plain form.
        start: the start told before, `YYYY-MM` or `YYYY`.
        years: the years that were counted from it.
        today: the day it is said on.

    """
    if len(words) > _MOST or not _SET_RIGHT.search(words):
        return None
    denied = _DENIED.search(words)
    said = _DENIED.sub("", words)
    found, month = _YEAR.search(said), _MONTH.search(said)
    if found is None or _BESIDE.sub("", _MONTH.sub("", _YEAR.sub("", said, count=1), count=1)):
        return None
    year, known = int(found["year"][-2:]) + 2000, int(start[:4])
    named = month or _BEGINS.search(said) or len(found["year"]) > len("16")
    if not (named or (denied and _is_of(denied, known, years)) or _is_nearer(year - 2000, known, years)):
        return None
    moved = f"{year}-{int(month['month']):02}" if month else f"{year}{start[4:]}"
    return moved if moved != start and moved <= today.isoformat()[: len(moved)] else None


def _is_of(denied: re.Match[str], known: int, years: object) -> bool:
    """Whether what is denied is the year of the start, and no length of time."""
    return int(denied["year"][-2:]) + 2000 == known and int(denied["year"]) != years


def _is_nearer(number: int, known: int, years: object) -> bool:
    """Whether a number is rather the year of a start than a length, by what was told."""
    counted = years if isinstance(years, int | float) else 0
    return abs(number + 2000 - known) < abs(number - counted)
