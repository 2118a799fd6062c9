"""The talks with the desk in every kind of database: found, erased with all that was on its way, forgotten when old."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.desk import rows
from bot.desk.port import OPENING, named
from bot.desk.talk import DeskTalk
from bot.messages import ConversationKey, Delivery, Reply
from bot.storage.store import Store
from bot.storage.tables import desk_talks, outbox
from tests.bot.conftest import NOW

ANNA, BEN = ConversationKey("web", "anna", "anna"), ConversationKey("web", "ben", "ben")


@pytest.fixture
async def either(database: str) -> AsyncIterator[Store]:
    opened = await Store.open(database)
    yield opened
    await opened.close()


async def _keep(store: Store, talk: DeskTalk) -> DeskTalk:
    return await store.write(lambda each: rows.keep(each, talk))


def _talk(key: ConversationKey, **more: object) -> DeskTalk:
    return replace(DeskTalk(0, key, "chatwoot", "source", "waiting", NOW, "问", "答"), **more)  # type: ignore[arg-type]


async def test_a_talk_is_kept_as_it_is_and_found_again(either: Store) -> None:
    kept = await _keep(either, _talk(ANNA))
    taken = await _keep(either, replace(kept, state="taken", answered="好"))
    assert taken.number == kept.number
    assert await either.read(lambda each: rows.of_person(each, ANNA)) == (taken,)
    assert await either.read(lambda each: rows.talk_of(each, kept.number)) == taken
    assert await either.read(lambda each: rows.talk_of(each, 10**17)) is None
    assert await either.read(lambda each: rows.of_person(each, BEN)) == ()


async def test_only_what_has_reached_the_desk_is_handed(either: Store) -> None:
    talk = await _keep(either, _talk(ANNA))
    key = ConversationKey("chatwoot_desk", "source", named(talk.number))
    await either.announce(Delivery(0, key, Reply("x"), f"{OPENING}e1"), NOW)
    assert await either.read(lambda each: rows.handed_talks(each, "chatwoot")) == ()
    await either.settle([each.row for each in await either.pending("chatwoot_desk")])
    assert await either.read(lambda each: rows.handed_talks(each, "chatwoot")) == (talk,)
    assert await either.read(lambda each: rows.handed_talks(each, "telegram")) == ()


async def test_forgetting_takes_the_talks_and_what_was_on_its_way(either: Store) -> None:
    hers, his = await _keep(either, _talk(ANNA, state="closed")), await _keep(either, _talk(BEN))
    for talk in (hers, his):
        key = ConversationKey("telegram", "-1", named(talk.number))
        await either.announce(Delivery(0, key, Reply("words"), "desk:said:e1"), NOW)
    await either.forget(ANNA)
    assert await either.read(lambda each: rows.of_person(each, ANNA)) == ()
    assert await either.read(lambda each: rows.of_person(each, BEN)) == (his,)
    assert [each.key.person for each in await either.pending("telegram")] == [named(his.number)]
    assert (await _keep(either, _talk(ANNA))).number > his.number


async def test_old_talks_that_are_over_are_deleted_and_open_ones_stay(either: Store) -> None:
    old = NOW - timedelta(days=40)
    await _keep(either, _talk(ANNA, state="closed", last_at=old))
    await _keep(either, _talk(ANNA, state="closed"))
    await _keep(either, _talk(BEN, last_at=old))
    await either.tidy(NOW - timedelta(days=30))
    left = await either.read(lambda each: each.execute(select(func.count()).select_from(desk_talks)).scalar_one())
    assert left == 2
    assert await either.read(lambda each: each.execute(select(func.count()).select_from(outbox)).scalar_one()) == 0


async def test_a_chat_that_moves_takes_its_talk_along(either: Store) -> None:
    key = ConversationKey("telegram", "-5", "7")
    await _keep(either, _talk(key))
    await either.move_chat("telegram", "-5", "-1005")
    (moved,) = await either.read(lambda each: rows.of_person(each, key))
    assert moved.key.chat == "-1005"
