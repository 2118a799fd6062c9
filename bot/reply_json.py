"""A reply to and from JSON, for the outbox and for the web page."""

import json
from dataclasses import asdict
from typing import Any

from bot.messages import Attachment, Option, Reply


def reply_to_dict(reply: Reply) -> dict[str, Any]:
    """Return the reply as plain JSON values."""
    return asdict(reply)


def reply_to_json(reply: Reply) -> str:
    """Return the reply as JSON text."""
    return json.dumps(reply_to_dict(reply), ensure_ascii=False)


def reply_from_json(stored: str) -> Reply:
    """Read what `reply_to_json` wrote."""
    values = json.loads(stored)
    attachment = values.get("attachment")
    return Reply(
        text=values["text"],
        options=tuple(Option(**option) for option in values.get("options", ())),
        attachment=Attachment(**attachment) if attachment else None,
        private_link=values.get("private_link", False),
    )
