"""Replies in the form a channel accepts: cut to its length, options as numbered text."""

from collections.abc import Iterator, Sequence

from bot.messages import Measure, Option, Reply
from language import lazy

# Where a text may be cut, the best place first; the cut comes after the match.
PLACES = (
    lazy.compile(r"\n\s*\n"),
    lazy.compile(r"\n"),
    lazy.compile(r"[。！？!?…；;]+[”’」』）)]*|\.(?=\s)"),
    lazy.compile(r"[，、,：:\s]"),
)
# A character that is as long as any in every measure.
WIDEST = "😀"
# A better place is not worth a part shorter than this share of the limit.
LEAST_SHARE = 4


def utf16_units(text: str) -> int:
    """Return the length of a text in UTF-16 code units, as Telegram counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf8_bytes(text: str) -> int:
    """Return the length of a text in UTF-8 bytes, as WeChat counts."""
    return len(text.encode("utf-8", "surrogatepass"))


def split(text: str, limit: int, measure: Measure = utf16_units) -> list[str]:
    """Cut a text into parts, at the ends of paragraphs, lines or sentences where there are any.

    Args:
        text: the text; white space around a part is dropped, nothing else is.
        limit: most of a part, in the unit of `measure`; at least what an emoji takes, so that any character fits.
        measure: the length of a text, the sum of the lengths of its characters.

    Returns:
        The parts in order; none for a text without any visible character.

    """
    if limit < measure(WIDEST):
        raise ValueError(f"not every character fits into {limit} units: give {measure(WIDEST)} or more")
    return list(_parts(text.strip(), limit, measure))


def _parts(rest: str, limit: int, measure: Measure) -> Iterator[str]:
    while measure(rest) > limit:
        fitting = _fitting(rest, limit, measure)
        end = _cut(rest, fitting)
        yield rest[:end].rstrip()
        rest = rest[end:].lstrip()
    if rest:
        yield rest


def _fitting(text: str, limit: int, measure: Measure) -> int:
    """Return how many characters from the start take at most `limit` units."""
    # No measure counts less than one for a character, so the rest of a long text need not be looked at.
    length = 0
    for index, character in enumerate(text[: limit + 1]):
        length += measure(character)
        if length > limit:
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
    return "\n".join(line for line in (reply.text, *option_lines(reply.options)) if line)


def option_lines(options: Sequence[Option]) -> list[str]:
    """Return the lines that `number_options` writes below a text."""
    numbered = [option.label for option in options if not option.by_word]
    ways = ways_on(options)
    return [*(f"{number}. {label}" for number, label in enumerate(numbered, start=1)), *([ways] if ways else [])]


def ways_on(options: Sequence[Option]) -> str:
    """Return the line of the options that are said by their word, "" when there are none."""
    return " · ".join(option.label for option in options if option.by_word and not option.letter)
