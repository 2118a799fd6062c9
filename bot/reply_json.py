"""A reply to and from JSON, for the outbox and for the web page."""

import base64
import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from bot.messages import Attachment, Option, Reply

BASE64 = "content_base64"


def reply_to_dict(reply: Reply) -> dict[str, Any]:
    """Return the reply as plain JSON values; the bytes of an attachment that is no text in Base64."""
    values = asdict(reply)
    if not reply.hand_off:
        del values["hand_off"]
    if reply.attachment is not None:
        values["attachment"] = _attachment_to_dict(reply.attachment)
    return values


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
        attachment=_attachment(attachment) if attachment else None,
        private_link=values.get("private_link", False),
        hand_off=values.get("hand_off", False),
    )


def _attachment_to_dict(attachment: Attachment) -> dict[str, str]:
    named = {"name": attachment.name, "media_type": attachment.media_type}
    if attachment.media_type.startswith("text/"):
        return {**named, "content": attachment.content.decode()}
    return {**named, BASE64: base64.b64encode(attachment.content).decode()}


def _attachment(values: Mapping[str, str]) -> Attachment:
    content = base64.b64decode(values[BASE64]) if BASE64 in values else values["content"].encode()
    return Attachment(values["name"], values["media_type"], content)
