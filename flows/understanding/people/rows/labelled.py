"""Several people told apart by a label alone: 「A 35岁大专，B 40岁本科」, 「男的35大专，女的30本科」.

A label names somebody only where two of them at least have a profile behind them: 「男，35岁，大专」 is one person; a
letter also behind what they are (「同事甲，35岁，大专」).
"""

import re
from collections.abc import Iterator, Sequence

from flows.reading.schooling.level_words import LEVELS
from flows.understanding.people.persons import SELF
from language import lazy
from language.any_of import any_of

HE, SHE = "男方", "女方"
_HUSBAND, _WIFE = (
    lazy.compile("老公|丈夫|我男人|男朋友|男友|未婚夫|前夫"),
    lazy.compile("老婆|妻子|媳妇儿?|太太|我女人|内人|女朋友|女友|未婚妻|前妻"),
)
# How the man and the woman of two are called.
_OF_SEX = {HE: r"男(?:的|方|生|士|同志)?(?!人|朋友|友|孩|女)", SHE: r"女(?:的|方|生|士|同志)?(?!儿|人|朋友|友|孩|婿)"}
_LETTER = (
    r"(?P<staff>(?:(?:还有|另外?)?一?[个位])?(?:员工|同事|候选人|人员))?(?P<letter>[a-z](?![a-z])|[甲乙丙丁戊](?!方))"
)
_ORDINAL = r"(?:有|还有|另外)?(?:第[一二三四五]个人?|另外?一[个位]|一[个位]|另[个位])(?:人|同事|员工|朋友)?"
# Of several children, or brothers and sisters, one is told from the other by their age.
_RANK = r"(?<![我是])(?P<rank>[大小](?:的(?:那个)?|那个)|老[大二三])"
_LABEL = rf"{_RANK}|{_LETTER}|(?P<he>{_OF_SEX[HE]})|(?P<she>{_OF_SEX[SHE]})|(?P<ordinal>{_ORDINAL})"
AGE = (
    r"(?<!\d)(?:(?:19[4-9]|200)\d年|[6-9]\d年(?!限)|[1-7]\d(?!\d|年|个|%|万|分|倍)|"
    r"[二三四五六]十[一二三四五六七八九]?(?!年|个|万|分))"
)
# What an estimate begins with.
BEGINS_WITH = rf"{AGE}|{LEVELS}|高职|研究生|职高|双证|社保|[初中高]级|技师"
_FACTS = lazy.compile(BEGINS_WITH)
_ROW = lazy.compile(
    rf"(?:^|(?<=[\s,，。;；、:：年证])|(?<=[科士中年岁证专])(?=一个))(?:{_LABEL})"
    rf"(?:呢|嘛|就|是|今年|现在|年龄|学历|[\s,，:：]){{0,3}}(?={BEGINS_WITH})",
    re.IGNORECASE,
)
_SECOND = lazy.compile("另|还有|第二")
# So many facts are as much as an estimate begins with, and so many people are several.
ENOUGH = 2
_ORDER = "一二三四五六七八九"
# By which other words they are called later.
_AGAIN = {
    HE: ("男方", "男的", "男生", "男士"),
    SHE: ("女方", "女的", "女生", "女士"),
    **{f"第{number}位": (f"第{number}位", f"第{number}个人", f"第{number}个") for number in _ORDER},
}


def labelled(text: str, spouses: Sequence[str] = ()) -> Iterator[tuple[int, int, str]]:
    """Yield where somebody is told of by a label, and how they are known; nothing where fewer than two are.

    Args:
        text: the message in plain form.
        spouses: the words for the writer's husband or wife, known or used in it; they tell who 「男的」 is.

    """
    kinds: dict[str, list[re.Match[str]]] = {}
    for row in with_profiles(text, [*_ROW.finditer(text)]):
        kinds.setdefault("sex" if row.lastgroup in {"he", "she"} else row.lastgroup or "", []).append(row)
    for kind, rows in kinds.items():
        # 「另一个」 is the second, after somebody who was told of without a label.
        first = 1 if _SECOND.match(rows[0][0]) else 0
        names = [_name(kind, row, place, spouses) for place, row in enumerate(rows, first)]
        if len(set(names)) >= ENOUGH or (kind == "letter" and rows[0]["staff"]):
            yield from (
                (_begins(row), row.end(row.lastgroup or 0), name) for row, name in zip(rows, names, strict=True)
            )


def with_profiles(text: str, rows: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """List those of `rows` with as much behind them in `text`, up to the next one, as an estimate begins with."""
    ends = [row.start() for row in rows[1:]] + [len(text)] * bool(rows)
    return [row for row, end in zip(rows, ends, strict=True) if len(_FACTS.findall(text, row.end(), end)) >= ENOUGH]


def tells_profile(text: str) -> bool:
    """Whether as much is told in `text` as an estimate begins with."""
    return len(_FACTS.findall(text)) >= ENOUGH


def words_for(key: str) -> tuple[str, ...]:
    """Return the words by which whoever is known as `key` may be called; of most it is the one word."""
    return _AGAIN.get(key, (key,))


def labelled_again(text: str, key: str) -> Iterator[re.Match[str]]:
    """Yield where `text` calls whoever is known by the label `key` by it again, in any of its forms."""
    return re.finditer(any_of(_AGAIN[key]), text) if key in _AGAIN else iter(())


def _name(kind: str, row: re.Match[str], place: int, spouses: Sequence[str]) -> str:
    """Return how the person of a row is known: by their letter, by who they are of a couple, by their place."""
    if kind == "letter":
        return row["letter"].capitalize()
    if kind == "rank":
        return row["rank"] if row["rank"].startswith("老") else f"{row['rank'][0]}的"
    if kind == "ordinal":
        return f"第{_ORDER[min(place, len(_ORDER) - 1)]}位"
    return _of_the_couple(row.lastgroup == "he", spouses)


def _begins(row: re.Match[str]) -> int:
    return row.start("staff") if row["staff"] else row.start(row.lastgroup or 0)


def _of_the_couple(he: bool, spouses: Sequence[str]) -> str:
    """Return who the man or the woman is: the spouse, or the writer beside their spouse, where one is known."""
    for spouse in dict.fromkeys(spouses) if len(set(spouses)) == 1 else ():
        if _HUSBAND.fullmatch(spouse):
            return spouse if he else SELF
        if _WIFE.fullmatch(spouse):
            return SELF if he else spouse
    return HE if he else SHE
