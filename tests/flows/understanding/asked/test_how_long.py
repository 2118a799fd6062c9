"""Fragments that ask how long something takes, told from questions that name what they are about."""

import pytest

from flows.understanding.asked.cut_short.how_long import asks_how_long


@pytest.mark.parametrize(
    "text",
    ["开一份大概多久", "那办下来得几天", "多长时间能开通", "审核一般几个工作日", "最快几天到手", "换一次要多少天"],
)
def test_a_fragment_that_asks_how_long(text: str) -> None:
    assert asks_how_long(text)


@pytest.mark.parametrize(
    "text", ["补办要多少钱", "社保要交多久", "居住证几天办好", "中级要考几年", "在哪补", "通知书多久出"]
)
def test_no_such_fragment(text: str) -> None:
    assert not asks_how_long(text)
