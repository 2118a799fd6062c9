"""What runs beside the channels for the desk, joined with those it sits behind."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any

import structlog

from bot.clock import clock
from bot.config.settings import Settings
from bot.desk import rows
from bot.desk.chatwoot_door import ChatwootDoor
from bot.desk.hearing import DeskEars
from bot.desk.telegram_door import TelegramDoor
from bot.program.desk_of_settings import door_of
from bot.storage.kept_values import KeptValues

if TYPE_CHECKING:
    from bot.channels.chatwoot.channel import ChatwootChannel
    from bot.channels.chatwoot.polling import HandedTalk
    from bot.channels.telegram.channel import TelegramChannel
    from bot.house import House

# Seconds between two looks for talks in which nobody writes any more, and between two at what Chatwoot's people wrote.
LOOK, POLL = 10.0, 3.0

log = structlog.get_logger(__name__)


def chatwoot_channel(settings: Settings, house: "House") -> "ChatwootChannel | None":
    """Return the channel; None when it is shut. Raises HalfSet."""
    if not settings.has_chatwoot():
        return None
    # As with Telegram: its library takes a fifth of a second.
    from bot.channels.chatwoot.api import Account  # noqa: PLC0415
    from bot.channels.chatwoot.channel import ChatwootChannel  # noqa: PLC0415

    token, secret = settings.chatwoot_api_token, settings.chatwoot_webhook_secret
    account = Account(
        (settings.chatwoot_base_url or "").rstrip("/"),
        settings.chatwoot_account_id or 0,
        token.get_secret_value() if token else "",
        settings.chatwoot_inbox_identifier or "",
    )
    return ChatwootChannel(account, secret.get_secret_value() if secret else "", house.conversations)


def desk_jobs(
    settings: Settings,
    house: "House",
    stop: asyncio.Event,
    telegram: "TelegramChannel | None",
    chatwoot: "ChatwootChannel | None",
) -> list[Coroutine[Any, Any, None]]:
    """Join the desk with the channels that it sits behind; return what runs for it until `stop`."""
    desk = house.desk
    if desk is None:
        return []
    ears = DeskEars(desk, house.store, house.conversations, lambda: house.content.live().texts, clock(settings.now))
    door = door_of(settings, lambda: house.content.live().texts)
    if isinstance(door, TelegramDoor) and telegram is not None:
        telegram.serve_desk(door.chat, ears)
    if isinstance(door, ChatwootDoor) and chatwoot is not None:
        # Leases run out by the true time, whatever day the assistant is told it is.
        chatwoot.serve_desk(_handed(house), ears, KeptValues(house.store, clock(None)), every=POLL)
    return [end_quiet_talks(ears, stop)]


async def end_quiet_talks(ears: DeskEars, stop: asyncio.Event, every: float = LOOK) -> None:
    """Bring the assistant back to talks in which nobody writes, until `stop`; look every `every` seconds."""
    while not stop.is_set():
        try:
            await ears.end_quiet()
        except Exception as error:  # noqa: BLE001 - a store in trouble must not end the looking
            log.warning("desk_unread", error=type(error).__name__)
        try:
            async with asyncio.timeout(every):
                await stop.wait()
        except TimeoutError:
            continue


def _handed(house: "House") -> Callable[[], Coroutine[Any, Any, "list[HandedTalk]"]]:
    from bot.channels.chatwoot.polling import HandedTalk  # noqa: PLC0415

    async def handed() -> list[HandedTalk]:
        talks = await house.store.read(lambda each: rows.handed_talks(each, "chatwoot"))
        return [HandedTalk(each.number, each.thread) for each in talks]

    return handed
