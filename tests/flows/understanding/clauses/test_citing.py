"""Rules that are cited to ask whether they hold: they are part of the question, and no facts."""

import pytest

from flows.understanding.clauses.citing import cited
from flows.understanding.clauses.clauses import clauses


def parts(text: str) -> list[tuple[str, str]]:
    return [(each.mood, each.text) for each in cited(clauses(text), text)]


@pytest.mark.parametrize(
    "text",
    [
        "每满一年3分,交11年就是33分,没算错吧",
        "我以为51岁就只有15分了,是真的吗",
        "2倍要满36个月才给100分,是这样吗",
        "远郊要满5年才开始算,对不对",
        "46岁以后每年少2分,有没有这回事",
        "朋友讲副高140,正高也140,靠谱吗",
        "硕士100,正高140,我能加起来吗",
        "二级工100,双证90,两个都给吗",
        "大专50,三级工60,合计110没弄错吧",
    ],
)
def test_a_rule_and_whether_it_is_so_are_one_question(text: str) -> None:
    assert parts(text) == [("asks", text)]


@pytest.mark.parametrize(
    "text",
    [
        "我41岁,大专,对吧",
        "老公44,本科,对不对",
        "社保就5年,大专,一共几分",
        "我社保交了9年,27分没错吧",
        "社保才交4年,是吧",
    ],
)
def test_what_is_told_of_somebody_stays_told(text: str) -> None:
    assert parts(text)[0][0] == "states"


def test_a_question_before_it_is_one_of_its_own() -> None:
    assert parts("去哪办,满12年36分,对吗") == [("asks", "去哪办"), ("asks", "满12年36分,对吗")]
