"""A reply to and from JSON, for the outbox and for the web page."""

import base64
import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from pydantic import TypeAdapter, ValidationError

from bot.cards import Card
from bot.messages import Attachment, Option, Reply

BASE64 = "content_base64"
# What most replies do not have.
RARE = ("hand_off", "only_if_there", "hand_back", "card", "traditional", "picture")
_CARD: TypeAdapter[Card] = TypeAdapter(Card)


def reply_to_dict(reply: Reply) -> dict[str, Any]:
    """Return the reply as plain JSON values; the bytes of an attachment that is no text in Base64.

    What only some replies have stands in it only where it is so.
    """
    values: dict[str, Any] = {
        "text": reply.text,
        "options": [_option_to_dict(option) for option in reply.options],
        "attachment": None if reply.attachment is None else _attachment_to_dict(reply.attachment),
        "private_link": reply.private_link,
    }
    some = {name: getattr(reply, name) for name in RARE if getattr(reply, name)}
    beside = {"beside": [_option_to_dict(option) for option in reply.beside]} if reply.beside else {}
    return values | some | beside | ({} if reply.card is None else {"card": asdict(reply.card)})


def reply_to_json(reply: Reply) -> str:
    """Return the reply as JSON text."""
    return json.dumps(reply_to_dict(reply), ensure_ascii=False)


def reply_from_json(stored: str) -> Reply:
    """Read what `reply_to_json` wrote, in this version of the program or an older one."""
    values = json.loads(stored)
    attachment = values.get("attachment")
    return Reply(
        text=values["text"],
        options=tuple(Option(**option) for option in values.get("options", ())),
        attachment=_attachment(attachment) if attachment else None,
        private_link=values.get("private_link", False),
        hand_off=values.get("hand_off", False),
        only_if_there=values.get("only_if_there", False),
        hand_back=values.get("hand_back", False),
        card=_card(values.get("card")),
        traditional=values.get("traditional", False),
        picture=values.get("picture", False),
        beside=tuple(Option(**option) for option in values.get("beside", ())),
    )


def _option_to_dict(option: Option) -> dict[str, Any]:
    # Not by `asdict`, which copies every value through and through: each reply has some.
    values = {"label": option.label, "value": option.value, "by_word": option.by_word, "letter": option.letter}
    return values | ({"elsewhere": True} if option.elsewhere else {})


def _attachment_to_dict(attachment: Attachment) -> dict[str, str]:
    named = {"name": attachment.name, "media_type": attachment.media_type}
    if attachment.media_type.startswith("text/"):
        return {**named, "content": attachment.content.decode()}
    return {**named, BASE64: base64.b64encode(attachment.content).decode()}


def _attachment(values: Mapping[str, str]) -> Attachment:
    content = base64.b64decode(values[BASE64]) if BASE64 in values else values["content"].encode()
    return Attachment(values["name"], values["media_type"], content)


def _card(values: Any) -> Card | None:
    """Read a card; one of another version's shape is left out, since the text says all of it."""
    try:
        return _CARD.validate_python(values) if values else None
    except ValidationError:
        return None
