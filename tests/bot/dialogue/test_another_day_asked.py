"""What would be on another day, and of whom: computed for whoever is known, in whatever words it is asked."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

OWN = ("我39，本科双证，社保7年，1倍满36个月，没有职称", "看结果")
TWO = ("小郑41岁，硕士，社保4年", "大周37岁，大专，社保11年")


@pytest.mark.parametrize(
    ("asked", "day"),
    [
        ("那2029年呢", "2029-12-31"),
        ("大后年", "2029-12-31"),
        ("明年上半年呢", "2027-06-30"),
        ("下个月怎么样", "2026-12-31"),
        ("过完生日呢", "2027-11-"),
        ("2028年底我够不够", "2028-12-31"),
        ("后年签注的时候还能过线吗", "2028-12-31"),
    ],
)
def test_another_day_is_computed_for_who_is_known(asked: str, day: str, content: Content) -> None:
    outcome = held(content, *OWN, asked)
    assert outcome.did == ("result",)
    assert f"到 {day}" in outcome.replies[0].text


@pytest.mark.parametrize("asked", ["小郑明年呢", "小郑后年还够吗", "小郑几时能到120", "小郑为什么这么低", "他明年呢"])
def test_the_view_is_of_whoever_is_named(asked: str, content: Content) -> None:
    outcome = held(content, *(reversed(TWO) if asked.startswith("他") else TWO), asked)
    assert "result" in outcome.did
    assert outcome.session.current == "小郑"


def test_the_writer_is_meant_again_when_they_name_themselves(content: Content) -> None:
    outcome = held(content, *OWN, "老婆38，大专，社保6年", "老婆多少分", "我后年呢")
    assert outcome.session.current == ""
    assert "2028-12-31" in "".join(reply.text for reply in outcome.replies)


@pytest.mark.parametrize(
    ("before", "asked", "entry"),
    [
        (OWN, "2027年以后政策会怎么变", "policy-after-2027"),
        ((*OWN, "社保基数一倍现在是多少钱"), "那明年是多少呢", "si-base-amount-now"),
        ((), "后年呢", "policy-after-2027"),
    ],
)
def test_a_year_of_something_else_is_none_of_an_estimate(
    before: tuple[str, ...], asked: str, entry: str, content: Content
) -> None:
    assert entry in held(content, *before, asked).entries or not before


def test_time_that_passes_is_a_supposition_still(content: Content) -> None:
    assert held(content, *OWN, "四年以后呢").did == ("what_if",)
