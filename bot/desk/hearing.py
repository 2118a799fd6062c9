"""What comes from the desk, brought into the conversation that it belongs to."""

from collections.abc import Callable
from datetime import datetime
from typing import Literal, Protocol

import structlog

from bot.desk import rows
from bot.desk.desk import Desk
from bot.desk.learned import keep_answered_question
from bot.desk.talk import DeskTalk, Note
from bot.masking import clean, conceal
from bot.messages import Delivery, FromDesk, Incoming
from bot.storage.store import Store
from bot.texts import Texts

What = Literal["taken", "said", "released", "quiet"]
# A channel that reads its replies out of the store needs nobody who sends them.
READ_FROM_STORE = frozenset({"web"})

log = structlog.get_logger(__name__)


class Conversations(Protocol):
    """Where events of the desk go."""

    async def handle(self, incoming: Incoming) -> tuple[Delivery, ...]:
        """Commit one event and return what the person is told."""
        ...


class DeskEars:
    """Hears what the people behind the assistant do.

    Args:
        desk: the desk of the house.
        store: where talks are kept.
        conversations: where events go.
        texts: gives the bot's sentences in force.
        now: gives the time.

    """

    def __init__(
        self,
        desk: Desk,
        store: Store,
        conversations: Conversations,
        texts: Callable[[], Texts],
        now: Callable[[], datetime],
    ) -> None:
        self._desk, self._store, self._conversations = desk, store, conversations
        self._texts, self._now = texts, now

    async def hear(self, number: int, what: What, event_id: str, text: str = "") -> None:
        """Take an event of the desk, once for each `event_id`; a talk that is over is told to be so."""
        talk = await self._store.read(lambda each: rows.talk_of(each, number))
        if talk is None or not talk.is_open:
            await self._tell(number, talk, Note("over"), event_id)
            return
        event = FromDesk(number, what, clean(text))
        replies = await self._conversations.handle(Incoming(event_id, talk.key, from_desk=event))
        if talk.key.channel in READ_FROM_STORE:
            await self._store.settle([each.row for each in replies])
        self._desk.wake()

    async def text_only(self, number: int, event_id: str) -> None:
        """Tell the desk that nothing but text can be passed on."""
        talk = await self._store.read(lambda each: rows.talk_of(each, number))
        await self._tell(number, talk, Note("text_only"), event_id)

    async def keep_answer(self, number: int, event_id: str) -> None:
        """Keep the last question of a talk and its answer for the editor."""
        talk = await self._store.read(lambda each: rows.talk_of(each, number))
        if talk is None or not (talk.asked and talk.answered):
            await self._tell(number, talk, Note("nothing_to_keep"), event_id)
            return
        texts = self._texts()
        question, answer = conceal(talk.asked, texts), conceal(talk.answered, texts)
        await keep_answered_question(self._store, question, answer, self._now(), talk.key)
        await self._tell(number, talk, Note("kept"), event_id)

    async def end_quiet(self) -> None:
        """Bring the assistant back to every talk in which nobody wrote for long."""
        now = self._now()
        for talk in await self._store.read(rows.open_talks):
            if now - talk.last_at < self._desk.quiet:
                continue
            identity = f"desk:quiet:{talk.number}:{talk.last_at.isoformat()}"
            try:
                await self.hear(talk.number, "quiet", identity)
            except Exception as error:  # noqa: BLE001 - one talk that cannot be ended must not keep the others
                log.warning("desk_talk_not_ended", talk=talk.number, error=type(error).__name__)

    async def _tell(self, number: int, talk: DeskTalk | None, note: Note, event_id: str) -> None:
        about = talk or self._desk.unknown(number, self._now())
        await self._store.write(self._desk.telling(about, note, event_id, self._now()))
        self._desk.wake()
