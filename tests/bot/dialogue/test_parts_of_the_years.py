"""Lengths of insurance with one employer, or at one base, beside or after that of the whole."""

from typing import Any

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_set_right_in_passing import played

TOLD = "37岁，高中，社保7年"


@pytest.mark.parametrize(
    ("texts", "years"),
    [
        ((TOLD, "前一家公司缴了4年"), 7),
        ((TOLD, "新单位才缴了三个月社保"), 7),
        ((TOLD, "张江那家公司社保缴了两年"), 7),
        ((TOLD, "按1.4万的基数缴了两年"), 7),
        ((TOLD, "基数原先9000缴了三年，去年起一万二"), 7),
        ((f"{TOLD}，老东家缴了4年",), 7),
        (("37岁，高中", "原来的公司社保缴了4年"), 4),
        # The parts of several employers add up, in either order.
        (("37岁，高中", "现在的公司缴社保3年，之前的公司4年"), 7),
        (("37岁，高中", "上家单位社保5年，这家一年"), 6),
        # What is no part, or longer than the whole known, is told anew.
        ((TOLD, "社保其实才5年"), 5),
        ((TOLD, "现在这家单位就缴了9年社保"), 9),
        ((TOLD, "不对，公司一共缴了5年社保"), 5),
    ],
)
def test_a_part_does_not_stand_for_the_whole(content: Content, texts: tuple[str, ...], years: int) -> None:
    _, answers = played(content, *texts)
    assert answers["si_years"] == years


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("36岁，大专，社保半年都没有", {"education": "college", "si_years": {"min": 0, "max": 0.5}}),
        ("大专，社保一年也没交满", {"education": "college", "si_years": {"min": 0, "max": 1}}),
        ("36岁，职称、表彰都没有", {"age": 36, "title": "none"}),
    ],
)
def test_a_length_that_is_not_reached_denies_nothing_before_it(
    content: Content, said: str, known: dict[str, Any]
) -> None:
    _, answers = played(content, said)
    assert {slot: answers.get(slot) for slot in known} == known
