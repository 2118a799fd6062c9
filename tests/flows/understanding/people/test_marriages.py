"""Whose marriage and whose hukou are told of, and what likens two people only in what it names."""

from datetime import date
from typing import Any

import pytest

from bot.content.content import Folders, check
from flows.understanding.expectation import Expectation
from flows.understanding.people.persons import SELF, Roster
from flows.understanding.told.facts import FactReader
from language.spelling import plain

CHECKED = check(Folders())
MINE = {"age": 44, "education": "college", "si_years": 9}
HUKOU, YEARS = "spouse_shanghai_hukou", "spouse_shanghai_hukou_years"


def told(text: str, **others: dict[str, Any]) -> dict[str, dict[str, Any]]:
    everyone = {SELF: MINE, **others}
    roster = Roster(keys=tuple(everyone), current=SELF, mentioned=next(iter(others), SELF))
    expect = Expectation(date(2026, 11, 23), roster=roster, known=MINE, everyone=everyone)
    informs = FactReader(CHECKED.forms, CHECKED.people).informs(plain(text), expect)
    return {each.person: dict(each.slots) for each in informs}


@pytest.mark.parametrize(
    "text",
    [
        "我媳妇和我一样都是外地人",
        "老公跟我一样也是河南户口",
        "我太太同我一样，农村户口",
        "爱人跟我一样，都不是上海户口",
        "老婆是护士，外地户口",
        "我先生跟我一个情况，都是外地户口",
    ],
)
def test_a_spouse_who_is_from_elsewhere_is_likened_in_nothing_else(text: str) -> None:
    assert told(text) == {SELF: {HUKOU: False}}


@pytest.mark.parametrize("text", ["我同学跟我一样是外地人", "老婆跟我一样都是租房住", "小林跟我一样是农村户口"])
def test_who_is_like_the_writer_in_what_counts_for_nothing_is_told_of_by_the_way(text: str) -> None:
    assert told(text) == {}


def test_only_what_is_named_behind_it_is_the_same() -> None:
    assert told("他跟我一样是大专", 老公={"age": 41})["老公"] == {"education": "college"}
    assert told("他跟我一样社保9年", 老公={"age": 41}) == {"老公": {"si_years": 9}}


@pytest.mark.parametrize("text", ["我老公跟我一样", "老公情况跟我一样", "老公跟我一样，社保9年"])
def test_where_nothing_is_named_all_is_the_same(text: str) -> None:
    assert told(text) == {"老公": MINE}


@pytest.mark.parametrize(
    "text",
    [
        "老公上海户口，2016年10月领的证",
        "我媳妇上海户口，我俩2016年11月结的婚",
        "我太太做会计的，上海户口，2016年10月结的婚",
        "老婆沪籍，我们2016年10月领了证",
    ],
)
def test_a_marriage_with_somebody_of_shanghai_is_the_writers(text: str) -> None:
    assert told(text) == {SELF: {HUKOU: True, YEARS: 10}}


@pytest.mark.parametrize("text", ["我老婆是江西的，38岁大专，社保6年", "老婆江西人，38，大专，2016年10月开始交社保"])
def test_a_spouse_told_of_with_a_profile_is_told_of(text: str) -> None:
    assert told(text)["老婆"]["age"] == 38


def test_what_is_told_of_a_spouse_who_is_asked_for_is_theirs() -> None:
    assert YEARS in told("帮我老公算算，38本科，社保8年，结婚5年，我是上海户口")["老公"]


@pytest.mark.parametrize(
    "text",
    [
        "社保的话 我是5年，他来得早，有12年了",
        "社保方面，我5年，老公干得久，有12年",
        "社保这块 我交了5年，他久一些，12年",
    ],
)
def test_a_topic_set_in_front_is_of_both(text: str) -> None:
    assert told(text, 老公={"age": 41}) == {SELF: {"si_years": 5}, "老公": {"si_years": 12}}


@pytest.mark.parametrize(
    "text", ["老公做厨师的，有张中级证", "我媳妇在医院做，有初级职称", "他考了个初级职称", "她有大专"]
)
def test_what_a_spouse_has_who_is_told_of_by_the_way_is_not_the_writers(text: str) -> None:
    assert told(text) == {}


def test_what_others_do_for_the_writer_is_told_of_the_writer() -> None:
    assert told("他按最低给我交社保") == {SELF: {"si_base": "min"}}
    assert told("我老公做厨师的，上海户口") == {SELF: {HUKOU: True}}


def test_what_is_other_is_nobody() -> None:
    assert told("高中，社保9年，没有其他加分项")[SELF]["bonuses"] == []


@pytest.mark.parametrize(
    ("text", "mine", "theirs"),
    [
        ("太太是上海户口，33本科，我们2019年结婚的", {}, {"age": 33, "education": "bachelor"}),
        ("我老公上海人，44岁大专，我39本科", {"age": 39, "education": "bachelor"}, {"age": 44, "education": "college"}),
        ("我爱人沪籍，37高中，咱俩领证6年", {"spouse_shanghai_hukou_years": 6}, {"age": 37}),
    ],
)
def test_whose_the_profile_behind_a_spouse_of_shanghai_is(
    text: str, mine: dict[str, object], theirs: dict[str, object]
) -> None:
    found = told(text)
    assert mine.items() <= found[SELF].items()
    spouse = next((facts for key, facts in found.items() if key != SELF), {})
    assert theirs.items() <= spouse.items()
    assert bool(theirs) == bool(spouse)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("我是江西的，老婆上海的，领证7年了，38岁，高中，社保10年", {YEARS: 7, "age": 38, "si_years": 10}),
        ("爱人上海户籍，我非沪籍，领证5年，本科双证，34，社保4年", {YEARS: 5, "age": 34, "si_years": 4}),
        ("老公本地人，我外来媳妇，结婚六年，33岁，中专，社保5年", {YEARS: 6, "age": 33, "si_years": 5}),
        ("太太上海人，我是外地女婿，结婚十年，43岁，高中，社保12年", {YEARS: 10, "age": 43, "si_years": 12}),
        ("我配偶上海户口，我们俩2018年成的家，高中，社保6年，我37", {YEARS: 7, "age": 37, "si_years": 6}),
        ("我先生本地户口，大专，社保5年，我今年36", {HUKOU: True, "age": 36, "si_years": 5}),
        ("我84年的，儿子2017年3月出生，大专，社保9年", {"birth_year": 1984, "education": "college", "si_years": 9}),
        ("孩子一六年的，刚上小学，我大专，社保8年", {"education": "college", "si_years": 8}),
    ],
)
def test_who_is_from_here_or_a_child_is_named_for_the_sake_of_the_writer(text: str, facts: dict[str, Any]) -> None:
    expect = Expectation(date(2026, 11, 23))
    informs = FactReader(CHECKED.forms, CHECKED.people).informs(plain(text), expect)
    assert [each.person for each in informs] == [SELF]
    assert facts.items() <= informs[0].slots.items()


@pytest.mark.parametrize("text", ["我媳妇外地的，33岁大专", "我外地老公38岁大专社保5年", "我儿子98年的，大专，社保3年"])
def test_who_may_apply_themselves_is_still_told_of(text: str) -> None:
    expect = Expectation(date(2026, 11, 23))
    informs = FactReader(CHECKED.forms, CHECKED.people).informs(plain(text), expect)
    assert [each.slots["education"] for each in informs if each.person != SELF] == ["college"]


@pytest.mark.parametrize(
    "text",
    [
        "老公是上海人，我是外地媳妇，结婚十二年了",
        "我是个外来媳妇，老公上海户口，结婚十二年了",
        "先生上海户籍，我嘛外地媳妇一个，结婚十二年",
    ],
)
def test_where_the_writer_comes_from_denies_no_hukou_of_their_spouse(text: str) -> None:
    assert told(text) == {SELF: {YEARS: 12}}
