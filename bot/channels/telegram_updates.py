"""One Telegram update in the house's terms: a message for the house, a moved chat, a refused press, or noise. Pure.

In a group only commands, replies to the bot, mentions of it and presses of its buttons are for the house.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from telegram import CallbackQuery, Message, Update

from bot.channels.telegram_addressing import CHANNEL, read_deep_link, read_press
from bot.messages import ConversationKey, Incoming

COMMAND = re.compile(r"/(\w+)(?:@(\w+))?(?=\s|$)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Myself:
    """What the bot must know of itself to see that it is spoken to.

    Attributes:
        identity: its user id.
        username: its name without the @.
        commands: the commands it knows, without the slash; in a group all others are for someone else.

    """

    identity: int
    username: str
    commands: Collection[str]


@dataclass(frozen=True, slots=True)
class Event:
    """A message for the house; `press` is the button press to answer once it is handled."""

    incoming: Incoming
    press: str | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """A group became a supergroup and has a new chat id."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A press that changes nothing; `notice` names the words that are shown for it."""

    press: str
    notice: str


Meaning = Event | Moved | Refused | None


def read_update(update: Update, myself: Myself) -> Meaning:
    """Return what an update means for the house; None for noise (edits, channel posts, memberships, other people)."""
    if update.callback_query is not None:
        return _pressed(update.update_id, update.callback_query)
    message = update.message
    if message is None:
        return None
    if message.migrate_to_chat_id is not None:
        return Moved(str(message.chat.id), str(message.migrate_to_chat_id))
    if message.migrate_from_chat_id is not None:
        return Moved(str(message.migrate_from_chat_id), str(message.chat.id))
    return _written(update.update_id, message, myself)


def _pressed(update_id: int, query: CallbackQuery) -> Event | Refused:
    message = query.message
    if message is None or query.data is None:
        return Refused(query.id, "old_button")
    in_group = message.chat.type != "private"
    person, value = read_press(query.data, in_group=in_group)
    if in_group and person != str(query.from_user.id):
        return Refused(query.id, "not_yours")
    key = ConversationKey(CHANNEL, str(message.chat.id), str(query.from_user.id))
    event_id = _event_id(update_id, message.message_id, in_group=in_group)
    return Event(Incoming(event_id, key, option=value, in_group=in_group), press=query.id)


def _written(update_id: int, message: Message, myself: Myself) -> Event | None:
    person = _person(message)
    if person is None or message.chat.type == "channel":
        return None
    text = message.text or message.caption
    if text is None and message.effective_attachment is None:
        return None
    in_group = message.chat.type != "private"
    said = _addressed(text or "", message, myself) if in_group else text or ""
    if said is None:
        return None
    key = ConversationKey(CHANNEL, str(message.chat.id), person)
    event_id = _event_id(update_id, message.message_id, in_group=in_group)
    chat = None if in_group else read_deep_link(said)
    if chat is not None:
        return Event(Incoming(event_id, key, "/start", continues=chat))
    return Event(Incoming(event_id, key, said, in_group=in_group))


def _person(message: Message) -> str | None:
    if message.is_automatic_forward or message.from_user is None:
        return None
    if message.sender_chat is not None:
        return str(message.sender_chat.id)
    return None if message.from_user.is_bot else str(message.from_user.id)


def _addressed(text: str, message: Message, myself: Myself) -> str | None:
    """Return the text without the bot's name when a group's message is for the bot; None when it is not."""
    command = COMMAND.match(text)
    if command:
        name, addressee = command[1].lower(), command[2]
        if addressee is None:
            return text if name in myself.commands else None
        return f"/{name}{text[command.end() :]}" if addressee.lower() == myself.username.lower() else None
    without, mentions = re.subn(
        rf"(?<!\w)@{re.escape(myself.username)}(?!\w)\s*", "", text, flags=re.ASCII | re.IGNORECASE
    )
    if mentions:
        return without.strip()
    replied = message.reply_to_message
    if replied is not None and replied.from_user is not None and replied.from_user.id == myself.identity:
        return text
    return None


def _event_id(update_id: int, message_id: int, *, in_group: bool) -> str:
    return f"{update_id}:{message_id}" if in_group else str(update_id)
