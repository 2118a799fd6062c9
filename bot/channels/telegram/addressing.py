"""Who and where, as Telegram carries it: chats and topics, button data, deep links, what a reply belongs to. Pure.

A delivery waits in the outbox with nothing but its conversation and its event, so what sending needs beyond the text
stands in these two: the topic behind the chat, and the message that is answered in the event's identity.
"""

import re
from dataclasses import dataclass

from bot.messages import Delivery

CHANNEL = "telegram"
# Telegram's limit of `callback_data`.
PRESS_BYTES = 64
DEEP_LINK = re.compile(r"/start(?:@\w+)?\s+from_(m?)(\d{1,19})(?:t(\d{1,19}))?\s*", re.ASCII)
ENTRY_LINK = re.compile(r"/start(?:@\w+)?\s+faq_([a-z0-9-]{1,60})\s*", re.ASCII)
EVENT = re.compile(r"\d+:(\d+)(?:(:edited)|:([ec][\w-]+):(\d+))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Hidden:
    """What only its sender and the bot saw in a group, and is answered so that only the sender sees the answer.

    Attributes:
        answers: the message ("e" and its number among those) or the press ("c" and its identity) that is answered.
        at: when it was sent, in seconds since 1970.

    """

    answers: str
    at: int


@dataclass(frozen=True, slots=True)
class Origin:
    """The message that an event was.

    Attributes:
        message: its number in the chat; None where an event is no single message (an album, a notice).
        edited: the message had been handled before, and its text was changed.
        hidden: only its sender saw it, and only its sender may see the answer.

    """

    message: int | None
    edited: bool = False
    hidden: Hidden | None = None


def write_event(update_id: int, message_id: int, *, edited: bool = False) -> str:
    """Return the identity of the event that an update brought."""
    return f"{update_id}:{message_id}{':edited' if edited else ''}"


def write_hidden_event(update_id: int, hidden: Hidden) -> str:
    """Return the identity of an event that only its sender saw: it is no message of the chat."""
    return f"{update_id}:0:{hidden.answers}:{hidden.at}"


def write_album(album: str) -> str:
    """Return the identity of an album: one event, in however many messages it comes."""
    return f"album-{album}"


def origin(event_id: str) -> Origin:
    """Return the message behind the identity of an event."""
    match = EVENT.fullmatch(event_id)
    if match is None:
        return Origin(None)
    if match[3] is not None:
        return Origin(None, hidden=Hidden(match[3], int(match[4])))
    return Origin(int(match[1]), match[2] is not None)


def write_chat(chat_id: int, topic: int | None) -> str:
    """Return the chat of a conversation: a forum's topics are chats of their own."""
    return str(chat_id) if topic is None else f"{chat_id}/{topic}"


def chat_id(delivery: Delivery) -> str:
    """Return the chat that a delivery goes to."""
    return delivery.key.chat.partition("/")[0]


def topic_id(delivery: Delivery) -> int | None:
    """Return the topic of the chat that a delivery goes to, or None."""
    topic = delivery.key.chat.partition("/")[2]
    return int(topic) if topic else None


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
    return f"https://t.me/{username}?start=from_{chat.replace('-', 'm').replace('/', 't')}"


def read_deep_link(text: str) -> str | None:
    """Return the chat that a `/start` out of a deep link wants to go on with, or None."""
    match = DEEP_LINK.fullmatch(text)
    return f"{'-' if match[1] else ''}{match[2]}{f'/{match[3]}' if match[3] else ''}" if match else None


def write_entry_link(username: str, entry: str) -> str:
    """Return the address that opens a private chat with the bot and shows an FAQ entry."""
    return f"https://t.me/{username}?start=faq_{entry}"


def read_entry_link(text: str) -> str | None:
    """Return the FAQ entry that a `/start` out of a deep link wants to see, or None."""
    match = ENTRY_LINK.fullmatch(text)
    return match[1] if match else None


def is_group(delivery: Delivery) -> bool:
    """Whether a delivery goes where others read along: only the ids of groups are negative."""
    return delivery.key.chat.startswith("-")


def is_faceless(person: str) -> bool:
    """Whether a writer is no person: who writes in the name of a group or a channel has its negative id."""
    return person.startswith("-")


def replied_message(delivery: Delivery) -> int | None:
    """Return the message that a delivery answers, where it is one."""
    return origin(delivery.event_id).message
