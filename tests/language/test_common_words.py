"""The shipped common words are those of the dictionary that they were taken from."""

import os
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from language import common_words
from language.common_words import is_common
from tests.language.test_readings import filled

FILE = Path(common_words.__file__)
# A word of two characters counts as common from so many times on, in the texts that the dictionary was made of.
OFTEN = 30
MARK = 'WORDS = """\\\n'


def taken(lines: Iterator[str]) -> str:
    """Return the module with the common words of a dictionary: a word, how often it was seen and its kind a line."""
    following: defaultdict[str, str] = defaultdict(str)
    for word, often in sorted((word, int(often)) for word, often, *_ in map(str.split, lines)):
        if len(word) == 2 and all("\u4e00" <= each <= "\u9fff" for each in word) and often >= OFTEN:
            following[word[0]] += word[1]
    words = "\n".join(filled(first + rest for first, rest in following.items()))
    head, _, _ = FILE.read_text(encoding="utf-8").partition(MARK)
    _, _, tail = FILE.read_text(encoding="utf-8").partition('\n"""\n\n\n')
    return f'{head}{MARK}{words}\n"""\n\n\n{tail}'


def test_the_shipped_words_are_those_of_the_dictionary() -> None:
    jieba = pytest.importorskip("jieba", reason="the dictionary is only needed to take the words anew")
    with jieba.get_dict_file() as dictionary:
        drawn = taken(line.decode("utf-8") for line in dictionary)
    if os.environ.get("JIFEN_DRAW"):
        FILE.write_text(drawn, encoding="utf-8")
    assert FILE.read_text(encoding="utf-8") == drawn, "run `make draw` and commit what it writes"


@pytest.mark.parametrize("word", ["其他", "通过", "正在", "校服", "酒店", "半年"])
def test_a_word_is_known(word: str) -> None:
    assert is_common(word)


@pytest.mark.parametrize("word", ["续班", "密玛", "其", "", "ab", "其他的"])
def test_anything_else_is_none(word: str) -> None:
    assert not is_common(word)
