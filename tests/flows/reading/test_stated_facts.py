"""What a sentence tells for an estimate, and which of its clauses only ask."""

from datetime import date

import pytest

from flows.forms.fields import Slots
from flows.reading.base.salary import tells_salary
from flows.reading.stated_facts import told

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
    ("text", "salary"),
    [("月薪一万八", True), ("税前工资大概15000", True), ("基数15000", False), ("工资是一倍", False), ("15000", False)],
)
def test_a_salary_is_told_from_a_base(text: str, salary: bool) -> None:
    assert tells_salary(text) is salary
