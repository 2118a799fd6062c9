"""Values set right by how much they were wrong, and starts that were told too early or too late."""

from typing import Any

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_set_right_in_passing import played

ALL = "47岁，大专，社保17年"
AT_A_BASE = "47岁，大专，社保17年，近四年41个月0.8倍"
SINCE = "大专，31岁，上海社保2019年4月开始交到现在没断过"


@pytest.mark.parametrize(
    ("told", "said", "slots"),
    [
        (ALL, "社保报多了两年", {"si_years": 15}),
        (ALL, "社保少报半年，17年半", {"si_years": 17.5}),
        (ALL, "社保往上加两年", {"si_years": 19}),
        (ALL, "那个17年是错的，15年", {"si_years": 15}),
        (ALL, "年龄说小了一岁", {"age": 48, "si_years": 17}),
        (ALL, "岁数报大了一岁，46", {"age": 46, "si_years": 17}),
        (ALL, "刚才说17年，多说了一年", {"si_years": 16}),
        (ALL, "是15年，多算了两年", {"si_years": 15}),
        (AT_A_BASE, "0.8倍的多算了四个月", {"months_at_0.8x": 37, "si_years": 17}),
        (AT_A_BASE, "月数数少了俩月", {"months_at_0.8x": 43, "si_years": 17}),
        (AT_A_BASE, "0.8倍满打满算是38个月，刚才多说了仨月", {"months_at_0.8x": 38, "si_years": 17}),
        (f"{ALL}，在临港上班3年", "临港少算一年，4年", {"suburb_years": 4, "si_years": 17}),
        (f"{ALL}，老婆上海户口结婚9年", "结婚的年头多记了两年", {"spouse_shanghai_hukou_years": 7, "si_years": 17}),
        (SINCE, "起始说早了两年", {"si_years": 5}),
        (SINCE, "社保说晚了两年", {"si_years": 9}),
        (SINCE, "记晚了，是2017年8月", {"si_years": 9}),
        (SINCE, "记早了半年，19年12月起的", {"si_years": 6}),
        ("47岁，高中，二级钳工证", "钳工是一级的，而不是二级", {"skill_level": 1}),
    ],
)
def test_a_difference_sets_right_what_it_is_of_and_nothing_else(
    content: Content, told: str, said: str, slots: dict[str, Any]
) -> None:
    _, before = played(content, told)
    _, known = played(content, told, said)
    assert {slot: known[slot] for slot in slots} == slots
    assert known.keys() - before.keys() <= {"spouse_shanghai_hukou", "title"}


@pytest.mark.parametrize(
    "said",
    ["多算一年行不行", "能不能给我多算一年", "少交了一年社保会怎样", "社保再加半年才满18年", "晚一年办有影响吗"],
)
def test_what_is_asked_or_planned_sets_nothing_right(content: Content, said: str) -> None:
    assert played(content, ALL, said)[1]["si_years"] == 17


def test_which_papers_a_study_left_is_no_slip(content: Content) -> None:
    known = played(content, "47岁，本科没学位，社保17年", "读研的没有毕业证只有学位证，还能按硕士算吗")[1]
    assert known["education"] == "bachelor_no_degree"


@pytest.mark.parametrize(
    ("said", "of_writer"),
    [("我老婆以为社保有10年，其实才8年，大专", False), ("我老婆以为我社保有10年，其实才8年，大专", True)],
)
def test_what_somebody_thinks_is_of_the_writer_where_it_says_so(content: Content, said: str, of_writer: bool) -> None:
    outcome, _ = played(content, said)
    state = outcome.session.state("estimate", "" if of_writer else "老婆")
    assert state is not None
    assert state.answers["si_years"] == 8
