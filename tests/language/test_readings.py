"""The shipped readings of characters are those of the library that they were taken from."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from pypinyin import Style, pinyin

from language import readings
from language.syllables import every_syllable, syllables

FILE = Path(readings.__file__)
# The block of characters that keyboards offer: CJK unified ideographs.
FIRST, LAST = 0x4E00, 0x9FFF
COLUMNS = 116
HEAD = '''"""How Chinese characters are read, without tones, as words of syllables and characters (`a,e:啊阿`).

The usual syllable comes first. Taken from the tables of pypinyin; `make draw` takes them anew, and a test holds
them to it. The library itself would need 12 MB of memory at run time, for tones and for 20,000 characters that no
keyboard offers.
"""

READINGS = """\\
'''


def taken() -> str:
    """Return the module as the library's tables of today make it."""
    characters: defaultdict[tuple[str, ...], str] = defaultdict(str)
    for code in range(FIRST, LAST + 1):
        read = tuple(pinyin(chr(code), style=Style.NORMAL, heteronym=True)[0])
        if read != (chr(code),):
            characters[read] += chr(code)
    parts = (part for read, together in sorted(characters.items()) for part in _parts(",".join(read), together))
    return HEAD + "\n".join(filled(parts)) + '\n"""\n'


def _parts(spelled: str, characters: str) -> Iterator[str]:
    """Cut what is too long for a line of code; each part says the syllables again."""
    room = (COLUMNS - len(spelled)) // 2
    for start in range(0, len(characters), room):
        yield f"{spelled}:{characters[start : start + room]}"


def filled(parts: Iterable[str]) -> Iterator[str]:
    """Join `parts` by spaces to lines of code; a Chinese character is as wide as two letters."""
    line: list[str] = []
    for part in parts:
        if line and sum(map(_width, line)) + len(line) + _width(part) > COLUMNS:
            yield " ".join(line)
            line = []
        line.append(part)
    yield " ".join(line)


def _width(part: str) -> int:
    return sum(1 if character.isascii() else 2 for character in part)


def test_the_shipped_readings_are_those_of_the_library() -> None:
    if os.environ.get("JIFEN_DRAW"):
        FILE.write_text(taken(), encoding="utf-8")
    assert FILE.read_text(encoding="utf-8") == taken(), "run `make draw` and commit what it writes"


def test_a_text_is_read_character_by_character() -> None:
    assert syllables("积分A，〇𠮷") == ["ji", "fen", "A", "，", "〇", "𠮷"]
    assert syllables("") == []


def test_the_usual_reading_comes_first() -> None:
    assert every_syllable("重")[0] == "zhong"
    assert "chong" in every_syllable("重")
    assert every_syllable("x") == ("x",)
