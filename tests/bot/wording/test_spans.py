"""A length of time in the words people use."""

from typing import Any

import pytest

from bot.content.content import Content
from bot.wording.spans import span_words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "0 年"),
        (0.83, "10 个月"),
        (0.5, "6 个月"),
        (5, "5 年"),
        (5.5, "5.5 年"),
        (5.33, "5 年 4 个月"),
        ({"min": 6, "max": 7}, "6–7 年"),
        ({"min": 0.5, "max": 1}, "6 个月–1 年"),
    ],
)
def test_years_in_words(content: Content, value: Any, words: str) -> None:
    assert span_words(value, content.texts) == words
