"""Hands what people wrote to the house: people side by side, the messages of each in order."""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import replace

import structlog

from bot.channels.outbox import Outbox
from bot.channels.ports import Conversations
from bot.channels.wecom.kf_api import Message
from bot.channels.wecom.kf_delivery import KfDelivery
from bot.channels.wecom.kf_messages import Entered, Handed, Meaning, Unreachable, Written, read_message
from bot.channels.wecom.kf_rendering import limits, welcome_limits
from bot.messages import ConversationKey

# A message that fails this often is at fault itself, and may not hold up everybody for ever.
TRIES = 5

log = structlog.get_logger(__name__)


class Incomplete(Exception):  # noqa: N818 (what is missing comes again)
    """Some messages of a page could not be handled yet."""


class KfReceiver:
    """Hands over pages of messages.

    Args:
        conversations: where messages go.
        outbox: what sends the replies.
        delivery: what answers an event by its code.

    """

    def __init__(self, conversations: Conversations, outbox: Outbox, delivery: KfDelivery) -> None:
        self._conversations, self._outbox, self._delivery = conversations, outbox, delivery
        self._failures: dict[str, int] = {}

    async def take(self, messages: Sequence[Message], since: int) -> None:
        """Commit a page; what was written before `since`, in Unix seconds, is passed over. Raises Incomplete."""
        lanes: dict[ConversationKey, list[tuple[str, Meaning]]] = {}
        for message in messages:
            meaning = read_message(message)
            if meaning is not None and getattr(meaning, "sent_at", since) >= since:
                lanes.setdefault(_whose(meaning), []).append((str(message.get("msgid", "")), meaning))
        if not all(await asyncio.gather(*map(self._in_order, lanes.values()))):
            raise Incomplete("some messages could not be handled yet")

    async def _in_order(self, lane: Iterable[tuple[str, Meaning]]) -> bool:
        for msgid, meaning in lane:
            try:
                await self._hand_over(meaning)
            except Exception as error:  # noqa: BLE001 - whatever went wrong, the message must come again
                failures = self._failures.get(msgid, 0) + 1
                self._failures[msgid] = failures
                log.warning("kf_message_failed", error=type(error).__name__, given_up=failures >= TRIES)
                if failures < TRIES:
                    return False
            self._failures.pop(msgid, None)
        return True

    async def _hand_over(self, meaning: Meaning) -> None:
        if isinstance(meaning, Unreachable):
            log.warning("kf_message_not_delivered", reason=meaning.reason)
            await self._outbox.drop(meaning.key)
        elif meaning is not None:
            await self._answer(meaning)

    async def _answer(self, meaning: Written | Entered | Handed) -> None:
        incoming = meaning.incoming
        if isinstance(meaning, Entered | Handed):
            self._delivery.answer_with(incoming.event_id, meaning.code)
            incoming = replace(incoming, limits=welcome_limits())
        else:
            if not incoming.handover:
                self._outbox.reopen(incoming.key)
            incoming = replace(incoming, limits=limits())
        self._outbox.send(await self._conversations.handle(incoming))


def _whose(meaning: Written | Entered | Unreachable | Handed) -> ConversationKey:
    return meaning.key if isinstance(meaning, Unreachable) else meaning.incoming.key
