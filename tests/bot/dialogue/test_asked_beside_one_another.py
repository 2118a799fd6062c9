"""Several troubles of one message, and what is asked on in two words after an answer."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held


@pytest.mark.parametrize(
    ("says", "entries"),
    [
        ("密码忘记了，通知书也弄丢了", {"reset-personal-password", "reprint-notice"}),
        ("居住证过期了，通知单也不见了，怎么办", {"card-overdue", "reprint-notice"}),
    ],
)
def test_each_trouble_is_answered(says: str, entries: set[str], content: Content) -> None:
    assert set(held(content, says).entries) == entries


def test_one_trouble_told_in_two_clauses_is_one(content: Content) -> None:
    assert len(held(content, "居住证丢了，找不到居住证了怎么办").entries) == 1


@pytest.mark.parametrize("says", ["那到底算不算", "算不算呢", "算吗"])
def test_whether_the_last_thing_counts(says: str, content: Content) -> None:
    first = held(content, "网络教育的本科算学历吗")
    assert held(content, "网络教育的本科算学历吗", says).entries == first.entries


def test_whether_another_thing_counts_instead(content: Content) -> None:
    assert held(content, "网络教育的本科算学历吗", "那职称也算吗").entries == ("title-points",)


@pytest.mark.parametrize("says", ["积分断过半年再续", "社保断了两年", "停了8个月"])
def test_how_long_something_was_broken_off_is_no_count(says: str, content: Content) -> None:
    state = held(content, "37岁大专，社保6年，1倍", says).session.state("estimate", "")
    assert state is not None
    assert "months_at_1x" not in state.answers
