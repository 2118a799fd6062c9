"""The boxes of a question that is answered with numbers: two for a month, two for a span, one for a count.

What is typed into them is joined to one text, each with the words that stand before and after it, and read like any
typed answer.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.cards import FieldKind


@dataclass(frozen=True, slots=True)
class Box:
    """One box.

    Attributes:
        unit: the key of the word shown behind it and read to whom it is not shown.
        before: the key of what is put before its content, "" for nothing.
        after: the key of what is put behind it.
        most: how many characters it takes.
        keys: the keyboard for it.

    """

    unit: str
    before: str = ""
    after: str = ""
    most: int = 4
    keys: str = "numeric"


# An age is typed into the box of the year, alone: so only a month says that the number before it is a year.
_BOXES: dict[str, tuple[Box, ...]] = {
    "date": (Box("box_year"), Box("box_month", before="box_year", after="box_month", most=2)),
    "duration": (Box("box_years", after="box_years", keys="decimal"), Box("box_months", after="box_months", most=3)),
    "number": (Box("", most=6, keys="decimal"),),
}


def boxes_of(kind: FieldKind) -> tuple[Box, ...]:
    """Return the boxes of a question answered by `kind`; none where options are chosen."""
    return _BOXES.get(kind, ())


def joined(said: Sequence[str], before: Sequence[str], after: Sequence[str]) -> str:
    """Join what was typed into the boxes; empty ones say nothing."""
    filled: Iterable[tuple[str, str, str]] = zip(said, before, after, strict=False)
    return "".join(f"{start}{each.strip()}{end}" for each, start, end in filled if each.strip())
