"""A back-up that is put back reminds nobody a second time, and forgets nothing that is to come."""

from datetime import date, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.clock import SHANGHAI
from bot.content.content import Content
from bot.messages import ConversationKey, Incoming
from bot.reminders import rows
from bot.reminders.reminder import Reminder, ReminderChange
from bot.reminders.sending import ReminderSending
from bot.session import Session
from bot.storage.backup import back_up, restore
from bot.storage.store import Store, Turn
from tests.bot.conftest import NOW
from tests.bot.reminders.test_sending import said

ANNA, BEN = (ConversationKey("telegram", each, each) for each in ("7001", "7002"))
TODAY, LATER = (Reminder(day, "permit", day, date(2026, 11, 1)) for day in (date(2026, 12, 1), date(2027, 3, 1)))
AFTER = datetime(2026, 12, 1, 15, tzinfo=SHANGHAI)
BEFORE_NINE = datetime(2026, 12, 1, 8, tzinfo=SHANGHAI)


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'data' / 'jifen.db'}"


async def wants(store: Store, key: ConversationKey, changes: ReminderChange) -> None:
    found = await store.find(Incoming("new", key))
    turn = Turn(Incoming(f"e{found.version}", key), found.version, Session().to_json(), (), reminders=changes)
    await store.commit(turn, NOW)


async def backed_up(url: str, file: Path) -> Store:
    """Return a running store, of which a back-up holds two reminders of each of two people."""
    store = await Store.open(url)
    for key in (ANNA, BEN):
        await wants(store, key, ReminderChange(keep=(TODAY, LATER)))
    back_up(url, file)
    return store


async def sent(store: Store, content: Content, now: datetime) -> int:
    return await ReminderSending(store, lambda: content, lambda: now).send_due()


async def left(store: Store, key: ConversationKey) -> tuple[Reminder, ...]:
    return await store.read(lambda each: rows.kept(each, key))


async def test_what_went_out_or_was_stopped_since_is_not_sent_again(url: str, tmp_path: Path, content: Content) -> None:
    store = await backed_up(url, tmp_path / "b.db")
    assert await sent(store, content, AFTER) == 2
    await wants(store, BEN, ReminderChange(drop=(LATER,)))
    await store.close()
    assert restore(tmp_path / "b.db", url, lambda: AFTER).reminders == 3
    again = await Store.open(url)
    assert (await left(again, ANNA), await left(again, BEN)) == ((LATER,), ())
    assert await sent(again, content, AFTER) == 0
    await again.close()


async def test_what_an_outage_held_up_still_goes_out(url: str, tmp_path: Path, content: Content) -> None:
    await (await backed_up(url, tmp_path / "b.db")).close()
    assert restore(tmp_path / "b.db", url, lambda: AFTER).reminders == 0
    again = await Store.open(url)
    assert await sent(again, content, AFTER) == 2
    assert len(await said(again)) == 2
    await again.close()


@pytest.mark.parametrize(("now", "over"), [(AFTER, 2), (BEFORE_NINE, 0)])
async def test_where_nothing_is_known_of_since_what_is_due_is_taken_for_sent(
    url: str, tmp_path: Path, now: datetime, over: int
) -> None:
    await (await backed_up(url, tmp_path / "b.db")).close()
    (tmp_path / "data" / "jifen.db").unlink()
    assert restore(tmp_path / "b.db", url, lambda: now).reminders == over


async def test_an_empty_database_in_its_place_loses_nothing_to_come(url: str, tmp_path: Path) -> None:
    await (await backed_up(url, tmp_path / "b.db")).close()
    (tmp_path / "data" / "jifen.db").unlink()
    await (await Store.open(url)).close()
    assert restore(tmp_path / "b.db", url, lambda: AFTER).reminders == 2
    again = await Store.open(url)
    assert await left(again, ANNA) == (LATER,)
    await again.close()


async def test_one_on_its_way_at_the_back_up_is_not_sent_a_second_time(
    url: str, tmp_path: Path, content: Content
) -> None:
    store = await backed_up(url, tmp_path / "first.db")
    assert await sent(store, content, AFTER) == 2
    back_up(url, tmp_path / "b.db")
    await store.close()
    assert restore(tmp_path / "b.db", url, lambda: AFTER).reminders == 2
    again = await Store.open(url)
    assert await again.pending("telegram") == ()
    await again.close()


async def test_after_a_restore_by_another_tool_a_command_does_the_same(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = await Store.open(database)
    long_ago = Reminder(date(2024, 1, 1), "day", date(2024, 1, 1), date(2023, 1, 1))
    to_come = Reminder(date(2999, 1, 1), "day", date(2999, 1, 1), date(2023, 1, 1))
    await wants(store, ANNA, ReminderChange(keep=(long_ago, to_come)))
    monkeypatch.setenv("JIFEN_DATABASE_URL", database)
    done = CliRunner().invoke(app, ["restored"])
    assert (done.exit_code, "1 reminder(s) left out" in done.output) == (0, True)
    assert await left(store, ANNA) == (to_come,)
    await store.close()
