"""What a message or event of the customer service means for the house. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from bot.messages import ConversationKey, FromDesk, Incoming

CHANNEL = "wecom_kf"
START = "/start"
CUSTOMER, SERVICER = 3, 5
# What answers an event whose id begins so, only the code of that event can deliver.
WELCOME, CHANGED = "enter:", "state:"
BY_CODE = (WELCOME, CHANGED)
ID_LENGTH = 100
OPTION_BYTES = 64
# How a talk changes hands: taken out of the queue, passed on, ended, taken up again.
CHANGES: Mapping[int, Literal["taken", "released"]] = {1: "taken", 2: "taken", 3: "released", 4: "taken"}


@dataclass(frozen=True, slots=True)
class Written:
    """A person wrote or tapped; `sent_at` in Unix seconds."""

    incoming: Incoming
    sent_at: int


@dataclass(frozen=True, slots=True)
class Entered:
    """A person opened the talk for the first time in a while; `code` allows one welcome within 20 seconds."""

    incoming: Incoming
    code: str
    sent_at: int


@dataclass(frozen=True, slots=True)
class Unreachable:
    """A message did not arrive; `reason` is the platform's number."""

    key: ConversationKey
    reason: int


@dataclass(frozen=True, slots=True)
class Handed:
    """A person of the company took a talk, wrote in it, or ended it; `code` allows one message, "" for none."""

    incoming: Incoming
    code: str = ""


Meaning = Written | Entered | Unreachable | Handed | None


def read_message(message: Mapping[str, Any]) -> Meaning:
    """Return what a message means; None for what is not for the house."""
    if message.get("msgtype") == "event":
        return _event(message, message.get("event") or {})
    msgid, person = str(message.get("msgid", "")), str(message.get("external_userid", ""))
    key = _key(str(message.get("open_kfid", "")), person)
    if key is None or not 0 < len(msgid) <= ID_LENGTH:
        return None
    if message.get("origin") == SERVICER:
        # The platform brings the words to the person; that somebody writes is all the house has to know.
        return Handed(Incoming(msgid, key, from_desk=FromDesk(0, "said")))
    if message.get("origin") != CUSTOMER:
        return None
    text = message.get("text") or {}
    content, tapped = str(text.get("content", "")), str(text.get("menu_id", ""))
    if 0 < len(tapped.encode()) <= OPTION_BYTES:
        return Written(Incoming(msgid, key, option=tapped), _time(message))
    return Written(Incoming(msgid, key, content), _time(message))


def _event(message: Mapping[str, Any], event: Mapping[str, Any]) -> Meaning:
    key = _key(str(event.get("open_kfid", "")), str(event.get("external_userid", "")))
    if key is None:
        return None
    kind = event.get("event_type")
    if kind == "enter_session":
        return _entered(message, event, key)
    if kind == "msg_send_fail":
        return Unreachable(key, int(event.get("fail_type", 0)))
    what = CHANGES.get(event.get("change_type", 0)) if kind == "session_status_change" else None
    if what is None:
        return None
    event_id = f"{CHANGED}{message.get('msgid', '')}"[:ID_LENGTH]
    return Handed(Incoming(event_id, key, from_desk=FromDesk(0, what)), str(event.get("msg_code") or ""))


def _entered(message: Mapping[str, Any], event: Mapping[str, Any], key: ConversationKey) -> Meaning:
    """Read that somebody opened the talk: greeted where a welcome may be sent, asked where they bring a code."""
    msgid, handover = str(message.get("msgid", "")), str(event.get("scene_param", ""))[:ID_LENGTH]
    if event.get("welcome_code"):
        greeted = Incoming(f"{WELCOME}{msgid}"[:ID_LENGTH], key, START, handover=handover)
        return Entered(greeted, str(event["welcome_code"]), _time(message))
    # It goes out as an answer does, at once or with the person's next word.
    asked = Incoming(f"came:{msgid}"[:ID_LENGTH], key, handover=handover)
    return Written(asked, _time(message)) if handover else None


def _key(account: str, person: str) -> ConversationKey | None:
    named = 0 < len(account) <= ID_LENGTH and 0 < len(person) <= ID_LENGTH
    return ConversationKey(CHANNEL, account, person) if named else None


def _time(message: Mapping[str, Any]) -> int:
    sent_at = message.get("send_time", 0)
    return sent_at if isinstance(sent_at, int) else 0
