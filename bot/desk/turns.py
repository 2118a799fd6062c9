"""The desk's part in a turn: what it may know, what becomes of the talk with the desk, what is written with it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from bot import talk_history
from bot.desk.deciding import Decision, on_event, on_message
from bot.desk.desk import Desk
from bot.desk.talk import DeskTalk, Note
from bot.desk.transcript import EXCHANGES, transcript
from bot.dialogue.context import Context
from bot.dialogue.outcome import Outcome
from bot.dialogue.replies.sentences import kept_lines
from bot.dialogue.said_words import words_said
from bot.dialogue.turn import take_turn
from bot.messages import FromDesk
from bot.session import Session
from bot.store import Store

Also = Callable[[Connection], None]


@dataclass(frozen=True, slots=True)
class Decided:
    """What a message leads to: in the talk with the assistant, and in that with the desk, None where nothing is."""

    outcome: Outcome
    desk: Decision | None = None


def decide(session: Session, context: Context, desk: Desk | None) -> Decided:
    """Decide a message of a person. Pure.

    Args:
        session: the session before it.
        context: the message, and what is known of the desk.
        desk: the desk of the house, None when it has none.

    """
    decision = on_message(session, context, desk.quiet) if desk is not None else None
    if decision is None or context.desk is None:
        return Decided(take_turn(session, context))
    if decision.silent:
        return Decided(Outcome(session, decision.replies, did=("handoff",)), decision)
    if not decision.talk.is_open:
        left = any(note.kind == "returned" for note in decision.notes)
        context = replace(context, desk=replace(context.desk, talk=None, left=left))
    outcome = take_turn(session, context)
    return Decided(replace(outcome, replies=(*decision.replies, *outcome.replies)), decision)


class DeskTurns:
    """Writes what turns lead to at the desk.

    Args:
        desk: the desk of the house.
        store: where talks are kept.

    """

    def __init__(self, desk: Desk, store: Store) -> None:
        self._desk, self._store = desk, store

    async def also(self, context: Context, before: Session, decided: Decided, talks: Sequence[DeskTalk]) -> Also | None:
        """Return what the transaction of a turn writes for the desk; None for nothing."""
        decisions = [] if decided.desk is None else [decided.desk]
        if decided.outcome.forget:
            decisions = [Decision(each, (Note("forgotten"),)) for each in talks]
        elif self._opens(context, decided):
            decisions.append(await self._opening(context, before))
        if not decisions:
            return None
        writers = [self._desk.writing(each, context.incoming, context.now) for each in decisions]

        def write(connection: Connection) -> None:
            for writer in writers:
                writer(connection)

        return write

    def event(self, context: Context, event: FromDesk) -> tuple[Decision | None, Also | None]:
        """Return what an event of the desk leads to, and what its transaction writes."""
        decision = on_event(context, event, self._desk.quiet)
        if decision is not None:
            return decision, self._desk.writing(decision, context.incoming, context.now)
        if event.what == "quiet":
            return None, None
        over = self._desk.unknown(event.talk, context.now)
        return None, self._desk.telling(over, Note("over"), context.incoming.event_id, context.now)

    def _opens(self, context: Context, decided: Decided) -> bool:
        """Whether a turn asks the desk to take the talk."""
        view = context.desk
        if view is None or view.native or not self._desk.serves(context.incoming):
            return False
        still = view.talk is not None and (decided.desk is None or decided.desk.talk.is_open)
        return not still and any(reply.hand_off for reply in decided.outcome.replies)

    async def _opening(self, context: Context, before: Session) -> Decision:
        """Return what opens a talk, with what the desk reads of it so far."""
        key, texts = context.incoming.key, context.content.texts
        said = words_said(before, context)
        exchanges = await self._store.read(lambda each: talk_history.exchanges(each, key, EXCHANGES))
        facts = kept_lines(before, context)
        so_far = transcript(exchanges, facts, said, texts, texts.say("desk.surnames").split())
        opens = context.desk.opens if context.desk is not None else None
        talk = self._desk.opened(key, before.subject.question or said, context.now, opens)
        return Decision(talk, (Note("opened", so_far),))
