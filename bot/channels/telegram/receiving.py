"""Hands updates to the house: in order for one person in one chat, different people at once, none confirmed too early.

An update counts as done once the house has committed it. Telegram is only told to forget the updates before the first
one that is not done; whatever comes a second time is recognised by its id.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import structlog

from bot.channels.ports import Conversations
from bot.channels.telegram.addressing import CHANNEL
from bot.channels.telegram.albums import gathered
from bot.channels.telegram.desk import AtDesk
from bot.channels.telegram.meanings import Asked, Blocked, Event, Meaning, Moved, Refused
from bot.messages import Delivery

# A message that fails this often while others get through is at fault itself, and may not hold up its sender for ever.
TRIES = 5

log = structlog.get_logger(__name__)

Answer = Callable[[str, str | None], None]
Read = Callable[[Mapping[str, Any]], Meaning]


@dataclass(frozen=True, slots=True)
class Item:
    """One update with its meaning."""

    update_id: int
    meaning: Meaning


class Receiver:
    """Hands batches of updates to the house."""

    def __init__(  # noqa: PLR0913 - one for each kind of meaning
        self,
        conversations: Conversations,
        read: Read,
        answer: Answer,
        send: Callable[[Sequence[Delivery]], None],
        look_up: Callable[[Asked], None],
        *,
        at_desk: Callable[[AtDesk], Awaitable[None]] | None = None,
    ) -> None:
        """Take what `read` makes of an update.

        Calls `answer(press, notice)` for every press that is dealt with, `send(replies)` for what is to be sent, and
        `look_up(question)` for what is asked from other chats. Waits for `at_desk` with what people behind the
        assistant do.
        """
        self._at_desk = at_desk
        self._conversations = conversations
        self._read = read
        self._answer = answer
        self._send = send
        self._look_up = look_up
        self._done: set[int] = set()
        self._handled = 0
        self._failures: dict[int, tuple[int, int]] = {}

    async def take(self, updates: Sequence[Mapping[str, Any]]) -> int | None:
        """Hand over a batch; return the offset that confirms what is done, or None when its first update is not."""
        meanings = gathered([self._read(each) for each in updates])
        items = [Item(each["update_id"], meaning) for each, meaning in zip(updates, meanings, strict=True)]
        todo = [item for item in items if item.update_id not in self._done]
        # Nothing may be handled beside a chat's move: it would begin a second state under the new id.
        for _, part in groupby(todo, key=lambda item: isinstance(item.meaning, Moved)):
            if not all(await asyncio.gather(*(self._in_order(lane) for lane in _lanes(part)))):
                break
        return self._confirmable(items)

    async def take_one(self, update: Mapping[str, Any]) -> bool:
        """Hand over a single update; return whether it is done, and need not come again."""
        item = Item(update["update_id"], self._read(update))
        done = await self._in_order([item])
        self._done.discard(item.update_id)
        return done

    def _confirmable(self, items: Sequence[Item]) -> int | None:
        offset = None
        for item in items:
            if item.update_id not in self._done:
                break
            offset = item.update_id + 1
        if offset is not None:
            self._done = {each for each in self._done if each >= offset}
        return offset

    async def _in_order(self, lane: Iterable[Item]) -> bool:
        for item in lane:
            try:
                await self._hand_over(item.meaning)
            except Exception as error:  # noqa: BLE001 - whatever went wrong, the update must come again
                if not self._give_up(item.update_id, error):
                    return False
            self._failures.pop(item.update_id, None)
            self._done.add(item.update_id)
        return True

    def _give_up(self, update_id: int, error: Exception) -> bool:
        failures, handled_before = self._failures.get(update_id, (0, self._handled))
        self._failures[update_id] = failures + 1, self._handled
        hopeless = failures + 1 >= TRIES and self._handled > handled_before
        log.error("telegram_update_failed", update=update_id, error=type(error).__name__, given_up=hopeless)
        return hopeless

    async def _hand_over(self, meaning: Meaning) -> None:
        if isinstance(meaning, Refused):
            self._answer(meaning.press, meaning.notice)
        elif isinstance(meaning, Asked):
            self._look_up(meaning)
        elif meaning is not None:
            await self._hand_to_house(meaning)
            self._handled += 1
            if isinstance(meaning, AtDesk | Event) and meaning.press is not None:
                self._answer(meaning.press, None)

    async def _hand_to_house(self, meaning: Moved | Blocked | AtDesk | Event) -> None:
        match meaning:
            case Moved():
                await self._conversations.move_chat(CHANNEL, meaning.old, meaning.new)
            case Blocked():
                await self._conversations.unreachable(meaning.key)
            case AtDesk():
                if self._at_desk is not None:
                    await self._at_desk(meaning)
            case Event():
                self._send(await self._conversations.handle(meaning.incoming))


def _lanes(items: Iterable[Item]) -> list[list[Item]]:
    """Part items by person and chat; the items of a lane stay in order, the lanes may go side by side."""
    lanes: dict[object, list[Item]] = {}
    for item in items:
        lane: object = type(item.meaning)
        if isinstance(item.meaning, Event):
            lane = item.meaning.incoming.key
        elif isinstance(item.meaning, AtDesk):
            lane = item.meaning.talk
        lanes.setdefault(lane, []).append(item)
    return list(lanes.values())
