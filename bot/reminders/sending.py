"""Sends reminders when their day has come: by day in Shanghai, each once, whichever process does it."""

import asyncio
import contextlib
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta

import structlog
from sqlalchemy import Connection

from bot.clock import SHANGHAI
from bot.content.content import Content
from bot.messages import ConversationKey, Delivery, Option, Reply
from bot.reminders import rows
from bot.reminders.reminder import COUNTED, EVENT, FIRST, LAST, PUT, TOO_LATE
from bot.script import Script, in_script
from bot.session import Session
from bot.storage import daily_counts, outbox_rows, statements
from bot.storage.store import Store
from bot.wording.reminders import explain_due
from flows.named_entries import NamedEntry

# Seconds from one look to the next.
EVERY = 30.0
# A message that an outage held up still goes out for so many days after the day it tells of; then it helps nobody.
STILL_OF_USE = timedelta(days=14)
# The entry that tells what to do on the day, by the kind of the reminder.
TELLS_MORE: Mapping[str, str] = {
    "due": NamedEntry.CHECK_PROGRESS,
    "hand_in": NamedEntry.MATERIALS_LIST,
    "permit": NamedEntry.CARD_ENDORSEMENT,
    "renewal": NamedEntry.RENEWAL_HOW,
    "age": NamedEntry.AGE_POINTS,
    "child": NamedEntry.WHEN_TO_START_FOR_SCHOOL,
}

log = structlog.get_logger(__name__)


class ReminderSending:
    """Puts the reminders of one database into the outbox when their day has come.

    A reminder leaves its table and enters the outbox in one transaction, so every process may do this at once.
    """

    def __init__(
        self,
        store: Store,
        content: Callable[[], Content],
        now: Callable[[], datetime],
        wake: Sequence[Callable[[], None]] = (),
        every: float = EVERY,
    ) -> None:
        """Take where they are kept and the words they are said in.

        Args:
            store: the database.
            content: gives the content in force.
            now: gives the time.
            wake: has each channel of this process that sends by itself look into its outbox.
            every: seconds from one look to the next.

        """
        self._store = store
        self._content = content
        self._now = now
        self._wake = wake
        self._every = every

    async def run(self, stop: asyncio.Event) -> None:
        """Look again and again until `stop`; a database in trouble only puts it off."""
        while not stop.is_set():
            try:
                await self.send_due()
            except Exception as error:  # noqa: BLE001 (they wait in their table until the database is back)
                log.warning("reminders_put_off", error=type(error).__name__)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self._every):
                    await stop.wait()

    async def send_due(self) -> int:
        """Put what is due into the outbox; return how many messages that were. At night there are none."""
        now = self._now().astimezone(SHANGHAI)
        if not FIRST <= now.time() < LAST:
            return 0
        sent = 0
        while (put := await self._store.write(lambda connection: self._put(connection, now))) is not None:
            sent += put
        for wake in self._wake if sent else ():
            wake()
        return sent

    def _put(self, connection: Connection, now: datetime) -> int | None:
        """Put some into the outbox; None when nothing was left."""
        due = rows.take_due(connection, now.date())
        useful = [each for each in due if each.reminder.day + STILL_OF_USE >= now.date()]
        for each in useful:
            reply = self._reply(each, now.date(), _script(connection, each.key))
            delivery = Delivery(0, each.key, reply, f"{EVENT}{each.row}")
            outbox_rows.put(connection, delivery, now.isoformat(), None)
        counted = {PUT: len(useful), TOO_LATE: len(due) - len(useful)}
        day = now.date().isoformat()
        daily_counts.add(connection, [((day, COUNTED, label), count) for label, count in counted.items() if count])
        return len(useful) if due else None

    def _reply(self, due: rows.Due, today: date, script: Script) -> Reply:
        content = self._content()
        entry = content.catalogue.entries.get(TELLS_MORE.get(due.reminder.kind, ""))
        ways = (Option(entry.question, f"faq:{entry.id}", by_word=True),) if entry is not None else ()
        reply = Reply(explain_due(due.reminder, content.texts, today), ways)
        return in_script(reply, script, content.texts.below("traditional"))


def _script(connection: Connection, key: ConversationKey) -> Script:
    """Return the script a person writes."""
    stored, _ = statements.session(connection, key)
    try:
        return Session.from_json(stored).script
    except ValueError:
        return "simplified"
