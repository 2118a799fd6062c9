"""A question asked again in other words and answered is kept as a wording of that entry."""

from datetime import timedelta

from bot.clock import clock
from bot.content.content import Content
from bot.conversation import Conversations
from bot.messages import Unanswered
from bot.storage.store import Store
from tests.bot.conftest import NOW
from tests.bot.talk import Talk

KNOWN = "积分通知书丢了能补吗"


async def _kept(store: Store, content: Content, *said: str, minutes: float = 2) -> list[Unanswered]:
    for turn, text in enumerate(said):
        now = clock(NOW + timedelta(minutes=minutes * turn))
        await Talk(Conversations(store, lambda: content, now)).say(text)
    return [each for each in await store.kept_questions() if each.kind == "rephrased"]


async def test_what_is_answered_in_other_words_soon_after_is_kept_with_its_entry(
    store: Store, content: Content
) -> None:
    (note,) = await _kept(store, content, "钱包丢了土豆能炖牛肉吗", KNOWN)
    assert note == Unanswered("rephrased", "钱包丢了土豆能炖牛肉吗", ("reprint-notice",))


async def test_it_is_kept_once_and_not_for_a_later_question(store: Store, content: Content) -> None:
    assert len(await _kept(store, content, "钱包丢了土豆能炖牛肉吗", KNOWN, "积分通知书在哪里打印")) == 1


async def test_after_a_while_it_is_another_question(store: Store, content: Content) -> None:
    assert await _kept(store, content, "钱包丢了土豆能炖牛肉吗", KNOWN, minutes=11) == []


async def test_about_something_else_it_is_another_question(store: Store, content: Content) -> None:
    assert await _kept(store, content, "苹果园小区三号楼的土豆怎么种", KNOWN) == []


async def test_an_answer_out_of_a_form_that_was_open_is_no_other_wording(store: Store, content: Content) -> None:
    assert await _kept(store, content, "钱包丢了土豆能炖牛肉吗", "你好", "测算") == []
