"""Who is named in a message, and whose fact it is: names, kin by marriage, the writer by a role of theirs."""

import pytest

from bot.content.content import Folders, check
from flows.understanding.people.persons import SELF, Roster
from flows.understanding.people.shares import shares
from language.spelling import plain

PEOPLE = check(Folders()).people


def told(text: str, *known: str) -> dict[str, str]:
    roster = Roster(keys=known, current=known[0] if known else SELF, mentioned=known[-1] if known else "")
    said = plain(text)
    return {share.key: share.text for share in shares(said, PEOPLE.mentions(said, roster), roster)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("员工伍思齐，28岁，硕士，社保2年；员工陆远，39岁，大专，社保7年", ["伍思齐", "陆远"]),
        ("部门里一位叫司马青，九一年的，本科双证", ["司马青"]),
        ("另外方敏也算一个，31岁大专社保4年", ["方敏"]),
        ("我大伯五十二，初中，社保17年", ["大伯"]),
        ("我姑妈48岁高中社保9年", ["姑妈"]),
    ],
)
def test_names_and_kin_are_people_of_their_own(text: str, names: list[str]) -> None:
    assert [key for key in told(text) if key != SELF] == names


@pytest.mark.parametrize("text", ["我这个当爸的47岁，高中，社保11年", "我这做姐姐的，三十六，本科双证"])
def test_a_role_of_the_writer_is_the_writer(text: str) -> None:
    assert set(told(text, "女儿")) - {"女儿"} == {SELF}


def test_what_is_told_of_a_person_keeps_every_fact() -> None:
    assert "高职" in told("员工田野，43岁，高职，社保8年")["田野"]
    assert "专升本" in told("员工郝佳，35岁，专升本，双证，社保6年")["郝佳"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("社保陆年", "社保六年"), ("基数壹万贰千", "基数一万二千"), ("伍拾岁", "五十岁"), ("陆家嘴上班", "陆家嘴上班")],
)
def test_numerals_of_cheques_are_numbers_only_beside_numbers(typed: str, meant: str) -> None:
    assert plain(typed) == meant


@pytest.mark.parametrize("text", ["嫂子考过证", "孩子自考大专", "妹子社保八年"])
def test_the_end_of_a_word_begins_no_other(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("小禾27本科双证社保2年", ["小禾"]),
        ("还有阿珂 也33 大专 社保6年", ["阿珂"]),
        ("大壮41 高中 社保13年", ["大壮"]),
        ("我闺蜜阿桃 29 硕士双证 社保3年", ["阿桃"]),
    ],
)
def test_a_nickname_before_facts_is_a_name(text: str, names: list[str]) -> None:
    assert [key for key in told(text) if key != SELF] == names


@pytest.mark.parametrize(
    "text", ["大专31岁社保4年", "小学文化社保9年", "老家河南高中毕业", "大概30岁本科", "阿拉40岁大专"]
)
def test_words_that_begin_like_a_nickname_name_nobody(text: str) -> None:
    assert set(told(text)) == {SELF}


@pytest.mark.parametrize("text", ["我呢29 本科双证", "我嘛 31，大专"])
def test_what_sets_the_person_before_is_no_part_of_the_fact(text: str) -> None:
    assert told(text, "表妹")[SELF].strip()[0].isdigit()


def test_who_answered_the_writer_is_spoken_of() -> None:
    found = told("小吕回我了，社保七年", "小吕")
    assert set(found) == {"小吕"}
    assert "七年" in found["小吕"]


@pytest.mark.parametrize("text", ["我爸52，高中，社保12年；我是他儿子26，本科双证，社保2年"])
def test_the_writer_as_somebodys_child_is_the_writer(text: str) -> None:
    assert "26" in told(text)[SELF]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("先报孙志强 钳工，41，中专，社保9年", ["孙志强"]),
        ("接着罗敏，女，33岁，本科双证，社保4年", ["罗敏"]),
        ("接下来潘晓东 软件工程师 45 硕士 社保14年", ["潘晓东"]),
        ("先来个叫罗刚的 36 大专 社保8年", ["罗刚"]),
        ("第二位易天成 43 硕士双证 社保12年", ["易天成"]),
        ("还有安宁 前台 26 大专 社保2年", ["安宁"]),
        ("轮到欧阳娜 运营 32岁 本科双证 社保6年", ["欧阳娜"]),
        ("随后是白建国 52 初中 社保20年", ["白建国"]),
    ],
)
def test_an_item_of_a_list_begins_with_a_name(text: str, names: list[str]) -> None:
    assert [key for key in told(text) if key != SELF] == names


@pytest.mark.parametrize(
    "text",
    [
        "先来说年龄 41岁 大专 社保9年",
        "然后金山工作 41岁 大专 社保9年",
        "然后文员 34岁 大专 社保6年",
        "还有车工 34岁 大专",
        "还有何时能办 41岁 大专 社保9年",
        "还有高级工证 41岁 大专",
        "先来单位 34岁 大专",
        "我是文科 34岁 大专",
        "还有安家费 34岁 大专",
        "现在是单干 34岁 大专",
        "首先于我 34 大专",
        "首先我 34岁 大专 社保6年",
    ],
)
def test_other_words_of_a_list_are_no_names(text: str) -> None:
    assert set(told(text)) == {SELF}
