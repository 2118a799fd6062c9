"""One field of a form about the spouse, and the fields of whoever fills it in behind it."""

from datetime import date
from typing import Any

import pytest

from bot.content.content import Folders, check
from flows.understanding.expectation import Expectation
from flows.understanding.people.persons import SELF, Roster
from flows.understanding.told.facts import FactReader
from language.spelling import plain

CHECKED = check(Folders())
HUKOU = "spouse_shanghai_hukou"


def told(text: str, **known: Any) -> dict[str, dict[str, Any]]:
    roster = Roster(keys=(SELF,) if known else (), current=SELF)
    expect = Expectation(date(2026, 11, 23), roster=roster, known=known, everyone={SELF: known} if known else {})
    informs = FactReader(CHECKED.forms, CHECKED.people).informs(plain(text), expect)
    return {each.person: dict(each.slots) for each in informs}


@pytest.mark.parametrize(
    ("text", "from_here"),
    [
        ("配偶外地户口、年龄36、学历本科、社保5年", False),
        ("配偶外省戶口、年齡36、學歷本科、社保5年", False),
        ("配偶：非沪籍、年龄：36、学历：本科、社保：5年", False),
        ("配偶户籍：四川；年龄：36；学历：本科；社保：5年", False),
        ("配偶户口所在地：外地，年龄36，学历本科，社保5年", False),
        ("爱人户籍：湖北，年龄：36，学历：本科，社保：5年", False),
        ("婚姻：已婚、配偶外地、年龄36、学历本科、社保5年", False),
        ("年龄36、学历本科、配偶外地户口、社保5年", False),
        ("配偶户籍：上海、年龄36、学历本科、社保5年", True),
    ],
)
def test_the_fields_behind_that_of_the_spouse_are_the_writers(text: str, from_here: bool) -> None:
    facts = told(text)
    assert facts.keys() == {SELF}
    assert facts[SELF] == {HUKOU: from_here, "age": 36, "education": "bachelor", "si_years": 5}


@pytest.mark.parametrize(
    "text",
    [
        "我40，本科。配偶外地户口，年龄36，学历大专，社保5年",
        "本人年龄40、学历本科、社保8年；配偶非沪籍、年龄36、学历大专、社保5年",
    ],
)
def test_behind_the_writers_own_they_are_the_spouses(text: str) -> None:
    facts = told(text)
    assert facts["配偶"] == {"age": 36, "education": "college", "si_years": 5}
    assert facts[SELF]["age"] == 40


def test_of_a_writer_who_is_known_they_are_the_spouses() -> None:
    assert told("配偶外地户口，年龄36，学历大专", age=40, education="bachelor")["配偶"]["age"] == 36


@pytest.mark.parametrize(
    "text", ["我老公外地户口，年龄36，学历大专，社保5年", "配偶情况：外地户口，年龄36，大专，社保5年"]
)
def test_a_spouse_who_is_brought_in_is_told_of(text: str) -> None:
    assert told(text).keys() - {SELF}


@pytest.mark.parametrize("text", ["年龄、学历、社保怎么算", "学历、社保和居住证都要吗", "38岁、大专、社保9年"])
def test_a_list_of_no_fields_stays_as_it_is(text: str) -> None:
    assert plain(text) == text
