"""Whom a message may name: how a person is known, which of the words for them mean one and the same, and what they are.

A person is known by the word the writer uses for them (「老公」, 「小王」), the writer by "".
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from flows.reading.whose.kin import KIN, OF_THE_CHILD
from language import lazy

SELF = ""
SOMEONE = "另一个人"
PRONOUN = "他"
Kind = str
# What some call a husband or a wife.
SPOUSE_CALLED = {"男人": "老公", "女人": "老婆", "那位": "爱人", "家属": "爱人", "现任": "爱人"}

# Words for one and the same person.
_ONE_PERSON = tuple(
    frozenset(words.split())
    for words in (
        "妈 妈妈 老妈 母亲 姆妈 阿妈 老娘",
        "爸 爸爸 老爸 父亲 爹 老爹 阿爸 老汉 老汉儿",
        "哥 哥哥 老哥",
        "姐 姐姐 老姐",
        "弟 弟弟 老弟",
        "妹 妹妹 老妹",
        "孩子 小孩 娃 娃儿",
        "儿子 小子",
        "女儿 闺女",
        "舅 舅舅",
        "叔 叔叔",
    )
)

# The spouse of somebody else, by whose they are (「小吴家老婆」).
SPOUSE_OF = lazy.compile(rf"(?P<owner>.+?)的?家?(?:{KIN['spouse']})")
_NICKNAME = lazy.compile("小[王李张]")
# Before whoever is the writer's.
_MINE = lazy.compile(r"^[我俺咱]们?家?的?")
_FORMER = lazy.compile("前(?:[夫妻]|任)")
# Not married: no spouse in the sense of the rules.
PARTNER = lazy.compile(r"[女男]朋友|[女男]友|未婚[妻夫]|前[夫妻]|前任")


@dataclass(frozen=True, slots=True)
class Mention:
    """A person named in a text: where, by which word, and whether an estimate of them is asked for.

    `passing` where they are only described: what is told of them is hardly meant for an estimate.
    """

    start: int
    end: int
    key: str
    asked: bool = False
    passing: bool = False


@dataclass(frozen=True, slots=True)
class Roster:
    """Who is known: the people spoken of so far, the one talked about, the one named last, who is asked for now.

    `named` are those whom the message that is read names.
    """

    keys: tuple[str, ...] = ()
    current: str = SELF
    mentioned: str = ""
    asked: tuple[str, ...] = ()
    named: tuple[str, ...] = ()

    @property
    def several(self) -> bool:
        """Whether more than one person is known, or told of just now."""
        return len({*self.keys, *self.named}) > 1

    def of_spouse(self, key: str) -> str:
        """Return whose spouse is called `key`, of whom nothing is known but by them (「小吴老婆」); else `key`."""
        owner = (owner_of(key) if key not in self.keys else "") or key
        return owner if owner in {*self.keys, *self.named, self.current} else key

    def knowing(self, named: Iterable[str]) -> "Roster":
        """Return the same with those also known who are `named`; whom a pronoun means is not."""
        return replace(self, keys=tuple(dict.fromkeys((*self.keys, *(key for key in named if key != PRONOUN)))))


def owner_of(key: str) -> str:
    """Return whose spouse is called `key` (「我同事老公」); "" where that is not said by it."""
    found = SPOUSE_OF.fullmatch(key)
    return _MINE.sub("", found["owner"]) if found else ""


def called(word: str) -> str:
    """Return the usual word for whoever is called `word`: 「娃他爸」 and 「我男人」 are a husband."""
    if re.fullmatch(OF_THE_CHILD, word):
        return "老婆" if word[-1] in "妈娘" else "老公"
    return SPOUSE_CALLED.get(word, word)


def kind_of(key: str) -> Kind:
    """Return the kind of the person called `key`: "self", "spouse", "child", "parent", else "other"."""
    if key == SELF:
        return "self"
    if PARTNER.fullmatch(key):
        return "other"
    return next((kind for kind, words in KIN.items() if re.fullmatch(words, key)), "other")


def is_former(key: str) -> bool:
    """Whether somebody was the writer's spouse once, and is named for the sake of the writer's own marriage."""
    return _FORMER.fullmatch(key) is not None


def is_kin(key: str) -> bool:
    """Whether a person is called by what they are to the writer, not by a name."""
    return any(re.fullmatch(words, key) for words in KIN.values())


def is_a_name(key: str) -> bool:
    """Whether a person is called by a name; the commonest nicknames stand among the words for kin."""
    return key != PRONOUN and (not is_kin(key) or _NICKNAME.fullmatch(key) is not None)


def known_as(kind: Kind, word: str, roster: Roster) -> str:
    """Return how the person called `word` is known already: there is one spouse, and one mother."""
    if kind == "spouse" and not is_former(word):
        return next((key for key in roster.keys if kind_of(key) == "spouse"), word)
    called = next((words for words in _ONE_PERSON if word in words), frozenset())
    return next((key for key in roster.keys if key in called), word)
