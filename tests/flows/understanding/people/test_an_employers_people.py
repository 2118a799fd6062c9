"""Somebody of several employees: by a role, one more of the same, a fact, a place, and by a name told later."""

from collections.abc import Mapping
from typing import Any

import pytest

from flows.understanding.people.called.called_by_a_fact import by_their_facts
from flows.understanding.people.called.called_otherwise import CalledOtherwise
from flows.understanding.people.called.named_now import Named, NamedNow
from flows.understanding.people.persons import SELF, Roster
from language.spelling import plain
from tests.flows.understanding.people.test_people_named import PEOPLE, told

_KNOWN: Mapping[str, Mapping[str, Any]] = {
    "柳芸": {"age": 44, "education": "college"},
    "杜鹏": {"age": 29, "education": "bachelor_with_degree"},
    "邵军": {"age": 29, "education": "master"},
}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("采购那个31，大专，社保6年", ["采购"]),
        ("前台那位27本科社保2年", ["前台"]),
        ("老师傅52高中社保18年，刚招的23本科社保1年", ["老师傅", "刚招的"]),
        ("员工丁36大专社保8年", ["丁"]),
        ("公司有个文员，30岁大专，社保4年", ["文员"]),
        ("要办的有两个人，一个31大专一个46高中", ["第一位", "第二位"]),
        ("柳芸、杜鹏、邵军都是大专，柳芸44，杜鹏29，邵军33", ["柳芸", "杜鹏", "邵军"]),
        ("孟丽和石磊都有中级职称，孟丽35，石磊41", ["孟丽", "石磊"]),
    ],
)
def test_each_of_them_is_told_of(text: str, names: list[str]) -> None:
    assert [key for key in told(text) if key != SELF] == names


@pytest.mark.parametrize(
    ("text", "known", "key"),
    [
        ("另一个同事小李38大专社保9年", ("小王",), "小李"),
        ("还有一位朋友小张，45高中", ("小王", "小李"), "小张"),
        ("另一个保安51高中社保9年", ("保安",), "另一个保安"),
        ("还有一个会计29本科", ("小王", "会计"), "另一个会计"),
        ("另一个保安是大专", ("保安", "另一个保安"), "另一个保安"),
    ],
)
def test_one_more_is_somebody_else(text: str, known: tuple[str, ...], key: str) -> None:
    assert [each.key for each in PEOPLE.mentions(plain(text), Roster(known, known[-1]))] == [key]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("44那个社保是10年", "柳芸社保是10年"),
        ("大专那位多少分", "柳芸多少分"),
        ("硕士的那个其实33", "邵军其实33"),
        ("29那个社保3年", "29那个社保3年"),
        ("那个44号文件", "那个44号文件"),
    ],
)
def test_a_fact_of_one_alone_calls_them(text: str, read: str) -> None:
    assert by_their_facts(text, _KNOWN) == read


@pytest.mark.parametrize(
    ("text", "current", "read"),
    [
        ("后面那个多少分", "柳芸", "杜鹏多少分"),
        ("前面那位是本科", "邵军", "杜鹏是本科"),
        ("最后那个够不够", "柳芸", "邵军够不够"),
        ("后面那个多少分", "邵军", "后面那个多少分"),
        ("后面那个问题呢", "柳芸", "后面那个问题呢"),
    ],
)
def test_a_place_calls_whoever_is_told_of_there(text: str, current: str, read: str) -> None:
    assert CalledOtherwise(PEOPLE.classes).by_their_names(text, [*_KNOWN], current) == read


@pytest.mark.parametrize(
    ("text", "roster", "named"),
    [
        ("采购那个叫石琳", Roster(("采购", "小王"), "小王"), Named("采购", "石琳", "石琳")),
        ("他名字叫向阳，社保4年", Roster(("新来的",), "新来的"), Named("新来的", "向阳", "向阳,社保4年")),
        ("第二位就叫kate", Roster(("第一位", "第二位"), "第一位"), Named("第二位", "Kate", "Kate")),
        ("另一个同事叫孔杰", Roster(("同事", "另一个同事"), ""), Named("另一个同事", "孔杰", "孔杰")),
    ],
)
def test_whoever_is_named_later_is_the_same(text: str, roster: Roster, named: Named) -> None:
    assert NamedNow(PEOPLE.classes).find(text.replace("，", ","), roster) == named


@pytest.mark.parametrize("text", ["老公叫王强", "小王叫我问一下", "他叫什么证", "他叫我去办", "小王叫李强"])
def test_nobody_is_named_who_has_a_name_or_calls_somebody(text: str) -> None:
    known = Roster(("小王", "老公"), "老公", "小王")
    assert NamedNow(PEOPLE.classes).find(text, known) is None
