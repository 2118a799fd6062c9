"""One update at a time out of what Telegram sends: what cannot be read stops nobody else.

The library turns a whole batch into objects at once, and fails for all when one lacks a field that it requires: an old
message forwarded from a hidden account, a kind of message that is newer than the library.
"""

from collections.abc import Mapping
from typing import Any

import structlog
from telegram import Bot, Update

from bot.channels.telegram.meanings import Meaning
from bot.channels.telegram.spoken_to import Myself
from bot.channels.telegram.updates import read_update

log = structlog.get_logger(__name__)

# What an answer needs of a message; anything else of it may be strange.
NEEDED = (
    "message_id",
    "date",
    "chat",
    "from",
    "sender_chat",
    "text",
    "entities",
    "edit_date",
    "is_topic_message",
    "message_thread_id",
)


def meaning(bot: Bot, myself: Myself, raw: Mapping[str, Any]) -> Meaning:
    """Return what an update means to `myself`; nothing where it cannot be read."""
    update = _parsed(raw, bot)
    if update is None:
        return None
    try:
        return read_update(update, myself)
    except Exception as error:  # noqa: BLE001 (one strange update may not end the channel)
        log.warning("telegram_update_unreadable", update=update.update_id, error=type(error).__name__)
        return None


def _parsed(raw: Mapping[str, Any], bot: Bot) -> Update | None:
    """Return an update as an object, or what of it is needed to answer; None, with a line in the log, for any other."""
    try:
        return Update.de_json(dict(raw), bot)
    except Exception as error:  # noqa: BLE001 (whatever is strange about it)
        log.warning("telegram_update_unreadable", update=raw.get("update_id"), error=type(error).__name__)
    kind = "edited_message" if "edited_message" in raw else "message"
    message = raw.get(kind)
    if not isinstance(message, Mapping) or not isinstance(message.get("text"), str):
        return None
    kept = {name: message[name] for name in NEEDED if name in message}
    try:
        return Update.de_json({"update_id": raw["update_id"], kind: kept}, bot)
    except Exception:  # noqa: BLE001 (it was logged above)
        return None
