"""Slips set right beside who noticed them, papers that are not there yet, and an age without a unit."""

from typing import Any

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_set_right_in_passing import played

ALL = "我43，大专，社保11年，老公上海户口，结婚4年"
TITLED = "我39，本科双证，社保6年，高级职称"
SKILLED = "我41，大专，社保9年，有三级技能证"
LATELY = "我44，大专，社保11年，有二级技师证，近一年有9个月到1倍"


@pytest.mark.parametrize(
    ("told", "said", "slots"),
    [
        (ALL, "手快了，我是34", {"age": 34, "si_years": 11}),
        (ALL, "打错 本人今年48", {"age": 48, "si_years": 11}),
        ("我52，中专，社保18年", "不好意思手滑 我25", {"age": 52, "si_years": 18}),
        (ALL, "结婚年数报错了 老公刚笑我 是7年😅", {"spouse_shanghai_hukou_years": 7, "si_years": 11}),
        (ALL, "社保弄错了，会计提醒我说应该是13年", {"si_years": 13, "spouse_shanghai_hukou_years": 4}),
        (ALL, "年龄写错了，我姐数落了我一顿，是45岁", {"age": 45, "si_years": 11}),
        (LATELY, "又核了一遍 7月漏看了 是10个月", {"months_1x_last_12": 10, "si_years": 11}),
        (LATELY, "重新翻了一遍，少看一个月，10个月", {"months_1x_last_12": 10}),
        (ALL, "社保漏看了三年", {"si_years": 14}),
        (TITLED, "职称证还没到手 先不要算", {"title": "none", "si_years": 6}),
        (TITLED, "那个副高还在公示，先别加进去", {"title": "none"}),
        (TITLED, "对了 证书要年底才发", {"title": "none"}),
        (TITLED, "单位说评审还没结束，副高先不算", {"title": "none"}),
        (SKILLED, "技能证下半年才拿到，先去掉吧", {"skill_level": "none", "si_years": 9}),
        (TITLED, "学位证还没发下来 先按没有算", {"education": "bachelor_no_degree", "title": "senior"}),
    ],
)
def test_a_slip_is_set_right_and_nothing_else(content: Content, told: str, said: str, slots: dict[str, Any]) -> None:
    _, known = played(content, told, said)
    assert {slot: known[slot] for slot in slots} == slots


@pytest.mark.parametrize("said", ["职称证还没发，能算吗", "评职称要多久才发证", "先不算了", "要是职称先不算呢"])
def test_what_asks_or_stops_takes_no_paper_out(content: Content, said: str) -> None:
    assert played(content, TITLED, said)[1]["title"] == "senior"


def test_a_title_that_comes_later_is_none_yet(content: Content) -> None:
    assert "title" not in played(content, "我39，本科双证，社保6年", "我那个中级还得等下个月出证，别给算")[1]
