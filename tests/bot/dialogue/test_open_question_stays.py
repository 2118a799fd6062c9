"""Values asked about and more years supposed while a question is open, what is stressed, and the end of supposing."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held
from tests.bot.dialogue.test_talks_told import known

TOLD = "39，大专，社保6年"


def test_what_its_own_values_give_leaves_a_question_open(content: Content) -> None:
    asked = (TOLD, "1倍是加50分吗", "那2倍的是不是给100", "0.8倍加多少分")
    outcome = held(content, *asked)
    assert outcome.asking == "si_base"
    assert "si_base" not in known(outcome.session)


def test_other_questions_let_it_rest_as_before(content: Content) -> None:
    assert not held(content, TOLD, "居住证丢了怎么办", "高考要积分吗").asking


@pytest.mark.parametrize("says", ["社保再缴一年呢", "社保多缴2年呢", "社保我再缴它三年呢"])
def test_more_years_are_supposed(says: str, content: Content) -> None:
    outcome = held(content, TOLD, says)
    assert outcome.did == ("what_if", "ask")
    assert known(outcome.session)["si_years"] == 6


@pytest.mark.parametrize("says", ["近四年1倍的真有38个月", "查到了，近四年1倍确实有38个月", "1倍的我还真有38个月"])
def test_what_is_stressed_counts(says: str, content: Content) -> None:
    assert known(held(content, TOLD, says).session)["months_at_1x"] == 38


@pytest.mark.parametrize(
    "says", ["好了别假设了，我真实是几分", "不做假设了 那真实是多少分", "假设到此为止，实际我几分", "不假设了"]
)
def test_the_standing_is_told_once_nothing_is_supposed(says: str, content: Content) -> None:
    outcome = held(content, "42，硕士，社保3年", "要是只有本科双证呢", says)
    assert "139" in "\n".join(reply.text for reply in outcome.replies)
    assert "what_if" not in outcome.did
