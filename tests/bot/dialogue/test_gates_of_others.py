"""What bars an application, told of one of those who are compared; whose the fact is that was told last."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_talks_told import known, played
from tests.bot.dialogue.test_whose_fact import Expected, held

COUPLE = "我33岁硕士社保5年，我爱人39岁大专社保11年"
HIM = ("我33岁硕士社保5年", "我爱人39岁大专社保11年")


@pytest.mark.parametrize(
    ("texts", "employer"),
    [
        ((COUPLE, "我爱人待业在家"), "flexible"),
        ((COUPLE, "爱人上个月裸辞了"), "flexible"),
        ((COUPLE, "他前阵子被裁了"), "flexible"),
        ((COUPLE, "我爱人没上班，在家带娃"), "flexible"),
        ((COUPLE, "爱人是全职爸爸"), "flexible"),
        ((*HIM, "爱人没工作了"), "flexible"),
        ((*HIM, "他是劳务派遣"), "dispatch"),
        # What is asked of them is none.
        ((COUPLE, "他要是辞职了怎么办"), None),
        ((COUPLE, "他居住证怎么办"), None),
    ],
)
def test_what_bars_one_of_those_compared_is_kept(
    content: Content, texts: tuple[str, ...], employer: str | None
) -> None:
    outcome = played(content, *texts)
    assert known(outcome.session, "爱人").get("employer") == employer
    assert ("eligibility" in outcome.did) == (employer == "flexible")
    assert outcome.session.current == ("爱人" if texts[:2] == HIM else "")


def test_whoever_can_apply_then_is_asked_of_by_whose_points_are_used(content: Content) -> None:
    outcome = played(content, COUPLE, "爱人失业了", "那拿我的够不够")
    assert outcome.session.current == ""
    assert outcome.entries == ()


SET_RIGHT = [
    ((*HIM, "有中级职称", "哦不对，那是我的，不是他的"), {"": {"title": "intermediate"}, "爱人": {"title": None}}),
    ((*HIM, "基数2倍", "说错了，这是我自己的情况"), {"": {"si_base": "2x_to_3x"}, "爱人": {"si_base": None}}),
    (("我33岁硕士", "社保11年", "不是我的，是我爱人的"), {"": {"si_years": None}, "爱人": {"si_years": 11}}),
    # It is theirs already.
    ((COUPLE, "基数2倍", "是我的，不是他的"), {"": {"si_base": "2x_to_3x"}, "爱人": {"si_base": None, "age": 39}}),
]


@pytest.mark.parametrize(("texts", "expected"), SET_RIGHT)
def test_the_fact_told_last_is_somebody_elses(content: Content, texts: tuple[str, ...], expected: Expected) -> None:
    held(content, texts, expected)


COMPARED = [
    ("我33岁大专社保5年，我爱人39岁大专社保11年", ["我爱人比我高多少", "他比我高几分", "那用谁的"], "能到 120"),
    (COUPLE, ["他比我低多少", "我比他高几分呢"], "怎么答都够"),
    ("孙涛35岁硕士社保4年，周敏40岁大专社保9年", ["两个人谁够了"], "各人的分"),
]


@pytest.mark.parametrize(("told", "asked", "said"), COMPARED)
def test_a_comparison_says_what_each_can_still_reach(content: Content, told: str, asked: list[str], said: str) -> None:
    for each in asked:
        outcome = played(content, told, each)
        assert said in "".join(reply.text for reply in outcome.replies), each
