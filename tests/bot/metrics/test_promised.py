"""What people wait for is counted by kind, on each database alike: talks with the desk, and reminders."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from prometheus_client import CollectorRegistry

from bot.clock import SHANGHAI
from bot.content.content import Content
from bot.desk import rows as desk_rows
from bot.desk.talk import DeskTalk
from bot.messages import ConversationKey, Incoming
from bot.metrics.promised import PromisedMeters, look_up
from bot.reminders.reminder import Reminder, ReminderChange
from bot.reminders.sending import ReminderSending
from bot.session import Session
from bot.storage.outbox_rows import UNREACHABLE
from bot.storage.store import Store, Turn
from tests.bot.conftest import NOW

ANNA = ConversationKey("telegram", "7001", "7001")


@pytest.fixture
async def either(database: str) -> AsyncIterator[Store]:
    """Open an empty store of each kind in turn."""
    opened = await Store.open(database)
    yield opened
    await opened.close()


async def read(store: Store, now: datetime = NOW) -> dict[str, float]:
    """Return what is shown at a moment, by name and labels."""
    registry = CollectorRegistry()
    PromisedMeters(registry).show(await store.read(lambda each: look_up(each, now)), now)
    samples = (sample for family in registry.collect() for sample in family.samples)
    return {" ".join((each.name, *each.labels.values())): each.value for each in samples}


async def test_talks_are_counted_by_door_and_state_and_the_longest_wait_is_told(either: Store) -> None:
    opened = DeskTalk(0, ANNA, "telegram", "t", "waiting", NOW - timedelta(minutes=7))
    later = replace(opened, last_at=NOW - timedelta(minutes=2))
    out_of_hours = replace(opened, door="wecom_kf", last_at=NOW + timedelta(hours=9))
    for talk in (opened, later, replace(opened, state="taken"), replace(opened, state="closed"), out_of_hours):
        await either.write(lambda each, talk=talk: desk_rows.keep(each, talk))  # type: ignore[misc]
    shown = await read(either)
    assert {name: value for name, value in shown.items() if "desk" in name} == {
        "jifen_desk_talks telegram waiting": 2,
        "jifen_desk_talks telegram taken": 1,
        "jifen_desk_talks wecom_kf waiting": 1,
        "jifen_desk_waiting_seconds telegram": 420,
        "jifen_desk_waiting_seconds wecom_kf": 0,
    }


async def test_reminders_are_counted_from_kept_to_sent_or_not(either: Store, content: Content) -> None:
    on_the_day = datetime(2026, 12, 1, 10, tzinfo=SHANGHAI)
    days = (date(2026, 12, 1), date(2026, 1, 1), date(2027, 3, 1))
    keep = tuple(Reminder(day, "permit", day, date(2025, 12, 1)) for day in days)
    turn = Turn(Incoming("e", ANNA), 0, Session().to_json(), (), reminders=ReminderChange(keep=keep))
    await either.commit(turn, NOW)
    before = await read(either, on_the_day)
    assert (before["jifen_reminders due"], before["jifen_reminders kept"]) == (2, 1)
    await ReminderSending(either, lambda: content, lambda: on_the_day).send_due()
    (delivery,) = await either.pending("telegram")
    await either.settle([delivery.row], UNREACHABLE)
    after = await read(either, on_the_day)
    assert (after["jifen_reminders due"], after["jifen_reminders kept"]) == (0, 0)
    outcomes = {name.split()[1]: value for name, value in after.items() if "messages" in name}
    assert outcomes == {"put": 1, "too_late": 1, "failed": 1}
    assert not any("7001" in name for name in after)
