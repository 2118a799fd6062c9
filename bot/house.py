"""What every channel needs, opened and closed together: the store, the content, the conversations."""

import asyncio
import gc
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.clock import clock
from bot.content_files import ContentFiles, load_content
from bot.conversation import Conversations
from bot.settings import Settings
from bot.store import Store
from bot.upkeep import Upkeep


@dataclass(frozen=True, slots=True)
class House:
    """What every channel needs."""

    conversations: Conversations
    content: ContentFiles
    store: Store
    upkeep: Upkeep


@asynccontextmanager
async def open_house(settings: Settings, progress: Callable[[str], None]) -> AsyncIterator[House]:
    """Open store and content, and close them whatever happens."""
    content = await asyncio.to_thread(load_content, settings, progress)
    # What was loaded stays: collecting garbage need not look through it at every message.
    gc.collect()
    gc.freeze()
    now = clock(settings.now)
    store = await Store.open(settings.database)
    upkeep = Upkeep(store, now)
    try:
        async with upkeep.going_on():
            yield House(Conversations(store, content.live, now), content, store, upkeep)
    finally:
        await store.close()
