"""Talks that people of the company have taken over, and the way to them.

Who has a talk is kept where every replica sees it: while a person talks, the assistant is silent.
"""

import hashlib
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Literal

from bot.channels.ports import KeptValues
from bot.channels.tencent.api import ApiError
from bot.channels.wecom.kf_api import KfApi
from bot.clock import SHANGHAI
from bot.messages import ConversationKey

# A talk ends by itself after that long without a word.
TALK_LASTS = timedelta(hours=48)
WAITING, WITH_PERSON = 2, 3
NOT_RECEIVING = 95014
FRIDAY = 4
YES, NO = "yes", ""

Way = Literal["to_person", "to_queue", "closed"]


@dataclass(frozen=True, slots=True)
class Hours:
    """When people answer, Monday to Friday, Shanghai time."""

    start: time
    end: time

    @classmethod
    def of(cls, written: str) -> "Hours":
        """Read hours like 09:00-17:30."""
        start, end = written.split("-")
        return cls(time.fromisoformat(start), time.fromisoformat(end))

    def hold(self, moment: datetime) -> bool:
        """Whether people answer at a moment, which carries its zone."""
        here = moment.astimezone(SHANGHAI)
        return here.weekday() <= FRIDAY and self.start <= here.time() < self.end


class Servicing:
    """Who talks: the assistant or a person."""

    def __init__(self, api: KfApi, kept: KeptValues, hours: Hours, now: Callable[[], datetime]) -> None:
        self._api = api
        self._kept = kept
        self._hours = hours
        self._now = now

    async def has_person(self, key: ConversationKey) -> bool:
        """Whether a person has this talk, or it waits for one."""
        return await self._kept.kept(_name(key)) == YES

    async def note(self, key: ConversationKey, *, to_person: bool) -> None:
        """Note that a talk went to a person, or came back."""
        known = await self._kept.kept(_name(key))
        value = YES if to_person else NO
        if known != value:
            await self._kept.keep(_name(key), value, known, TALK_LASTS, whose=key)

    async def ask(self, key: ConversationKey) -> bool:
        """Ask the platform whether a person has this talk, and note it. Raises ApiError and UnreachableError."""
        state = await self._api.state(key.chat, key.person)
        await self.note(key, to_person=state in {WAITING, WITH_PERSON})
        return state in {WAITING, WITH_PERSON}

    async def way(self, key: ConversationKey) -> tuple[Way, str]:
        """Return the way to a person and who that is, "" unless one is there. Raises ApiError and UnreachableError."""
        receiving = await self._api.receiving_servicers(key.chat)
        if receiving:
            return "to_person", random.choice(receiving)  # noqa: S311 - whoever is there may take it
        return ("to_queue", "") if self._hours.hold(self._now()) else ("closed", "")

    async def hand_over(self, key: ConversationKey, way: Way, servicer: str) -> Way:
        """Bring a talk to a person or into the queue; return what came of it. Raises ApiError, UnreachableError."""
        if way == "to_person":
            try:
                await self._api.transfer(key.chat, key.person, WITH_PERSON, servicer)
            except ApiError as error:
                if error.code != NOT_RECEIVING:
                    raise
                way = "to_queue" if self._hours.hold(self._now()) else "closed"
        if way == "to_queue":
            await self._api.transfer(key.chat, key.person, WAITING)
        if way != "closed":
            await self.note(key, to_person=True)
        return way


def _name(key: ConversationKey) -> str:
    """Return under which name it is kept who talks; it names nobody to whoever reads the database."""
    return f"kf.person.{hashlib.sha256(f'{key.chat} {key.person}'.encode()).hexdigest()[:32]}"
