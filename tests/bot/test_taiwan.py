"""The shipped dictionaries of traditional characters are those of OpenCC, cut to what decides."""

import os
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import opencc
import pytest

from bot.script import TABLES

ROOT = Path(__file__).parents[2]
LIBRARY = Path(opencc.__file__).parent
SHIPPED = {
    "characters.txt": "STCharacters",
    "variants.txt": "TWVariants",
    "variant_phrases.txt": "TWVariantsPhrases",
}
# What people read in traditional characters.
READ = ("faq/content/*.yaml", "bot/texts/*.yaml", "flows/content/**/*.yaml")
PHRASES = "phrases.txt"
LONGEST_PHRASE = 8
Table = Mapping[str, str]


def dictionary(name: str) -> Table:
    """Return one of the library's dictionaries, the first of several ways to write a word."""
    command = next(LIBRARY.rglob("opencc_dict"))
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder) / name
        source = next(LIBRARY.rglob(f"{name}.ocd2"))
        subprocess.run([command, "-i", source, "-o", text, "-f", "ocd2", "-t", "text"], check=True, capture_output=True)
        pairs = (line.split("\t") for line in text.read_text("utf-8").splitlines())
        return {word: written.split(" ")[0] for word, written in pairs}


def deciding(phrases: Table, characters: Table) -> Iterator[tuple[str, bool]]:
    """Give the phrases without which something would be written in another way, and whether that is for certain.

    Of those that matter only where another phrase begins with their last character, the ones that are said anywhere.
    """
    own = {word for word, written in phrases.items() if _one_by_one(word, characters) != written}
    beginnings = {word[:length] for word in own for length in range(1, len(word))}
    said = _said(LONGEST_PHRASE)
    for word in phrases:
        ends_as_one_begins = [length for length in range(1, len(word)) if word[-length:] in beginnings]
        certain = word in own or any(part in own for part in _parts(word)) or ends_as_one_begins[-1:] > [1]
        if certain or (ends_as_one_begins and word in said):
            yield word, certain


def _one_by_one(word: str, characters: Table) -> str:
    return "".join(characters.get(each, each) for each in word)


def _parts(word: str) -> Iterator[str]:
    for start in range(len(word)):
        for end in range(start + 1, len(word) + 1):
            if end - start < len(word):
                yield word[start:end]


@cache
def _texts() -> str:
    return "\n".join(path.read_text("utf-8") for pattern in READ for path in sorted(ROOT.glob(pattern)))


@cache
def _said(longest: int) -> frozenset[str]:
    text = _texts()
    return frozenset(text[at : at + length] for length in range(2, longest + 1) for at in range(len(text)))


def taken() -> dict[str, dict[str, str]]:
    """Return what the files hold when they are taken from the library's dictionaries of today."""
    tables = {file: dict(dictionary(name)) for file, name in SHIPPED.items()}
    phrases = dictionary("STPhrases")
    tables[PHRASES] = {word: phrases[word] for word, _ in deciding(phrases, tables["characters.txt"])}
    return tables


def shipped(file: str) -> dict[str, str]:
    """Return the words of a shipped file, and how each is written."""
    return dict(line.split("\t") for line in (TABLES.parent / file).read_text("utf-8").splitlines())


@pytest.mark.no_cover
def test_the_shipped_dictionaries_are_cut_from_those_of_the_library() -> None:
    if os.environ.get("JIFEN_DRAW"):
        for file, table in taken().items():
            lines = (f"{word}\t{written}\n" for word, written in sorted(table.items()))
            (TABLES.parent / file).write_text("".join(lines), encoding="utf-8")
    stale = [file for file, name in SHIPPED.items() if shipped(file) != dictionary(name)]
    phrases, cut = dictionary("STPhrases"), shipped(PHRASES)
    certain = {word for word, certain in deciding(phrases, dictionary("STCharacters")) if certain}
    assert (stale, certain - cut.keys()) == ([], set()), "run `make draw` and commit what it writes"
    assert {word: phrases.get(word) for word in cut} == cut


@pytest.mark.no_cover
def test_all_that_is_shown_is_written_as_with_the_whole_dictionaries() -> None:
    whole, cut = opencc.OpenCC("s2tw"), opencc.OpenCC(str(TABLES))
    lines = _texts().splitlines()
    other = [line for line in lines if whole.convert(line) != cut.convert(line)]
    assert len(lines) > 10_000
    # A formula of mathematics out of the questions that have no answer here.
    assert set(other) <= {"  - 傅里叶积分变换"}, "run `make draw` and commit what it writes"
