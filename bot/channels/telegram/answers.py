"""Which messages answered the last message of each conversation: when its text is changed, they are changed with it.

Kept where every process sees it, for as long as Telegram lets people change a message. Should it be lost, the changed
message gets an answer of its own instead.
"""

import asyncio
from collections import OrderedDict
from dataclasses import dataclass
from datetime import timedelta

import structlog

from bot.channels.ports import KeptValues
from bot.channels.telegram.addressing import origin
from bot.messages import ConversationKey, Delivery

ANSWERED = "answered"
EDITABLE = timedelta(hours=48)
# So many conversations are remembered beside the store, to save a look there.
REMEMBERED = 2000

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Answer:
    """The messages that answered an event."""

    event_id: str
    messages: tuple[int, ...]

    def written(self) -> str:
        """Return the answer as it is kept."""
        return f"{self.event_id} {','.join(map(str, self.messages))}"

    @classmethod
    def read(cls, kept: str | None) -> "Answer":
        """Read a kept answer; none is one of no messages."""
        event_id, _, messages = (kept or "").partition(" ")
        return cls(event_id, tuple(int(each) for each in messages.split(",") if each.isdecimal()))


def answer_name(key: ConversationKey) -> str:
    """Return the name under which the last answer of a conversation is kept."""
    return f"{ANSWERED}:{key.channel}:{key.chat}:{key.person}"


class Answers:
    """The last answer of every conversation."""

    def __init__(self, kept: KeptValues) -> None:
        self._kept = kept
        self._seen: OrderedDict[str, str | None] = OrderedDict()
        self._writing: set[asyncio.Task[None]] = set()

    async def to_change(self, delivery: Delivery) -> tuple[int, ...]:
        """Return the messages that a delivery takes the place of, the first one first; mostly none."""
        found = origin(delivery.event_id)
        if not found.edited:
            return ()
        last = Answer.read(await self._last(answer_name(delivery.key)))
        same_message = origin(last.event_id).message == found.message
        return last.messages if same_message and last.event_id != delivery.event_id else ()

    async def sent(self, delivery: Delivery, message_id: int) -> None:
        """Note that a message of a delivery reached its chat; it is kept without waiting."""
        if origin(delivery.event_id).message is None:
            return
        name = answer_name(delivery.key)
        was = await self._last(name)
        last = Answer.read(was)
        before = last.messages if last.event_id == delivery.event_id else ()
        value = Answer(delivery.event_id, (*before, message_id)).written()
        self._remember(name, value)
        task = asyncio.create_task(self._keep(delivery.key, value, was))
        self._writing.add(task)
        task.add_done_callback(self._writing.discard)

    async def close(self) -> None:
        """Wait for what is being kept."""
        await asyncio.gather(*self._writing, return_exceptions=True)

    async def _last(self, name: str) -> str | None:
        if name not in self._seen:
            try:
                self._remember(name, await self._kept.kept(name))
            except Exception as error:  # noqa: BLE001 (no reply may fail for it)
                log.info("telegram_answer_not_known", error=type(error).__name__)
        return self._seen.get(name)

    def _remember(self, name: str, value: str | None) -> None:
        self._seen[name] = value
        self._seen.move_to_end(name)
        while len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)

    async def _keep(self, key: ConversationKey, value: str, was: str | None) -> None:
        try:
            kept = await self._kept.keep(answer_name(key), value, was, EDITABLE, whose=key)
        except Exception as error:  # noqa: BLE001 (the answer was sent; at worst an edit gets one of its own)
            log.info("telegram_answer_not_kept", error=type(error).__name__)
            kept = False
        if not kept:
            self._seen.pop(answer_name(key), None)
