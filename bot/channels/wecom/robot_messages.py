"""What a frame of the robot's long connection means for the house. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from bot.channels.wecom.robot_cards import Card, chosen_card, pressed
from bot.messages import ConversationKey, Incoming, Limits, Option, Reply
from bot.render import number_options, utf8_bytes

CHANNEL = "wecom_bot"
START = "/start"
# In a group the message begins with the robot's name.
MENTION = re.compile(r"\s*@\S+\s*")
ID_LENGTH = 100
OPTION_BYTES = 64
# The platform's limit of a text, in UTF-8 bytes.
TEXT_BYTES = 20_480
# What a thumb is: an option of the answer, 「没帮上」, which its feedback id names, or 「有用」 of the same entry.
NOT_HELPFUL = "bad:"
THUMBS: Mapping[int, str] = {1: "good:", 2: NOT_HELPFUL}


@dataclass(frozen=True, slots=True)
class Asked:
    """A message for the house.

    Attributes:
        incoming: the message.
        request: the request that its answer belongs to; "" when no answer may be given to it.
        welcome: whether a person opened the talk.
        pressed: the request that a pressed card has to be replaced by; "" when none was.
        card: what takes its place.
        silent: whether nothing may be said to it, because others would wonder why.

    """

    incoming: Incoming
    request: str
    welcome: bool = False
    pressed: str = ""
    card: Card | None = None
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Superseded:
    """Another connection of the same robot took over."""


Meaning = Asked | Superseded | None


def _beside(options: tuple[Option, ...]) -> int:
    return TEXT_BYTES - utf8_bytes(number_options(Reply("", options))) - 1


LIMITS = Limits(messages=1, size=TEXT_BYTES, measure=utf8_bytes, beside=_beside)


def is_group(key: ConversationKey) -> bool:
    """Whether others read along in this chat: the chat with one person has that person's name."""
    return key.chat != key.person


def read_frame(frame: Mapping[str, Any]) -> Meaning:
    """Return what a frame means; None for what is not for the house."""
    body, request = _part(frame, "body"), str(_part(frame, "headers").get("req_id", ""))
    if frame.get("cmd") == "aibot_event_callback":
        return _event(body, request)
    return read_body(body, request) if frame.get("cmd") == "aibot_msg_callback" else None


def read_body(body: Mapping[str, Any], request: str) -> Meaning:
    """Return what a message or an event means, as a webhook gets it; `request` is what its answer belongs to."""
    if body.get("msgtype") == "event":
        return _event(body, request)
    key = _key(body)
    # What asks how a stream goes on: here every stream is finished when it begins.
    if key is None or body.get("msgtype") == "stream":
        return None
    text, group = _text(body), is_group(key)
    said = MENTION.sub("", text, count=1) if group and text.lstrip().startswith("@") else text
    incoming = Incoming(
        _identity(body),
        key,
        said if said or not group else START,
        in_group=group,
        answers_only=group,
        limits=LIMITS,
        reminds=_reminds(group),
    )
    return Asked(incoming, request)


def _event(body: Mapping[str, Any], request: str) -> Meaning:
    event, key = _part(body, "event"), _key(body)
    kind = event.get("eventtype")
    if kind == "disconnected_event":
        return Superseded()
    if key is None:
        return None
    if kind == "template_card_event":
        return _press(body, _part(event, kind), key, request)
    if kind == "feedback_event":
        return _feedback(body, _part(event, kind), key)
    if kind != "enter_chat" or is_group(key):
        return None
    return Asked(Incoming(_identity(body), key, START, limits=LIMITS), request, welcome=True)


def _press(body: Mapping[str, Any], event: Mapping[str, Any], key: ConversationKey, request: str) -> Asked | None:
    """Read the press of a button: it is answered by replacing the card, and what it leads to is sent on its own."""
    value, label = pressed(str(event.get("event_key", "")))
    if not value:
        return None
    group = is_group(key)
    incoming = Incoming(
        _identity(body),
        key,
        option=value,
        in_group=group,
        answers_only=group,
        limits=LIMITS,
        reminds=_reminds(group),
    )
    return Asked(incoming, "", pressed=request, card=chosen_card(label, str(event.get("task_id", ""))))


def _feedback(body: Mapping[str, Any], event: Mapping[str, Any], key: ConversationKey) -> Asked | None:
    """Read a thumb as an option of that answer: to one up, or in a group, nothing is said; one taken back is none."""
    named, group, kind = str(event.get("id", "")), is_group(key), event.get("type")
    thumb = THUMBS.get(kind) if isinstance(kind, int) else None
    if thumb is None or not named.startswith(NOT_HELPFUL) or len(named.encode()) > OPTION_BYTES:
        return None
    said = f"{thumb}{named.removeprefix(NOT_HELPFUL)}"
    if len(said.encode()) > OPTION_BYTES:
        return None
    incoming = Incoming(_identity(body), key, option=said, in_group=group, answers_only=group, limits=LIMITS)
    return Asked(incoming, "", silent=group or thumb != NOT_HELPFUL)


def _reminds(group: bool) -> Literal["", "message"]:
    """Say how somebody can be reminded: alone by a message that the robot sends of itself, in a group not."""
    return "" if group else "message"


def _key(body: Mapping[str, Any]) -> ConversationKey | None:
    person = str(_part(body, "from").get("userid", ""))
    chat = str(body.get("chatid", "")) if body.get("chattype") == "group" else person
    named = 0 < len(person) <= ID_LENGTH and 0 < len(chat) <= ID_LENGTH
    return ConversationKey(CHANNEL, chat, person) if named else None


def _text(body: Mapping[str, Any]) -> str:
    """Return the words of a text, of a voice that the platform wrote down, or of the texts among pictures."""
    items = _part(body, "mixed").get("msg_item") or [body]
    parts = (_part(item, kind).get("content", "") for item in items for kind in ("text", "voice"))
    return "\n".join(str(part) for part in parts if part)


def _identity(body: Mapping[str, Any]) -> str:
    return str(body.get("msgid") or f"at:{body.get('create_time', '')}")[:ID_LENGTH]


def _part(whole: Any, name: str) -> Mapping[str, Any]:
    """Return an object inside another; an empty one when there is none."""
    part = whole.get(name) if isinstance(whole, Mapping) else None
    return part if isinstance(part, Mapping) else {}
