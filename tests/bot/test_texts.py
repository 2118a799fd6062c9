"""The bot's own sentences: every one that the code says exists, and every template can be filled."""

import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.content.content import Content
from bot.texts import parse_texts

HOUSE = Path(__file__).parents[2]
SAID = re.compile(r"""(?:say|option)\(\s*"([a-z_0-9]+(?:\.[a-z_0-9]+)+)\"""")


def test_every_sentence_in_the_code_is_in_the_texts(content: Content) -> None:
    said = {key for path in HOUSE.glob("bot/**/*.py") for key in SAID.findall(path.read_text(encoding="utf-8"))}
    assert len(said) > 50
    assert {key for key in said if key not in content.texts} == set()


@pytest.mark.parametrize(("leaf", "words"), [("{", "template"), (3, "not a sentence"), (["a"], "not a sentence")])
def test_a_broken_sentence_is_refused_with_its_place(leaf: object, words: str) -> None:
    with pytest.raises(ValidationError, match=words) as error:
        parse_texts({"talk.yaml": {"a": {"b": leaf}}})
    assert error.value.errors()[0]["loc"] == ("talk.yaml", "a", "b")


def test_a_missing_value_is_an_error(content: Content) -> None:
    with pytest.raises(KeyError):
        content.texts.say("talk.too_long")


def test_no_chinese_sentence_stands_in_the_code() -> None:
    """Grammar for reading Chinese stands in `flows`; the bot's rooms hold none."""
    chinese = re.compile(r"[\u4e00-\u9fff]{4,}")
    for path in HOUSE.glob("bot/**/*.py"):
        code = re.sub(r'"""(?s:.*?)"""', "", path.read_text(encoding="utf-8"))
        code = re.sub(r"#.*|epilog=.*", "", code)
        assert not chinese.search(code), path.name
