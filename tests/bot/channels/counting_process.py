"""A process of the Telegram channel in front of a house that counts each person's messages, for tests that kill it.

python -m tests.bot.channels.counting_process BOT_API_ADDRESS DATABASE_URL
"""

import asyncio
import signal
import sys

from bot.channels.telegram.channel import TelegramChannel
from bot.channels.troubles import utc_now
from bot.messages import Delivery, Incoming, Reply
from bot.program.upkeep import Upkeep
from bot.storage.kept_values import KeptValues
from bot.storage.store import Store, Turn
from tests.bot.channels.conftest import NO_PASSAGES, telegram_words
from tests.bot.channels.echo_house import EchoHouse
from tests.telegram_double.telegram import TOKEN


class CountingHouse(EchoHouse):
    """Keeps how many messages a person has sent as the state of the conversation, and answers with it."""

    async def handle(self, incoming: Incoming) -> tuple[Delivery, ...]:
        """Count the message and repeat it."""
        async with self._locks.hold(incoming.key):
            found = await self.store.find(incoming)
            if found.replies is not None:
                return found.replies
            count = int(found.state or "0") + 1
            replies = (Reply(f"{count}: {incoming.text}"),)
            return await self.store.commit(Turn(incoming, found.version, str(count), replies), utc_now())


async def run(api: str, database: str) -> None:
    """Serve until the process is told to stop."""
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    store = await Store.open(database)
    kept = KeptValues(store, utc_now, unflushed=True)
    channel = TelegramChannel(
        TOKEN, api, CountingHouse(store), kept, NO_PASSAGES, telegram_words(), poll_seconds=1, first_pause=0.05
    )
    async with Upkeep(store, utc_now).going_on():
        await channel.run(stop)
    await store.close()


if __name__ == "__main__":
    asyncio.run(run(*sys.argv[1:]))
