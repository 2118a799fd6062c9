"""Sets of sums of points, packed into one integer: bit n stands for n points."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from flows.profile import Profile

NOTHING = 1

Only = Collection[str] | None


@dataclass(frozen=True, slots=True)
class Span:
    """With the group's other fields giving one of `beside`, this field's answers lead from `least` to `most` points."""

    least: int
    most: int
    beside: int = NOTHING


@dataclass(frozen=True, slots=True)
class Group:
    """Items whose points hang together.

    Attributes:
        sums: every number of points the group can give.
        spans: what the answer to each unknown field can change, computed when asked for.

    """

    sums: int
    spans: Callable[[], dict[str, list[Span]]]

    @property
    def least(self) -> int:
        """The fewest points."""
        return (self.sums & -self.sums).bit_length() - 1

    @property
    def most(self) -> int:
        """The most points."""
        return self.sums.bit_length() - 1


def pack(points: Iterable[int]) -> int:
    """Pack numbers of points into a set."""
    packed = 0
    for each in points:
        packed |= 1 << each
    return packed


def added(one: int, other: int) -> int:
    """Return the set of all sums of a member of `one` and a member of `other`."""
    if one.bit_count() > other.bit_count():
        one, other = other, one
    sums = 0
    while one:
        lowest = one & -one
        sums |= other * lowest
        one ^= lowest
    return sums


def open_to_answers(profile: Profile, field: str, only: Only) -> bool:
    """Whether `field` is unknown and may still get an answer."""
    return getattr(profile, field) is None and (only is None or field in only)
