"""What a page shows beside new replies: the talk so far, what is known of the people in it, and an example."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime

from bot.cards import SummaryCard
from bot.content.content import Content
from bot.dialogue.cards.example import example_card
from bot.dialogue.cards.summary import summary_card
from bot.dialogue.context import Context
from bot.dialogue.offers import FIRST_QUESTIONS, questions
from bot.messages import ConversationKey, Exchange, Incoming, Welcome
from bot.script import in_traditional
from bot.session import Session
from bot.storage import talk_history
from bot.storage.store import Store
from flows.named_entries import NamedEntry

MOST = 100
COMMON = (*FIRST_QUESTIONS, NamedEntry.REPRINT_NOTICE)


class TalksShown:
    """Reads conversations back for a channel that shows them again; changes nothing.

    Args:
        store: where they are kept.
        content: gives the content in force.
        now: gives the time.

    """

    def __init__(self, store: Store, content: Callable[[], Content], now: Callable[[], datetime]) -> None:
        self._store, self._content, self._now = store, content, now
        self._welcome: tuple[tuple[int, date], Welcome] | None = None

    async def talk(self, key: ConversationKey, limit: int = MOST) -> tuple[Exchange, ...]:
        """Return the last exchanges of a conversation, the newest last."""
        return await self._store.read(lambda connection: talk_history.exchanges(connection, key, limit))

    async def since(self, channel: str, row: int, limit: int = MOST) -> tuple[Exchange, ...]:
        """Return what was replied to anybody on `channel` behind outbox row `row`, oldest first, one a reply."""
        return await self._store.read(lambda connection: talk_history.answered_since(connection, channel, row, limit))

    async def missed(self, key: ConversationKey, row: int, limit: int = MOST) -> tuple[Exchange, ...]:
        """Return what was replied in a conversation behind outbox row `row`."""
        return await self._store.read(lambda connection: talk_history.answered_to(connection, key, row, limit))

    async def newest_row(self, channel: str) -> int:
        """Return the number of the newest outbox row on `channel`, 0 when there is none."""
        return await self._store.read(lambda connection: talk_history.newest_row(connection, channel))

    async def facts(self, key: ConversationKey) -> SummaryCard | None:
        """Return what is known of everybody in a conversation, in the script its writer uses; None for nothing."""
        stored, _ = await self._store.load(key)
        try:
            session = Session.from_json(stored)
        except ValueError:
            return None
        return await asyncio.to_thread(self._summary, session, key) if session.forms else None

    async def welcome(self) -> Welcome:
        """Return what a newcomer is shown, under today's rules."""
        context = self._context(ConversationKey("", "", ""))
        # The same until the content is another or the day is over.
        made_of = (id(context.content), context.today)
        if self._welcome is None or self._welcome[0] != made_of:
            self._welcome = (made_of, await asyncio.to_thread(_welcome, context))
        return self._welcome[1]

    def spelled(self) -> Mapping[str, str]:
        """Return the words that are written otherwise in traditional characters than a conversion would."""
        return self._content().texts.below("traditional")

    def _summary(self, session: Session, key: ConversationKey) -> SummaryCard | None:
        context = self._context(key)
        card = summary_card(session, context)
        if card is None or session.script == "simplified":
            return card
        return replace(card, people=in_traditional(card.people, self.spelled()))

    def _context(self, key: ConversationKey) -> Context:
        return Context(Incoming("", key), "", self._content(), self._now())


def _welcome(context: Context) -> Welcome:
    return Welcome(example_card(context), tuple(questions(context, COMMON)))
