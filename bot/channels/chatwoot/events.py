"""What a webhook of Chatwoot's agent bot means for the house. Pure.

The bot answers what a visitor wrote while the conversation is pending: an open one has a person, and a private note is
between those.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.messages import ConversationKey, Incoming, Limits, Option

CHANNEL = "chatwoot"
PENDING = "pending"
OPTION_BYTES = 64
ID_LENGTH = 40
# Characters of a message that everybody can read at once, well below what Chatwoot takes; and messages in a row.
SIZE, MESSAGES = 8000, 5


@dataclass(frozen=True, slots=True)
class Written:
    """A visitor wrote or chose."""

    incoming: Incoming


@dataclass(frozen=True, slots=True)
class Changed:
    """Something else happened in a conversation."""

    conversation: str


Meaning = Written | Changed | None


def _beside(_options: tuple[Option, ...]) -> int:
    return SIZE


LIMITS = Limits(messages=MESSAGES, size=SIZE, measure=len, beside=_beside)


def read_event(body: Mapping[str, Any], account: int) -> Meaning:
    """Return what a webhook means; None for what is not of this account or names no conversation."""
    whose = _part(body, "account").get("id")
    conversation = _part(body, "conversation") or (body if str(body.get("event", "")).startswith("conv") else {})
    name = _name(conversation.get("id"))
    if not name or (whose is not None and str(whose) != str(account)):
        return None
    incoming = _incoming(body, conversation, name)
    return Changed(name) if incoming is None else Written(incoming)


def _incoming(body: Mapping[str, Any], conversation: Mapping[str, Any], name: str) -> Incoming | None:
    if conversation.get("status") != PENDING or body.get("private"):
        return None
    contact = _contact(body, conversation)
    message = _name(body.get("id"))
    if not contact or not message:
        return None
    key = ConversationKey(CHANNEL, name, contact)
    if body.get("event") == "message_created" and body.get("message_type") in {"incoming", 0}:
        text = body.get("content")
        return Incoming(f"m{message}", key, text if isinstance(text, str) else "", limits=LIMITS)
    chosen = _chosen(body) if body.get("event") == "message_updated" else ""
    # A message is chosen from once, and reported again whenever anything about it changes.
    return Incoming(f"c{message}", key, option=chosen, limits=LIMITS) if chosen else None


def _chosen(body: Mapping[str, Any]) -> str:
    """Return the value of the option that a visitor pressed, "" for none."""
    submitted = _part(body, "content_attributes").get("submitted_values")
    first = submitted[0] if isinstance(submitted, list) and submitted else None
    value = first.get("value") if isinstance(first, Mapping) else None
    return value if isinstance(value, str) and 0 < len(value.encode()) <= OPTION_BYTES else ""


def _contact(body: Mapping[str, Any], conversation: Mapping[str, Any]) -> str:
    """Return the visitor of a conversation, whoever wrote in it."""
    inside = _part(conversation, "contact_inbox").get("contact_id")
    sender = _part(_part(conversation, "meta"), "sender").get("id")
    wrote = _part(body, "sender").get("id") if body.get("message_type") in {"incoming", 0} else None
    return next((name for each in (inside, sender, wrote) if (name := _name(each))), "")


def _name(value: Any) -> str:
    """Return an identity as text, "" for what is none."""
    named = str(value) if isinstance(value, int | str) and not isinstance(value, bool) else ""
    return named if 0 < len(named) <= ID_LENGTH and named.isascii() and named.isalnum() else ""


def _part(whole: Any, name: str) -> Mapping[str, Any]:
    part = whole.get(name) if isinstance(whole, Mapping) else None
    return part if isinstance(part, Mapping) else {}
