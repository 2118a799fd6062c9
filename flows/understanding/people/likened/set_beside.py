"""What is told of somebody who is set beside the person talked about, with what it takes over from them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Any

from flows.understanding.people.fact_words import FACT
from flows.understanding.people.likened.leaning import said_the_same, topic_taken_over, with_the_window
from flows.understanding.people.persons import PRONOUN, SELF, Roster
from flows.understanding.people.pieces.piece import Piece


def set_beside(pieces: Sequence[Piece], roster: Roster, told: Mapping[str, Any]) -> list[Piece]:
    """Name what is told of somebody who is set beside the person talked about.

    Args:
        pieces: what a message tells of whom.
        roster: who is known.
        told: the facts of the person talked about, the last at the end.

    """
    found = list(pieces)
    for index, piece in enumerate(pieces):
        # Whoever was only just turned to (「我妹夫呢，8年」) is set beside the writer, too.
        turned_to = piece.key == roster.current and piece.key not in roster.keys and index == 0
        named = piece.marked and piece.key != roster.current
        if not piece.passing:
            found[index] = replace(piece, text=_as_of_others(index, found, roster, told))
        if piece.passing or not _may_lean(piece, roster) or not (named or turned_to):
            continue
        following = takewhile(lambda each: not each.marked, pieces[index + 1 :])
        topic = topic_taken_over("".join([piece.text, *(each.text for each in following)]), told)
        if topic:
            found[index] = replace(piece, text=f"{topic}{piece.text}", leans=True)
    return found


def _may_lean(piece: Piece, roster: Roster) -> bool:
    """Whether a piece may go on with what was told of another; that of the writer only behind 「我的」."""
    if piece.key == SELF:
        return roster.current != SELF and piece.text.startswith(("的", "呢"))
    return piece.key != PRONOUN


def _as_of_others(index: int, pieces: Sequence[Piece], roster: Roster, told: Mapping[str, Any]) -> str:
    """Return what a piece tells, with what it takes over from what is told of somebody else."""
    piece = pieces[index]
    of_others = "".join(each.text for each in pieces[:index] if each.key != piece.key and not each.passing)
    own = [each for each in pieces if each.key == piece.key and each is not piece]
    meant = piece.key in roster.keys or any(FACT.search(each.text) for each in own)
    text = said_the_same(piece.text, of_others) if piece.marked and meant else piece.text
    return with_the_window(text, told if piece.key != roster.current else {}, of_others)
