"""Two people told of in one message: jointly before they are named, named behind what is told, told apart by rank."""

from datetime import date
from typing import Any

import pytest

from bot.content.content import Folders, check
from flows.reading.manner.simply import simply
from flows.reading.reader import read
from flows.reading.whose.named_behind import named_first
from flows.understanding.people.persons import SELF, Roster
from flows.understanding.people.shares import shares
from language.spelling import plain

PEOPLE = check(Folders()).people
TODAY = date(2026, 11, 29)


def facts(text: str) -> dict[str, dict[str, Any]]:
    said = simply(plain(text))
    return {each.key: read(each.text, TODAY) for each in shares(said, PEOPLE.mentions(said, Roster()), Roster())}


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("两口子都是高中毕业，我44老婆42，社保都是12年", "education", "below_college"),
        ("我俩同岁，都36，我本科双证社保7年，老婆大专社保6年", "age", 36),
        ("夫妻俩都是大专，我33社保7年，她31社保4年", "education", "college"),
        ("咱俩都四十一岁，我初中社保9年，老公高中社保13年", "age", 41),
    ],
)
def test_what_is_told_of_both_before_they_are_named_is_told_of_each(text: str, slot: str, value: object) -> None:
    told = facts(text)
    assert len(told) == 2
    assert [each[slot] for each in told.values()] == [value, value]


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("三十九高中社保九年是我，三十六大专社保六年是我爱人", {SELF: 39, "爱人": 36}),
        ("37岁中专社保8年（本人）；33岁硕士社保2年（老公）", {SELF: 37, "老公": 33}),
        ("我（34，本科双证，社保5年）和对象（32，大专，社保4年）", {SELF: 34, "对象": 32}),
        ("两个外甥，大的27大专社保5年，小的23本科双证社保1年", {"大的": 27, "小的": 23}),
        ("我送快递的三十八高中社保七年老婆在食堂四十一初中社保五年", {SELF: 38, "老婆": 41}),
        ("我36中专，做月嫂的，社保8年；老公40初中，社保3年", {SELF: 36, "老公": 40}),
    ],
)
def test_each_of_two_has_their_age(text: str, ages: dict[str, int]) -> None:
    assert {key: told["age"] for key, told in facts(text).items() if "age" in told} == ages


@pytest.mark.parametrize(
    "text",
    ["证是我老公帮我拿的", "我老公38岁大专，公司人事是我朋友", "35 大专 社保9年 上海", "40 高中 社保12年 谢谢老师"],
)
def test_what_names_nobody_behind_stays_as_it_is(text: str) -> None:
    assert named_first(plain(text)) == plain(text)


@pytest.mark.parametrize("told", ["七五年的初中毕业", "七八年的高中", "八九年大专"])
def test_a_year_of_birth_in_words_before_a_school(told: str) -> None:
    assert "birth_year" in read(told, TODAY)


@pytest.mark.parametrize("told", ["社保交了七八年", "社保八九年，大专"])
def test_how_long_is_no_year_of_birth(told: str) -> None:
    assert "birth_year" not in read(told, TODAY)


@pytest.mark.parametrize("told", ["本科，degree还没发", "本科 没degree", "本科degree还没下来"])
def test_a_degree_that_is_lacked_in_two_languages(told: str) -> None:
    assert read(simply(plain(told)), TODAY)["education"] == "bachelor_no_degree"


@pytest.mark.parametrize(
    ("text", "slot", "told"),
    [
        ("三十七岁的我大专社保九年，四十岁的老公高中社保六年", "age", {SELF: 37, "老公": 40}),
        ("儿子儿媳都是硕士，儿子28社保2年，儿媳27社保1年", "education", {"儿子": "master", "儿媳": "master"}),
        ("老大25大专社保3年老二22本科双证社保1年", "age", {"老大": 25, "老二": 22}),
        ("前同事老唐46大专社保14年 现在的同事小程31本科社保5年", "age", {"老唐": 46, "小程": 31}),
        ("我44大专社保14年 我家属42初中社保8年", "age", {SELF: 44, "爱人": 42}),
        ("我跟老婆年龄一样都是八七年的 我本科双证社保9年 老婆大专社保6年", "birth_year", {SELF: 1987, "老婆": 1987}),
        ("我叔四十九高中社保十二年 我婶四十七初中社保九年", "si_years", {"叔": 12, "婶": 9}),
    ],
)
def test_each_of_two_has_what_is_told_of_them(text: str, slot: str, told: dict[str, object]) -> None:
    assert {key: each[slot] for key, each in facts(text).items() if slot in each} == told


def test_a_home_that_belongs_somewhere_is_no_spouse() -> None:
    assert set(facts("我家属于农村户口，35大专社保6年")) == {SELF}


@pytest.mark.parametrize("text", ["小佟没证", "小佟也没有证书", "小佟证都没考"])
def test_of_somebody_known_it_is_told_that_they_have_no_paper(text: str) -> None:
    roster = Roster(keys=("大伟", "小佟"), current="大伟", mentioned="小佟")
    said = simply(plain(text))
    assert [each.key for each in shares(said, PEOPLE.mentions(said, roster), roster)] == ["小佟"]
