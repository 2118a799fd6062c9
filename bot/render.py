"""Replies in the form a channel accepts: cut to its length, options as numbered text."""

import re
from collections.abc import Iterator

from bot.messages import Reply

# Where a text may be cut, the best place first; the cut comes after the match.
PLACES = (
    re.compile(r"\n\s*\n"),
    re.compile(r"\n"),
    re.compile(r"[。！？!?…；;]+[”’」』）)]*|\.(?=\s)"),
    re.compile(r"[，、,：:\s]"),
)
# A better place is not worth a part shorter than this share of the limit.
LEAST_SHARE = 4


def split(text: str, limit_utf16: int) -> list[str]:
    """Cut a text into parts, at the ends of paragraphs, lines or sentences where there are any.

    Args:
        text: the text; white space around a part is dropped, nothing else is.
        limit_utf16: most UTF-16 code units of a part, as Telegram counts them; at least 2, so that any character fits.

    Returns:
        The parts in order; none for a text without any visible character.

    """
    if limit_utf16 < 2:
        raise ValueError(f"no character outside the basic plane fits into {limit_utf16} UTF-16 units: give 2 or more")
    return list(_parts(text.strip(), limit_utf16))


def _parts(rest: str, limit: int) -> Iterator[str]:
    while rest:
        fitting = _fitting(rest, limit)
        end = fitting if fitting == len(rest) else _cut(rest, fitting)
        yield rest[:end].rstrip()
        rest = rest[end:].lstrip()


def _fitting(text: str, limit: int) -> int:
    """Return how many characters from the start take at most `limit` UTF-16 units."""
    units = 0
    for index, character in enumerate(text):
        units += 2 if ord(character) > 0xFFFF else 1
        if units > limit:
            return index
    return len(text)


def _cut(text: str, most: int) -> int:
    for place in PLACES:
        ends = [match.end() for match in place.finditer(text, 0, most) if match.end() * LEAST_SHARE >= most]
        if ends:
            return ends[-1]
    return most


def number_options(reply: Reply) -> str:
    """Return the reply's text with its options below it, for a channel without buttons.

    Answers are numbered from 1 as they may be typed; ways on that are said by their word stand in one line; what the
    text lists already under a letter is not said again.
    """
    numbered = [option.label for option in reply.options if not option.by_word]
    by_word = [option.label for option in reply.options if option.by_word and not option.letter]
    lines = [f"{number}. {label}" for number, label in enumerate(numbered, start=1)]
    return "\n".join(line for line in (reply.text, *lines, " · ".join(by_word)) if line)
