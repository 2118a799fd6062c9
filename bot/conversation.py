"""One message from claim to commit: the lock, the stored session, the decision, one transaction, then the replies."""

import asyncio
import random
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime

import structlog

from bot.content import Content
from bot.desk.desk import Desk
from bot.desk.turns import Also, Decided, DeskTurns, decide
from bot.dialogue.context import Context
from bot.dialogue.outcome import Outcome
from bot.dialogue.said_words import words_said
from bot.keyed_locks import KeyedLocks
from bot.masking import MASK, clean, mask
from bot.messages import Delivery, FromDesk, Incoming, Reply
from bot.paging import after_unsent, fitted, next_part
from bot.revising import heard_from, revisable
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
# Threads for longer texts, which must not hold up everybody else.
DECIDING = 2
# What a person takes along from one chat to another.
CARRIED = ("forms", "people", "current", "mentioned")


class Conversations:
    """The only entrance: every channel hands its messages in here, and gets the replies once they are committed.

    Attributes:
        shown: reads the talks back, for a channel that shows them again.

    """

    def __init__(  # noqa: PLR0913 - the last three have a default that most callers keep
        self,
        store: Store,
        content: Callable[[], Content],
        now: Callable[[], datetime],
        observe: Callable[[Outcome], None] | None = None,
        budget: float = BUDGET,
        *,
        desk: Desk | None = None,
    ) -> None:
        """Take the store, the content in force and the clock.

        Args:
            store: where sessions and replies are kept.
            content: gives the content in force.
            now: gives the time.
            observe: is told every outcome once it is committed.
            budget: seconds that a turn may take; who needs more hears so, and nothing of the message is taken.
            desk: the people behind the assistant; None when there are none.

        """
        self._desk = desk
        self._desk_turns = None if desk is None else DeskTurns(desk, store)
        self._budget = budget
        self._store = store
        self._observe = observe
        self._content = content
        self._now = now
        self._locks = KeyedLocks()
        self._deciding = ThreadPoolExecutor(DECIDING, "turn")
        self.shown = TalksShown(store, content, now)

    async def handle(self, incoming: Incoming) -> tuple[Delivery, ...]:
        """Handle one message and return its replies, the same ones at a second delivery of the same event.

        Messages of one conversation are handled in the order of their calls, those of different ones side by side.
        """
        async with self._locks.hold(incoming.key):
            for pause in PAUSES:
                found = await self._store.find(incoming, with_desk=self._desk is not None)
                if found.replies is not None:
                    return found.replies
                try:
                    return await self._turn(incoming, found)
                except ConflictError:
                    # Another process took a turn of this conversation in between, or is at it: its session counts.
                    await asyncio.sleep(random.uniform(pause / 2, pause))  # noqa: S311 (no secret)
            raise ConflictError(incoming.event_id)

    async def _turn(self, incoming: Incoming, found: Found) -> tuple[Delivery, ...]:
        now, content, stored = self._now(), self._content(), found.state
        masked = mask(clean(incoming.text))
        view = self._desk.view(incoming, found.desk_talks, now, content) if self._desk is not None else None
        context = Context(incoming, masked, content, now, view)
        if incoming.from_desk is not None:
            return await self._of_desk(context, incoming.from_desk, found)
        try:
            heard = heard_from(Session.from_json(stored), incoming)
            heard_on = None if heard is None else await self._continued(heard, incoming)
        except ValueError:
            if not context.means("forget"):
                said = context.say("talk.unreadable_state")
                return await self._left_alone(context, found, (Reply(said),))
            heard_on = Session()
        if heard_on is None and view is not None and view.talk is not None:
            # Whoever has the talk may read what was meant.
            heard_on = Session.from_json(stored)
        if heard_on is None:
            said = "" if incoming.in_group else context.say("talk.edited_too_late")
            return await self._left_alone(context, found, (Reply(said),) if said else ())
        english = writes_english(masked, heard_on.english, content.texts.say("words.in_english").split())
        session = heard_on.changed(script=script_of(masked, heard_on.script), english=english)
        left = next_part(session, context)
        decided = Decided(left) if left else await self._decided(session.changed(rest=()), context)
        outcome = decided.outcome
        if outcome.unserved:
            _note("unserved", parts=outcome.unserved)
        if MASK in masked and not (decided.desk is not None and decided.desk.silent):
            outcome = replace(outcome, replies=(Reply(context.say("talk.masked")), *outcome.replies))
        if not outcome.forget:
            outcome = replace(outcome, session=revisable(outcome.session, heard_on, incoming))
        turn = await self._turn_of(context, heard_on, replace(decided, outcome=outcome), found)
        return await self._commit(context, outcome, session.rest if left is None else (), turn)

    async def _turn_of(self, context: Context, before: Session, decided: Decided, found: Found) -> Turn:
        """Return what a turn keeps beside its session and its replies: what was said, and what the desk is told."""
        outcome, incoming = decided.outcome, context.incoming
        shows = incoming.shown_again or (self._desk is not None and self._desk.serves(incoming))
        said = words_said(before, context) if shows and not outcome.forget else None
        also = None
        if self._desk_turns is not None:
            also = await self._desk_turns.also(context, before, decided, found.desk_talks)
        return Turn(incoming, found.version, "", (), outcome.notes, outcome.forget, said, also)

    async def _of_desk(self, context: Context, event: FromDesk, found: Found) -> tuple[Delivery, ...]:
        """Commit what people behind the assistant did; the session is only read."""
        if self._desk is None or self._desk_turns is None:
            return ()
        decision, also = self._desk_turns.event(context, event)
        committed = await self._left_alone(context, found, () if decision is None else decision.replies, also)
        self._desk.wake()
        return committed

    async def _left_alone(
        self, context: Context, found: Found, replies: Sequence[Reply], also: Also | None = None
    ) -> tuple[Delivery, ...]:
        """Commit an event that leaves the session as it is, with replies or without."""
        try:
            script = Session.from_json(found.state).script
        except ValueError:
            script = Session().script
        spelled = context.content.texts.below("traditional")
        written = tuple(in_script(reply, script, spelled) for reply in replies)
        state = Session().to_json() if found.state is None else found.state
        said = "" if context.incoming.from_desk is not None else None
        return await self._store.commit(
            Turn(context.incoming, found.version, state, written, said=said, also=also), context.now
        )

    async def _decided(self, session: Session, context: Context) -> Decided:
        """Decide at once; a long text in a thread of its own, within the time that a turn may take."""
        if len(context.text) <= AT_ONCE:
            return decide(session, context, self._desk)
        try:
            deciding = asyncio.get_running_loop().run_in_executor(self._deciding, decide, session, context, self._desk)
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
        return session.changed(**{name: getattr(there, name) for name in CARRIED})

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
        turn = replace(turn, state=outcome.session.to_json(), replies=outcome.replies)
        committed = await self._store.commit(turn, context.now)
        await self._store.settle([each.row for each in left])
        if self._observe is not None:
            self._observe(outcome)
        if turn.also is not None and self._desk is not None:
            self._desk.wake()
        return committed

    async def pending(self, channel: str) -> tuple[Delivery, ...]:
        """Return the replies of `channel` that were committed and not sent yet, oldest first."""
        return await self._store.pending(channel)

    async def settle(self, rows: Sequence[int], status: str) -> None:
        """Note what became of outbox rows: "sent" or "failed" for good."""
        await self._store.settle(rows, status)

    def settle_soon(self, rows: Sequence[int], status: str) -> "Future[None]":
        """Note the same without waiting for it: should it be lost, the rows are sent again."""
        return self._store.settle_soon(rows, status)

    async def move_chat(self, channel: str, old: str, new: str) -> None:
        """Carry a chat's conversations over to its new identity."""
        await self._store.move_chat(channel, old, new)

    async def kept_questions(self) -> tuple[Unanswered, ...]:
        """Return the questions kept for the editor."""
        return await self._store.kept_questions()


def _note(event: str, **values: int) -> None:
    """Log what became of a turn, without its words; commands whose output is for machines set up no logs."""
    if structlog.is_configured():
        log.info(event, **values)
