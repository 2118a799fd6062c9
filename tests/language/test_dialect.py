"""Words of dialect for having none, told from the standard words that they look like."""

import pytest

from language.dialect import in_standard_words


@pytest.mark.parametrize("text", ["全木得", "一样也木得了", "都么的", "全冒得", "也么得"])
def test_having_none(text: str) -> None:
    assert "没有" in in_standard_words(text)


@pytest.mark.parametrize("text", ["怎么得分", "那么得多少分", "什么的都有", "都什么的", "木的家具", "冒的风险"])
def test_what_only_looks_like_it(text: str) -> None:
    assert in_standard_words(text) == text
