"""A reply as customer-service messages: a text, or a menu whose lines can be tapped, and what fits into them. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.messages import Limits, Option, Reply
from bot.render import number_options, utf8_bytes, ways_on

# The platform's limits, in UTF-8 bytes.
TEXT_BYTES = 2048
HEAD_BYTES = TAIL_BYTES = 1024
LINE_BYTES = 128
LINES = 10
# Three of the five messages that a person's message allows, so that two messages at once are answered too.
MESSAGES = 3
PICTURES = frozenset({"image/png", "image/jpeg"})
PICTURE_BYTES = 2 * 1024 * 1024


def limits() -> Limits:
    """Return what is sent in answer to a message."""
    return Limits(MESSAGES, TEXT_BYTES, utf8_bytes, _beside, PICTURES)


def welcome_limits() -> Limits:
    """Return what is sent as a welcome: one message, no picture."""
    return replace(limits(), messages=1, attachments=frozenset())


def message(reply: Reply) -> dict[str, Any]:
    """Return the message that says a reply, without its picture."""
    if not _fits_menu(reply.options) or utf8_bytes(reply.text) > HEAD_BYTES:
        return text_message(number_options(reply))
    menu = {"head_content": reply.text, "list": _lines(reply.options), "tail_content": ways_on(reply.options)}
    return {"msgtype": "msgmenu", "msgmenu": {name: value for name, value in menu.items() if value}}


def text_message(text: str) -> dict[str, Any]:
    """Return a plain text."""
    return {"msgtype": "text", "text": {"content": text}}


def has_picture(reply: Reply) -> bool:
    """Whether a reply carries a picture that can be sent."""
    carried = reply.attachment
    return carried is not None and carried.media_type in PICTURES and len(carried.content) <= PICTURE_BYTES


def _beside(options: tuple[Option, ...]) -> int:
    if _fits_menu(options):
        return HEAD_BYTES
    return TEXT_BYTES - utf8_bytes(number_options(Reply("", options))) - 1


def _fits_menu(options: Sequence[Option]) -> bool:
    lines = _lines(options)
    short = all(utf8_bytes(line["click"]["content"]) <= LINE_BYTES for line in lines)
    return 0 < len(lines) <= LINES and short and utf8_bytes(ways_on(options)) <= TAIL_BYTES


def _lines(options: Sequence[Option]) -> list[dict[str, Any]]:
    """Return the lines to tap; they bear the numbers under which they may be typed."""
    numbered = (option for option in options if not option.by_word)
    return [
        {"type": "click", "click": {"id": option.value, "content": f"{number}. {option.label}"}}
        for number, option in enumerate(numbered, start=1)
    ]
