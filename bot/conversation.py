"""One message from claim to commit: the lock, the stored session, the decision, one transaction, then the replies."""

import asyncio
import random
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime

import structlog

from bot.content import Content
from bot.dialogue.contact_stage import listening_for_contact
from bot.dialogue.context import Context
from bot.dialogue.outcome import Outcome
from bot.dialogue.said_words import words_said
from bot.dialogue.turn import take_turn
from bot.handing_over import HandOvers
from bot.kept_of_person import KeptOfPerson, kept_rows
from bot.kept_values import KeptValues
from bot.keyed_locks import KeyedLocks
from bot.leads.contacts import NO_CONTACTS
from bot.masking import MASK, clean, mask
from bot.messages import ConversationKey, Delivery, Incoming, Reply
from bot.paging import after_unsent, fitted, next_part
from bot.revising import heard_from, revisable
from bot.rounds import Rounds
from bot.script import in_script, script_of, writes_english
from bot.session import Session
from bot.store import ConflictError, Found, Store, Turn, Unanswered
from bot.talks_shown import TalksShown
from bot.unsent import unsent

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

    async def handle(self, incoming: Incoming) -> tuple[Delivery, ...]:
        """Handle one message and return its replies, the same ones at a second delivery of the same event.

        Messages of one conversation are handled in the order of their calls, those of different ones side by side.
        """
        async with self._locks.hold(incoming.key):
            for pause in PAUSES:
                found = await self._store.find(incoming)
                if found.replies is not None:
                    return found.replies
                try:
                    return await self._turn(incoming, found)
                except ConflictError:
                    # Another process took a turn of this conversation in between, or is at it: its session counts.
                    await asyncio.sleep(random.uniform(pause / 2, pause))  # noqa: S311 (no secret)
            raise ConflictError(incoming.event_id)

    async def _turn(self, incoming: Incoming, kept: Found) -> tuple[Delivery, ...]:
        now, content, stored, version = self._now(), self._content(), kept.state, kept.version
        text = clean(incoming.text)
        masked = mask(text)
        context = Context(
            incoming,
            masked,
            content,
            now,
            self.contacts.terms,
            reminders=kept.reminders,
            public_url=self.public_url,
        )
        try:
            found = heard_from(Session.from_json(stored), incoming)
            heard_on = None if found is None else await self._continued(found, incoming)
        except ValueError:
            if not context.means("forget"):
                return await self._left_alone(incoming, version, stored, context.say("talk.unreadable_state"), now)
            heard_on = Session()
        if heard_on is None:
            said = "" if incoming.in_group else context.say("talk.edited_too_late")
            return await self._left_alone(incoming, version, stored, said, now)
        context = replace(context, brought=await self._hand_overs.brought(heard_on, incoming))
        if incoming.handover and not incoming.text and context.brought is None:
            return await self._left_alone(incoming, version, stored or heard_on.to_json(), "", now)
        english = writes_english(masked, heard_on.english, content.texts.say("words.in_english").split())
        session = heard_on.changed(script=script_of(masked, heard_on.script), english=english)
        left = next_part(session, context)
        context = listening_for_contact(session, context, text) if left is None else context
        outcome = left or await self._decided(session.changed(rest=()), context)
        if outcome.shows_kept:
            context = replace(context, kept=await self._kept(incoming.key))
            outcome = await self._decided(session.changed(rest=()), context)
        if outcome.unserved:
            _note("unserved", parts=outcome.unserved)
        if MASK in masked and not outcome.hidden:
            outcome = replace(outcome, replies=(Reply(context.say("talk.masked")), *outcome.replies))
        if not outcome.forget:
            outcome = replace(outcome, session=revisable(outcome.session, heard_on, incoming))
        shown = _shown(heard_on, context, outcome)
        committed = await self._commit(context, version, outcome, session.rest if left is None else (), shown)
        if heard_on.handover and heard_on.handover != outcome.session.handover:
            await self._hand_overs.close(heard_on.handover)
        return committed

    async def _left_alone(
        self, incoming: Incoming, version: int, stored: str | None, said: str, now: datetime
    ) -> tuple[Delivery, ...]:
        """Commit a message that leaves the session as it is, with an answer or, when `said` is empty, without."""
        replies = (Reply(said),) if said else ()
        return await self._store.commit(Turn(incoming, version, stored or "", replies), now)

    async def _decided(self, session: Session, context: Context) -> Outcome:
        """Decide at once; a long text, or of many people, in a thread of its own, within the time a turn may take."""
        if len(context.text) <= AT_ONCE and len(session.people) <= FEW:
            await self._rounds.next()
            return take_turn(session, context)
        try:
            deciding = asyncio.get_running_loop().run_in_executor(self._deciding, take_turn, session, context)
            return await asyncio.wait_for(deciding, self._budget)
        except TimeoutError:
            _note("turn_out_of_time", length=len(context.text))
            return Outcome(session, (Reply(context.say("talk.out_of_time")),), did=("unread",))

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
        self, context: Context, version: int, outcome: Outcome, rest: tuple[str, ...], shown: str | None
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
        turn = Turn(
            incoming,
            version,
            state,
            outcome.replies,
            outcome.notes,
            outcome.forget,
            shown,
            contact,
            outcome.reminders,
        )
        committed = await self._store.commit(turn, context.now)
        await self._store.settle([each.row for each in left])
        if self._observe is not None:
            self._observe(outcome)
        return committed

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

    async def kept_questions(self) -> tuple[Unanswered, ...]:
        """Return the questions kept for the editor."""
        return await self._store.kept_questions()


def _shown(session: Session, context: Context, outcome: Outcome) -> str | None:
    """Return what is kept of the message for a channel that shows the talk again."""
    if not context.incoming.shown_again or outcome.forget:
        return None
    return MASK if outcome.hidden else words_said(session, context)


def _note(event: str, **values: int) -> None:
    """Log what became of a turn, without its words; commands whose output is for machines set up no logs."""
    if structlog.is_configured():
        log.info(event, **values)
