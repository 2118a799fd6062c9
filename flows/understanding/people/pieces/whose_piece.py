"""Of whom a piece of a message tells that names nobody, or names several at once."""

from collections.abc import Collection, Sequence

from flows.understanding.people.called.pupils import is_told_of_school
from flows.understanding.people.everybody_else import is_everybody_else
from flows.understanding.people.fact_words import FACT, FAMILIES
from flows.understanding.people.marriages import (
    called_spouse,
    goes_on_with_marriage,
    introduces_spouse,
    is_field_of_a_form,
)
from flows.understanding.people.persons import SELF, Mention, Roster, is_former
from flows.understanding.people.pieces.piece import BROKEN_OFF, Piece
from language import lazy

_ASKS_FOR = lazy.compile(r"(?:就|也|是|想|要|来|先|再|在|今天|这次){0,4}(?:帮|替|给|代|为)")
# So many who are named are several.
ENOUGH = 2


def naming_nobody(words: str, keys: tuple[str, str], pieces: Sequence[Piece], asked: Collection[str]) -> Piece:
    """Read a piece that names nobody; `keys` are who was spoken of before the last who was named, and they."""
    before, key = keys
    told = "".join(each.text for each in pieces if each.key == key)
    if key not in {before, *asked} and goes_on_with_marriage(key, told, words):
        return Piece(before, f"{called_spouse(key)}{words}", marked=True, of_spouse=True)
    return Piece(key, words)


def goes_on_with(pieces: list[Piece], mention: Mention, said: tuple[str, str, str], roster: Roster, before: str) -> str:
    """Return of whom the next words tell that name nobody.

    Args:
        pieces: what is told before it, and of whoever is named last.
        mention: who is named last.
        said: what is told of them, what follows it, and what begins with whoever is named next.
        roster: who is known.
        before: of whom the words before it tell.

    """
    own, following, then = said
    if is_former(mention.key) and not mention.asked:
        return before
    # What was told before is looked through only for a spouse: it may be long.
    field = is_field_of_a_form(own, following)
    if field and before not in roster.keys and not _like_told(pieces[:-1], before, following):
        return pieces[-1].key
    introduced = field or introduces_spouse(mention.key, own, (following, then), roster)
    if introduced and _is_free(pieces, before, following):
        pieces.append(Piece(mention.key, "", marked=True))
        return mention.key
    return before if is_told_of_school(mention.key, own, following) else pieces[-1].key


def _is_free(pieces: Sequence[Piece], before: str, following: str) -> bool:
    """Whether what follows a spouse may be told of them: not beside a former one, nor where `before` was told of."""
    # Beside a former spouse the one of now is named for the sake of the writer's marriage.
    if any(is_former(each.key) for each in pieces):
        return False
    goes_on = any(each.key == before and FACT.search(each.text) for each in pieces[:-1])
    return not goes_on or _like_told(pieces[:-1], before, following)


def _like_told(pieces: Sequence[Piece], key: str, words: str) -> bool:
    """Whether `words` tell the like of what was told of a person before: nobody tells it twice of themselves."""
    told = "".join(each.text for each in pieces if each.key == key)
    return any(family.search(told) and family.search(words) for family in FAMILIES)


def everybody(pieces: Sequence[Piece], roster: Roster, company: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return of whom something is said jointly: all who were named before it, else the two who are known.

    Args:
        pieces: what is told before it.
        roster: who is known.
        company: the two whom the message names together (「我和老婆一样大，都是38」).

    """
    marked = (each.key for each in pieces if each.marked and not each.passing and not _only_asks(each))
    named = tuple(dict.fromkeys(key for key in marked if not is_everybody_else(key)))
    if len(named) >= ENOUGH:
        return named
    return company or (named if len(roster.keys) != ENOUGH else roster.keys)


def _only_asks(piece: Piece) -> bool:
    """Whether the writer is named as who asks for somebody (「我帮太太问」): what is said of all is not theirs."""
    return piece.key == SELF and _ASKS_FOR.match(piece.text) is not None


def others(pieces: Sequence[Piece], roster: Roster) -> tuple[str, ...]:
    """Return the others of whom something is said jointly: those named before it, else all who are known."""
    named = tuple(dict.fromkeys(each.key for each in pieces if each.marked and not each.passing and each.key != SELF))
    return named if len(named) >= ENOUGH else tuple(key for key in roster.keys if key != SELF)


def begins_joint(pieces: Sequence[Piece]) -> bool:
    """Whether the last piece is what is then said of everybody (「职称我们俩」 … 「都没有」)."""
    return bool(pieces) and not pieces[-1].marked and not BROKEN_OFF.search(pieces[-1].text)
