"""What every channel needs, opened and closed together: the store, the content, the conversations."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from bot.clock import clock
from bot.config.settings import Settings
from bot.content.files import ContentFiles, load_content
from bot.conversation import Conversations
from bot.deciding.deciding import Deciding
from bot.deciding.places import spare_cores
from bot.desk.desk import Desk
from bot.leads.contacts import Contacts
from bot.metrics.tally import Tally
from bot.program.desk_of_settings import desk_of
from bot.program.memory import keep_what_is_loaded
from bot.program.upkeep import Upkeep
from bot.storage.store import Store

if TYPE_CHECKING:
    from bot.metrics.meters import Meters


@dataclass(frozen=True, slots=True)
class House:
    """What every channel needs.

    Attributes:
        meters: count what is done, if anybody wants to know.
        desk: the people behind the assistant, if there are any.

    """

    conversations: Conversations
    content: ContentFiles
    store: Store
    upkeep: Upkeep
    meters: "Meters | None" = None
    desk: Desk | None = None


@asynccontextmanager
async def open_house(
    settings: Settings, progress: Callable[[str], None], meters: "Meters | None" = None
) -> AsyncIterator[House]:
    """Open store and content, and close them whatever happens; what is done there is counted by `meters`."""
    contacts = Contacts(settings.lead_terms(), settings.lead_seal())
    content = await asyncio.to_thread(load_content, settings, progress)
    keep_what_is_loaded()
    now = clock(settings.now)
    desk = desk_of(settings, lambda: content.live().texts)
    store = await Store.open(settings.database)
    upkeep, tally = Upkeep(store, now), Tally(store, now)
    deciding = Deciding(processes=spare_cores())
    upkeep.each_look(tally.keep)
    try:
        async with upkeep.going_on():
            conversations = _conversations(store, content, now, tally, meters)
            conversations.turns.deciding = deciding
            conversations.turns.contacts = contacts
            conversations.turns.public_url = settings.public_url
            conversations.serve_desk(desk)
            yield House(conversations, content, store, upkeep, meters, desk)
    finally:
        await deciding.end()
        await store.close()


def _conversations(
    store: Store, content: ContentFiles, now: Callable[[], datetime], tally: Tally, meters: "Meters | None"
) -> Conversations:
    if meters is None:
        return Conversations(store, content.live, now, tally.turn)
    # Whoever counts nothing need not load what counts.
    from bot.metrics.measuring import MeasuredConversations  # noqa: PLC0415

    return MeasuredConversations(store, content.live, now, meters, tally.turn)
