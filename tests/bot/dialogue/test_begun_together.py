"""Starts set right: of several things at once, by a holiday, and by what the marriage certificate is called."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held


def _known(content: Content, *says: str) -> dict[str, object]:
    state = held(content, *says).session.state("estimate", "")
    assert state is not None
    return dict(state.answers)


@pytest.mark.parametrize("says", ["社保跟临港上班都是2021年9月起的", "不对，临港那边和社保两样都是2021年9月开始的"])
def test_both_starts_are_set_right(says: str, content: Content) -> None:
    known = _known(content, "39岁，大专，社保7年，在临港上班6年", says)
    assert (known["si_years"], known["suburb_years"]) == (5, 5)


def test_one_start_leaves_the_other(content: Content) -> None:
    known = _known(content, "39岁，大专，社保7年，在临港上班6年", "社保是2021年9月开始的")
    assert (known["si_years"], known["suburb_years"]) == (5, 6)


@pytest.mark.parametrize(
    "says", ["看了小红本 是2019年五一领的", "翻出红本本 是2019年5月领的", "查了结婚证 是2019年五一领的"]
)
def test_the_certificate_tells_since_when_one_is_married(says: str, content: Content) -> None:
    known = _known(content, "39岁，大专，社保7年，老婆上海户口，2015年3月领的证", says)
    assert known["spouse_shanghai_hukou_years"] == 7


def test_another_red_booklet_is_no_certificate_of_marriage(content: Content) -> None:
    known = _known(content, "39岁，大专，社保7年，老婆上海户口，2015年3月领的证", "房子的红本本 是2019年5月领的")
    assert known["spouse_shanghai_hukou_years"] == 11
