"""faq/text.py: what must be equal becomes equal, what must differ stays different."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faq.text import normalize, sound, unspaced


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("積分通知書丟了", "积分通知书丢了"),
        ("請問怎麼列印", "请问怎么打印"),
        ("１２０分", "120分"),
        ("  积分 ,  怎么办？？ ", "积分怎么办"),
        ("Reset  PASSWORD!", "reset password"),
        ("忘了password怎么办", "忘了password怎么办"),
        ("积分 password 忘了", "积分password忘了"),
        ("？？。。", ""),
        ("😂", ""),
        ("积分\0办理", "积分办理"),
        ("", ""),
    ],
)
def test_normalize(typed: str, expected: str) -> None:
    assert normalize(typed) == expected


@given(st.lists(st.text(max_size=80) | st.sampled_from(["列印\n通知書", "列", "印表機", "\ud800", "Σ", "a\0b", "é"])))
def test_many_texts_at_once_are_read_as_one_by_one(texts: list[str]) -> None:
    assert unspaced(texts) == [normalize(text).replace(" ", "") for text in texts]


@given(st.text(max_size=80))
def test_normalizing_twice_changes_nothing(text: str) -> None:
    once = normalize(text)
    assert normalize(once).replace(" ", "") == once.replace(" ", "")


def test_homophones_sound_the_same() -> None:
    assert sound(normalize("居住正")) == sound(normalize("居住证")) == "juzhuzheng"


def test_typed_pinyin_sounds_like_what_it_spells() -> None:
    assert sound(normalize("ji fen mima")) == sound(normalize("积分密码"))


def test_only_the_first_600_characters_are_read() -> None:
    assert len(normalize("分" * 5000)) == 600
