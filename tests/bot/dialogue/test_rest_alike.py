"""Of somebody one thing is told, and that all else is as of the writer."""

import pytest

from bot.content.content import Content
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


@pytest.mark.parametrize(
    ("told", "person", "other"),
    [
        ("我拍档老周什么都跟我一样，就是社保少三年", "老周", {"si_years": 10}),
        ("我同事小李情况跟我一模一样，只是社保9年", "小李", {"si_years": 9}),
        ("老公样样都和我一样，只不过他是本科双证", "老公", {"education": "bachelor_with_degree"}),
        ("我爱人条件跟我差不多，只有年龄是39", "爱人", {"age": 39}),
        ("爱人除了学历是大专，其他都跟我一样", "爱人", {"education": "college"}),
        ("我姐什么都一样，就是社保7年", "姐", {"si_years": 7}),
    ],
)
def test_all_is_taken_over_but_what_is_told_apart(
    told: str, person: str, other: dict[str, object], content: Content
) -> None:
    session = held(content, *OWN, told).session
    of_each = [
        {slot: value for state in session.of_person(each) for slot, value in state.answers.items()}
        for each in ("", person)
    ]
    own = {"age": 42, "education": "master", "si_years": 13}
    assert [{slot: known[slot] for slot in own} for known in of_each] == [own, {**own, **other}]


def test_all_is_as_of_the_writer_who_tells_of_themselves_in_the_same_message(content: Content) -> None:
    session = held(content, "我44，硕士，社保11年，我老公条件跟我一样，就是社保6年").session
    known = {slot: value for state in session.of_person("老公") for slot, value in state.answers.items()}
    assert (known["age"], known["education"], known["si_years"]) == (44, "master", 6)


@pytest.mark.parametrize(
    ("told", "alike"),
    [("我爱人条件跟我一样，就是社保9年", True), ("我爱人社保比我少两年", True), ("我爱人39，大专", False)],
)
def test_it_is_said_whether_anything_is_taken_over(told: str, alike: bool, content: Content) -> None:
    said = "".join(reply.text for reply in held(content, *OWN, told).replies)
    assert ("照前面说的记上了" in said, "不算到这里来" in said) == (alike, not alike)


def test_with_nothing_known_nothing_is_taken_over(content: Content) -> None:
    assert "si_years" not in str(held(content, "我老公46岁，其他条件都和我一样").session.people)


def test_what_is_alike_in_a_question_takes_nothing_over(content: Content) -> None:
    outcome = held(content, *OWN, "续办的材料跟首次一样吗")
    assert outcome.session.people == ("",)
