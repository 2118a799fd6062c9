"""Which stretches of a message tell something of whom: its facts divided among the persons it names."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from flows.reading.whose.kin import ANYBODY
from flows.understanding.people.counted_people import counts
from flows.understanding.people.fact_words import FACT, GATE, MARRIAGE
from flows.understanding.people.likened.set_beside import set_beside
from flows.understanding.people.persons import PRONOUN, SELF, Mention, Roster, is_former, is_kin, kind_of
from flows.understanding.people.pieces.piece import BROKEN_OFF, Piece
from flows.understanding.people.pieces.pieces import pieces_of, says_something
from flows.understanding.people.rows.row_years import of_insurance
from language import lazy

_HE = ("他", "她", "ta")
_WORKS = lazy.compile(r"(?:现在|以前|一直|就|也)*(?:[在做干当]|是(?!上海|本地|沪))")
# Whoever teaches a child (「孩子的班主任硕士35」) is nobody whom the readers of facts know.
_OF_A_TEACHER = lazy.compile(r"(?:学校|班上|班里|幼儿园)?的?(?:班主任|辅导员|老师|教练|导师)")
_ANY_KIN = lazy.compile(ANYBODY)


@dataclass(frozen=True, slots=True)
class Share:
    """What a message tells of one person: the words about them, without those that only name them.

    `leans` where somebody is set beside whom the like was told of before.
    """

    key: str
    text: str
    leans: bool = False


def shares(
    text: str, mentions: Sequence[Mention], roster: Roster, told: Mapping[str, Any] = MappingProxyType({})
) -> tuple[Share, ...]:
    """Divide `text` among the persons whose facts it tells; one share of the current person when nobody else counts.

    A person counts when two facts of them are told, when they are known already, or when they are asked for; what is
    said of anybody else in passing belongs to nobody. `told` are the facts of the person talked about, the last at the
    end: somebody else may be set beside them.
    """
    pieces = set_beside(pieces_of(text, mentions, roster), roster, told)
    counted = [key for key in dict.fromkeys(each.key for each in pieces) if counts(key, pieces, mentions, roster)]
    if all(key == roster.current for key in counted):
        apart = _tells_of_others_too(text, pieces, mentions, roster)
        own = _words(pieces, roster.current) if apart else text
        return (Share(roster.current, own if roster.current == SELF else of_insurance(own)),)
    leaning = {each.key for each in pieces if each.leans}
    found = (Share(key, of_insurance(_words(pieces, key)), key in leaning) for key in counted)
    return tuple(share for share in found if share.text.strip(" ,，。"))


def own_words(text: str, mentions: Sequence[Mention], roster: Roster) -> str:
    """Return what `text` says of the person talked about; the whole where nobody else is named."""
    if all(each.key in {SELF, roster.current} for each in mentions):
        return text
    return _words(pieces_of(text, mentions, roster), roster.current)


def _tells_of_others_too(text: str, pieces: Sequence[Piece], mentions: Sequence[Mention], roster: Roster) -> bool:
    """Whether the readers of facts, who know kin spoken of in passing but no names, would take others' facts too."""
    named = any(_is_told_apart(each.key, roster) or _is_he(text, each, roster) for each in mentions)
    marked = any(each.leans or each.of_spouse for each in pieces) or _married_again(mentions)
    marked = marked or any(each.passing and _OF_A_TEACHER.match(each.text) for each in pieces)
    return named or marked or bool(says_something(text, mentions)) or _works_and_has(pieces, roster)


def _married_again(mentions: Sequence[Mention]) -> bool:
    """Whether a spouse and a former one are named: the readers would take where either is from."""
    return any(is_former(each.key) for each in mentions) and any(kind_of(each.key) == "spouse" for each in mentions)


def _is_told_apart(key: str, roster: Roster) -> bool:
    """Whether the readers would take what is told of a person for the facts of who is talked about."""
    return key not in {SELF, PRONOUN} and (not is_kin(key) or (bool(roster.keys) and kind_of(key) == "other"))


def _is_he(text: str, mention: Mention, roster: Roster) -> bool:
    """Whether a pronoun is somebody other than the writer who is talked about, and does nothing for them."""
    he = mention.key != SELF == roster.current and text[mention.start : mention.end] in _HE
    return he and "我" not in text[mention.end :]


def _works_and_has(pieces: Sequence[Piece], roster: Roster) -> bool:
    """Whether a spouse is told of by their work, and then something that counts (「老公做厨师的，有张中级证」)."""
    return any(
        one.marked
        and one.key == other.key != roster.current
        and not other.marked
        and kind_of(one.key) == "spouse"
        and _WORKS.match(one.text) is not None
        and FACT.search(other.text) is not None
        for one, other in pairwise(pieces)
    )


def _words(pieces: Sequence[Piece], key: str) -> str:
    own = (each.text for each in pieces if each.key == key and not each.passing)
    return _apart(text for text in own if _tells(text))


def _apart(pieces: Iterable[str]) -> str:
    """Join pieces so that none runs into the next, from which something was taken out."""
    joined = ""
    for piece in pieces:
        joined += f",{piece}" if joined and not BROKEN_OFF.search(joined) else piece
    return joined


def _tells(text: str) -> bool:
    """Whether a piece can tell a fact: the words of asking, and of whom it is asked for, tell none."""
    return any(words.search(text) for words in (FACT, MARRIAGE, GATE)) or not _ANY_KIN.search(text)
