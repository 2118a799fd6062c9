"""A reply to and from JSON, for the outbox and for the web page."""

import json
from dataclasses import asdict
from typing import Any

from pydantic import TypeAdapter, ValidationError

from bot.cards import Card
from bot.messages import Attachment, Option, Reply

_CARD: TypeAdapter[Card] = TypeAdapter(Card)


def reply_to_dict(reply: Reply) -> dict[str, Any]:
    """Return the reply as plain JSON values; a card stands in it only where there is one."""
    values = asdict(reply)
    for name in ("card", "traditional"):
        if not values[name]:
            del values[name]
    return values


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
        attachment=Attachment(**attachment) if attachment else None,
        private_link=values.get("private_link", False),
        card=_card(values.get("card")),
        traditional=values.get("traditional", False),
    )


def _card(values: Any) -> Card | None:
    """Read a card; one of another version's shape is left out, since the text says all of it."""
    try:
        return _CARD.validate_python(values) if values else None
    except ValidationError:
        return None
