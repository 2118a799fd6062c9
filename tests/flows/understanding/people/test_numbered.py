"""Several people told of by a number or a surname alone, and called otherwise later."""

from datetime import date
from typing import Any

import pytest

from bot.content.content import Folders, check
from flows.understanding.expectation import Expectation
from flows.understanding.people.persons import SELF, Roster
from flows.understanding.people.rows.rows import in_sentences
from flows.understanding.told.facts import FactReader
from language.spelling import plain

TODAY = date(2026, 11, 23)
CHECKED = check(Folders())
READER = FactReader(CHECKED.forms, CHECKED.people)
FIRST = {"age": 37, "education": "college", "si_years": 7}
SECOND = {"age": 29, "education": "master", "si_years": 2}


def told(text: str, *known: str) -> dict[str, dict[str, Any]]:
    roster = Roster(known, known[0] if known else SELF, known[-1] if known else "")
    said = plain(in_sentences(text))
    return {each.person: dict(each.slots) for each in READER.informs(said, Expectation(TODAY, roster=roster))}


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("员工1：沈，37，大专，社保七年\n员工2：钱，29，硕士，2年", "沈", "钱"),
        ("员工一：沈，37，大专，社保7年；员工二：周，29，硕士，2年", "沈", "周"),
        ("沈 37 大专 7年\n周 29 硕士 2年", "沈", "周"),
        ("同事1：37，大专，社保7年\n同事2：29，硕士，社保2年", "同事1", "同事2"),
        ("1号员工 37岁 大专 社保7年；2号员工 29岁 硕士 社保2年", "1号员工", "2号员工"),
        ("手下两个，一个姓马，37，大专，社保7年，一个姓牛，29，硕士，社保2年", "马", "牛"),
        (
            "先录第一个：姓名胡斌，年龄37，学历大专，社保7年。再一个：姓名宋佳，年龄29，学历硕士，社保2年",
            "胡斌",
            "宋佳",
        ),
        ("有个员工叫贺强，37，大专，社保7年，还有个文员叫沈丽，29，硕士，社保2年", "贺强", "沈丽"),
        ("我们有个保洁阿姨37，大专，社保7年，还有个司机师傅29，硕士，社保2年", "保洁阿姨", "司机师傅"),
        ("小沈37大专7年，小周29硕士2年", "小沈", "小周"),
        ("韩冰，男，37，大专，社保7年\n蒋敏，女，29，硕士，社保2年", "韩冰", "蒋敏"),
        ("赵倩（37岁，大专，社保7年），孙悦（29岁，硕士，社保2年）", "赵倩", "孙悦"),
        ("姓名：魏来；年龄：37；学历：大专；社保：7年。姓名：常乐；年龄：29；学历：硕士；社保：2年", "魏来", "常乐"),
        ("店长37岁大专社保7年，厨师29岁硕士社保2年", "店长", "厨师"),
        ("一位是电工马超，37，大专，社保7年；一位是焊工黄忠，29，硕士，社保2年", "马超", "黄忠"),
        ("有个老员工小郭，37，大专，社保7年，还有个新来的小伙子小安，29，硕士，社保2年", "小郭", "小安"),
        ("我朋友37大专社保7年，另一个朋友小蒋29硕士社保2年", "朋友", "小蒋"),
    ],
)
def test_each_row_is_somebody(text: str, first: str, second: str) -> None:
    assert told(text) == {first: FIRST, second: SECOND}


@pytest.mark.parametrize(
    "text",
    [
        "沈 37 大专 社保7年",
        "我，37，大专，社保7年",
        "第1个问题：37，大专，社保7年够吗",
        "钱 不多，37，大专，社保7年",
        "我姓陶，37，大专，社保7年",
        "37岁，单位会计，中级，社保7年",
    ],
)
def test_a_row_by_itself_is_nobody_else(text: str) -> None:
    assert set(told(text)) == {SELF}


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("小贺的社保改成8年", "贺强的社保改成8年"),
        ("姓沈的那个够吗", "沈丽够吗"),
        ("贺师傅有高级工证", "贺强有高级工证"),
        ("第二位社保是3年", "沈丽社保是3年"),
        ("1号够吗", "贺强够吗"),
        ("员工3的学历是本科", "保洁阿姨的学历是本科"),
        ("阿姨够120吗", "保洁阿姨够120吗"),
        ("建国多少分", "张建国多少分"),
        ("第二个问题是什么", "第二个问题是什么"),
        ("12月1号截止", "12月1号截止"),
        ("1号提交的材料", "1号提交的材料"),
        ("沈丽是我们的2号人物", "沈丽是我们的2号人物"),
        ("小贺，31，硕士，社保2年", "小贺，31，硕士，社保2年"),
        ("周末上班吗", "周末上班吗"),
    ],
)
def test_whoever_is_called_otherwise_is_known(said: str, meant: str) -> None:
    assert CHECKED.people.known.by_their_names(said, ("贺强", "沈丽", "保洁阿姨", "张建国")) == meant


def test_two_of_a_surname_are_not_told_apart_by_it() -> None:
    assert CHECKED.people.known.by_their_names("小王够吗", ("王强", "王芳")) == "小王够吗"


def test_a_surname_alone_is_a_name_only_where_something_is_told() -> None:
    assert told("钱的社保改成3年", "沈", "钱") == {"钱": {"si_years": 3}}
    assert "钱" not in told("都交了不少钱，社保7年", "沈", "钱")


def test_what_is_said_of_a_time_is_not_said_of_everybody() -> None:
    assert set(told("贺强的中级是前年考的，近一年基数都1倍以上", "贺强", "沈丽")) == {"贺强"}


def test_one_of_a_surname_is_somebody_by_himself() -> None:
    assert told("帮下属算，姓陶的，37岁，大专，社保7年") == {"陶": FIRST}


def test_one_more_who_is_called_the_same_is_another() -> None:
    assert told("还有我另一个同事，她29，硕士，社保2年", "同事") == {"另一个同事": SECOND}


def test_a_trade_beside_the_writer_or_a_spouse_is_theirs() -> None:
    text = "我，会计，37，大专，社保7年，老公，司机，29，硕士，社保2年"
    assert told(text) == {SELF: FIRST, "老公": SECOND}


def test_whoever_is_asked_for_next_is_told_of() -> None:
    found = told("再问李秀英：29岁，硕士，社保2年", "张建国")
    assert found == {"李秀英": SECOND}
