"""Several people in one talk: typed in rows, pasted as a table, spoken of by letters, set right for one another."""

from typing import Any

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_talks_told import known, played

ROWS = [
    ("帮看这几个人\n1、可欣 27 硕士 社保2年\n2、昊天 40 大专 社保11年", {"可欣": (27, 2), "昊天": (40, 11)}),
    ("晨曦 31 本科双证 社保4年\n若兰 45 高中 社保19年", {"晨曦": (31, 4), "若兰": (45, 19)}),
    ("Sophie，36，硕士，社保6年\nRyan，29，大专，社保3年", {"Sophie": (36, 6), "Ryan": (29, 3)}),
    ("A：32岁 本科双证 社保5年；B：41岁 大专 社保12年", {"A": (32, 5), "B": (41, 12)}),
    ("司马 38 大专 社保9年\n小岑 26 硕士 社保1年", {"司马": (38, 9), "小岑": (26, 1)}),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_each_row_is_of_a_person(content: Content, text: str, expected: dict[str, tuple[int, float]]) -> None:
    session = played(content, text).session
    told = {name: known(session, name) for name in expected}
    assert {name: (facts["age"], facts["si_years"]) for name, facts in told.items()} == expected
    assert known(session) == {}


TABLES = [
    ("名字\t岁数\t文化程度\t社保年限\n老岑\t47\t大专\t15\n小鲍\t30\t硕士\t4.5", "小鲍", (30, "master", 4.5)),
    (
        "| 员工 | 年龄 | 学历 | 社保（年） |\n|---|---|---|---|\n| 可欣 | 36 | 大专 | 9 |\n| 昊天 | 44 | 硕士 | 11 |",
        "昊天",
        (44, "master", 11),
    ),
    ("年龄 学历 上海社保\n若兰 33 大专 8年\n晨曦 39 硕士 10年\n谢谢", "晨曦", (39, "master", 10)),
    ("姓名，年龄，学历，社保（月）\n小鲍，28，大专，42\n小岑，35，硕士，90", "小岑", (35, "master", 7.5)),
    ("年龄，学历，社保，职称\n35，大专，9，无", "", (35, "college", 9)),
]


@pytest.mark.parametrize(("text", "person", "expected"), TABLES)
def test_a_cell_is_told_with_its_heading(content: Content, text: str, person: str, expected: tuple[Any, ...]) -> None:
    facts = known(played(content, text).session, person)
    assert (facts["age"], facts["education"], facts["si_years"]) == expected


@pytest.mark.parametrize(
    "text",
    ["我36\n大专\n社保8年", "年龄：36\n学历：大专\n社保：8年", "你好\n我想算分\n36 大专 社保8年"],
)
def test_lines_of_one_person_name_nobody(content: Content, text: str) -> None:
    session = played(content, text).session
    assert known(session)["si_years"] == 8
    assert session.people in {(), ("",)}


LATER = [
    (("研发部邹凯 34 大专 社保6年", "仓库贺兰也看一下，39岁，本科双证，社保10年"), "邹凯", {"age": 34, "si_years": 6}),
    (("甲：33岁 硕士 社保5年；乙：47岁 大专 社保12年", "乙的社保其实是13年"), "乙", {"si_years": 13}),
    (
        ("小岑 35 大专 社保9年 老婆上海人结婚6年", "小鲍 29 硕士 社保2年", "小岑上个月离了 配偶那项去掉"),
        "小岑",
        {"spouse_shanghai_hukou_years": None},
    ),
    (
        (
            "小岑 35 大专 社保9年",
            "小鲍 29 硕士 社保2年",
            "他老婆上海户口 结婚满3年了",
            "记反了！老婆上海户口、结婚满3年的是小岑",
        ),
        "小岑",
        {"spouse_shanghai_hukou_years": 3},
    ),
    (("给小岑算 43 大专 社保17年", "小岑差2分啊 他有张三级技能证"), "小岑", {"skill_level": 3}),
    (("孩子他妈39本科双证社保7年，我43大专社保10年",), "老婆", {"age": 39, "si_years": 7}),
    (("我33 硕士 社保4年，宝宝爸爸36 大专 社保9年", "老公社保是10年"), "老公", {"age": 36, "si_years": 10}),
]


@pytest.mark.parametrize(("texts", "person", "expected"), LATER)
def test_whose_it_is_later(content: Content, texts: tuple[str, ...], person: str, expected: dict[str, Any]) -> None:
    facts = known(played(content, *texts).session, person)
    assert {slot: facts.get(slot) for slot in expected} == expected


@pytest.mark.parametrize("asks", ["Ryan呢", "Ryan最新多少分报一下", "ryan现在几分了"])
def test_somebody_of_a_list_is_asked_for_by_name(content: Content, asks: str) -> None:
    outcome = played(content, "Sophie，36，硕士，社保6年\nRyan，29，大专，社保3年", asks)
    assert outcome.session.current == "Ryan"


def test_a_first_message_sets_nothing_right(content: Content) -> None:
    outcome = played(content, "人事的，麻烦看下 可欣 27 硕士 社保2年")
    assert "原来" not in outcome.replies[0].text


@pytest.mark.parametrize("text", ["积分 换东家？", "那换老板呢"])
def test_another_employer_is_nobody_to_turn_to(content: Content, text: str) -> None:
    assert set(played(content, "36 大专 社保5年", text).session.people) <= {""}
