"""Whoever stands right before a profile where two are told, whatever their name, and with no stop between."""

import pytest

from bot.content.content import Folders, check
from flows.understanding.people.persons import SELF, Roster
from flows.understanding.people.rows.before_profiles import before_profiles
from flows.understanding.people.shares import shares
from language.spelling import plain

PEOPLE = check(Folders()).people


def told(text: str, *known: str) -> dict[str, str]:
    said = plain(text)
    roster = Roster(keys=known)
    return {share.key: share.text for share in shares(said, PEOPLE.mentions(said, roster), roster)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("阿彪39岁高中社保11年狗子33岁大专社保4年", ["阿彪", "狗子"]),
        ("帮俩老乡打听下，四毛50岁小学毕业，社保14年，桂香48岁初中，社保9年", ["四毛", "桂香"]),
        ("阿根四十五岁初中毕业社保十二年巧云三十八岁大专社保六年", ["阿根", "巧云"]),
        ("建国七零年的初中社保十五年秀兰七三年的高中社保十二年", ["建国", "秀兰"]),
        ("我同学建军41岁本科双证社保9年，我39大专社保7年", ["建军"]),
    ],
)
def test_a_name_of_no_list_is_heard_before_a_profile(text: str, names: list[str]) -> None:
    assert [key for key in told(text) if key != SELF] == names


@pytest.mark.parametrize(
    "text",
    [
        "我35大专社保6年 目前大专35岁",
        "去年34岁大专，今年35岁大专",
        "毕业时22岁本科，现在30岁本科双证",
        "学历35岁本科，年龄30岁大专",
        "狗子33岁大专",
    ],
)
def test_what_is_no_name_names_nobody(text: str) -> None:
    assert not list(before_profiles(plain(text)))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("有位同事欧阳明希望今年把积分办下来，35，硕士双证，社保4年", "欧阳明"),
        ("我们部门有个员工周海生打算申请积分，42岁，大专，社保9年", "周海生"),
        ("公司新来的孙晓梅咨询积分，29岁，本科有学位，社保2年", "孙晓梅"),
        ("还有marketing的陈曦 30 本科双证 社保3年", "陈曦"),
        ("我们team的Kevin想申请，31，硕士，社保3年", "Kevin"),
    ],
)
def test_whoever_wants_it_done_is_named_and_told_of(text: str, name: str) -> None:
    assert [key for key in told(text) if key != SELF] == [name]


@pytest.mark.parametrize(
    "text", ["我们夫妻俩，我34大专社保7年，她33本科社保5年", "小两口一起看，我28大专，他30本科社保6年"]
)
def test_of_a_couple_the_other_is_the_spouse(text: str) -> None:
    assert set(told(text)) == {SELF, "爱人"}


def test_a_year_of_birth_is_no_length_of_insurance() -> None:
    assert told("我八三年的中专社保11年我爱人八六年的大专社保7年")["爱人"].startswith("八六年的大专")
