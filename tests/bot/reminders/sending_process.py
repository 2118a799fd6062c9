"""A process that sends what is due: python -m tests.bot.reminders.sending_process DATABASE_URL ISO_TIME.

Prints a line once it has begun.
"""

import asyncio
import sys
from datetime import datetime

from bot.config.settings import Settings
from bot.content.files import load_content
from bot.reminders.sending import ReminderSending
from bot.storage.store import Store


async def main(database: str, now: str) -> None:
    """Send until killed."""
    content = await asyncio.to_thread(load_content, Settings(_env_file=None), lambda _: None)
    store = await Store.open(database)
    print("begun", flush=True)  # noqa: T201
    sending = ReminderSending(store, content.live, lambda: datetime.fromisoformat(now), every=0.01)
    await sending.run(asyncio.Event())


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
