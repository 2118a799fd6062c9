"""Of whom what a message tells is meant for an estimate, and of whom it is only a remark."""

from collections.abc import Sequence

from flows.understanding.people.called.pupils import is_a_pupil
from flows.understanding.people.everybody_else import is_everybody_else
from flows.understanding.people.fact_words import FACT, FAMILIES, GATE
from flows.understanding.people.persons import PRONOUN, SELF, Mention, Roster, kind_of
from flows.understanding.people.pieces.piece import Piece
from language import lazy

_RELATIVE = lazy.compile(r"(?:大|小)[^,，]{0,3}[\d一二两三四五六七八九十]{1,3}岁|同岁|同龄")
# So many facts told of somebody are no remark.
ENOUGH = 2
# Who is named within so many characters is whom a message is about.
BEGINNING = 2


def counts(key: str, pieces: Sequence[Piece], mentions: Sequence[Mention], roster: Roster) -> bool:
    """Whether what is told of the person `key` is meant for an estimate of theirs."""
    own = [each for each in pieces if each.key == key and not each.passing]
    leans = any(each.key == key and each.leans for each in pieces)
    barred = key in roster.keys and any(each.marked and GATE.search(each.text) for each in own)
    named = [each for each in mentions if each.key == key]
    if named and all(each.passing for each in named) and is_everybody_else(key):
        return False
    if key == roster.current or leans or barred:
        return True
    facts = sum(len(FACT.findall(each.text)) for each in own)
    if key in roster.asked or any(each.key == key and each.asked for each in mentions):
        return facts > 0
    if _RELATIVE.search("".join(each.text for each in pieces)):
        return any(each.marked for each in own) and facts > 0
    if all(each.passing for each in named) and key not in roster.keys and own:
        told = "".join(each.text for each in own)
        return all(family.search(told) for family in FAMILIES)
    pupil = key not in roster.keys and is_a_pupil(key, "".join(each.text for each in own))
    enough = facts >= _needed(key, own, pieces, mentions, roster)
    return any(each.marked for each in own) and enough and not pupil


def _needed(
    key: str, own: Sequence[Piece], pieces: Sequence[Piece], mentions: Sequence[Mention], roster: Roster
) -> int:
    """Return how many facts have to be told of somebody of whom no estimate was asked for."""
    begins = not roster.keys and bool(mentions) and mentions[0].key == key and mentions[0].start <= BEGINNING
    if key == SELF or key in roster.keys or (begins and kind_of(key) != "other"):
        return 1
    beside = (key == PRONOUN or kind_of(key) == "spouse") and _set_beside_writer(own, pieces)
    return 1 if beside else ENOUGH


def _set_beside_writer(own: Sequence[Piece], pieces: Sequence[Piece]) -> bool:
    """Whether the like is told of somebody and of the writer in one breath (「我28她30」): that is no remark."""
    mine = "".join(each.text for each in pieces if each.key == SELF and each.marked)
    theirs = "".join(each.text for each in own if each.marked)
    return any(family.search(mine) and family.search(theirs) for family in FAMILIES)
