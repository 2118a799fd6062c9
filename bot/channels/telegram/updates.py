"""One Telegram update in the house's terms: a message, a moved chat, a block, a refused press, or noise. Pure.

In a group only commands, replies to the bot, mentions of it and presses of its buttons are for the house.
"""

from dataclasses import replace

from telegram import CallbackQuery, ChatMember, ChatMemberUpdated, MaybeInaccessibleMessage, Message, Update

from bot.channels.telegram.addressing import (
    CHANNEL,
    read_deep_link,
    read_entry_link,
    read_press,
    write_album,
    write_chat,
    write_event,
    write_hidden_event,
)
from bot.channels.telegram.desk import AtDesk, pressed_at_desk, said_at_desk
from bot.channels.telegram.meanings import Asked, Blocked, Event, Meaning, Moved, Refused
from bot.channels.telegram.newer import read_hidden, read_hidden_press
from bot.channels.telegram.spoken_to import COMMAND, Myself, addressed, without_mention, without_name
from bot.messages import ConversationKey, Incoming


def read_update(update: Update, myself: Myself) -> Meaning:
    """Return what an update means for the house; None for noise (channel posts, memberships, other people)."""
    if update.inline_query is not None:
        return Asked(update.inline_query.id, update.inline_query.query)
    if update.guest_message is not None:
        return _asked_as_guest(update.guest_message, myself)
    if update.callback_query is not None:
        return _pressed(update.update_id, update.callback_query, myself)
    if update.my_chat_member is not None:
        return _membership(update.my_chat_member)
    return _read_message(update, myself)


def _membership(changed: ChatMemberUpdated) -> Blocked | None:
    """Read that somebody blocked the bot; in a group nobody is promised anything, and a removal needs nothing."""
    if changed.chat.type != "private" or changed.new_chat_member.status != ChatMember.BANNED:
        return None
    chat = str(changed.chat.id)
    return Blocked(ConversationKey(CHANNEL, chat, chat))


def _read_message(update: Update, myself: Myself) -> Event | Moved | AtDesk | None:
    if update.edited_message is not None:
        if said_at_desk(update.edited_message, myself.identity, myself.desk, "") is not None:
            # What was passed on stands in another chat as it was.
            return None
        return _written(update.update_id, update.edited_message, myself, edited=True)
    message = update.message
    if message is None:
        return None
    if message.migrate_to_chat_id is not None:
        return Moved(str(message.chat.id), str(message.migrate_to_chat_id))
    if message.migrate_from_chat_id is not None:
        return Moved(str(message.migrate_from_chat_id), str(message.chat.id))
    event_id = write_event(update.update_id, message.message_id)
    at_desk = said_at_desk(message, myself.identity, myself.desk, event_id)
    return at_desk or _written(update.update_id, message, myself)


def _asked_as_guest(message: Message, myself: Myself) -> Asked | None:
    if message.guest_query_id is None:
        return None
    text = message.text or message.caption or ""
    said = COMMAND.sub("", without_mention(text, myself) or text).strip()
    return Asked(message.guest_query_id, said, as_guest=True)


def _pressed(update_id: int, query: CallbackQuery, myself: Myself) -> Event | Refused | AtDesk:
    message = query.message
    if message is None or query.data is None:
        return Refused(query.id, "old_button")
    event_id = write_event(update_id, message.message_id)
    at_desk = pressed_at_desk(query, str(message.chat.id), myself.desk, event_id)
    if at_desk is not None:
        return at_desk
    in_group, presser = _in_group(message), str(query.from_user.id)
    person, value = read_press(query.data, in_group=in_group)
    if in_group and person != presser:
        return Refused(query.id, "not_yours")
    chat = _chat(message) if isinstance(message, Message) else write_chat(message.chat.id, None)
    key = ConversationKey(CHANNEL, chat, presser)
    hidden = read_hidden_press(message, query.id) if isinstance(message, Message) else None
    if hidden is not None:
        return Event(Incoming(write_hidden_event(update_id, hidden), key, option=value), press=query.id)
    incoming = Incoming(event_id, key, option=value)
    return Event(_as_in_chat(incoming, message.message_id, in_group=in_group), press=query.id)


def _written(update_id: int, message: Message, myself: Myself, *, edited: bool = False) -> Event | None:
    person = _person(message)
    if person is None or message.chat.type == "channel":
        return None
    said = _said(message, myself, edited=edited)
    if said is None:
        return None
    in_group = _in_group(message)
    key, hidden = ConversationKey(CHANNEL, _chat(message), person), read_hidden(message)
    if hidden is not None and in_group:
        # Nobody reads along, so the answer may hold what is personal.
        return Event(Incoming(write_hidden_event(update_id, hidden), key, said))
    album = None if edited else message.media_group_id
    event_id = write_album(album) if album else write_event(update_id, message.message_id, edited=edited)
    incoming = _as_in_chat(Incoming(event_id, key, said, edited=edited), message.message_id, in_group=in_group)
    return Event(incoming if in_group else _out_of_link(incoming), album=album)


def _said(message: Message, myself: Myself, *, edited: bool) -> str | None:
    """Return what a message says to the bot, "" for a file without a word; None where it says nothing to it."""
    text = message.text or message.caption
    if text is None and (edited or message.effective_attachment is None):
        return None
    return addressed(text or "", message, myself) if _in_group(message) else without_name(text or "", myself)


def _as_in_chat(incoming: Incoming, number: int, *, in_group: bool) -> Incoming:
    """Return an event with its place in the chat; in a group, where all read along, nobody is reminded or drawn for."""
    return replace(
        incoming,
        message=number,
        in_group=in_group,
        reminds="" if in_group else "message",
        pictures=not in_group,
    )


def _in_group(message: MaybeInaccessibleMessage) -> bool:
    return message.chat.type != "private"


def _out_of_link(incoming: Incoming) -> Incoming:
    """Return what a `/start` out of a deep link asks for, and any other message as it is."""
    chat, entry = read_deep_link(incoming.text), read_entry_link(incoming.text)
    if chat is not None:
        return replace(incoming, text="/start", continues=chat)
    return incoming if entry is None else replace(incoming, text="", option=f"faq:{entry}")


def _chat(message: Message) -> str:
    """Return the chat of a conversation; messages in a forum's general topic carry no topic."""
    return write_chat(message.chat.id, message.message_thread_id if message.is_topic_message else None)


def _person(message: Message) -> str | None:
    if message.is_automatic_forward or message.from_user is None:
        return None
    if message.sender_chat is not None:
        return str(message.sender_chat.id)
    return None if message.from_user.is_bot else str(message.from_user.id)
