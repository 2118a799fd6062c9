"""Who is whom: one relative by two words, a former spouse, hearsay, a child at school, what somebody is by trade."""

from datetime import date
from typing import Any

import pytest

from bot.content.content import Folders, check
from flows.understanding.expectation import Expectation
from flows.understanding.people.persons import SELF, Roster
from flows.understanding.told.facts import FactReader
from language.spelling import plain

TODAY = date(2026, 11, 23)
CHECKED = check(Folders())
READER = FactReader(CHECKED.forms, CHECKED.people)
PROFILE = {"age": 37, "education": "college", "si_years": 7}


def told(text: str, *known: str) -> dict[str, dict[str, Any]]:
    roster = Roster(known, known[0] if known else SELF, known[-1] if known else "")
    return {each.person: dict(each.slots) for each in READER.informs(plain(text), Expectation(TODAY, roster=roster))}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("我妹37大专，妹妹社保7年", "妹"),
        ("我姐37，姐姐是大专，老姐社保7年", "姐"),
        ("我爱人37大专，我老婆社保7年", "爱人"),
        ("我弟弟37大专，老弟社保7年", "弟弟"),
    ],
)
def test_one_relative_by_two_words_is_one(text: str, key: str) -> None:
    assert told(text) == {key: PROFILE}


def test_the_eldest_is_the_one_brother_who_is_known() -> None:
    known = CHECKED.people.known
    assert known.by_their_names("我大哥够吗", ("哥",)) == "我哥够吗"
    assert known.by_their_names("我大哥够吗", ("哥", "大哥")) == "我大哥够吗"
    assert known.by_their_names("我大哥45，初中，社保20年", ("哥",)) == "我大哥45，初中，社保20年"


@pytest.mark.parametrize(
    ("text", "marriage"),
    [
        ("前夫是上海人，现任是河南人，结婚3年，我37大专社保7年", {}),
        ("我前妻上海人，现任外地的，37大专社保7年", {"spouse_shanghai_hukou": False}),
        ("我老公上海人，前夫是江苏的，结婚6年，我37大专社保7年", {"spouse_shanghai_hukou_years": 6}),
    ],
)
def test_a_former_spouse_gets_nothing_of_the_writer(text: str, marriage: dict[str, Any]) -> None:
    found = told(text)
    assert set(found) == {SELF}
    assert found[SELF].items() >= {**PROFILE, **marriage}.items()


def test_a_former_spouse_who_is_asked_for_is_counted() -> None:
    assert told("帮我前夫算一下，37大专社保7年") == {"前夫": PROFILE}


@pytest.mark.parametrize(
    "text", ["老公说他同学靠三倍基数就够了，我们家他37大专社保7年", "老公讲他哥大专早就办好了，我们家他37大专社保7年"]
)
def test_hearsay_is_nobodys(text: str) -> None:
    assert told(text) == {"老公": PROFILE}


@pytest.mark.parametrize("text", ["女儿16了读职高，能写进通知书吗", "我儿子15初三，怎么加进去", "孩子6岁"])
def test_a_child_at_school_is_no_applicant(text: str) -> None:
    assert not told(text)


def test_a_grown_child_and_one_who_is_asked_for_are() -> None:
    assert set(told("我女儿25了，本科双证，社保2年")) == {"女儿"}
    assert set(told("给我儿子算，18岁，中专")) == {"儿子"}


def test_she_is_whose_child_is_named() -> None:
    mentions = CHECKED.people.mentions("她孩子明年中考,她够吗", Roster((SELF, "李姐"), "李姐", "李姐"))
    assert mentions[-1].key == "李姐"


@pytest.mark.parametrize(
    "text",
    [
        "快递小哥，37岁，大专，社保7年",
        "保安大叔一个，37了，大专，社保7年",
        "月嫂阿姨，37，大专，社保7年",
        "打工妹一枚，37，大专，社保7年",
        "你好，外卖小哥37大专社保7年",
        "网约车司机大哥 37岁 大专 社保7年",
    ],
)
def test_a_trade_at_the_beginning_is_the_writer(text: str) -> None:
    assert told(text) == {SELF: PROFILE}


@pytest.mark.parametrize("text", ["我们公司有个快递小哥，37岁，大专，社保7年", "我表姐，37，大专，社保7年"])
def test_whose_they_are_makes_them_somebody_else(text: str) -> None:
    assert SELF not in told(text)
