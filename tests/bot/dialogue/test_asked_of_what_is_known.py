"""What is asked in passing of an estimate that is known is answered of it, and not with another matter."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

TOLD = "39 大专 社保7年"


def _said(content: Content, *texts: str) -> str:
    return "\n".join(reply.text for reply in held(content, *texts).replies)


@pytest.mark.parametrize("says", ["还有啥可以加", "还能怎么弄", "有没有最便宜的办法", "那为什么还不够"])
def test_ways_to_the_standard(content: Content, says: str) -> None:
    assert "老实走得通的路" in _said(content, TOLD, says)


@pytest.mark.parametrize("says", ["是不是还是101分吧", "这样可以了吗"])
def test_how_it_stands(content: Content, says: str) -> None:
    assert "估下来 101 分" in _said(content, TOLD, says)


def test_points_asked_again_are_a_line(content: Content) -> None:
    first = _said(content, TOLD, "几分")
    assert "怎么来的" in first
    again = _said(content, TOLD, "几分", "那几分")
    assert "估下来 101 分" in again
    assert "怎么来的" not in again


@pytest.mark.parametrize(
    ("told", "says", "expected"),
    [
        ("39 大专 社保7年 近4年10个月2倍 另外28个月1倍", "这样一共几个月1倍以上", "38 个"),
        ("39 大专 自己交社保两年 后来单位交了六年", "我社保到底算几年", "社保 6 年：18 分"),
        ("39 大专 社保7年 基数9000", "得涨到多少才够一倍", "12434"),
        ("39 大专 社保7年 基数9000", "老板说提到13000行不行", "13000"),
        ("39 大专 社保7年", "到时候几分", "往后三年"),
    ],
)
def test_numbers_of_ones_own(content: Content, told: str, says: str, expected: str) -> None:
    assert expected in _said(content, told, says)


def test_staff_are_compared_as_staff(content: Content) -> None:
    assert "一家人" not in _said(content, "我是人事，小张36大专社保7年，小孙41本科双证社保2年", "谁够了")
