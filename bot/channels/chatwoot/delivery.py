"""Sends the assistant's replies into a conversation of Chatwoot, and hands it to people where a reply says so."""

from collections.abc import Mapping
from typing import Any

import structlog

from bot.channels.chatwoot.api import ChatwootApi, RefusedError, UnreachableError
from bot.channels.line_state import LineState
from bot.channels.outbox import Fate
from bot.messages import Delivery, Reply
from bot.render import number_options

# The token is wrong or may not do it: nothing that is said is at fault.
NOT_LET_IN = frozenset({401, 403})

log = structlog.get_logger(__name__)


class ChatwootDelivery:
    """Sends replies as the agent bot.

    Args:
        api: Chatwoot.
        line: is told whether calls get through.

    """

    def __init__(self, api: ChatwootApi, line: LineState) -> None:
        self._api, self._line = api, line
        # Replies that were said, and whose conversation is not handed over yet.
        self._said: set[int] = set()

    async def deliver(self, delivery: Delivery, again: bool) -> Fate:  # noqa: ARG002 - Chatwoot tells no second message
        """Send a reply; say what became of it."""
        try:
            if delivery.row not in self._said:
                await self._api.say(delivery.key.chat, message(delivery.reply))
                self._said.add(delivery.row)
            if delivery.reply.hand_off:
                await self._api.set_status(delivery.key.chat, "open")
        except (RefusedError, UnreachableError) as error:
            fate = fate_of(error, self._line)
            log.info("chatwoot_reply_refused", row=delivery.row, error=str(error), fate=fate.value)
            if fate is Fate.FAILED:
                self._said.discard(delivery.row)
            return fate
        self._said.discard(delivery.row)
        self._line.worked()
        return Fate.SENT


def fate_of(error: RefusedError | UnreachableError, line: LineState) -> Fate:
    """Return what becomes of a message that met an error, and note what troubles the line."""
    if isinstance(error, UnreachableError):
        line.failed("Chatwoot cannot be reached")
        return Fate.LATER
    if error.status in NOT_LET_IN:
        line.failed(f"Chatwoot refuses CHATWOOT_API_TOKEN (status {error.status})")
        return Fate.LATER
    return Fate.FAILED


def message(reply: Reply) -> Mapping[str, Any]:
    """Return a reply as a message; its options stand in the text too, since not every inbox shows them as buttons."""
    body: dict[str, Any] = {"content": number_options(reply), "message_type": "outgoing", "private": False}
    if reply.options:
        items = [{"title": each.label, "value": each.value} for each in reply.options]
        body |= {"content_type": "input_select", "content_attributes": {"items": items}}
    return body
