"""Sends what the desk is told into an API inbox: a contact without a name and a conversation for each talk.

The visitor's name there is a random one that stands in the outbox row. So the conversation is found again by any
process, and nothing has to be remembered of it.
"""

from collections.abc import Mapping
from typing import Any

import structlog

from bot.channels.chatwoot.api import ChatwootApi, RefusedError, UnreachableError
from bot.channels.chatwoot.delivery import fate_of
from bot.channels.line_state import LineState
from bot.channels.outbox import Fate
from bot.messages import Delivery

CHANNEL = "chatwoot_desk"
NOT_FOUND = 404
# So the identities of rows begin after which nothing is to be done in the conversation any more.
ENDS = ("desk:returned:", "desk:quiet:", "desk:forgotten:")

log = structlog.get_logger(__name__)


class DeskDelivery:
    """Sends messages as the visitors of an API inbox.

    Args:
        api: Chatwoot.
        line: is told whether calls get through.

    """

    def __init__(self, api: ChatwootApi, line: LineState) -> None:
        self._api, self._line = api, line
        self._open: dict[str, str] = {}
        self._written: set[int] = set()

    async def deliver(self, delivery: Delivery, again: bool) -> Fate:
        """Send a message; say what became of it."""
        source = delivery.key.chat
        try:
            conversation = await self._conversation(source, delivery.key.person)
            await self._write(delivery, conversation, again=again)
            if delivery.event_id.startswith(ENDS):
                await self._api.set_status(conversation, "resolved")
                self._open.pop(source, None)
        except (RefusedError, UnreachableError) as error:
            return self._refused(delivery, error)
        self._written.discard(delivery.row)
        self._line.worked()
        return Fate.SENT

    def _refused(self, delivery: Delivery, error: RefusedError | UnreachableError) -> Fate:
        """Note what troubles the line; return what becomes of a message that met an error."""
        fate = fate_of(error, self._line)
        if isinstance(error, RefusedError) and error.status == NOT_FOUND and delivery.key.chat not in self._open:
            self._line.failed("Chatwoot knows no inbox of CHATWOOT_INBOX_IDENTIFIER (status 404)")
        log.info("chatwoot_desk_refused", row=delivery.row, error=str(error), fate=fate.value)
        if fate is Fate.FAILED:
            self._written.discard(delivery.row)
        return fate

    async def _write(self, delivery: Delivery, conversation: str, *, again: bool) -> None:
        """Write a message once, though what comes after it has to be tried again."""
        if delivery.row in self._written:
            return
        source, text = delivery.key.chat, delivery.reply.text
        if not (again and await self._has(source, conversation, text)):
            await self._api.write(source, conversation, text, f"jifen-{delivery.row}")
        self._written.add(delivery.row)

    async def _conversation(self, source: str, name: str) -> str:
        """Return the conversation of a talk, opened to people; it is made at the first word."""
        if source in self._open:
            return self._open[source]
        await self._api.make_contact(source, name)
        found = await self._api.conversations(source)
        conversation: Mapping[str, Any] = found[-1] if found else await self._api.make_conversation(source)
        number = str(conversation["id"])
        if conversation.get("status", "pending") == "pending":
            # Where an agent bot sits in the inbox a conversation begins with it; an old Chatwoot does not say.
            await self._api.set_status(number, "open")
        self._open[source] = number
        return number

    async def _has(self, source: str, conversation: str, text: str) -> bool:
        """Whether a message that may have been sent before is there."""
        return any(each.get("content") == text for each in await self._api.messages(source, conversation))
