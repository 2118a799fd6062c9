"""Which offer is meant by its place in the list."""

import pytest

from flows.understanding.words.place_named import place_named


@pytest.mark.parametrize(
    "text", ["最尾巴上的那个", "压轴那条", "末位那个吧", "底下最后一条", "排最后的", "最底部那一项给我看下", "垫底的"]
)
def test_the_end_of_the_list_in_other_words(text: str) -> None:
    assert place_named(text) == -1


@pytest.mark.parametrize("text", ["最开头那条", "排第一的", "首条", "起头那个看看"])
def test_its_beginning(text: str) -> None:
    assert place_named(text) == 1


@pytest.mark.parametrize("text", ["最后再说吧", "最后几天交", "周末那条", "末班地铁那条"])
def test_an_end_of_something_else(text: str) -> None:
    assert place_named(text) != -1
