"""Whom 「她」, 「他」 and a bare 「老婆」 mean: whoever was named last who can be it, or two whom nobody names."""

from datetime import date
from typing import Any

import pytest

from bot.content.content import Folders, check
from flows.understanding.expectation import Expectation
from flows.understanding.people.persons import SELF, Roster
from flows.understanding.told.facts import FactReader
from language.spelling import plain

CHECKED = check(Folders())
TODAY = date(2026, 11, 29)


def told(text: str, **known: dict[str, Any]) -> dict[str, dict[str, Any]]:
    roster = Roster(keys=tuple(known), mentioned=next(reversed(known), ""))
    expect = Expectation(TODAY, roster=roster, everyone=known)
    expect = expect.mentioning(CHECKED.people.mentions(plain(text), roster))
    informs = FactReader(CHECKED.forms, CHECKED.people).informs(plain(text), expect)
    return {each.person: dict(each.slots) for each in informs}


def ages(text: str) -> dict[str, Any]:
    return {person: facts.get("age") for person, facts in told(text).items()}


@pytest.mark.parametrize(
    ("text", "of_whom"),
    [
        ("她34，大专，社保6年。他37，本科双证，社保5年。", {"她": 34, "他": 37}),
        ("他中专，41，社保12年；她本科双证，39，社保4年", {"他": 41, "她": 39}),
        ("她36他43，她本科无学位，他大专，她社保7年他社保11年", {"她": 36, "他": 43}),
        ("邻居托我问的，她33，她老公36，她大专他本科双证，她社保6年，他社保5年", {"邻居": 33, "邻居老公": 36}),
        ("店主，她35，大专，社保7年。副店长，29，高中，社保3年。", {"店主": 35, "副店长": 29}),
        ("厂长，他47，本科双证，社保6年。厂长助理，42，大专，社保8年", {"厂长": 47, "厂长助理": 42}),
        ("副经理她38大专社保9年，经理他42本科双证社保7年", {"副经理": 38, "经理": 42}),
    ],
)
def test_a_man_and_a_woman_are_two(text: str, of_whom: dict[str, int]) -> None:
    assert ages(text) == of_whom


def test_of_two_whom_nobody_names_each_is_told_of_again() -> None:
    both = {"她": {"age": 34}, "他": {"age": 37}}
    assert told("她是本科双证", **both) == {"她": {"education": "bachelor_with_degree"}}
    assert told("他社保9年，高中", **both) == {"他": {"education": "below_college", "si_years": 9}}


@pytest.mark.parametrize(
    ("text", "whose"),
    [("她34大专，他社保6年", "他"), ("我老婆32，他大专，社保5年", "老婆"), ("我妈58了，他初中，社保15年", "妈")],
)
def test_who_writes_either_of_one_person_means_one(text: str, whose: str) -> None:
    assert [*told(text)] == [whose]


@pytest.mark.parametrize(
    ("text", "of_whom"),
    [
        ("我同事小王34，小王老婆31，小王大专，老婆本科双证，老婆社保2年", {"小王": 34, "小王老婆": 31}),
        ("堂妹27，堂妹老公30，堂妹中专社保3年，老公大专社保4年", {"堂妹": 27, "堂妹老公": 30}),
        ("我同事小孙和他媳妇，小孙36高中社保9年，媳妇33硕士社保5年", {"小孙": 36, "小孙媳妇": 33}),
        ("小周老婆28本科，我老婆30大专，老婆社保3年", {"小周老婆": 28, "老婆": 30}),
        ("小周老婆28本科，我36，老婆35大专", {"小周老婆": 28, SELF: 36, "老婆": 35}),
    ],
)
def test_a_spouse_is_that_of_whoever_has_been_told_of(text: str, of_whom: dict[str, int]) -> None:
    assert ages(text) == of_whom


def test_of_a_child_at_school_no_diploma_is_told() -> None:
    found = told("我86年5月的，老婆89年1月的，孩子15年9月的，我大专社保8年，她本科双证社保6年")
    assert found["老婆"] == {"birth_date": "1989-01", "education": "bachelor_with_degree", "si_years": 6}
    assert found[SELF]["si_years"] == 8
    assert told("我老公38大专，儿子10岁，他明年小升初") == {"老公": {"age": 38, "education": "college"}}


@pytest.mark.parametrize(
    ("text", "whose", "years"),
    [
        ("我同学老公是上海户口，她33，大专，社保6年，结婚4年", "同学", 4),
        ("我邻居老婆是上海人，他37，高中，社保9年，结婚6年", "邻居", 6),
    ],
)
def test_the_sex_tells_which_of_a_couple_is_meant(text: str, whose: str, years: int) -> None:
    found = told(text)
    assert [*found] == [whose]
    assert found[whose]["spouse_shanghai_hukou_years"] == years


@pytest.mark.parametrize(
    ("text", "share"),
    [("老板占股40%，公司年纳税60万，他38岁本科双证社保4年", 24), ("老板持股50%，年纳税30万，他44大专社保7年", 15)],
)
def test_the_shares_are_those_of_whoever_holds_them(text: str, share: float) -> None:
    assert told(text)["老板"]["invest_tax_wan"] == share


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("我帮我太太问，她三十八岁，大专，社保九年，基数都是最低，没有职称", "太太"),
        ("我想替我老公算算，他40，高中，社保8年，基数都是最低，没职称", "老公"),
        ("我是来替媳妇打听的，她35，中专，社保11年，这几年都是最低基数", "媳妇"),
        ("我给我妹问的，她29，本科双证，社保3年，基数都是1.2倍", "妹"),
    ],
)
def test_what_is_said_of_all_is_not_of_the_writer_who_asks(text: str, whose: str) -> None:
    assert [*told(text)] == [whose]


@pytest.mark.parametrize("text", ["我36大专，老公38本科，社保都是8年", "我和我老公，都是大专，都38，社保都是8年"])
def test_of_two_who_are_told_of_it_is_said_of_both(text: str) -> None:
    assert {person: facts["si_years"] for person, facts in told(text).items()} == {SELF: 8, "老公": 8}
