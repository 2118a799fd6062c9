"""Whether a message is for the bot, and what it says without the bot's name.

In a group only commands, replies to the bot and mentions of it are for it.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from telegram import Message, MessageEntity

COMMAND = re.compile(r"/(\w+)(?:@(\w+))?(?=\s|$)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Myself:
    """What the bot must know of itself to see that it is spoken to.

    Attributes:
        identity: its user id.
        username: its name without the @.
        commands: the commands it knows, without the slash; in a group all others are for someone else.
        desk: the chat of the people behind it; "" for none.

    """

    identity: int
    username: str
    commands: Collection[str]
    desk: str = ""


def addressed(text: str, message: Message, myself: Myself) -> str | None:
    """Return the text without the bot's name when a group's message is for the bot; None when it is not."""
    command = COMMAND.match(text)
    if command:
        return _commanded(text, command, myself)
    without = without_mention(text, myself)
    if without is not None:
        return without
    named = _naming(message, myself)
    if named is not None:
        return text.replace(named, "", 1).strip()
    replied = message.reply_to_message
    if replied is not None and replied.from_user is not None and replied.from_user.id == myself.identity:
        return text
    return None


def _commanded(text: str, command: re.Match[str], myself: Myself) -> str | None:
    """Return a command without the bot's name; None for another bot's."""
    name, addressee = command[1].lower(), command[2]
    if addressee is None:
        return text if name in myself.commands else None
    return f"/{name}{text[command.end() :]}" if addressee.lower() == myself.username.lower() else None


def without_mention(text: str, myself: Myself) -> str | None:
    """Return a text without the bot's username; None where it does not name it."""
    name = rf"(?<!\w)@{re.escape(myself.username)}(?!\w)\s*"
    without, mentions = re.subn(name, "", text, flags=re.ASCII | re.IGNORECASE)
    return without.strip() if mentions else None


def _naming(message: Message, myself: Myself) -> str | None:
    """Return the words of a message that are a link to the bot without being its username, or None."""
    kinds: list[str | None] = [MessageEntity.TEXT_MENTION]
    found = message.parse_entities(kinds) if message.text else message.parse_caption_entities(kinds)
    of_bot = (words for each, words in found.items() if each.user is not None and each.user.id == myself.identity)
    return next(of_bot, None)


def without_name(text: str, myself: Myself) -> str:
    """Return a private chat's text with a command as it is without the bot's name: `/ask@bot` is `/ask`."""
    command = COMMAND.match(text)
    if command and (command[2] or "").lower() == myself.username.lower():
        return f"/{command[1].lower()}{text[command.end() :]}"
    return text
