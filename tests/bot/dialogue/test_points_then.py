"""How many points there are on a day to come that is named by what is done on it, or by an age."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

_PROFILE = "45岁大专，社保6年"


@pytest.mark.parametrize(
    ("says", "day"),
    [
        ("明年8月续证的时候我有多少分", "2027-08-31"),
        ("后年2月要签注那会儿我够不够", "2028-02-29"),
        ("2029年4月去办的时候我还剩几分", "2029-04-30"),
        ("明年5月到期那天我多少分", "2027-05-31"),
    ],
)
def test_a_day_by_what_is_done_on_it(says: str, day: str, content: Content) -> None:
    outcome = held(content, _PROFILE, says)
    assert f"到 {day} 估下来" in outcome.replies[0].text


@pytest.mark.parametrize("says", ["我48岁的时候有几分", "等我过完48岁生日还够吗", "四十八岁那年我还有多少分"])
def test_an_age_lets_the_years_pass(says: str, content: Content) -> None:
    outcome = held(content, _PROFILE, says)
    assert "what_if" in outcome.did
    assert "社保年限：18 → 27" in outcome.replies[0].text


@pytest.mark.parametrize("says", ["明年6月续办要带什么", "续办的时候会重新算吗", "50岁的时候还能办积分吗"])
def test_what_else_is_asked_of_such_a_day(says: str, content: Content) -> None:
    outcome = held(content, _PROFILE, says)
    assert "result" not in outcome.did
    assert "what_if" not in outcome.did
