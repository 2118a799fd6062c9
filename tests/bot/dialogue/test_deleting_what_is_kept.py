"""Wishes to delete, right after what is kept was told and anywhere, and words that delete nothing."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

TOLD = "我34，大专，社保5年"


@pytest.mark.parametrize("asked", ["你记了我哪些资料", "我说的会泄露吗"])
@pytest.mark.parametrize("says", ["都替我抹了吧", "麻烦全擦掉", "半点都别存", "那就扔掉吧", "统统忘掉"])
def test_right_after_what_is_kept_nothing_need_be_named(asked: str, says: str, content: Content) -> None:
    assert held(content, TOLD, asked, says).forget


@pytest.mark.parametrize("says", ["不用抹", "先别清", "学历那条去掉", "怎么抹掉", "抹掉会怎样", "清空这道题"])
def test_what_orders_no_deleting(says: str, content: Content) -> None:
    assert not held(content, TOLD, "你记了我哪些资料", says).forget


@pytest.mark.parametrize("says", ["不要清除我的资料", "不用删我的记录", "别把我讲的抹掉", "清空这一题", "不用清"])
def test_who_wants_it_kept_loses_nothing(says: str, content: Content) -> None:
    assert not held(content, TOLD, says).forget


def test_after_something_else_it_has_to_be_named(content: Content) -> None:
    assert not held(content, TOLD, "你记了我哪些资料", "1倍", "半点都别存").forget
    assert held(content, TOLD, "你记了我哪些资料", "不用了，删掉我的资料").forget
