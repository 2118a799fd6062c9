"""Draws the score card: 1080 by 1440 pixels, light, no text below 34 pixels, nobody's name on it."""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw

from bot.cards import ResultCard
from bot.page_view.bars import NAMED_TICKS, SCALE, TICKS, Bar, bar_of
from bot.score_card.lettering import BOLD, FIGURES, REGULAR, font, wrapped

WIDTH, HEIGHT = 1080, 1440
LEFT, RIGHT = 106, 974
LEAF, SHEET, INK, SOFT = "#eaf1ed", "#ffffff", "#13231e", "#495c55"
EDGE, MARK, RULE, HATCH = "#6b8179", "#bf2518", "#c8d6d0", "#5d756d"
TONES = ("#0d594b", "#3b7c6d")
MOST_ROWS = 6


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the card: its number ("" for an open question or a rest), its name, its points in words."""

    number: str
    name: str
    points: str
    tone: int = 0
    is_open: bool = False


def score_card(card: ResultCard, words: Mapping[str, str]) -> bytes:
    """Return the card of an estimate as a PNG.

    Args:
        card: the estimate, in the script its words are to have.
        words: the sentences of `bot/texts/web.yaml` by their keys there, in the same script.

    """
    image = Image.new("RGB", (WIDTH, HEIGHT), LEAF)
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((32, 32, WIDTH - 32, HEIGHT - 32), 16, SHEET, RULE, 2)
    _head(draw, words)
    _score(draw, card, words)
    _bar(image, draw, card, words)
    y = _rows(image, draw, _shown_rows(card, words))
    _foot(draw, card, words, y)
    written = io.BytesIO()
    image.save(written, "PNG", compress_level=3)
    return written.getvalue()


def _head(draw: ImageDraw.ImageDraw, words: Mapping[str, str]) -> None:
    draw.rounded_rectangle((LEFT, 90, LEFT + 84, 174), 10, SHEET, TONES[0], 4)
    for y, width in ((108, 26), (126, 38), (144, 47)):
        draw.rectangle((LEFT + 14, y, LEFT + 14 + width, y + 11), TONES[0])
    draw.rectangle((LEFT + 63, 102, LEFT + 69, 162), MARK)
    draw.text((LEFT + 110, 82), words["title"], INK, font(BOLD, 44))
    draw.text((LEFT + 110, 140), words["card_subtitle"], SOFT, font(REGULAR, 36))
    draw.line((LEFT, 214, RIGHT, 214), INK, 2)


def _score(draw: ImageDraw.ImageDraw, card: ResultCard, words: Mapping[str, str]) -> None:
    score = card.score
    total = str(score.total)
    draw.text((LEFT, 470), total, INK, font(FIGURES, 248), anchor="ls")
    x = LEFT + int(font(FIGURES, 248).getlength(total)) + 36
    size = 72 if font(BOLD, 72).getlength(card.score.verdict) <= RIGHT - x else 48
    lines = wrapped(card.score.verdict, BOLD, size, RIGHT - x)[:2]
    y = 372 - (len(lines) - 1) * size
    for line in lines:
        draw.text((x, y), line, INK, font(BOLD, size), anchor="ls")
        y += size + 6
    if score.high > score.low:
        said = words["card_range"].format(low=score.low, high=score.high)
        draw.text((x, 404), said, SOFT, font(REGULAR, 38), anchor="lt")


def _bar(image: Image.Image, draw: ImageDraw.ImageDraw, card: ResultCard, words: Mapping[str, str]) -> None:
    """Draw the total as a bar over its scale, with what is still open and where the standard stands."""
    _segments(image, draw, bar_of(card.score))
    draw.line((LEFT, 640, RIGHT, 640), EDGE, 2)
    for tick in TICKS:
        draw.line((_points(tick), 640, _points(tick), 656 if tick in NAMED_TICKS else 649), EDGE, 2)
    for tick in NAMED_TICKS:
        anchor = "lt" if tick == 0 else "rt" if tick == SCALE else "mt"
        draw.text((_points(tick), 668), str(tick), SOFT, font(REGULAR, 34), anchor=anchor)
    x = _points(card.score.standard)
    draw.rectangle((x - 5, 532, x + 5, 656), SHEET)
    draw.rectangle((x - 3, 532, x + 3, 656), MARK)
    said = words["card_standard"].format(standard=card.score.standard)
    draw.text((x, 524), said, MARK, font(BOLD, 42), anchor="mb")


def _segments(image: Image.Image, draw: ImageDraw.ImageDraw, bar: Bar) -> None:
    top, bottom = 552, 632
    for part in bar.segments:
        left, right = _x(part.x), _x(part.x + part.width)
        draw.rectangle((left, top, max(left, right - 4), bottom), TONES[part.tone - 1])
        if part.holds_number:
            middle = ((left + right - 4) // 2, (top + bottom) // 2)
            draw.text(middle, str(part.number), SHEET, font(BOLD, 34), anchor="mm")
    if bar.open_width:
        _hatched(image, (_x(bar.open_x), top, _x(bar.open_x + bar.open_width), bottom))
    if bar.beyond:
        draw.polygon(((RIGHT - 22, top), (RIGHT + 2, top), (RIGHT + 2, (top + bottom) // 2)), SHEET)
        draw.polygon(((RIGHT - 22, bottom), (RIGHT + 2, bottom), (RIGHT + 2, (top + bottom) // 2)), SHEET)


def _rows(image: Image.Image, draw: ImageDraw.ImageDraw, rows: Sequence[Row]) -> int:
    y = 720
    for row in rows:
        box = (LEFT, y + 6, LEFT + 54, y + 60)
        if row.is_open:
            _hatched(image, box)
        elif row.number:
            draw.rounded_rectangle(box, 4, TONES[row.tone])
            draw.text((LEFT + 27, y + 34), row.number, SHEET, font(BOLD, 34), anchor="mm")
        draw.text((LEFT + 80, y + 34), row.name, INK, font(REGULAR, 42), anchor="lm")
        draw.text((RIGHT, y + 34), row.points, INK, font(BOLD, 46), anchor="rm")
        draw.line((LEFT, y + 72, RIGHT, y + 72), RULE, 2)
        y += 78
    return y


def _shown_rows(card: ResultCard, words: Mapping[str, str]) -> list[Row]:
    """List the items in their order; of more than there is room for the smallest are summed up."""
    parts = list(enumerate(card.score.parts, 1))
    room = MOST_ROWS - min(2, len(card.open))
    largest = sorted(parts, key=lambda each: -abs(each[1].points))[: room - 1] if len(parts) > room else parts
    rows = [Row(str(number), part.name, str(part.points), (number - 1) % 2) for number, part in sorted(largest)]
    rest = [part for number, part in parts if (number, part) not in largest]
    if rest:
        said = words["card_rest"].format(count=len(rest))
        rows.append(Row("", said, str(sum(part.points for part in rest))))
    return [*rows, *_open_rows(card, words)]


def _open_rows(card: ResultCard, words: Mapping[str, str]) -> Iterator[Row]:
    for part in card.open[:2]:
        name = f"{part.name}{words['comma']}{words['not_answered']}"
        yield Row("", name, "" if part.high is None else f"{part.low}–{part.high}", is_open=True)


def _foot(draw: ImageDraw.ImageDraw, card: ResultCard, words: Mapping[str, str], y: int) -> None:
    if card.dropped and y < 1110:
        names = words["separator"].join(dict.fromkeys(each.name for each in card.dropped))
        said = f"{words['not_counted']}{words['colon']}{names}"
        draw.text((LEFT, y + 24), wrapped(said, REGULAR, 34, RIGHT - LEFT)[0], SOFT, font(REGULAR, 34))
    draw.line((LEFT, 1178, RIGHT, 1178), INK, 3)
    draw.line((LEFT, 1185, RIGHT, 1185), INK, 2)
    draw.text((LEFT, 1196), words["paper_estimate"], INK, font(BOLD, 44))
    lines = wrapped(f"{card.policy}{words['card_decides']}", REGULAR, 34, RIGHT - LEFT)
    for index, line in enumerate(lines[:3]):
        draw.text((LEFT, 1258 + index * 46), line, SOFT, font(REGULAR, 34))


def _hatched(image: Image.Image, box: tuple[int, int, int, int]) -> None:
    left, top, right, bottom = box
    width, height = max(1, right - left), bottom - top
    tile = Image.new("RGB", (width, height), SHEET)
    draw = ImageDraw.Draw(tile)
    for x in range(-height, width, 18):
        draw.line((x, height, x + height, 0), HATCH, 4)
    draw.rectangle((0, 0, width - 1, height - 1), None, HATCH, 2)
    image.paste(tile, (left, top))


def _x(percent: float) -> int:
    return LEFT + round((RIGHT - LEFT) * percent / 100)


def _points(points: int) -> int:
    return LEFT + round((RIGHT - LEFT) * points / SCALE)
