"""A former employer is nobody who is told of: the years there are the writer's."""

import pytest

from bot.content.content import Content
from flows.forms.fields import Slots
from tests.bot.dialogue.test_cut_short import held


def _told(content: Content, person: str, *says: str) -> Slots:
    state = held(content, *says).session.state("estimate", person)
    return {} if state is None else state.answers


@pytest.mark.parametrize(
    ("says", "years"),
    [
        ("老公司社保4年，新公司1年，大专，36", 5),
        ("我老公司那边交了6年，我33，本科双证", 6),
        ("在新公司交了2年，老公司5年，大专，34", 7),
        ("老东家社保4年，新东家社保3年，我现在社保算几年", 7),
        ("跳槽前的老单位社保4年8个月，换工作后交了2年5个月，总共几年", 7.09),
    ],
)
def test_years_at_a_former_employer_are_the_writers(says: str, years: float, content: Content) -> None:
    assert _told(content, "", says)["si_years"] == years
    assert _told(content, "老公", says) == {}


@pytest.mark.parametrize(
    "says", ["我老公司机，38岁，大专", "老公公司给他交了5年社保，他38，大专", "老公在前单位交了5年社保，他38，大专"]
)
def test_a_husband_is_still_one(says: str, content: Content) -> None:
    assert _told(content, "老公", says)["age"] == 38


@pytest.mark.parametrize(
    ("says", "years"),
    [
        ("我在老东家干了5年，社保一直交，今年4月跳槽断了一个月，这样能不能申请", 5),
        ("我今年三月换的工作，断了一个月，前面在旧东家社保交了四年，这样能不能报", 4),
    ],
)
def test_who_tells_of_a_former_employer_tells_of_themselves(says: str, years: int, content: Content) -> None:
    outcome = held(content, says)
    assert not any("别人的情况" in reply.text for reply in outcome.replies)
    state = outcome.session.state("estimate", "") or outcome.session.state("eligibility", "")
    assert state is not None
    assert _told(content, "", says)["si_years"] == years
    assert "insurance" not in _told(content, "", says)


def test_who_changed_months_ago_is_not_about_to_leave(content: Content) -> None:
    outcome = held(content, "今年3月跳槽断了一个月，这样能不能申请")
    assert "leaving" not in str(outcome.session)
