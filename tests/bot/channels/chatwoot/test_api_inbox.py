"""Chatwoot's people as the desk of all other channels: an API inbox, read by looking, for webhooks may be lost."""

import asyncio
import itertools

import pytest

from bot.messages import ConversationKey, Incoming
from bot.storage.store import Store
from tests.bot.channels.chatwoot.conftest import AtWork, Process, until
from tests.chatwoot_double import Chatwoot
from tests.chatwoot_double.account import Conversation

VISITOR = ConversationKey("web", "visitor", "visitor")
_numbers = itertools.count()


async def says(at_work: AtWork, text: str, key: ConversationKey = VISITOR) -> str:
    """Let a visitor of our own page write."""
    replies = await at_work.house.handle(Incoming(f"w{next(_numbers)}", key, text, shown_again=True))
    await at_work.house.settle([each.row for each in replies], "sent")
    return "\n".join(each.reply.text for each in replies)


async def shown(at_work: AtWork) -> list[str]:
    """Return what the page shows that was replied."""
    return [each.reply.text for talk in await at_work.house.shown.talk(VISITOR) for each in talk.deliveries]


async def handed(chatwoot: Chatwoot) -> Conversation:
    """Wait for the conversation of the only talk that was handed over, with its first words."""
    await until(lambda: chatwoot.handed() and chatwoot.handed()[0].said("contact"))
    (conversation,) = chatwoot.handed()
    return conversation


async def until_shown(at_work: AtWork, words: str) -> None:
    """Wait until the page shows some words."""
    async with asyncio.timeout(60):
        while not any(words in each for each in await shown(at_work)):  # noqa: ASYNC110 - the store tells nobody
            await asyncio.sleep(0.02)


@pytest.mark.parametrize("bot_in_inbox", [False, True])
async def test_a_visitor_talks_with_people_and_comes_back(
    chatwoot: Chatwoot, at_work: AtWork, bot_in_inbox: bool
) -> None:
    chatwoot.bot_in_inbox = bot_in_inbox
    await says(at_work, "我叫李小明，38岁，大专")
    assert "已经叫同事了" in await says(at_work, "转人工")
    talk = await handed(chatwoot)
    assert "李小明" not in talk.said("contact")[0]
    assert "大专" in talk.said("contact")[0]
    assert talk.status == "open"
    chatwoot.says(talk, "你好", private=True)
    chatwoot.says(talk, "请说")
    await until_shown(at_work, "【同事】请说")
    assert await says(at_work, "通知书丢了怎么办") == ""
    await until(lambda: talk.said("contact")[-1] == "通知书丢了怎么办")
    chatwoot.says(talk, "去窗口补")
    chatwoot.sets(talk, "resolved")
    await until_shown(at_work, "我接着帮你")
    texts = await shown(at_work)
    assert texts.index("【同事】去窗口补") < len(texts) - 1
    assert "能补" in await says(at_work, "通知书丢了怎么办")
    assert talk.said("agent_bot") == []
    assert len([each for each in await shown(at_work) if "同事来了" in each]) == 1


async def test_back_to_pending_is_the_bot_again(chatwoot: Chatwoot, at_work: AtWork) -> None:
    await says(at_work, "转人工")
    talk = await handed(chatwoot)
    chatwoot.says(talk, "请说")
    await until_shown(at_work, "请说")
    chatwoot.sets(talk, "pending")
    await until_shown(at_work, "我接着帮你")


@pytest.mark.parametrize("may_ask", [True, False])
async def test_an_old_chatwoot_is_asked_as_the_account_where_the_token_may(
    chatwoot: Chatwoot, at_work: AtWork, may_ask: bool
) -> None:
    chatwoot.tells_status = False
    chatwoot.faults = {} if may_ask else {"show": [401] * 1000}
    await says(at_work, "转人工")
    talk = await handed(chatwoot)
    chatwoot.says(talk, "请说")
    chatwoot.sets(talk, "resolved")
    await until_shown(at_work, "我接着帮你" if may_ask else "请说")
    assert ("能补" in await says(at_work, "通知书丢了怎么办")) is may_ask
    # With a bot's token alone nobody can tell; the person can still go back.
    assert await says(at_work, "回到机器人")


async def test_what_is_no_text_is_said_not_to_pass(chatwoot: Chatwoot, at_work: AtWork) -> None:
    await says(at_work, "转人工")
    talk = await handed(chatwoot)
    chatwoot.says(talk, "")
    await until(lambda: "只能转文字" in talk.said("contact")[-1])
    chatwoot.says(talk, "请说")
    await until_shown(at_work, "【同事】请说")


async def test_an_inbox_that_does_not_exist_is_told_of(chatwoot: Chatwoot, at_work: AtWork) -> None:
    chatwoot.faults = {"contacts": [404]}
    await says(at_work, "转人工")
    await until(at_work.channel.trouble)
    trouble = at_work.channel.trouble()
    assert trouble is not None
    assert "CHATWOOT_INBOX_IDENTIFIER" in trouble[0]


async def test_whoever_goes_back_ends_it_there_too(chatwoot: Chatwoot, at_work: AtWork) -> None:
    await says(at_work, "转人工")
    talk = await handed(chatwoot)
    chatwoot.says(talk, "请说")
    await until_shown(at_work, "请说")
    assert "我接着帮你" in await says(at_work, "回到机器人")
    await until(lambda: talk.status == "resolved")
    assert "回到机器人" in talk.said("contact")[-1]


async def test_forgotten_there_too(chatwoot: Chatwoot, at_work: AtWork) -> None:
    await says(at_work, "转人工")
    talk = await handed(chatwoot)
    assert "请他们也删掉" in await says(at_work, "忘掉我")
    await until(lambda: talk.status == "resolved")
    assert "要求忘掉自己" in talk.said("contact")[-1]


async def test_more_than_a_page_of_messages_comes_through_in_order(chatwoot: Chatwoot, at_work: AtWork) -> None:
    await says(at_work, "转人工")
    talk = await handed(chatwoot)
    for number in range(55):
        chatwoot.says(talk, f"第{number}句。")
    await until_shown(at_work, "第54句。")
    said = [each for each in await shown(at_work) if each.startswith("【同事】")]
    assert said == [f"【同事】第{number}句。" for number in range(55)]


@pytest.mark.long
async def test_trouble_at_every_step_loses_nothing_and_doubles_nothing(chatwoot: Chatwoot, at_work: AtWork) -> None:
    chatwoot.faults = {name: [503, 429] for name in ("contacts", "list", "conversations", "write", "messages")}
    await says(at_work, "转人工")
    talk = await handed(chatwoot)
    chatwoot.says(talk, "请说")
    await until_shown(at_work, "请说")
    assert len(chatwoot.handed()) == 1
    assert len(talk.said("contact")) == 1


async def test_another_process_goes_on_with_the_talk(chatwoot: Chatwoot, process: Process, store: Store) -> None:
    async with process(store) as first:
        await says(first, "转人工")
        talk = await handed(chatwoot)
        chatwoot.says(talk, "第一句")
        await until_shown(first, "第一句")
    chatwoot.says(talk, "第二句")
    async with process(store) as second:
        await until_shown(second, "第二句")
        assert await says(second, "收到") == ""
        await until(lambda: talk.said("contact")[-1] == "收到")
        said = [each for each in await shown(second) if each.startswith("【同事】")]
    assert said == ["【同事】第一句", "【同事】第二句"]
    assert len(chatwoot.handed()) == 1


async def test_a_message_that_may_have_arrived_is_looked_for_first(
    chatwoot: Chatwoot, process: Process, store: Store
) -> None:
    """A process dies between the call and the note that it was made."""
    async with process(store) as first:
        await says(first, "转人工")
        talk = await handed(chatwoot)
        rows = await first.house.pending("chatwoot_desk")
    with store._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE outbox SET status = 'pending', attempts = 0 WHERE channel = 'chatwoot_desk'")
    async with process(store) as second:
        await until(lambda: chatwoot.calls.count("messages") > 0)
        async with asyncio.timeout(60):
            while await second.house.pending("chatwoot_desk"):  # noqa: ASYNC110 - the store tells nobody
                await asyncio.sleep(0.02)
    assert len(talk.said("contact")) == 1
    assert len(rows) <= 1
