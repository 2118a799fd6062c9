"""Facts told by another's, or by an earlier one: the same, or so many years more or less."""

from typing import Any

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_talks_told import known, played
from tests.bot.dialogue.test_whose_fact import held

HIM = "我老公39岁大专社保10年"
ME = "我31岁硕士社保4年"

TOLD = [
    ((HIM, "我社保比他短，少四年，学历一样"), {"": {"education": "college"}}),
    ((HIM, "我和他学历一样，社保比他少四年"), {"": {"education": "college", "si_years": 6}}),
    ((HIM, "我比他少缴三年半"), {"": {"si_years": 6.5}}),
    ((HIM, "我少他一年零六个月社保"), {"": {"si_years": 8.5}}),
    ((HIM, "我小他五岁，社保也少五年"), {"": {"age": 34, "si_years": 5}, "老公": {"si_years": 10}}),
    ((HIM, "我情况跟他基本一样，只是社保比他多半年"), {"": {"education": "college", "si_years": 10.5}}),
    ((ME, "我太太31，学历同我一样，社保多我两年"), {"老婆": {}, "": {"si_years": 4}}),
    ((ME, "我弟27岁，社保比我短两年呢，比我少两年"), {"弟": {"si_years": 2}, "": {"si_years": 4}}),
    ((ME, "我姐大专，她年限比我多九年"), {"姐": {"education": "college", "si_years": 13}}),
    ((ME, "我姐36岁大专", "她多三年"), {"姐": {"si_years": 7}, "": {"si_years": 4}}),
    ((ME, "我姐36岁，其他跟我都一样"), {"姐": {"age": 36, "education": "master", "si_years": 4}}),
    (("我31岁硕士", "我老公40岁大专", "他社保比我多六年，我4年"), {"": {"si_years": 4}, "老公": {"si_years": 10}}),
    # What is the same of two is known of both.
    (("我31岁硕士社保4年", "我老公40岁大专", "社保我们俩年限一样长，跟他一样"), {"": {"si_years": 4}}),
    (("我老婆31岁硕士社保4年", "我俩文凭一样"), {"": {"education": "master"}}),
    ((ME, "我同学和我一样大，也是硕士，社保比我多一年"), {"同学": {"age": 31, "education": "master", "si_years": 5}}),
    ((ME, "我老公的学历和社保都跟我一样"), {"老公": {"education": "master", "si_years": 4}}),
    # By one's own of an earlier time.
    (("我31岁硕士", "社保比前年多两年，前年是5年"), {"": {"si_years": 7}}),
    (("我31岁硕士，社保比5年多三个月",), {"": {"si_years": 5.25}}),
    (("我31岁硕士，社保比规定的7年少两年",), {"": {"si_years": 5}}),
    ((ME, "社保比刚才说的多一年"), {"": {"si_years": 5}}),
    (("我31岁硕士", "社保去年是5年，比去年多一年"), {"": {"si_years": 6}}),
]


@pytest.mark.parametrize(("texts", "expected"), TOLD)
def test_a_fact_told_by_anothers_is_computed(
    content: Content, texts: tuple[str, ...], expected: dict[str, dict[str, Any]]
) -> None:
    held(content, texts, expected)


@pytest.mark.parametrize(
    "says",
    [
        "我31岁硕士，社保比同学多三年",
        "我31岁硕士，我社保比我同事少一年",
        "我31岁硕士，年限比去年多一年",
        "我31岁硕士，我比前面那位多交三年",
        "我31岁硕士，我老公社保是我的两倍",
    ],
)
def test_a_difference_from_what_is_not_known_is_no_value(content: Content, says: str) -> None:
    told = known(played(content, says).session)
    assert "si_years" not in told
    assert "si_base" not in told


@pytest.mark.parametrize(
    ("texts", "years"),
    [
        ((ME, "社保多报了一年"), 3),
        ((ME, "社保少算了一年，是5年"), 5),
        ((ME, "我老公39岁大专社保10年，分比我多多少"), 4),
        ((ME, "要是比现在多两年呢"), 4),
    ],
)
def test_what_is_set_right_or_supposed_is_not_told_by_anothers(
    content: Content, texts: tuple[str, ...], years: float
) -> None:
    assert known(played(content, *texts).session)["si_years"] == years


def test_a_value_told_beside_counts(content: Content) -> None:
    held(
        content,
        (HIM, "我35，学历跟他一样，都是大专，社保也一样，是10年"),
        {"": {"education": "college", "si_years": 10}},
    )
