"""News: to those alone who asked for them, resumed after a kill, nobody twice, stopped at any time."""

import asyncio
from collections import Counter

import pytest
from sqlalchemy import insert

from bot.admin.broadcasts import AT_ONCE, DONE, PREVIEWED, SENDING, STOPPED, Broadcasts
from bot.admin.conversations import AdminConversations
from bot.messages import ConversationKey
from bot.program.upkeep import Upkeep
from bot.session import Session
from bot.storage.store import Store
from bot.storage.tables import sessions
from tests.bot.admin.conftest import ADMIN, ANNA, at_work
from tests.bot.admin.test_telegram_inbox import presses, says
from tests.bot.conftest import NOW
from tests.telegram_double import Person, Telegram


async def want_news(store: Store, people: int, **more: object) -> list[str]:
    """Let so many people want news; return their ids."""
    state = Session(news=True).changed(**more).to_json()
    names = [str(8000 + number) for number in range(people)]
    rows = [
        {"channel": "telegram", "chat": each, "person": each, "version": 1, "state": state, "updated_at": "2026"}
        for each in names
    ]
    await store.write(lambda connection: connection.execute(insert(sessions), rows))
    return names


def reached(telegram: Telegram, text: str) -> Counter[str]:
    return Counter(str(each.chat) for each in telegram.sent if each.chat != ADMIN.id and text in each.text)


@pytest.fixture
def broadcasts(either: Store) -> Broadcasts:
    return Broadcasts(either, lambda: NOW, dict)


@pytest.mark.usefixtures("channel")
async def test_it_is_shown_first_and_goes_to_those_who_asked_for_it(telegram: Telegram) -> None:
    await says(telegram, ANNA, "/news on")
    await says(telegram, Person(7002, "Ben"), "你好")
    (preview,) = await says(telegram, ADMIN, "/broadcast 规则变了\n从1月1日起")
    assert "会发给 1 人" in preview.text
    assert "规则变了\n从1月1日起" in preview.text
    assert reached(telegram, "规则变了") == {}
    await presses(telegram, preview, "发给 1 人", 1)
    await telegram.until(lambda: reached(telegram, "规则变了"), 60)
    (again,) = await presses(telegram, preview, "发给 1 人", 1)
    assert "已经发过" in again.text
    _, progress = await says(telegram, ADMIN, "/broadcast", 2)
    while "发完了：1 人，0 条" not in progress.text:
        _, progress = await says(telegram, ADMIN, "/broadcast", 2)
    assert reached(telegram, "规则变了") == {"7001": 1}
    await says(telegram, ANNA, "/news off")
    (none,) = await says(telegram, ADMIN, "/broadcast 再来一条")
    assert "会发给 0 人" in none.text
    (dropped,) = await presses(telegram, none, "不发", 1)
    assert "没有发" in dropped.text


async def test_processes_that_die_leave_it_to_the_next_and_nobody_gets_it_twice(
    telegram: Telegram, either: Store, door: AdminConversations, words: dict[str, str], broadcasts: Broadcasts
) -> None:
    people = await want_news(either, 3 * AT_ONCE + 5)
    await broadcasts.change(await broadcasts.preview("e1", "新闻"), SENDING, PREVIEWED)
    for enough in (7, AT_ONCE + 3):
        async with at_work(telegram, door, either, words) as process:
            await door.send_news()
            process.channel.wake()
            await telegram.until(lambda enough=enough: len(reached(telegram, "新闻")) >= enough, 60)  # type: ignore[misc]
            await process.kill()
    async with at_work(telegram, door, either, words) as process:
        async with asyncio.timeout(60):
            while len(reached(telegram, "新闻")) < len(people):
                await door.send_news()
                process.channel.wake()
                await asyncio.sleep(0.05)
            while await either.pending("telegram"):  # noqa: ASYNC110 (the database tells nobody)
                await asyncio.sleep(0.05)
        await door.send_news()
    found = reached(telegram, "新闻")
    assert sorted(found) == people
    # What was on its way at a kill may come a second time, like every reply.
    assert sum(found.values()) - len(people) <= 2 * AT_ONCE
    last = await broadcasts.last()
    assert last is not None
    assert (last.status, last.count, last.waiting) == (DONE, len(people), 0)


async def test_of_replicas_at_it_together_each_copy_is_put_out_once(database: str) -> None:
    stores = [await Store.open(database) for _ in range(3)]
    replicas = [Broadcasts(each, lambda: NOW, dict) for each in stores]
    people = await want_news(stores[0], 2 * AT_ONCE)
    await replicas[0].change(await replicas[0].preview("e1", "新闻"), SENDING, PREVIEWED)
    put_out: list[str] = []
    for _ in range(4):
        await asyncio.gather(*(each.go_on() for each in replicas))
        rows = await stores[0].pending("telegram")
        assert len(rows) <= AT_ONCE
        put_out += [each.key.person for each in rows]
        await stores[0].settle([each.row for each in rows])
    assert sorted(put_out) == people
    for each in stores:
        await each.close()


async def test_it_stops_when_told_and_only_what_was_put_out_goes(either: Store, broadcasts: Broadcasts) -> None:
    await want_news(either, 3 * AT_ONCE)
    number = await broadcasts.preview("e1", "新闻")
    assert await broadcasts.preview("e1", "新闻") == number
    assert await broadcasts.go_on() is False
    await broadcasts.change(number, SENDING, PREVIEWED)
    assert await broadcasts.go_on() is True
    assert await broadcasts.go_on() is False
    stopped = await broadcasts.change(number, STOPPED, SENDING)
    assert stopped is not None
    assert (stopped.status, stopped.count, stopped.waiting) == (STOPPED, AT_ONCE, AT_ONCE)
    await either.settle([each.row for each in await either.pending("telegram")])
    assert await broadcasts.go_on() is False
    assert await broadcasts.readers() == 3 * AT_ONCE


async def test_who_forgets_themselves_or_ends_it_meanwhile_gets_nothing(either: Store, broadcasts: Broadcasts) -> None:
    people = await want_news(either, 3)
    await broadcasts.change(await broadcasts.preview("e1", "新闻"), SENDING, PREVIEWED)
    await either.forget(ConversationKey("telegram", people[1], people[1]))
    await broadcasts.go_on()
    assert [each.key.person for each in await either.pending("telegram")] == [people[0], people[2]]


async def test_words_that_look_like_the_wish_are_none(either: Store, broadcasts: Broadcasts) -> None:
    typed = Session(before=Session(news=True).to_json()).to_json()
    row = {"channel": "telegram", "chat": "1", "person": "1", "version": 1, "state": typed, "updated_at": "2026"}
    await either.write(lambda connection: connection.execute(insert(sessions), row))
    assert await broadcasts.readers() == 0


async def test_whoever_writes_traditional_characters_gets_them(either: Store, broadcasts: Broadcasts) -> None:
    await want_news(either, 1, script="traditional")
    await broadcasts.change(await broadcasts.preview("e1", "积分规则变了"), SENDING, PREVIEWED)
    await broadcasts.go_on()
    assert [each.reply.text for each in await either.pending("telegram")] == ["積分規則變了"]


async def test_the_upkeep_goes_on_with_it(either: Store, broadcasts: Broadcasts) -> None:
    await want_news(either, 2)
    await broadcasts.change(await broadcasts.preview("e1", "新闻"), SENDING, PREVIEWED)

    async def job() -> None:
        await broadcasts.go_on()

    upkeep = Upkeep(either, lambda: NOW, every=0.05)
    upkeep.each_look(job)
    async with upkeep.going_on(), asyncio.timeout(60):
        while len(await either.pending("telegram")) < 2:  # noqa: ASYNC110 (the database tells nobody)
            await asyncio.sleep(0.02)
