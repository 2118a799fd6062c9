"""What is left open by whoever says it is neither a question nor a value."""

import pytest

from flows.understanding.clauses.clauses import clauses
from flows.understanding.clauses.unsure import in_doubt, unsure


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("40岁，社保5年还是6年，我记不清了", ["40岁", "社保5年还是6年我记不清了"]),
        ("有没有评过中级，想不起来", ["有没有评过中级想不起来"]),
        ("算中专还是大专，说不好，35岁", ["算中专还是大专说不好", "35岁"]),
    ],
)
def test_a_doubt_and_what_is_not_known_of_it_are_one_statement(text: str, said: list[str]) -> None:
    found = unsure(clauses(text))
    assert [each.text for each in found] == said
    assert {each.mood for each in found} == {"states"}


@pytest.mark.parametrize("text", ["先续签还是先续办，麻烦讲讲", "能不能办，我大专", "怎么续办，不清楚"])
def test_other_questions_stay_questions(text: str) -> None:
    assert "asks" in {each.mood for each in unsure(clauses(text))}


@pytest.mark.parametrize("text", ["中级还是高级我说不准", "学位有没有拿过忘了", "不清楚算专科还是本科"])
def test_one_of_several_values(text: str) -> None:
    assert in_doubt(text)


@pytest.mark.parametrize("text", ["社保5年还是6年记不清", "社保有没有断过忘了", "不知道能不能申请", "密码忘了怎么办"])
def test_what_is_no_doubt_of_a_value(text: str) -> None:
    assert not in_doubt(text)


@pytest.mark.parametrize(
    "text", ["社保几年想不起来了", "几级没印象", "忘了是几级", "基数多少我没数", "职称评没评过忘了"]
)
def test_who_does_not_know_asks_nothing(text: str) -> None:
    assert clauses(text)[0].mood == "states"


@pytest.mark.parametrize("text", ["要带什么材料我不清楚", "密码忘了怎么办", "能不能申请我不清楚"])
def test_who_does_not_know_the_rules_asks(text: str) -> None:
    assert clauses(text)[0].mood == "asks"
