"""Of somebody one thing is told, and that all else is as of the writer."""

import pytest

from bot.content import Content
from tests.bot.dialogue.test_cut_short import held

OWN = ("我42，硕士，社保13年，2倍满36个月，没有职称", "看结果")


@pytest.mark.parametrize(
    ("told", "person", "age"),
    [
        ("那我爱人51呢，其余跟我一样", "爱人", 51),
        ("我老公46岁，其他条件都和我一样", "老公", 46),
        ("要是小严47呢，别的跟我差不多", "小严", 47),
    ],
)
def test_the_rest_is_taken_over(told: str, person: str, age: int, content: Content) -> None:
    outcome = held(content, *OWN, told)
    known = {slot: value for state in outcome.session.of_person(person) for slot, value in state.answers.items()}
    assert (known["age"], known["education"], known["si_years"]) == (age, "master", 13)
    assert "result" in outcome.did


def test_with_nothing_known_nothing_is_taken_over(content: Content) -> None:
    assert "si_years" not in str(held(content, "我老公46岁，其他条件都和我一样").session.people)


def test_what_is_alike_in_a_question_takes_nothing_over(content: Content) -> None:
    outcome = held(content, *OWN, "续办的材料跟首次一样吗")
    assert outcome.session.people == ("",)
