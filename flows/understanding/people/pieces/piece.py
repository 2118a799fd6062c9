"""A stretch of a message that tells something of one person."""

from dataclasses import dataclass

from language import lazy

# What ends a clause, so that nothing of another piece runs into it.
BROKEN_OFF = lazy.compile(r"[,，。;；:：!！?？、\s]$")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a message that tells something of one person.

    Attributes:
        key: the person.
        text: the words.
        marked: whether the person is named in it.
        passing: said by the way: it belongs to nobody's estimate.
        leans: set beside what was told before of somebody else, of the same.
        of_spouse: a fact of the marriage that goes on with a remark on the spouse.

    """

    key: str
    text: str
    marked: bool = False
    passing: bool = False
    leans: bool = False
    of_spouse: bool = False
