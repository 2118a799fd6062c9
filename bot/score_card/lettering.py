"""The shipped fonts, opened once a size: the same picture on any machine."""

from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

FOLDER = Path(__file__).parent / "fonts"
CLOSING = "，。；：、！？）〕」"
REGULAR, BOLD, FIGURES = "sans-regular", "sans-bold", "figures"


@lru_cache(maxsize=64)
def font(name: str, size: int) -> ImageFont.FreeTypeFont:
    """Return the font `name` at `size` pixels."""
    return ImageFont.truetype(str(FOLDER / f"{name}.otf"), size, layout_engine=ImageFont.Layout.BASIC)


def wrapped(text: str, name: str, size: int, width: int) -> list[str]:
    """Cut `text` into lines of at most `width` pixels; numbers and Latin words stay whole."""
    lines, line = [], ""
    for piece in _pieces(text):
        if line and font(name, size).getlength(line + piece) > width:
            lines.append(line)
            line = piece.lstrip()
        else:
            line += piece
    return [*lines, line] if line else lines


def _pieces(text: str) -> list[str]:
    """Cut into what a line may not break: closing marks stay with what is before them, ASCII words whole."""
    pieces: list[str] = []
    for character in text:
        word = character.isascii() and character != " "
        if pieces and (character in CLOSING or (word and pieces[-1][-1].isascii())):
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces
