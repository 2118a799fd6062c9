"""A reply as the robot's messages: a stream, a welcome, a card, or one sent on its own. Pure."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.channels.identity import identity_of
from bot.channels.wecom.robot_cards import Card, card_of
from bot.channels.wecom.robot_messages import NOT_HELPFUL, is_group
from bot.messages import Delivery
from bot.render import number_options

ALONE, GROUP = 1, 2

Body = Mapping[str, Any]


def stream(deliveries: Sequence[Delivery]) -> Body:
    """Return the finished stream that says replies; one that is sent again under its id is replaced."""
    content = "\n\n".join(number_options(each.reply) for each in deliveries)
    inside = {"id": identity_of(deliveries[-1]), "finish": True, "content": content, **_feedback(deliveries[-1])}
    return {"msgtype": "stream", "stream": inside}


def sentence(identity: str, content: str) -> Body:
    """Return the finished stream that says a sentence of the channel's own."""
    return {"msgtype": "stream", "stream": {"id": identity, "finish": True, "content": content}}


def welcome(deliveries: Sequence[Delivery]) -> Body:
    """Return the text that says replies to somebody who opened the talk."""
    return {"msgtype": "text", "text": {"content": "\n\n".join(number_options(each.reply) for each in deliveries)}}


def markdown(delivery: Delivery) -> Body:
    """Return the message that says a reply without answering a request."""
    return {"msgtype": "markdown", "markdown": {"content": number_options(delivery.reply)}}


def card(delivery: Delivery) -> Body | None:
    """Return the card that shows a reply; None where it has no room on one, or others would see it."""
    made = None if is_group(delivery.key) else card_of(delivery.reply, identity_of(delivery))
    return made and {"msgtype": "template_card", "template_card": {**made, **_feedback(delivery)}}


def pushed(delivery: Delivery, body: Body) -> Body:
    """Return a message with where it goes, for one that answers no request."""
    return {"chatid": delivery.key.chat, "chat_type": GROUP if is_group(delivery.key) else ALONE, **body}


def replacing(card_: Card | None) -> Body:
    """Return what puts a card into the place of the one that was pressed."""
    return {"response_type": "update_template_card", "template_card": card_}


def _feedback(delivery: Delivery) -> dict[str, Any]:
    """Return the id by which a thumb on an answer tells which one it was; without it the platform tells of none."""
    values = (option.value for option in delivery.reply.options if option.value.startswith(NOT_HELPFUL))
    named = next(values, "")
    return {"feedback": {"id": named}} if named else {}
