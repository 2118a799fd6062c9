"""What a sentence tells for an estimate, and which of its clauses only ask."""

from datetime import date

import pytest

from flows.forms.fields import Slots
from flows.question_asked import asked_beside_facts, of_a_person
from flows.reading.salary import tells_salary
from flows.told import told

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("36岁，专科，没有其他加分项", {"age": 36, "education": "college", "bonuses": []}),
        ("加分项一个都没有", {"bonuses": []}),
        ("也没什么加分了", {"bonuses": []}),
        ("有没有加分", {}),
        ("如果没有加分呢", {}),
        ("没有加分的话怎么到120", {}),
    ],
)
def test_no_bonuses_at_all_are_heard(text: str, slots: Slots) -> None:
    assert told(text, TODAY) == slots


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("39岁，中专，社保14年，有没有希望", "有没有希望"),
        ("我硕士 社保两年 户口簿要带吗？", "户口簿要带吗?"),
        ("我大专社保九年能不能到", ""),
        ("我大专，社保九年", ""),
    ],
)
def test_the_clauses_that_ask_are_told_from_the_facts(text: str, question: str) -> None:
    assert asked_beside_facts(text, TODAY) == question


def test_facts_of_somebody_are_told_from_a_question_in_general() -> None:
    assert of_a_person("大专，41岁", {"education": "college", "age": 41})
    assert of_a_person("我大专，没有职称", {"education": "college", "title": "none"})
    assert not of_a_person("大专加高级职称能叠加吗", {"education": "college", "title": "senior"})


@pytest.mark.parametrize(
    ("text", "salary"),
    [("月薪一万八", True), ("税前工资大概15000", True), ("基数15000", False), ("工资是一倍", False), ("15000", False)],
)
def test_a_salary_is_told_from_a_base(text: str, salary: bool) -> None:
    assert tells_salary(text) is salary
