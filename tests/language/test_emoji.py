"""Emoji alone are words; beside words they say nothing."""

import pytest

from language.emoji import emoji_in_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("😭😭", "好烦"),
        (" 🙏🏻 ", "谢谢"),
        ("👍", "太好了"),
        ("累😭", "累😭"),
        ("🦄", "🦄"),
        ("。。。", "。。。"),
        ("", ""),
    ],
)
def test_emoji_in_words(text: str, words: str) -> None:
    assert emoji_in_words(text) == words
