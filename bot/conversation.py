"""One message from claim to commit: the lock, the stored session, the decision, one transaction, then the replies."""

import asyncio
import random
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime

import structlog

from bot.content import Content
from bot.desk.desk import Desk
from bot.desk.turns import Decided, DeskTurns, decide
from bot.dialogue.contact_stage import listening_for_contact
from bot.dialogue.context import Context
from bot.dialogue.outcome import Outcome
from bot.dialogue.said_words import words_said
from bot.handing_over import HandOvers
from bot.kept_of_person import KeptOfPerson
from bot.keyed_locks import KeyedLocks
from bot.leads.contacts import NO_CONTACTS
from bot.masking import MASK, clean, mask
from bot.messages import ConversationKey, Delivery, Incoming, Reply
from bot.paging import after_unsent, fitted, next_part
from bot.revising import heard_from, revisable
from bot.rounds import Rounds
from bot.script import in_script, script_of, writes_english
from bot.session import Session
from bot.storage import promises
from bot.storage.kept_rows import kept_rows
from bot.storage.kept_values import KeptValues
from bot.storage.store import ConflictError, Found, Store, Turn
from bot.storage.unsent import unsent
from bot.talks_shown import TalksShown

log = structlog.get_logger(__name__)

# Seconds between the tries of a turn that another process is in the way of; they are halved by chance, so that two
# processes do not meet again and again.
PAUSES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 0.8)
# Seconds; a turn costs milliseconds.
BUDGET = 5.0
# A text of so many characters costs a few milliseconds: less than handing it to a thread does while others wait.
AT_ONCE = 200
# Looking ahead for one person takes up to ten milliseconds.
FEW = 5
# Threads for longer texts, which must not hold up everybody else.
DECIDING = 2


class Conversations:
    """The only entrance: every channel hands its messages in here, and gets the replies once they are committed.

    Attributes:
        shown: reads the talks back, for a channel that shows them again.
        contacts: what is promised to whoever leaves a contact, and what seals it; nobody is asked for one at first.
        public_url: the page's address as the world sees it; "" until somebody says that there is one.

    """

    def __init__(
        self,
        store: Store,
        content: Callable[[], Content],
        now: Callable[[], datetime],
        observe: Callable[[Outcome], None] | None = None,
        budget: float = BUDGET,
    ) -> None:
        """Take the store, the content in force and the clock.

        Args:
            store: where sessions and replies are kept.
            content: gives the content in force.
            now: gives the time.
            observe: is told every outcome once it is committed.
            budget: seconds that a turn may take; who needs more hears so, and nothing of the message is taken.

        """
        self._budget = budget
        self._store = store
        self._observe = observe
        self._content = content
        self._now = now
        self.contacts = NO_CONTACTS
        self._locks = KeyedLocks()
        self._hand_overs = HandOvers(store, KeptValues(store, now))
        self._rounds = Rounds()
        self._deciding = ThreadPoolExecutor(DECIDING, "turn")
        self.shown = TalksShown(store, content, now)
        self.public_url = ""
        self._desk = DeskTurns(None, store)

    def serve_desk(self, desk: Desk | None) -> None:
        """Hand talks over to the people of `desk` from now on; to nobody when it is None."""
        self._desk = DeskTurns(desk, self._store)

    async def handle(self, incoming: Incoming) -> tuple[Delivery, ...]:
        """Handle one message and return its replies, the same ones at a second delivery of the same event.

        Messages of one conversation are handled in the order of their calls, those of different ones side by side.
        """
        async with self._locks.hold(incoming.key):
            for pause in PAUSES:
                found = await self._store.find(incoming, with_desk=self._desk.desk is not None)
                if found.replies is not None:
                    return found.replies
                try:
                    return await self._turn(incoming, found)
                except ConflictError:
                    # Another process took a turn of this conversation in between, or is at it: its session counts.
                    await asyncio.sleep(random.uniform(pause / 2, pause))  # noqa: S311 (no secret)
            raise ConflictError(incoming.event_id)

    async def _turn(self, incoming: Incoming, kept: Found) -> tuple[Delivery, ...]:
        context = self._context(incoming, kept)
        if incoming.from_desk is not None:
            return await self._desk.hear(context, incoming.from_desk, kept)
        heard_on = await self._heard_on(context, kept)
        if isinstance(heard_on, str):
            return await self._left_alone(incoming, kept.version, kept.state, heard_on, context.now)
        context = replace(context, brought=await self._hand_overs.brought(heard_on, incoming))
        if incoming.handover and not incoming.text and context.brought is None:
            state = kept.state or heard_on.to_json()
            return await self._left_alone(incoming, kept.version, state, "", context.now)
        english_words = context.content.texts.say("words.in_english").split()
        english = writes_english(context.text, heard_on.english, english_words)
        session = heard_on.changed(script=script_of(context.text, heard_on.script), english=english)
        unheard = context.desk is not None and context.desk.is_unheard
        left = None if unheard else next_part(session, context)
        decided = Decided(left) if left else await self._answered(session.changed(rest=()), context)
        outcome = decided.outcome
        if outcome.unserved:
            _note("unserved", parts=outcome.unserved)
        if MASK in context.text and not outcome.hidden and not decided.silent:
            outcome = replace(outcome, replies=(Reply(context.say("talk.masked")), *outcome.replies))
        if not outcome.forget:
            outcome = replace(outcome, session=revisable(outcome.session, heard_on, incoming))
        shown = self._shown(heard_on, context, outcome)
        also = await self._desk.also(context, heard_on, replace(decided, outcome=outcome), kept)
        turn = Turn(incoming, kept.version, "", (), outcome.notes, outcome.forget, shown, also=also)
        committed = await self._commit(context, outcome, session.rest if left is None else (), turn)
        if heard_on.handover and heard_on.handover != outcome.session.handover:
            await self._hand_overs.close(heard_on.handover)
        return committed

    def _context(self, incoming: Incoming, kept: Found) -> Context:
        now, content = self._now(), self._content()
        return Context(
            incoming,
            mask(clean(incoming.text)),
            content,
            now,
            self.contacts.terms,
            reminders=kept.reminders,
            public_url=self.public_url,
            desk=self._desk.view(incoming, kept, now, content),
        )

    async def _heard_on(self, context: Context, kept: Found) -> Session | str:
        """Return the session on which a message is heard; a text, perhaps empty, for one that changes nothing."""
        incoming = context.incoming
        try:
            heard = heard_from(Session.from_json(kept.state), incoming)
            if heard is not None:
                return await self._continued(heard, incoming)
        except ValueError:
            return Session() if context.means("forget") else context.say("talk.unreadable_state")
        if context.desk is not None and context.desk.talk is not None:
            # Whoever has the talk may read what was meant.
            return Session.from_json(kept.state)
        return "" if incoming.in_group else context.say("talk.edited_too_late")

    async def _answered(self, session: Session, context: Context) -> Decided:
        """Decide a message, with what is kept of the person where that is to be shown."""
        if context.desk is None or not context.desk.is_silent:
            context = listening_for_contact(session, context, clean(context.incoming.text))
        decided = await self._decided(session, context)
        if not decided.outcome.shows_kept:
            return decided
        context = replace(context, kept=await self._kept(context.incoming.key))
        return await self._decided(session, context)

    async def _left_alone(
        self, incoming: Incoming, version: int, stored: str | None, said: str, now: datetime
    ) -> tuple[Delivery, ...]:
        """Commit a message that leaves the session as it is, with an answer or, when `said` is empty, without."""
        replies = (Reply(said),) if said else ()
        return await self._store.commit(Turn(incoming, version, stored or "", replies), now)

    async def _decided(self, session: Session, context: Context) -> Decided:
        """Decide at once; a long text, or of many people, in a thread of its own, within the time a turn may take."""
        if len(context.text) <= AT_ONCE and len(session.people) <= FEW:
            await self._rounds.next()
            return decide(session, context, self._desk.desk)
        try:
            deciding = asyncio.get_running_loop().run_in_executor(
                self._deciding, decide, session, context, self._desk.desk
            )
            return await asyncio.wait_for(deciding, self._budget)
        except TimeoutError:
            _note("turn_out_of_time", length=len(context.text))
            return Decided(Outcome(session, (Reply(context.say("talk.out_of_time")),), did=("unread",)))

    async def _continued(self, session: Session, incoming: Incoming) -> Session:
        """Go on here with what the same person began in another chat, if this message asks for it."""
        if incoming.continues is None:
            return session
        stored, _ = await self._store.load(replace(incoming.key, chat=incoming.continues))
        there = Session.from_json(stored)
        if not there.forms:
            return session
        return session.carrying(there)

    async def _commit(
        self, context: Context, outcome: Outcome, rest: tuple[str, ...], turn: Turn
    ) -> tuple[Delivery, ...]:
        incoming, limits = context.incoming, context.incoming.limits
        takes_along = limits is not None and limits.unsent_first and not outcome.forget
        left = await self._store.read(lambda each: unsent(each, incoming)) if takes_along else ()
        session = outcome.session.changed(last_seen=context.now.isoformat())
        spelled = context.content.texts.below("traditional")
        said = (*outcome.replies, Reply(context.say("talk.next_part")))
        *replies, more = (in_script(reply, session.script, spelled) for reply in said)
        outcome = replace(outcome, session=session, replies=tuple(replies))
        if left:
            outcome = after_unsent(outcome, left, rest, more.text)
        outcome = fitted(outcome, limits, more.text)
        state, contact = outcome.session.to_json(), self.contacts.sealed(outcome.contact)
        turn = replace(turn, state=state, replies=outcome.replies, contact=contact, reminders=outcome.reminders)
        committed = await self._store.commit(turn, context.now)
        await self._store.settle([each.row for each in left])
        if self._observe is not None:
            self._observe(outcome)
        if turn.also is not None:
            self._desk.wake()
        return committed

    def _shown(self, session: Session, context: Context, outcome: Outcome) -> str | None:
        """Return what is kept of the message for a channel that shows the talk again, and for people who take it."""
        shows = context.incoming.shown_again or self._desk.serves(context.incoming)
        if not shows or outcome.forget:
            return None
        return MASK if outcome.hidden else words_said(session, context)

    async def _kept(self, key: ConversationKey) -> KeptOfPerson:
        return self.contacts.opened(await self._store.read(lambda connection: kept_rows(connection, key)))

    async def hand_over(self, key: ConversationKey) -> str:
        """Return a code with which somebody may go on with the talk of `key` on another channel, once and soon."""
        return await self._hand_overs.open(key)

    async def pending(self, channel: str) -> tuple[Delivery, ...]:
        """Return the replies of `channel` that were committed and not sent yet, oldest first."""
        return await self._store.pending(channel)

    async def settle(self, rows: Sequence[int], status: str) -> None:
        """Note what became of outbox rows: "sent", "failed" for good, "unreachable" where nothing can be sent now."""
        await self._store.settle(rows, status)

    def settle_soon(self, rows: Sequence[int], status: str) -> "asyncio.Future[None]":
        """Note the same without waiting for it: should it be lost, the rows are sent again."""
        return self._store.settle_soon(rows, status)

    async def move_chat(self, channel: str, old: str, new: str) -> None:
        """Carry a chat's conversations over to its new identity."""
        await self._store.move_chat(channel, old, new)

    async def unreachable(self, key: ConversationKey) -> None:
        """End what was promised to send in a conversation, reminders and news: nothing can be sent there any more."""
        await self._store.write(lambda connection: promises.end(connection, key))


def _note(event: str, **values: int) -> None:
    """Log what became of a turn, without its words; commands whose output is for machines set up no logs."""
    if structlog.is_configured():
        log.info(event, **values)
