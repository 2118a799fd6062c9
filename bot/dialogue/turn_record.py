"""The record of a turn out of what happened: what was done and answered, and what is kept beside the talk."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from bot.dialogue.context import Context
from bot.dialogue.events.asked import (
    EntryAnswered,
    EntryAskedOn,
    FeedbackGiven,
    QuestionKept,
    QuestionUnknown,
    Unserved,
)
from bot.dialogue.events.computed import ValueAsked
from bot.dialogue.events.contact import ContactChanged
from bot.dialogue.events.event import Event
from bot.dialogue.events.reminder import RemindersDropped, RemindersKept
from bot.dialogue.events.told import DataShown, FactsNoted, Forgotten
from bot.dialogue.outcome import Outcome
from bot.dialogue.replies.said import Said
from bot.masking import conceal
from bot.messages import Unanswered
from bot.reminders.reminder import ReminderChange
from bot.session import Session


def recorded(outcome: Outcome, context: Context, events: Sequence[Event], said: Sequence[Said]) -> Outcome:
    """Return an outcome with all that is kept or counted of the turn beside its replies."""
    return replace(
        outcome,
        notes=tuple(_notes(context, events)),
        entries=tuple(_entries(events)),
        unserved=sum(isinstance(event, Unserved) for event in events),
        deadline=next((each.deadline for each in said if each.deadline is not None), None),
        contact=next((each.change for each in events if isinstance(each, ContactChanged)), None),
        shows_kept=any(isinstance(each, DataShown | Forgotten) for each in events),
        feedback=tuple(each.kind for each in events if isinstance(each, FeedbackGiven)),
        reminders=_reminders(events),
    )


def what_was_done(events: Sequence[Event], said: Sequence[Said], asking: str) -> tuple[str, ...]:
    """Name what a turn did, in the words of the talk contract."""
    did = dict.fromkeys(name for each in said for name in each.did)
    return (*did, "ask") if asking else tuple(did) or _noted_at_rest(events)


def _noted_at_rest(events: Sequence[Event]) -> tuple[str, ...]:
    """Name what a turn did while the question rests: the form went on with facts, or nothing could be read."""
    if any(isinstance(each, FactsNoted) for each in events):
        return ("flow",)
    return ("unread",) if any(isinstance(each, Unserved) for each in events) else ()


def with_answered(session: Session, events: Sequence[Event]) -> Session:
    """Remember what the questions of a message were answered with, where every one was."""
    given = tuple(_entries(events))
    if not given or (len(given) == 1 and given[0] in session.subject.answered):
        return session
    missed = any(isinstance(event, Unserved) for event in events)
    return session.changed(subject=session.subject.model_copy(update={"answered": () if missed else given}))


def _entries(events: Sequence[Event]) -> Iterator[str]:
    for event in events:
        if isinstance(event, EntryAnswered | EntryAskedOn | ValueAsked) and event.entry:
            yield event.entry


def _notes(context: Context, events: Sequence[Event]) -> Iterator[Unanswered]:
    for event in events:
        if isinstance(event, QuestionKept):
            yield _nameless(context, event.note)
        if isinstance(event, QuestionUnknown):
            near = tuple(each.id for each in event.match.suggestions)
            yield _nameless(context, Unanswered("declined", event.text, near))


def _nameless(context: Context, note: Unanswered) -> Unanswered:
    """Mask what names a person in a question that an editor will read."""
    return replace(note, text=conceal(note.text, context.content.texts))


def _reminders(events: Sequence[Event]) -> ReminderChange:
    kept = (each.reminders for each in events if isinstance(each, RemindersKept))
    dropped = (each.reminders for each in events if isinstance(each, RemindersDropped))
    return ReminderChange(tuple(chain(*kept)), tuple(chain(*dropped)))
