"""Counting the working days after a day of acceptance: asked for, told, changed."""

from bot.dialogue.changes.forms import set_aside
from bot.dialogue.changes.step import Step
from bot.dialogue.changes.viewing import subject_after_entry
from bot.dialogue.context import Context
from bot.dialogue.events.asked import EntryAnswered
from bot.dialogue.events.computed import DaysCounted, LatestDayAsked, StartUnclear
from bot.dialogue.events.event import Did, Event, Line
from bot.session import DEADLINE, Session
from bot.session_parts import Counted
from flows.days.needed_by import NeededBy
from flows.days.wait_asked import WaitAsked
from flows.days.waiting import read_named_wait
from flows.forms.form import begin
from flows.forms.impossible import impossible_day
from flows.named_entries import NamedEntry
from flows.understanding.acts.asked import AskDeadline

# What to do once the days are over.
OVERDUE = NamedEntry.CHECK_PROGRESS


def answer(session: Session, context: Context, act: AskDeadline) -> Step:
    """Count as the message asks: from the day it names, or with what it changes about the days told last."""
    return wait(session, context, act.wait)


def wait_for(session: Session, context: Context, text: str) -> Step:
    """Count as `text` asks, of which it is known that it asks about these days."""
    return wait(session, context, read_named_wait(text, context.today, context.content.calendar))


def wait(session: Session, context: Context, asked: WaitAsked) -> Step:
    """Count from the day that is asked about, or backwards from the day by which a result is wanted."""
    wish = _wish(session, asked)
    if asked.overdue and OVERDUE in context.content.catalogue.entries:
        question = context.content.catalogue.entries[OVERDUE].question
        return Step(subject_after_entry(session, OVERDUE, question), (EntryAnswered(OVERDUE),))
    counted = _counted(asked, wish)
    if asked.backwards and wish is not None:
        told = LatestDayAsked(wish, asked.days, asked.first_application, asked.how)
        return Step(session.changed(counted=counted), (told,))
    if asked.start is None:
        opened = ask_for_start(session if wish is None else session.changed(counted=counted), context)
        unclear = asked.choices or asked.trouble
        more = (StartUnclear(asked.choices, asked.trouble or ""),) if unclear else ()
        return Step(opened.session, (*opened.events, *more))
    kept = _without_question(session).changed(counted=counted)
    counts = DaysCounted(counted, asked.start, wish, asked.again, asked.how, asked.how_far, asked.guessed)
    return Step(kept, (counts,))


def _counted(asked: WaitAsked, wish: NeededBy | None) -> Counted:
    """Return what is kept of what is asked, so that the next question can be of it."""
    return Counted(
        start=asked.start,
        days=asked.days,
        handed_in=asked.handed_in,
        first_application=asked.first_application,
        needed_by=wish.last if wish is not None else None,
    )


def _wish(session: Session, asked: WaitAsked) -> NeededBy | None:
    """Return the day by which a result is wanted: said now, or told last."""
    if asked.needed_by is not None:
        return asked.needed_by
    known = session.counted
    if known is None or known.needed_by is None or not (asked.again or asked.backwards):
        return None
    return NeededBy(0, 0, known.needed_by)


def ask_for_start(session: Session, context: Context) -> Step:
    """Ask on which day the papers were accepted."""
    wrong = impossible_day(context.text)
    lead: tuple[Event, ...] = () if wrong is None else (Line(f"form.impossible.{wrong.reason}", wrong.values),)
    aside = set_aside(session, context, DEADLINE)
    state = begin(context.content.forms[DEADLINE]).model_copy(update={"whose": session.current})
    return Step(aside.session.with_state(state, "open"), (*lead, *aside.events, Did(("flow",))))


def _without_question(session: Session) -> Session:
    """Close the form that asks for the very day that is told."""
    state = session.form
    return session.without(state) if state is not None and state.form == DEADLINE else session
