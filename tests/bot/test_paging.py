"""An answer that has no room goes on with the next message, also after a restart, and once."""

from pathlib import Path

import pytest

from bot.content.content import Content
from bot.conversation import Conversations
from bot.messages import ConversationKey, Incoming, Limits
from bot.render import number_options, option_lines, utf8_bytes
from bot.storage.store import Store
from tests.bot.conftest import NOW

KEY = ConversationKey("small", "p1", "p1")
MORE = "回复 1 看下一段"


def narrow(size: int = 300) -> Limits:
    def beside(options: object) -> int:
        return size - utf8_bytes("\n".join(["", *option_lines(options)]))  # type: ignore[arg-type]

    return Limits(1, size, utf8_bytes, beside, unsent_first=True)


async def say(house: Conversations, event: str, text: str, *, sent: bool = True) -> str:
    deliveries = await house.handle(Incoming(event, KEY, text, limits=narrow()))
    if sent:
        await house.settle([each.row for each in deliveries], "sent")
    assert len(deliveries) == 1
    return number_options(deliveries[0].reply)


async def test_one_shows_the_next_part_after_a_restart(tmp_path: Path, content: Content) -> None:
    url = f"sqlite:///{tmp_path / 'jifen.db'}"
    store = await Store.open(url)
    first = await say(Conversations(store, lambda: content, lambda: NOW), "e1", "帮助")
    await store.close()
    assert MORE in first
    store = await Store.open(url)
    house = Conversations(store, lambda: content, lambda: NOW)
    try:
        second = await say(house, "e2", "1")
        assert await say(house, "e2", "1") == second
        assert second.removesuffix(f"（还没说完，{MORE}）").strip() in content.texts.say("talk.help")
        third = await say(house, "e3", "下一段")
        assert first != second != third
    finally:
        await store.close()


async def test_anything_else_is_a_new_message(conversations: Conversations) -> None:
    assert MORE in await say(conversations, "e1", "帮助")
    assert "不客气" in await say(conversations, "e2", "谢谢")
    assert "不客气" in await say(conversations, "e3", "谢谢")
    assert "一段" not in await say(conversations, "e4", "1")


async def test_what_was_never_shown_comes_with_the_next_answer(conversations: Conversations, store: Store) -> None:
    await say(conversations, "e1", "测算", sent=False)
    pages = [await say(conversations, "e2", "你好")]
    assert await store.pending("small") == ()
    while MORE in pages[-1]:
        pages.append(await say(conversations, f"page{len(pages)}", "1"))
    shown = "\n".join(pages)
    assert (
        shown.index("我来问几个问题")
        < shown.index("学历")
        < shown.index("有积分的问题直接问我")
        < shown.index("2. 大专")
    )
    assert shown.count("我来问几个问题") == 1
    assert "多大" in await say(conversations, "e3", "2")


@pytest.mark.parametrize("text", ["忘掉我"])
async def test_who_is_forgotten_is_not_told_what_was_left(conversations: Conversations, text: str) -> None:
    assert MORE in await say(conversations, "e1", "帮助", sent=False)
    said = await say(conversations, "e2", text)
    assert said.startswith("好，已经全部删除。")
    assert MORE not in said
    assert "命令" not in await say(conversations, "e3", "1")
