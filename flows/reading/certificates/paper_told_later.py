"""A title or a level of skill told anew by little more than its name: 「证是二级的」, 「看错了，是二建」.

Alone such words say little; of somebody of whom a paper is known they set it right.
"""

from datetime import date

from flows.forms.fields import Slots
from flows.reading.certificates.skills import LEVEL_OF_CLASS, TRADE
from flows.reading.reader import read
from language import lazy

_SKILL, _TITLE, _NONE = "skill_level", "title", "none"
_START = r"(?:^|(?<=[,，。;；!！\s]))"
_END = r"(?:才对|才是|而已|啊|呀|哦|哈|吧|了){0,2}(?=$|[,，。;；!！\s])"
_SAID = r"(?:其实|应该|实际|就|也|才|只|明明|原来|上面?|写的?|显示|都){0,3}"
_GRADE = r"是(?:国家)?(?P<level>[1-5一二三四五])级(?:技师|技工|工|技能)?(?:证书?)?的?"
_OF_THE_PAPER = lazy.compile(
    rf"{_START}(?:我|他|她|那[个张本]|这[个张本]|老?的){{0,3}}(?:职业|技能|{TRADE}){{0,2}}"
    rf"(?:证书?(?:的?(?:等级|级别))?|等级|级别){_SAID}{_GRADE}{_END}"
)
_BARE = lazy.compile(
    rf"(?:哦|噢|啊|嗯|不对|不是|我|那个?|的|[看记说写搞弄填]?错了?|[,，\s]){{0,5}}{_SAID}{_GRADE}{_END}[。!！\s]*"
)
# The second grade of what is registered is none of the titles that count (policy/additions.md, 2).
_SECOND_GRADE = lazy.compile(
    r"(?:是|为|改成|只有)(?:个|张)?(?:二级(?:注册)?(?:建造|造价工程|造价|建筑|消防工程|结构工程)师|二[建造消])(?:证书?|的){0,2}(?:才对|而已|啊|哦|吧|了){0,2}(?=$|[,，。;；!！\s])"
)
_SETS_RIGHT = lazy.compile(r"[看记说写搞弄填打]错|不对|其实|应该|只是|才是|只有|更正|口误|不是")
# What was not attained, and what there is instead.
_STILL = lazy.compile(
    r"(?:没有?|未)(?:能)?(?:评|考|拿|批|通过|过|升|聘)(?:上|过|到|出|下来|成)?[了的]?[,，\s]+(?:我|他|她|现在|目前|所以|其实){0,3}还是(?:个|原来的)?(?P<what>[^,，。;；吗呢?？\s]{2,8})"
)
_TITLES_UPWARDS = (_NONE, "junior", "intermediate", "senior")


def paper_told_later(text: str, today: date, known: Slots) -> Slots:
    """Read what plain `text` says of the one paper that is `known`; {} where it says nothing so.

    Args:
        text: what is told of one person.
        today: the day that "now" means.
        known: the facts known of that person.

    """
    level = _level(text) if isinstance(known.get(_SKILL), int) else None
    if level is not None:
        return {_SKILL: level}
    title = str(known.get(_TITLE, _NONE))
    if title == _NONE:
        return {}
    if _SECOND_GRADE.search(text) and _SETS_RIGHT.search(text):
        return {_TITLE: _NONE}
    return _lower_one(text, title, today)


def _level(text: str) -> int | None:
    """Read the level that is told of a certificate without its name."""
    match = _OF_THE_PAPER.search(text) or _BARE.fullmatch(text)
    return None if match is None else LEVEL_OF_CLASS[match["level"]]


def _lower_one(text: str, title: str, today: date) -> Slots:
    """Read the lower title that there still is, as the one known was not attained."""
    match = _STILL.search(text)
    told = str(read(f"职称是{match['what']}", today, "self").get(_TITLE, "")) if match else ""
    lower = told in _TITLES_UPWARDS and _TITLES_UPWARDS.index(told) < _TITLES_UPWARDS.index(title)
    return {_TITLE: told} if lower else {}
