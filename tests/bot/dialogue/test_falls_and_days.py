"""When the points fall, how many there are on the day of a renewal, and a day by which a result has to be there."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held


@pytest.mark.parametrize(
    ("told", "says", "expected"),
    [
        ("1983年2月生 本科双证 社保0年", "哪天会跌破120", "只有 119 分，就不够 120 分了"),
        ("1983年2月生 本科双证 社保5年", "到底啥时候不达标", "三年里都够 120 分，最低 134 分"),
        ("43岁 本科双证 社保0年", "几时低于120", "满 44 岁那天起只有 119 分"),
        ("36岁 大专 社保2年", "什么时候会低于120", "86 分"),
        ("1983年2月生 本科双证 社保5年", "明年4月续的时候是多少分", "到 2027-04-30 估下来 134 分"),
        ("1983年2月生 本科双证 社保5年", "年限以后还能涨吗", "年龄 30→29"),
    ],
)
def test_the_day_is_told(content: Content, told: str, says: str, expected: str) -> None:
    assert expected in "\n".join(reply.text for reply in held(content, told, says).replies)


def test_a_day_it_has_to_be_there_by_asks_of_the_wait_told_last(content: Content) -> None:
    told = ("11月25号受理的，什么时候出结果", "得赶在1月20号学校登记前")
    assert "1月20日前来得及" in held(content, *told).replies[0].text
    assert "1月20日前来得及" in held(content, *told, "那来得及吗").replies[0].text
    assert "最晚2026年12月" in held(content, *told, "最晚哪天受理").replies[0].text
