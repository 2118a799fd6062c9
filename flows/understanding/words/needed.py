"""Characters without which a text cannot fit a pattern of the grammar, so that most texts are tried on few patterns.

They are found out of the pattern itself: of all that must stand in a text that fits, the two things that leave the
fewest characters. Nothing that fits is missed: a pattern of which that is not plain needs nothing.
"""

from collections.abc import Iterable, Sequence

from flows.understanding.words.patterns import PARTS, Classes

Characters = frozenset[str]
# What closes a group; of these only a plain round bracket closes one that must stand there.
_CLOSING = (")", ")*", "]", "]*")
_MUST = ")"
# A number, a time to come, anything at all.
_ANY = ("#", "@", "%", "…", "~")
_NONE: Characters = frozenset()


def needed(pattern: str, classes: Classes) -> tuple[Characters, Characters]:
    """Return two sets of characters, of each of which a text that fits `pattern` has one; an empty one asks for none.

    Args:
        pattern: one pattern, which compiles.
        classes: words by the name of their lexicon class.

    """
    branches, _ = _branches([each for each in PARTS.split(pattern) if each], 0, classes)
    return both(branches[0]) if len(branches) == 1 else (_of_any(map(_fewest, branches)) or _NONE, _NONE)


def both(sets: Iterable[Characters]) -> tuple[Characters, Characters]:
    """Return the two sets that rule out most; an empty one in the place of each that is lacking."""
    first, second, *_ = *sorted(sets, key=len), _NONE, _NONE
    return first, second


def _alternatives(parts: Sequence[str], place: int, classes: Classes) -> tuple[Characters | None, int]:
    """Read from `place` to the end of the group that it lies in; returns what is needed, and where the group closes."""
    branches, place = _branches(parts, place, classes)
    return _of_any(map(_fewest, branches)), place


def _fewest(pieces: Iterable[Characters]) -> Characters | None:
    return min(pieces, key=len, default=None)


def _branches(parts: Sequence[str], place: int, classes: Classes) -> tuple[list[list[Characters]], int]:
    """Return what each alternative from `place` on needs, and where their group closes."""
    branches: list[list[Characters]] = [[]]
    while place < len(parts) and parts[place] not in _CLOSING:
        part = parts[place]
        if part == "|":
            branches.append([])
            place += 1
            continue
        if part in {"(", "["}:
            inner, place = _alternatives(parts, place + 1, classes)
            pieces = [inner] if inner is not None and parts[place] == _MUST else []
        else:
            pieces = _pieces(part, classes)
        place += 1
        # What is optional is the group, the class or the last character before it.
        if place < len(parts) and parts[place] == "?":
            pieces = pieces[:-1]
        branches[-1] += pieces
    return branches, place


def _pieces(part: str, classes: Classes) -> list[Characters]:
    if part in _ANY or part in {"?", "+"}:
        return []
    if part.startswith("<") and part.endswith(">"):
        return [frozenset(word[0] for word in classes[part[1:-1]])]
    return [frozenset(character) for character in part]


def _of_any(found: Iterable[Characters | None]) -> Characters | None:
    """Return what a text needs that fits one of several."""
    each_needs = list(found)
    certain = [each for each in each_needs if each is not None]
    return frozenset().union(*certain) if len(certain) == len(each_needs) else None
