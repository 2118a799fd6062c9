"""The admins' door in front of the assistant with a small FAQ, behind the Telegram channel and a Bot API of our own."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager

import pytest

from bot.admin.broadcasts import CHANNEL, Broadcasts
from bot.admin.commands import Office
from bot.admin.conversations import AdminConversations
from bot.content.files import ContentFiles
from bot.conversation import Conversations
from bot.inbox.inbox import Inbox
from bot.metrics.tally import Tally
from bot.program.upkeep import Upkeep
from bot.storage.store import Store
from tests.bot.channels.conftest import Running, running, telegram, words
from tests.bot.conftest import NOW
from tests.bot.inbox.conftest import content_of, either, faq, files, inbox, models
from tests.telegram_double import Person, Telegram

__all__ = ["content_of", "either", "faq", "files", "inbox", "models", "telegram", "words"]

ADMIN, OTHER, ANNA = Person(4711, "Ada"), Person(4712, "Bo"), Person(7001, "Anna")


@pytest.fixture
def tally(either: Store) -> Tally:
    return Tally(either, lambda: NOW)


@pytest.fixture
def office(either: Store, files: ContentFiles, inbox: Inbox) -> Office:
    broadcasts = Broadcasts(either, lambda: NOW, lambda: files.live().texts.below("traditional"))
    return Office(either, files, inbox, broadcasts, lambda: NOW)


@pytest.fixture
def door(either: Store, files: ContentFiles, office: Office, tally: Tally) -> AdminConversations:
    inner = Conversations(either, files.live, lambda: NOW, tally.turn)
    return AdminConversations(inner, ["4711", "4712"], CHANNEL, office)


def at_work(
    telegram: Telegram,
    door: AdminConversations,
    store: Store,
    words: dict[str, str],
) -> AbstractAsyncContextManager[Running]:
    """Run the channel in front of the admins' door."""
    return running(telegram, door, store, words)


@pytest.fixture
async def channel(
    telegram: Telegram,
    door: AdminConversations,
    either: Store,
    tally: Tally,
    words: dict[str, str],
) -> AsyncIterator[Running]:
    """Run the channel and the upkeep, as `jifen run` does."""
    upkeep = Upkeep(either, lambda: NOW, every=0.05)
    upkeep.each_look(tally.keep)
    upkeep.each_look(door.send_news)
    async with at_work(telegram, door, either, words) as process, upkeep.going_on():
        door.wake_by(process.channel.wake)
        yield process
        await process.stop()
