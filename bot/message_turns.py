"""The turn of one message: the session it is heard on, the decision, one transaction, then the replies."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.content.content import Content
from bot.deciding.deciding import Deciding
from bot.desk.turns import Decided, DeskTurns
from bot.dialogue.contact_stage import listening_for_contact
from bot.dialogue.context import Context
from bot.dialogue.outcome import Outcome
from bot.dialogue.said_words import words_said
from bot.handing_over import HandOvers
from bot.kept_of_person import KeptOfPerson
from bot.leads.contacts import NO_CONTACTS
from bot.masking import MASK, clean, mask
from bot.messages import ConversationKey, Delivery, Incoming, Reply
from bot.paging import after_unsent, fitted, next_part
from bot.program.telemetry import note
from bot.revising import heard_from, revisable
from bot.script import in_script, script_of, writes_english
from bot.session import Session
from bot.storage.kept_rows import kept_rows
from bot.storage.store import Found, Store, Turn
from bot.storage.unsent import unsent


class MessageTurns:
    """Takes the turns of all messages.

    Attributes:
        contacts: what is promised to whoever leaves a contact, and what seals it; nobody is asked for one at first.
        public_url: the page's address as the world sees it; "" until somebody says that there is one.
        desk: the part of the people behind the assistant; nobody is there at first.
        deciding: where and when messages are decided; in this process alone at first.

    """

    def __init__(
        self,
        store: Store,
        content: Callable[[], Content],
        now: Callable[[], datetime],
        hand_overs: HandOvers,
        observe: Callable[[Outcome], None] | None,
    ) -> None:
        """Take what the entrance was made with, and the codes of talks that go on elsewhere."""
        self._store, self._content, self._now, self._observe = store, content, now, observe
        self._hand_overs = hand_overs
        self.contacts = NO_CONTACTS
        self.public_url = ""
        self.desk = DeskTurns(None, store)
        self.deciding = Deciding()

    async def take(self, incoming: Incoming, found: Found) -> tuple[Delivery, ...]:
        """Take the turn of a message on what was found of its conversation, and return the replies once committed.

        Raises ConflictError where another process took a turn in between.
        """
        context = self._context(incoming, found)
        if incoming.from_desk is not None:
            return await self.desk.hear(context, incoming.from_desk, found)
        heard_on = await self._heard_on(context, found)
        if isinstance(heard_on, str):
            return await self._left_alone(context, found, found.state, heard_on)
        context = replace(context, brought=await self._hand_overs.brought(heard_on, incoming))
        if incoming.handover and not incoming.text and context.brought is None:
            return await self._left_alone(context, found, found.state or heard_on.to_json())
        return await self._heard(context, heard_on, found)

    async def _heard(self, context: Context, heard_on: Session, found: Found) -> tuple[Delivery, ...]:
        """Answer a message that says something, and commit the answer."""
        decided, rest = await self._said(context, heard_on)
        outcome = _told_what_was_masked(decided, context)
        if not outcome.forget:
            outcome = replace(outcome, session=revisable(outcome.session, heard_on, context.incoming))
        shown = self._shown(heard_on, context, outcome)
        also = await self.desk.also(context, heard_on, replace(decided, outcome=outcome), found)
        turn = Turn(context.incoming, found.version, "", (), outcome.notes, outcome.forget, shown, also=also)
        committed = await self._commit(context, outcome, rest, turn)
        if heard_on.handover and heard_on.handover != outcome.session.handover:
            await self._hand_overs.close(heard_on.handover)
        return committed

    async def _said(self, context: Context, heard_on: Session) -> tuple[Decided, tuple[str, ...]]:
        """Return what a message leads to, and what was not told yet of an earlier answer and stays to be told."""
        english_words = context.content.texts.say("words.in_english").split()
        english = writes_english(context.text, heard_on.english, english_words)
        session = heard_on.changed(script=script_of(context.text, heard_on.script), english=english)
        unheard = context.desk is not None and context.desk.is_unheard
        left = None if unheard else next_part(session, context)
        if left:
            return Decided(left), ()
        return await self._answered(session.changed(rest=()), context), session.rest

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
            desk=self.desk.view(incoming, kept, now, content),
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
        decided = await self.deciding.decided(session, context, self.desk.quiet)
        if not decided.outcome.shows_kept:
            return decided
        context = replace(context, kept=await self._kept(context.incoming.key))
        return await self.deciding.decided(session, context, self.desk.quiet)

    async def _left_alone(
        self, context: Context, found: Found, state: str | None, said: str = ""
    ) -> tuple[Delivery, ...]:
        """Commit a message that leaves the session as it is, with an answer or, when `said` is empty, without."""
        replies = (Reply(said),) if said else ()
        return await self._store.commit(Turn(context.incoming, found.version, state or "", replies), context.now)

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
            self.desk.wake()
        return committed

    def _shown(self, session: Session, context: Context, outcome: Outcome) -> str | None:
        """Return what is kept of the message for a channel that shows the talk again, and for people who take it."""
        shows = context.incoming.shown_again or self.desk.serves(context.incoming)
        if not shows or outcome.forget:
            return None
        return MASK if outcome.hidden else words_said(session, context)

    async def _kept(self, key: ConversationKey) -> KeptOfPerson:
        return self.contacts.opened(await self._store.read(lambda connection: kept_rows(connection, key)))


def _told_what_was_masked(decided: Decided, context: Context) -> Outcome:
    """Return the outcome; where numbers that name a person were masked in what was said, it begins with saying so."""
    outcome = decided.outcome
    if outcome.unserved:
        note("unserved", parts=outcome.unserved)
    if MASK in context.text and not outcome.hidden and not decided.silent:
        return replace(outcome, replies=(Reply(context.say("talk.masked")), *outcome.replies))
    return outcome
