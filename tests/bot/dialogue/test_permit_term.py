"""Days of the very permit that is spoken of, and working days counted to a birthday that is known."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

# The talks are held on 2026-11-23.


def _said(content: Content, *says: str) -> str:
    return "\n".join(reply.text for reply in held(content, *says).replies)


@pytest.mark.parametrize(
    ("says", "day"),
    [
        ("我的居住证2月20号到期，最早几号可以去签注", "2027年1月21日"),
        ("2027年4月2日到期的居住证，什么时候签注", "2027年3月3日"),
        ("居住证有效期到明年5月31日，最早哪天能签注", "2027年5月1日"),
        ("居住证12月10号到期，现在签注行吗", "现在就在到期前 30 天里"),
        ("居住证过期20天了怎么补签", "2027年1月2日"),
        ("居住证过期80天了还能补签吗", "年限要重新算"),
        ("居住证过期四个月了怎么办", "已经过了 60 天"),
    ],
)
def test_the_day_of_this_permit_is_told(says: str, day: str, content: Content) -> None:
    assert day in _said(content, says)


@pytest.mark.parametrize(
    "says",
    [
        "居住证签注什么时候办",
        "合同2月20号到期，居住证什么时候签注",
        "居住证过期两个月怎么办",
        "居住证3月到期，何时签注",
    ],
)
def test_no_day_is_told_where_none_is_settled(says: str, content: Content) -> None:
    text = _said(content, says)
    assert "到期前 30 天内" in text or "到期后 60 天内" in text
    assert "你这张" not in text


def test_another_delay_is_answered_first_and_alone(content: Content) -> None:
    text = _said(content, "居住证过期15天怎么办", "过期90天了呢")
    assert text.startswith("过期 90 天，已经过了 60 天")
    assert "最晚" not in text


@pytest.mark.parametrize(
    ("says", "entry"),
    [("居住证过期半年了怎么办", "card-overdue"), ("我的居住证4月1号到期，何时签注", "card-endorsement")],
)
def test_how_sure_the_rule_is_stands_below_the_day(says: str, entry: str, content: Content) -> None:
    caveat = content.catalogue.entries[entry].caveat
    assert caveat
    assert caveat in _said(content, says)


def test_an_end_told_after_the_answer_is_of_the_permit(content: Content) -> None:
    outcome = held(content, "居住证签注要提前几天", "我的4月18号到期")
    assert outcome.entries == ("card-endorsement",)
    assert "2027年3月19日" in outcome.replies[0].text


@pytest.mark.parametrize(
    "says", ["那赶在生日前办来得及吗", "生日前办下来还赶得上吗", "我想在生日前办下来，最晚哪天受理"]
)
def test_a_birthday_that_is_known_is_counted_to(says: str, content: Content) -> None:
    outcome = held(content, "我1984年4月8号出生的，本科双证", says)
    assert "deadline" in outcome.did
    assert "要在4月8日前拿到" in outcome.replies[0].text
