"""The desk's part in a turn: what it may know, what becomes of the talk with the desk, what is written with it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.content.content import Content
from bot.desk.deciding import on_event, on_message
from bot.desk.decision import Decision
from bot.desk.desk import Desk
from bot.desk.platform_talks import on_platform
from bot.desk.talk import DeskView, Note
from bot.desk.transcript import EXCHANGES, transcript
from bot.dialogue.context import Context
from bot.dialogue.outcome import Outcome
from bot.dialogue.replies.kept import kept_lines
from bot.dialogue.said_words import words_said
from bot.dialogue.turn import take_turn
from bot.messages import Delivery, FromDesk, Incoming, Reply
from bot.script import in_script
from bot.session import Session
from bot.storage import talk_history
from bot.storage.store import Found, Store, Turn

Also = Callable[[Connection], None]


@dataclass(frozen=True, slots=True)
class Decided:
    """What a message leads to: in the talk with the assistant, and in that with the desk, None where nothing is."""

    outcome: Outcome
    desk: Decision | None = None

    @property
    def silent(self) -> bool:
        """Whether the assistant says nothing itself."""
        return self.desk is not None and self.desk.silent


def decide(session: Session, context: Context, quiet: timedelta | None) -> Decided:
    """Decide a message of a person. Pure.

    Args:
        session: the session before it.
        context: the message, and what is known of the desk.
        quiet: how long nobody may write until the assistant comes back from the desk, None where there is no desk.

    """
    decision = on_message(session, context, quiet) if quiet is not None else None
    view = context.desk
    if decision is None or view is None or view.talk is None:
        return Decided(take_turn(session, context))
    if decision.silent:
        return Decided(Outcome(session, decision.replies, did=("handoff",)), decision)
    if not decision.talk.is_open:
        left = any(note.kind == "returned" for note in decision.notes)
        context = replace(context, desk=replace(view, talk=None, left=left))
    outcome = take_turn(session, context)
    if outcome.hidden:
        # A name or a phone that was left to be called back is for nobody who reads along.
        decision = replace(decision, talk=replace(decision.talk, asked=view.talk.asked), notes=_unsaid(decision))
    said = _after_people((*decision.replies, *outcome.replies), view, decision)
    return Decided(replace(outcome, replies=said), decision)


def _after_people(replies: tuple[Reply, ...], view: DeskView, decision: Decision) -> tuple[Reply, ...]:
    """Return what is said once a talk is over; where people still have it on the platform, the first takes it back."""
    if not view.mute or decision.talk.is_open or not replies:
        return replies
    return (replace(replies[0], hand_back=True), *replies[1:])


def _unsaid(decision: Decision) -> tuple[Note, ...]:
    return tuple(note for note in decision.notes if note.kind != "said")


class DeskTurns:
    """The desk's part in the turns of a house.

    Args:
        desk: the desk of the house, None when it has none.
        store: where talks are kept.

    """

    def __init__(self, desk: Desk | None, store: Store) -> None:
        self.desk, self._store = desk, store

    @property
    def quiet(self) -> timedelta | None:
        """How long nobody may write until the assistant comes back from the desk, None where there is no desk."""
        return None if self.desk is None else self.desk.quiet

    def view(self, incoming: Incoming, found: Found, now: datetime, content: Content) -> DeskView | None:
        """Return what the turn of a message may know of the desk; None when there is none for it."""
        return None if self.desk is None else self.desk.view(incoming, found.desk_talks, now, content)

    def serves(self, incoming: Incoming) -> bool:
        """Whether a message belongs to a conversation that can go to the desk, so that its words are kept for it."""
        return self.desk is not None and self.desk.serves(incoming)

    async def also(self, context: Context, before: Session, decided: Decided, found: Found) -> Also | None:
        """Return what the transaction of a turn writes for the desk; None for nothing."""
        if self.desk is None:
            return None
        decisions = [] if decided.desk is None else [decided.desk]
        if decided.outcome.forget:
            decisions = [Decision(each, (Note("forgotten"),)) for each in found.desk_talks]
        elif self._opens(self.desk, context, decided):
            decisions.append(await self._opening(self.desk, context, before))
        writers = [self.desk.writing(each, context.incoming, context.now) for each in decisions]

        def write(connection: Connection) -> None:
            for writer in writers:
                writer(connection)

        return write if writers else None

    async def hear(self, context: Context, event: FromDesk, found: Found) -> tuple[Delivery, ...]:
        """Commit what people behind the assistant did, and return what the person is told; the session is only read.

        Raises ConflictError as `Store.commit` does.
        """
        if self.desk is None:
            return ()
        decision, also = self._event(self.desk, context, event)
        replies = () if decision is None else in_script_of(found.state, decision.replies, context)
        state = Session().to_json() if found.state is None else found.state
        turn = Turn(context.incoming, found.version, state, replies, said="", also=also)
        committed = await self._store.commit(turn, context.now)
        self.wake()
        return committed

    def wake(self) -> None:
        """Have whoever sends to the desk, or from it, look into the outbox."""
        if self.desk is not None:
            self.desk.wake()

    def _event(self, desk: Desk, context: Context, event: FromDesk) -> tuple[Decision | None, Also | None]:
        """Return what an event of the desk leads to, and what its transaction writes."""
        decision = self._heard(desk, context, event)
        if decision is not None:
            return decision, desk.writing(decision, context.incoming, context.now)
        if event.what == "quiet" or event.talk == 0:
            return None, None
        over = desk.unknown(event.talk, context.now)
        return None, desk.telling(over, Note("over"), context.incoming.event_id, context.now)

    def _heard(self, desk: Desk, context: Context, event: FromDesk) -> Decision | None:
        view = context.desk
        if event.talk == 0:
            return on_platform(view.talk if view is not None else None, context, event.what)
        decision = on_event(context, event, desk.quiet)
        if decision is None or view is None or event.what != "quiet":
            return decision
        return replace(decision, replies=_after_people(decision.replies, view, decision))

    def _opens(self, desk: Desk, context: Context, decided: Decided) -> bool:
        """Whether a turn asks the desk to take the talk."""
        view = context.desk
        if view is None or view.native or not desk.serves(context.incoming):
            return False
        still = view.talk is not None and (decided.desk is None or decided.desk.talk.is_open)
        return not still and any(reply.hand_off for reply in decided.outcome.replies)

    async def _opening(self, desk: Desk, context: Context, before: Session) -> Decision:
        """Return what opens a talk, with what the desk reads of it so far."""
        key, texts = context.incoming.key, context.content.texts
        said = words_said(before, context)
        exchanges = await self._store.read(lambda each: talk_history.exchanges(each, key, EXCHANGES))
        facts = kept_lines(before, context)
        so_far = transcript(exchanges, facts, said, texts)
        opens = context.desk.opens if context.desk is not None else None
        talk = desk.opened(key, before.subject.question or said, context.now, opens)
        return Decision(talk, (Note("opened", so_far),))


def in_script_of(stored: str | None, replies: Sequence[Reply], context: Context) -> tuple[Reply, ...]:
    """Return replies in the script that the person of a stored session writes."""
    try:
        script = Session.from_json(stored).script
    except ValueError:
        script = Session().script
    spelled = context.content.texts.below("traditional")
    return tuple(in_script(each, script, spelled) for each in replies)
