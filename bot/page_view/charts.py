"""The months to come as a stepped line: widths in percent, heights in em, as in a bar."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.cards import OutlookCard, Turn

# Em from the top of the drawing to its highest line, and a step of ten points.
TOP, HEIGHT = 2.6, 12.0
STEP = 10
# Labels nearer than this (in percent of the width) would run into each other.
APART = 6.0


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of days with one total, which holds from `day` on."""

    day: str
    x1: float
    x2: float
    y: float
    rise_to: float | None
    total: int
    known: bool
    labelled: bool
    below: bool


@dataclass(frozen=True, slots=True)
class Crossing:
    """A day on which the standard is reached or lost."""

    x: float
    turn: Turn
    at_right: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A horizontal line of the scale."""

    points: int
    y: float
    is_standard: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """The drawing; `shade` is where the known rules end, in percent, None where they do not."""

    runs: tuple[Run, ...]
    crossings: tuple[Crossing, ...]
    lines: tuple[Line, ...]
    years: tuple[tuple[float, int], ...]
    shade: float | None
    bottom: float


def chart_of(card: OutlookCard) -> Chart:
    """Draw the card of the months to come."""
    scale = _Scale(card)
    return Chart(
        runs=tuple(_runs(card, scale)),
        crossings=tuple(
            Crossing(scale.x(turn.day), turn, scale.x(turn.day) > 62) for turn in card.turns if turn.crosses
        ),
        lines=tuple(Line(points, scale.y(points), points == card.standard) for points in scale.lines),
        years=tuple(_years(card, scale)),
        shade=scale.x(card.known_until) if card.known_until else None,
        bottom=TOP + HEIGHT,
    )


class _Scale:
    def __init__(self, card: OutlookCard) -> None:
        totals = [card.total, card.standard, *(turn.total for turn in card.turns)]
        self._low = (min(totals) - 1) // STEP * STEP
        self._high = -(-(max(totals) + 1) // STEP) * STEP
        self._first, self._last = date.fromisoformat(card.day), date.fromisoformat(card.until)
        every = STEP * max(1, -(-(self._high - self._low) // (8 * STEP)))
        named = set(range(self._high, self._low - 1, -every))
        self.lines = sorted({*(each for each in named if abs(each - card.standard) >= every / 2), card.standard})

    def x(self, day: str) -> float:
        days = max(1, (self._last - self._first).days)
        return round(100 * (date.fromisoformat(day) - self._first) / timedelta(days=days), 2)

    def y(self, points: int) -> float:
        return round(TOP + HEIGHT * (self._high - points) / (self._high - self._low), 3)


def _runs(card: OutlookCard, scale: _Scale) -> Iterator[Run]:
    stops = [(card.day, card.total), *((turn.day, turn.total) for turn in card.turns)]
    ends = [*(day for day, _ in stops[1:]), card.until]
    labelled = -APART
    for index, ((day, total), end) in enumerate(zip(stops, ends, strict=True)):
        after = stops[index + 1][1] if index + 1 < len(stops) else None
        known = card.known_until is None or day <= card.known_until
        x1, x2 = scale.x(day), scale.x(end)
        shows = x1 - labelled >= APART
        labelled = x1 if shows else labelled
        falls = index > 0 and total < stops[index - 1][1]
        rise_to = None if after is None else scale.y(after)
        if known and card.known_until is not None and end > card.known_until:
            turn = scale.x(card.known_until)
            yield Run(day, x1, turn, scale.y(total), None, total, known=True, labelled=shows, below=falls)
            yield Run(day, turn, x2, scale.y(total), rise_to, total, known=False, labelled=False, below=False)
        else:
            yield Run(day, x1, x2, scale.y(total), rise_to, total, known=known, labelled=shows, below=falls)


def _years(card: OutlookCard, scale: _Scale) -> Iterator[tuple[float, int]]:
    first, last = date.fromisoformat(card.day).year + 1, date.fromisoformat(card.until).year
    for year in range(first, last + 1):
        yield scale.x(date(year, 1, 1).isoformat()), year
