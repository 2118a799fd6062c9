"""Who and where, as Telegram carries it: button data, deep links and the message a reply belongs to. Pure."""

import re

from bot.messages import Delivery

CHANNEL = "telegram"
# Telegram's limit of `callback_data`.
PRESS_BYTES = 64
DEEP_LINK = re.compile(r"/start(?:@\w+)?\s+from_(m?)(\d{1,19})\s*", re.ASCII)


def write_press(value: str, person: str, *, in_group: bool) -> str | None:
    """Return the data of a button that stands for `value`, or None when Telegram cannot carry it.

    In a group it names the person it is for: everybody sees the button, and only that person may press it.
    """
    data = f"{person}|{value}" if in_group else value
    return data if len(data.encode()) <= PRESS_BYTES else None


def read_press(data: str, *, in_group: bool) -> tuple[str | None, str]:
    """Return for whom a pressed button is, where its data says so, and its value."""
    if not in_group:
        return None, data
    person, _, value = data.partition("|")
    return person, value


def write_deep_link(username: str, chat: str) -> str:
    """Return the address that opens a private chat with the bot and goes on with what was begun in `chat`."""
    return f"https://t.me/{username}?start=from_{chat.replace('-', 'm')}"


def read_deep_link(text: str) -> str | None:
    """Return the chat that a `/start` out of a deep link wants to go on with, or None."""
    match = DEEP_LINK.fullmatch(text)
    return f"{'-' if match[1] else ''}{match[2]}" if match else None


def is_group(delivery: Delivery) -> bool:
    """Whether a delivery goes where others read along: only the ids of groups are negative."""
    return delivery.key.chat.startswith("-")


def replied_message(delivery: Delivery) -> int | None:
    """Return the message that a delivery answers; only events out of groups carry one."""
    message_id = delivery.event_id.partition(":")[2]
    return int(message_id) if message_id.isascii() and message_id.isdecimal() else None
