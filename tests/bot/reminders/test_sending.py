"""Reminders go out on their day, by day, once, whoever sends them; and to nobody who has left."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from bot.clock import SHANGHAI
from bot.content.content import Content
from bot.messages import ConversationKey, Delivery, Incoming, Reply
from bot.reminders import rows
from bot.reminders.reminder import Reminder, ReminderChange
from bot.reminders.sending import STILL_OF_USE, ReminderSending
from bot.session import Session
from bot.storage.outbox_rows import UNREACHABLE
from bot.storage.store import Store, Turn
from bot.storage.tables import outbox

TODAY = date(2027, 2, 13)
MORNING = datetime(2027, 2, 13, 9, 30, tzinfo=SHANGHAI)
ANNA, BEN = ConversationKey("telegram", "1", "1"), ConversationKey("telegram", "2", "2")
PERMIT = Reminder(date(2027, 3, 15), "permit", TODAY, date(2026, 11, 30))
Sending = Callable[..., ReminderSending]


@pytest.fixture
async def either(database: str) -> AsyncIterator[Store]:
    """Open an empty store of each kind in turn."""
    opened = await Store.open(database)
    yield opened
    await opened.close()


@pytest.fixture
def sending(content: Content) -> Sending:
    """Make what sends at a given time."""
    return lambda store, now=MORNING, wake=(): ReminderSending(store, lambda: content, lambda: now, wake)


async def agreed(store: Store, *wanted: Reminder, key: ConversationKey = ANNA, script: str = "simplified") -> None:
    """Keep reminders as a turn does."""
    incoming = Incoming(f"e{len(wanted)}", key)
    state = Session().changed(script=script).to_json()
    await store.commit(Turn(incoming, 0, state, (), reminders=ReminderChange(keep=wanted)), MORNING)


async def kept(store: Store, key: ConversationKey = ANNA) -> tuple[Reminder, ...]:
    return await store.read(lambda connection: rows.kept(connection, key))


async def said(store: Store) -> list[Delivery]:
    return list(await store.pending("telegram"))


async def test_a_reminder_goes_out_on_its_day_and_is_not_kept_any_longer(either: Store, sending: Sending) -> None:
    woken: list[bool] = []
    later = Reminder(PERMIT.day, "renewal", TODAY + timedelta(days=10), PERMIT.set_on)
    await agreed(either, PERMIT, later)
    assert await sending(either, wake=(lambda: woken.append(True),)).send_due() == 1
    assert await sending(either).send_due() == 0
    (delivery,) = await said(either)
    assert "居住证2027年3月15日（周一）到期" in delivery.reply.text
    assert "2026年11月30日" in delivery.reply.text
    assert "晚了" not in delivery.reply.text
    assert [option.value for option in delivery.reply.options] == ["faq:card-endorsement"]
    assert woken == [True]
    assert await kept(either) == (later,)


@pytest.mark.parametrize(("hour", "sent"), [(0, 0), (8, 0), (9, 1), (19, 1), (20, 0), (23, 0)])
async def test_nobody_is_woken_at_night(store: Store, sending: Sending, hour: int, sent: int) -> None:
    await agreed(store, PERMIT)
    assert await sending(store, MORNING.replace(hour=hour)).send_due() == sent
    assert len(await kept(store)) == 1 - sent


async def test_the_day_is_shanghais_wherever_the_machine_stands(store: Store, sending: Sending) -> None:
    await agreed(store, PERMIT)
    elsewhere = datetime.fromisoformat("2027-02-12T20:30:00-05:00")
    assert await sending(store, elsewhere).send_due() == 1


async def test_after_an_outage_it_says_that_it_is_late(store: Store, sending: Sending) -> None:
    await agreed(store, PERMIT)
    assert await sending(store, MORNING + timedelta(days=4)).send_due() == 1
    (delivery,) = await said(store)
    assert "本来该2027年2月13日（周六）发的" in delivery.reply.text
    assert "晚了 4 天" in delivery.reply.text
    assert "日子已经过了" not in delivery.reply.text


async def test_after_a_long_outage_it_says_that_the_day_is_over_and_later_nothing(
    store: Store, sending: Sending
) -> None:
    over = datetime.combine(PERMIT.day, MORNING.timetz())
    await agreed(store, PERMIT)
    await agreed(store, PERMIT, PERMIT, key=BEN)
    assert await sending(store, over + timedelta(days=1)).send_due() == 2
    assert all("日子已经过了" in each.reply.text for each in await said(store))
    cara = ConversationKey("telegram", "3", "3")
    await agreed(store, PERMIT, key=cara)
    assert await sending(store, over + STILL_OF_USE + timedelta(days=1)).send_due() == 0
    assert await kept(store, cara) == ()


async def test_it_is_said_in_the_persons_script(store: Store, sending: Sending) -> None:
    await agreed(store, PERMIT, script="traditional")
    await sending(store).send_due()
    (delivery,) = await said(store)
    assert "居住證" in delivery.reply.text
    assert delivery.reply.traditional


async def test_two_at_once_send_each_once(database: str, sending: Sending) -> None:
    one, other = await Store.open(database), await Store.open(database)
    keys = [ConversationKey("telegram", str(number), str(number)) for number in range(130)]
    for key in keys:
        await agreed(one, PERMIT, key=key)
    counts = await asyncio.gather(*(sending(store).send_due() for store in (one, other, one, other)))
    assert sum(counts) == len(keys)
    chats = await one.read(lambda each: list(each.execute(select(outbox.c.chat)).scalars()))
    assert sorted(chats) == sorted(key.chat for key in keys)
    await one.close()
    await other.close()


async def test_what_cannot_be_put_into_the_outbox_is_still_kept(
    either: Store, sending: Sending, monkeypatch: pytest.MonkeyPatch
) -> None:
    await agreed(either, PERMIT)

    def broken(*_: object) -> None:
        raise RuntimeError("the process died here")

    with monkeypatch.context() as patched:
        patched.setattr("bot.storage.outbox_rows.put", broken)
        with pytest.raises(RuntimeError):
            await sending(either).send_due()
    assert await kept(either) == (PERMIT,)
    assert await sending(either).send_due() == 1


async def test_a_day_is_kept_once_however_often_it_is_agreed_to(either: Store) -> None:
    await agreed(either, PERMIT)
    again = Turn(Incoming("again", ANNA), 1, Session().to_json(), (), reminders=ReminderChange(keep=(PERMIT, PERMIT)))
    await either.commit(again, MORNING)
    assert await kept(either) == (PERMIT,)


async def test_the_forgotten_and_the_unreachable_are_reminded_of_nothing(either: Store, sending: Sending) -> None:
    await agreed(either, PERMIT)
    await agreed(either, PERMIT, key=BEN)
    await either.forget(ANNA)
    assert await kept(either) == ()
    await either.announce(Delivery(0, BEN, Reply("x"), "e"), MORNING)
    (delivery,) = await said(either)
    await either.settle([delivery.row], UNREACHABLE)
    assert await kept(either, BEN) == ()
    assert await sending(either).send_due() == 0
    assert await said(either) == []


async def test_a_database_in_trouble_only_puts_it_off(store: Store, content: Content) -> None:
    stop, tried = asyncio.Event(), []

    def now() -> datetime:
        tried.append(True)
        if len(tried) == 1:
            raise RuntimeError("gone")
        stop.set()
        return MORNING

    await agreed(store, PERMIT)
    await asyncio.wait_for(ReminderSending(store, lambda: content, now, every=0.01).run(stop), 60)
    assert len(await said(store)) == 1
