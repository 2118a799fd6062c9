"""A score as a bar on the scale 0 to 150, so that any two bars can be compared.

Widths are percent of the bar and heights are em, so that numbers keep their size whatever the width of the screen.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.cards import Part, Score

SCALE = 150
TICKS = tuple(range(0, SCALE + 1, 10))
# The standard is named above the bar; its neighbour below would stand too near.
NAMED_TICKS = (0, 30, 60, 90, 150)
# The narrowest part (in points) that still holds its number, on the narrowest screens; and how many points wide a
# character of a name is beside it, on a wide one.
HOLDS_NUMBER, CHARACTER = 9, 5


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of the bar: where it begins and how wide it is, in percent; which row of the table it is of."""

    x: float
    width: float
    number: int
    name: str
    points: int

    @property
    def tone(self) -> int:
        """Which of the two tones it has, in turn."""
        return 1 + (self.number + 1) % 2

    @property
    def holds_number(self) -> bool:
        """Whether its number fits into it."""
        return self.width * SCALE >= HOLDS_NUMBER * 100

    @property
    def holds_name(self) -> bool:
        """Whether its name fits beside the number on a wide screen."""
        return self.width * SCALE >= (len(self.name) + 2) * CHARACTER * 100


@dataclass(frozen=True, slots=True)
class Bar:
    """A drawn score.

    Attributes:
        segments: the parts that give points, in order.
        open_x: where the open part begins, in percent.
        open_width: how wide it is; 0 for none.
        mark: where the standard stands, in percent.
        beyond: whether the score or what is open goes beyond the scale.

    """

    score: Score
    segments: tuple[Segment, ...]
    open_x: float
    open_width: float
    mark: float
    beyond: bool


def bar_of(score: Score) -> Bar:
    """Draw a score. What records take shortens the bar from its end, so that it always ends at the total."""
    open_x, open_end = percent(score.total), percent(score.high)
    return Bar(
        score=score,
        segments=tuple(_segments(score.parts, score.total)),
        open_x=open_x,
        open_width=max(0.0, round(open_end - open_x, 2)),
        mark=percent(score.standard),
        beyond=max(score.total, score.high) > SCALE,
    )


def gained(total: int, then: int, standard: int) -> Bar:
    """Draw what one has and what a way adds to it."""
    have = min(total, then)
    parts = (Part("", have), Part("", then - have))
    score = Score(then, standard, then, then, parts, "enough", "")
    return bar_of(score)


def percent(points: float) -> float:
    """Return where on the scale `points` stand, in percent; beyond its end they stand at the end."""
    return round(100 * min(max(points, 0), SCALE) / SCALE, 2)


def _segments(parts: tuple[Part, ...], total: int) -> Iterator[Segment]:
    begin = 0
    for number, part in enumerate(parts, 1):
        if part.points <= 0:
            continue
        end = min(begin + part.points, total)
        width = round(percent(end) - percent(begin), 2)
        if width > 0:
            yield Segment(percent(begin), width, number, part.name, part.points)
        begin = end
