"""What a message or event of an Official Account means for the house. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.channels.wechat.account import CHANNEL
from bot.messages import ConversationKey, Incoming

# As long as the names are by which the database knows people and events.
ID_LENGTH = 100
START = "/start"
# The account's own sentence for a kind of message that holds no text.
NO_TEXT = {"voice": "voice", "image": "picture", "video": "picture", "shortvideo": "picture", "location": "place"}
# Events that begin or take up a talk; all others of the platform's own say nothing to a person.
GREETED = frozenset({"subscribe", "scan"})


@dataclass(frozen=True, slots=True)
class Event:
    """A message for the house."""

    incoming: Incoming


@dataclass(frozen=True, slots=True)
class Sentence:
    """A message that holds no text: `key` names the sentence that is said to it."""

    key: str


Meaning = Event | Sentence | None


def read_message(fields: Mapping[str, str]) -> Meaning:
    """Return what the fields of a message mean; None when nothing is to be said."""
    person, kind = fields.get("FromUserName", ""), fields.get("MsgType", "").lower()
    if not 0 < len(person) <= ID_LENGTH or not kind:
        return None
    key = ConversationKey(CHANNEL, person, person)
    if kind == "event":
        return _event(fields, key)
    text = fields.get("Content", "") if kind == "text" else fields.get("Recognition", "") if kind == "voice" else ""
    if kind != "text" and not text:
        return Sentence(NO_TEXT.get(kind, "unknown"))
    return Event(Incoming(_identity(fields), key, text))


def _event(fields: Mapping[str, str], key: ConversationKey) -> Meaning:
    name = fields.get("Event", "").lower()
    event = Incoming(f"event:{fields.get('CreateTime', '')[:ID_LENGTH]}", key, START)
    if name in GREETED:
        return Event(event)
    said = fields.get("EventKey", "")
    # A button of the menu says its key, as if the person had typed it.
    return Event(replace(event, text=said)) if name == "click" and said else None


def _identity(fields: Mapping[str, str]) -> str:
    """Return what is the same at every delivery of a message, and of no other message of that person."""
    return (fields.get("MsgId") or f"at:{fields.get('CreateTime', '')}")[:ID_LENGTH]
