"""An event is handled once: what it was answered comes again, and a turn that came too late is taken again."""

import asyncio
import random
from collections.abc import Awaitable, Callable

from bot.messages import Delivery, Incoming
from bot.storage.store import ConflictError, Found, Store

# Seconds between the tries of a turn that another process is in the way of; they are halved by chance, so that two
# processes do not meet again and again.
PAUSES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 0.8)


async def handled_once(
    store: Store,
    incoming: Incoming,
    take: Callable[[Found], Awaitable[tuple[Delivery, ...]]],
    *,
    with_desk: bool = False,
) -> tuple[Delivery, ...]:
    """Return what `incoming` was answered, now or when it came before.

    Args:
        store: where events and replies are kept.
        incoming: the event.
        take: takes the turn on what was found of the conversation, commits it and returns its replies; it is called
            again where another process took a turn in between.
        with_desk: whether to find the talks with people behind the assistant as well.

    Raises:
        ConflictError: other processes were in the way each time.

    """
    for pause in PAUSES:
        found = await store.find(incoming, with_desk=with_desk)
        if found.replies is not None:
            return found.replies
        try:
            return await take(found)
        except ConflictError:
            # The other one's session counts.
            await asyncio.sleep(random.uniform(pause / 2, pause))  # noqa: S311 (no secret)
    raise ConflictError(incoming.event_id)
