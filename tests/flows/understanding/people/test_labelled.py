"""Several people told apart by a label alone (people/labelled.py)."""

from datetime import date
from typing import Any

import pytest

from bot.content.content import Folders, check
from flows.understanding.expectation import Expectation
from flows.understanding.people.persons import SELF, Roster
from flows.understanding.people.served.persons_asked import person_asked
from flows.understanding.told.facts import FactReader
from language.spelling import plain

TODAY = date(2026, 11, 23)
CHECKED = check(Folders())
FIRST = {"age": 37, "education": "college", "si_years": 7}
SECOND = {"age": 29, "education": "master", "si_years": 2}


def told(text: str, *known: str) -> dict[str, dict[str, Any]]:
    roster = Roster((SELF, *known), SELF, known[-1] if known else "")
    reader = FactReader(CHECKED.forms, CHECKED.people)
    return {each.person: dict(each.slots) for each in reader.informs(plain(text), Expectation(TODAY, roster=roster))}


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("A 37岁大专社保7年，B 29岁硕士社保2年", "A", "B"),
        ("a：37岁 大专 社保7年、b：29岁 硕士 社保2年", "A", "B"),
        ("甲37岁大专社保7年，乙29岁硕士社保2年", "甲", "乙"),
        ("员工A 37 大专 社保7年 员工B 29 硕士 社保2年", "A", "B"),
        ("男的37大专社保7年，女的29硕士社保2年", "男方", "女方"),
        ("我们夫妻俩，女方37大专社保7年，男方29硕士社保2年", "女方", "男方"),
        ("两个人 女37大专社保7年 男29硕士社保2年", "女方", "男方"),
        ("一个37岁大专社保7年，另一个29岁硕士社保2年", "第一位", "第二位"),
        ("有两位，第一个人37岁大专社保7年，第二个人29岁硕士社保2年", "第一位", "第二位"),
        ("跟我老婆一起算，男的37大专社保7年，女的29硕士社保2年", SELF, "老婆"),
        ("和老公商量过了，男的37大专社保7年，女的29硕士社保2年", "老公", SELF),
    ],
)
def test_each_label_is_somebody(text: str, first: str, second: str) -> None:
    assert told(text) == {first: FIRST, second: SECOND}


@pytest.mark.parametrize(
    "text",
    [
        "男，37岁，大专，社保7年",
        "37岁大专社保7年，女的",
        "我有两个证，一个大专，一个初级职称，37岁社保7年",
        "选A 37岁大专社保7年",
    ],
)
def test_a_label_by_itself_is_nobody(text: str) -> None:
    assert set(told(text)) == {SELF}


def test_they_are_called_by_it_again() -> None:
    assert told("女的社保其实3年", "男方", "女方") == {"女方": {"si_years": 3}}
    assert told("第二个是本科双证", "第一位", "第二位") == {"第二位": {"education": "bachelor_with_degree"}}
    assert person_asked("那男的呢", Roster((SELF, "男方", "女方"), "女方", "女方")) == "男方"
