"""A house with people behind it: the real content and store, a clock that tests move, a desk in a Telegram chat."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from bot.content.content import Content
from bot.conversation import Conversations
from bot.desk.desk import Desk
from bot.desk.hearing import DeskEars
from bot.desk.hours import Hours
from bot.desk.telegram_door import TelegramDoor
from bot.reply_json import reply_from_json
from bot.storage.store import Store
from bot.storage.tables import outbox
from tests.bot.conftest import NOW
from tests.bot.talk import Talk

DESK_CHAT = "-100777"
QUIET = timedelta(minutes=60)


class Clock:
    """Tells a time that tests move."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def passes(self, **by: float) -> None:
        """Let time pass."""
        self.now += timedelta(**by)


class DeskHouse:
    """One process of a house whose people sit in a Telegram chat.

    Attributes:
        conversations: where people write.
        ears: where it is heard what the desk does.

    """

    def __init__(self, store: Store, content: Content, clock: Clock) -> None:
        self.store = store
        self.desk = Desk(TelegramDoor(DESK_CHAT, lambda: content.texts), Hours.of("09:00-18:00"), QUIET)
        self.conversations = Conversations(store, lambda: content, clock)
        self.conversations.serve_desk(self.desk)
        self.ears = DeskEars(self.desk, store, self.conversations, lambda: content.texts, clock)

    async def told(self) -> list[str]:
        """Return what is on its way to the desk or was sent there, oldest first."""
        wanted = select(outbox.c.reply).where(outbox.c.chat == DESK_CHAT).order_by(outbox.c.id)
        replies = await self.store.read(lambda each: each.execute(wanted).scalars().all())
        return [reply_from_json(each).text for each in replies]

    async def said_to(self, person: str) -> list[str]:
        """Return what was replied to a person, oldest first."""
        wanted = select(outbox.c.reply).where(outbox.c.person == person).order_by(outbox.c.id)
        replies = await self.store.read(lambda each: each.execute(wanted).scalars().all())
        return [reply_from_json(each).text for each in replies]


async def taken(behind: DeskHouse, anna: Talk) -> None:
    """Let somebody ask for a person, and one take the talk; it is the first of its database."""
    await anna.say("转人工")
    await behind.ears.hear(1, "taken", "t1")


@pytest.fixture
def anna(behind: DeskHouse) -> Talk:
    return Talk(behind.conversations, "anna", "anna")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def process(content: Content, clock: Clock) -> Callable[[Store], DeskHouse]:
    """Make a process of the house on a store."""
    return lambda store: DeskHouse(store, content, clock)


@pytest.fixture
def behind(store: Store, process: Callable[[Store], DeskHouse]) -> DeskHouse:
    return process(store)
