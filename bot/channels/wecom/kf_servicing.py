"""The way to the people of a company and back, by the states that the platform keeps of a talk.

Who has a talk decides whether the assistant is silent, and the house decides that (`bot/desk`): here is only told to it
what the platform says, as events of the conversation.
"""

import hashlib
import random
from datetime import timedelta
from typing import Literal

from bot.channels.identity import identity_of
from bot.channels.ports import Conversations, KeptValues
from bot.channels.tencent.api import ApiError
from bot.channels.wecom.kf_api import KfApi
from bot.messages import ConversationKey, Delivery, FromDesk, Incoming

# The code that a talk in the queue gives is valid that long.
CODE_LASTS = timedelta(hours=48)
QUEUED, WITH_PERSON, ENDED = 2, 3, 4
NOT_RECEIVING = 95014

Way = Literal["to_person", "to_queue", "nowhere"]
What = Literal["queued", "given"]
MEANS: dict[int, What] = {QUEUED: "queued", WITH_PERSON: "given"}


class Servicing:
    """Moves talks between the assistant and people.

    Args:
        api: the platform.
        kept: where the code is kept with which one sentence may be said in the queue.
        conversations: the house, which is told who has a talk.

    """

    def __init__(self, api: KfApi, kept: KeptValues, conversations: Conversations) -> None:
        self._api, self._kept, self._conversations = api, kept, conversations

    async def way(self, key: ConversationKey, *, only_if_there: bool) -> tuple[Way, str]:
        """Return the way to a person and who that is, "" unless one is there. Raises ApiError and UnreachableError."""
        receiving = await self._api.receiving_servicers(key.chat)
        if receiving:
            return "to_person", random.choice(receiving)  # noqa: S311 - whoever is there may take it
        return ("nowhere" if only_if_there else "to_queue"), ""

    async def hand_over(self, delivery: Delivery, way: Way, servicer: str) -> Way:
        """Bring a talk to a person or into the queue; return what came of it. Raises ApiError, UnreachableError."""
        if way == "to_person":
            way = await self._to_person(delivery, servicer)
        if way == "to_queue":
            await self._to_queue(delivery)
        return way

    async def _to_person(self, delivery: Delivery, servicer: str) -> Way:
        """Bring a talk to a person; return the way on where they are not there any more."""
        try:
            await self._api.transfer(delivery.key.chat, delivery.key.person, WITH_PERSON, servicer)
        except ApiError as error:
            if error.code != NOT_RECEIVING:
                raise
            return "nowhere" if delivery.reply.only_if_there else "to_queue"
        await self._tell(delivery, WITH_PERSON)
        return "to_person"

    async def _to_queue(self, delivery: Delivery) -> None:
        """Put a talk into the queue, and keep the code with which one sentence may be said there."""
        key, name = delivery.key, _name(delivery.key)
        code = await self._api.transfer(key.chat, key.person, QUEUED)
        await self._kept.keep(name, code, await self._kept.kept(name), CODE_LASTS, whose=key)
        await self._tell(delivery, QUEUED)

    async def look(self, delivery: Delivery) -> int:
        """Return the state of a talk, and tell the house when people have it. Raises ApiError and UnreachableError."""
        state = await self._api.state(delivery.key.chat, delivery.key.person)
        await self._tell(delivery, state)
        return state

    async def take_back(self, delivery: Delivery) -> str | None:
        """Take a talk back from people; return the code with which one message may be said, "" when none is needed.

        None says that the platform leaves it in the queue. Raises ApiError and UnreachableError.
        """
        key = delivery.key
        state = await self._api.state(key.chat, key.person)
        if state not in MEANS:
            return ""
        try:
            return await self._api.transfer(key.chat, key.person, ENDED)
        except ApiError:
            if state != QUEUED:
                raise
            await self._tell(delivery, QUEUED)
            return None

    async def code_in_queue(self, key: ConversationKey) -> str:
        """Return the code with which one sentence may be said in the queue, once; "" when there is none any more."""
        name = _name(key)
        code = await self._kept.kept(name) or ""
        taken = bool(code) and await self._kept.keep(name, "", code, CODE_LASTS, whose=key)
        return code if taken else ""

    async def _tell(self, delivery: Delivery, state: int) -> None:
        what = MEANS.get(state)
        if what is not None:
            event_id = f"kf:{what}:{identity_of(delivery)}"
            await self._conversations.handle(Incoming(event_id, delivery.key, from_desk=FromDesk(0, what)))


def _name(key: ConversationKey) -> str:
    """Return under which name the code of a talk is kept; it names nobody to whoever reads the database."""
    return f"kf.queue.{hashlib.sha256(f'{key.chat} {key.person}'.encode()).hexdigest()[:32]}"
