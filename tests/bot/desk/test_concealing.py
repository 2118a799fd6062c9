"""What names a person is masked before somebody reads it; what tells of their case stays."""

import pytest

from bot.content import Content
from bot.desk.concealing import conceal


@pytest.fixture(scope="module")
def surnames(content: Content) -> list[str]:
    return content.texts.say("desk.surnames").split()


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("我叫李小明，大专", "我叫[***]，大专"),
        ("我叫王小明我想问材料", "我叫[***]我想问材料"),
        ("姓名：张三", "姓名：[***]"),
        ("我是王芳，今年38", "我是[***]，今年38"),
        ("找过陈先生和欧阳女士", "找过[***]先生和[***]女士"),
        ("手机13800138000", "手机[***]"),
        ("座机021-62345678", "座机[***]"),
        ("身份证11010119900307123X", "身份证[***]"),
        ("护照E12345678", "护照[***]"),
        ("卡号6222 0212 3456 7890 123", "卡号[***]"),
        ("邮箱li.ming@example.org", "邮箱[***]"),
        ("我微信号：liming_88", "我微信号：[***]"),
    ],
)
def test_what_names_a_person_is_masked(surnames: list[str], said: str, read: str) -> None:
    assert conceal(said, surnames) == read


@pytest.mark.parametrize(
    "said",
    [
        "我38，大专，社保6年，2倍基数24个月",
        "我是本科",
        "这个叫什么",
        "我是高级职称",
        "我是江苏的",
        "9月21日受理的，2026-10-26前能出来吗",
        "打12333问过",
        "老公41，居转户还差3年",
        "基数36921，满4年",
    ],
)
def test_what_tells_of_the_case_stays(surnames: list[str], said: str) -> None:
    assert conceal(said, surnames) == said


@pytest.mark.parametrize("piece", ["我叫", "1 ", "王", "@a.", "wx", "微信：a", "姓名:", "0-"])
def test_hostile_texts_come_to_an_end(surnames: list[str], piece: str) -> None:
    assert isinstance(conceal(piece * (2000 // len(piece)), surnames), str)
