"""Points that somebody has added up: 「学历60加年龄28加社保24，一共112对吗」, 「60+30+18够不够」.

The numbers of a sum are points of items, and nobody's age or years; what is asked is whether the sum is right.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from flows.reading.reader import read
from language import lazy
from language.numbers import read_number
from language.spelling import plain

_FEWEST, _MANY = 2, 8
_ITEMS: Mapping[str, str] = {
    "si_base": r"(?:社保|缴费|缴纳)?基数|倍数",
    "si_years": r"社保(?:年限)?|缴费年限|[五三]险",
    "age": r"年龄|岁数",
    "education": (
        r"学历|文凭|大专|专科|高职|本科(?:双证|(?:没有?|无|有|带)学位|学士)?|双证|学士|硕士(?:研究生)?|研究生|博士"
    ),
    "certificate": r"(?:中级|高级|[二三四五]级)(?:职称|技师|技能|工)?|职称|技师|技能(?:等级)?|职业资格|证书",
    "spouse": r"(?:沪籍)?(?:配偶|老婆|老公|爱人)(?:户口|沪籍|上海户口)?|结婚|夫妻",
    "suburb": r"郊区|远郊|新城|临港|嘉定|青浦|松江|奉贤|南汇|崇明|金山",
    "urgent_major": r"紧缺(?:急需)?(?:专业)?",
    "fresh_graduate": r"应届(?:毕业)?生?",
    "award": r"表彰|获奖|奖励",
    "other": r"加分项?|其[他它]|别的",
}
_NUMBER = (
    r"(?<![\d.])(?:\d{1,3}(?![\d.])|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二]百(?:[零一二三四五六七八九十]{1,3})?)"
    r"(?!年(?!龄)|周?岁|个|月|倍|级|%|万|元|块|号|天|多|后|k)"
)
_VALUE = r"(?:\d{1,2}(?:\.\d)?|[一二两三四五六七八九十]{1,3})(?:年|周?岁|个月|倍)半?"
_LABEL = "|".join(f"(?P<{item}>{words})" for item, words in _ITEMS.items())
_FILL = r"(?:分数|得分|[的分是算拿给有得占计为就按能一那这项块:=了我才只]){0,6}"
_PART = re.compile(
    rf"(?P<label>(?:{_VALUE}的?)?(?:{_LABEL})(?:{_VALUE})?|{_VALUE})(?P<fill>{_FILL})(?P<points>{_NUMBER})(?P<unit>分)?"
)
_PLUS = r"\s*(?:[+＋]|(?:再|然后|还)?加上?)\s*"
_BARE = re.compile(rf"(?P<points>{_NUMBER})(?P<unit>分)?")
_PLUS_BARE = re.compile(rf"(?P<plus>{_PLUS})(?P<points>{_NUMBER})(?P<unit>分)?")
_BETWEEN = re.compile(r"(?:[、;；。\s+＋我和跟与再加上]|还有|另外|然后|外加){0,6}")
_ALL = r"一共|总共|合计|共计|总计|总分|加起来|加一?起|加在一起|合起来|算下来|算出来|等于|=|总|共|刚好|正好|恰好"
_TOTAL = re.compile(
    rf"[,、。;；\s]*(?:那|就|这样|我|所以|你|的?话|应该|大概|直接){{0,3}}(?:(?P<all>{_ALL})|是不是|[是有就得了到的拿就算]){{1,6}}"
    rf"(?P<total>{_NUMBER})分?|[、\s]+(?P<alone>{_NUMBER})分?(?=[、。?？!！了吗吧对没不是够能行可达]|$)"
)
_GOAL = re.compile(r"够|能到|达到?|到(?:不到|没到|得了)?\d|满\d|过\d|申请|能[报办]")
_HOW_MUCH = re.compile(r"(?:一共|总共|合计|加起来|总分|等于)[^、。]{0,4}(?:多少|几分)")
_OTHERWISE = lazy.compile(
    r"(?:能不能|可不可以)(?!到|够|达|报|申请)|凑|[能可]以?加|能.{0,3}[相叠]加|叠加|同时|为什么|为啥|怎么"
)
# What a number beside an education, a certificate or a base is known by for one of points: a test holds them to the
# policy's. They only tell how a number is read; what is right is said by the policy in force.
_SURE: Mapping[str, frozenset[int]] = {
    "education": frozenset((50, 60, 90, 100, 110)),
    "certificate": frozenset((15, 60, 100, 140)),
    "si_base": frozenset((25, 50, 100, 120)),
}

_CLAUSE_END = lazy.compile(r"[、。;；!！?？]+")
# What is only asked of the sum itself.
_OF_THE_SUM = lazy.compile(r"[算加记弄]错|没错|对(?:吗|吧|不|嘛|哇|伐)|是不是|够|达标|到线|到120|能[报到]")
# A message of fewer numbers adds up nothing.
_A_NUMBER = lazy.compile(r"\d+|[一二三四五六七八九十百]+")


@dataclass(frozen=True, slots=True)
class Summand:
    """Points of one item: the words it is called by, the item ("" where none is named), the value told beside it."""

    words: str
    item: str
    points: int
    slots: tuple[tuple[str, object], ...] = ()
    marked: bool = False


@dataclass(frozen=True, slots=True)
class PointsSum:
    """A sum of points with what it is said to come to; `rest` is what the message says besides."""

    parts: tuple[Summand, ...]
    total: int | None
    rest: str


def points_summed(text: str, today: date) -> PointsSum | None:
    """Return the sum of points that `text`, as it was typed, adds up; None where it adds up none."""
    if len(_A_NUMBER.findall(text)) < _FEWEST:
        return None
    # In plain form 「30，130分」 would be a number of five digits.
    text = plain(text.replace("，", "、").replace(",", "、")).replace(",", "、")
    run = _run(text, today)
    if run is None:
        return None
    parts, start, end, plus = run
    total = _TOTAL.match(text, end)
    own = _CLAUSE_END.search(text, total.end() if total else end)
    if _OTHERWISE.search(text, 0, own.start() if own else len(text)):
        return None
    number = _read(total["total"] or total["alone"]) if total else None
    tail = text[end:]
    asked = bool(_GOAL.search(tail) or _HOW_MUCH.search(tail))
    if not _is_sum(parts, asked=asked or number is not None, equals=bool(total and total["all"]), plus=plus):
        return None
    beside = _CLAUSE_END.split(f"{text[:start]}、{text[total.end() if total else end :]}")
    return PointsSum(parts, number, ",".join(each for each in beside if each and not _OF_THE_SUM.search(each)))


def _run(text: str, today: date) -> tuple[tuple[Summand, ...], int, int, bool] | None:
    """Return the points that stand in a row, where they begin and end, and whether all are joined by a plus."""
    starts = [each for each in (_PART.search(text), _first_bare(text)) if each is not None]
    if not starts:
        return None
    first = min(starts, key=lambda each: each.start())
    parts, end, plus = [_summand(first, today)], first.end(), True
    while len(parts) < _MANY:
        bare = _PLUS_BARE.match(text, end)
        between = _BETWEEN.match(text, end)
        following = bare or _PART.match(text, between.end() if between else end)
        if following is None:
            break
        plus = plus and (bare is not None or bool(between and re.search(r"[+＋加]", between[0])))
        parts.append(_summand(following, today))
        end = following.end()
    return (tuple(parts), first.start(), end, plus) if len(parts) >= _FEWEST else None


def _first_bare(text: str) -> re.Match[str] | None:
    """Return the first of numbers that are joined by a plus and called by nothing."""
    return next((each for each in _BARE.finditer(text) if _PLUS_BARE.match(text, each.end())), None)


def _summand(match: re.Match[str], today: date) -> Summand:
    groups = match.groupdict()
    label = groups.get("label") or ""
    item = next((name for name in _ITEMS if groups.get(name)), "")
    slots = tuple(read(label, today).items()) if label else ()
    marked = bool(groups["unit"]) or "分" in (groups.get("fill") or "")
    return Summand(label, item, _read(match["points"]) or 0, slots, marked)


def _read(number: str) -> int | None:
    value = read_number(number)
    return None if value is None else int(value)


def _is_sum(parts: tuple[Summand, ...], *, asked: bool, equals: bool, plus: bool) -> bool:
    """Whether numbers in a row are points: by their unit, by what only points can be, or as they are added up."""
    named = [part for part in parts if part.words]
    if not named:
        return asked or len(parts) > 2
    sure = any(part.points in _SURE.get(part.item, ()) for part in named)
    return sure or equals or (plus and asked) or sum(part.marked for part in named) > 1
