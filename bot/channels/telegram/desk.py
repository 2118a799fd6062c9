"""What the people of the desk do in its chat: they reply to a message with a talk's number, or press its buttons."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from telegram import CallbackQuery, Message

from bot.channels.ports import DeskEars

NUMBERED = re.compile(r"#(\d{1,18})(?!\d)", re.ASCII)
PRESS = re.compile(r"desk:(take|end|keep):(\d{1,18})", re.ASCII)
What = Literal["taken", "released", "keep", "said", "no_text"]
PRESSED: Mapping[str, What] = {"take": "taken", "end": "released", "keep": "keep"}


@dataclass(frozen=True, slots=True)
class AtDesk:
    """Something that was done at the desk.

    Attributes:
        talk: the number of the talk that it is about.
        what: somebody took it, ended it, wants its last answer kept, said something, or sent what is no text.
        event_id: the same at every delivery of the update.
        text: what was said.
        press: the button press to answer once it is dealt with.

    """

    talk: int
    what: What
    event_id: str
    text: str = ""
    press: str | None = None


def pressed_at_desk(query: CallbackQuery, chat: str, desk: str, event_id: str) -> AtDesk | None:
    """Return the press of a button of the desk in its own chat, by whoever is there; None for any other press."""
    value = (query.data or "").rpartition("|")[2]
    match = PRESS.fullmatch(value)
    if match is None or not desk or chat != desk:
        return None
    return AtDesk(int(match[2]), PRESSED[match[1]], f"desk:{event_id}", press=query.id)


def said_at_desk(message: Message, myself: int, desk: str, event_id: str) -> AtDesk | None:
    """Return the reply to a message of a talk in the desk's own chat; None for any other message."""
    replied = message.reply_to_message
    if not desk or str(message.chat.id) != desk or replied is None:
        return None
    if replied.from_user is None or replied.from_user.id != myself:
        return None
    match = NUMBERED.match(replied.text or "")
    text = message.text or message.caption or ""
    if match is None or text.startswith("/"):
        return None
    return AtDesk(int(match[1]), "said" if text.strip() else "no_text", f"desk:{event_id}", text)


async def heard(ears: DeskEars, done: AtDesk) -> None:
    """Tell the house what was done."""
    if done.what == "keep":
        await ears.keep_answer(done.talk, done.event_id)
    elif done.what == "no_text":
        await ears.text_only(done.talk, done.event_id)
    else:
        await ears.hear(done.talk, done.what, done.event_id, done.text)
