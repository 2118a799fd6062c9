"""Forms opened, set aside, taken up again, left and finished."""

from datetime import date

from bot.dialogue.changes.contradictions import without_contradictions
from bot.dialogue.changes.step import Step
from bot.dialogue.context import Context
from bot.dialogue.events.answered import FormFinished
from bot.dialogue.events.computed import DaysCounted
from bot.dialogue.events.event import Did, Event, Line, Sentence
from bot.dialogue.events.told import Contradicted, FactsHeard, PersonChanged
from bot.dialogue.question_choice import open_question
from bot.session import DEADLINE, ESTIMATE, Session
from bot.session_parts import Counted
from flows.days.needed_by import NeededBy
from flows.days.spoken_dates import handed_in
from flows.forms.fields import Slots
from flows.forms.form import FormState, at_rest, begin, learn
from flows.understanding.people.persons import SELF

WORKING_DAYS = 20
NOTHING: Slots = {}
# Said where others read along and no form may be opened.
ALONE = Sentence("talk.form_alone", did=("flow",), private_link=True)


def open_form(session: Session, context: Context, name: str, slots: Slots = NOTHING, *, person: str = "") -> Step:
    """Open the form `name` of `person`, with what was stated of it; what was known before is forgotten."""
    if context.incoming.answers_only and name != DEADLINE:
        return Step(session, (ALONE,))
    aside = set_aside(session, context, name)
    slots, fault = without_contradictions(context, name, slots)
    state = begin(context.content.forms[name], slots).model_copy(update={"whose": person})
    opened = aside.session.with_state(state, "open").changed(current=person, interruptions=0)
    events: list[Event] = list(aside.events)
    if fault:
        events.append(Contradicted(fault))
    if slots and not context.in_group:
        events.append(FactsHeard(state))
    elif not events and open_question(context, state):
        events.append(Line("form.begin", did=("flow",)))
    return Step(opened, tuple(events))


def switch_to(session: Session, context: Context, name: str, slots: Slots = NOTHING) -> Step:
    """Go to the form `name` of the person talked about: begin it, or go on with it where it was left."""
    state = session.state(name, session.current)
    if state is not None and state.status == "open" and not slots:
        return Step(session.changed(interruptions=0), (Line(f"form.in_progress.{name}", did=("flow",)),))
    if state is None or state.status not in {"waiting", "left", "known"} or not state.answers:
        return open_form(session, context, name, slots, person=session.current)
    if state.status == "known":
        learned = learn(state, slots)
        return open_form(session, context, name, learned.answers, person=session.current)
    aside = set_aside(session, context, name)
    taken_up = aside.session.with_state(learn(state, slots), "open").changed(interruptions=0)
    title = context.content.forms[name].title
    return Step(taken_up, (*aside.events, Line("form.back_to", {"title": title}, ("flow", "steer"))))


def set_aside(session: Session, context: Context, name: str) -> Step:
    """Make room for the form `name`: another open one waits, which is said.

    A form of a single question has no answers to lose, so it does not wait.
    """
    state = session.form
    if state is None or state.form == name:
        return Step(session)
    form = context.content.forms[state.form]
    if len(form.fields) == 1:
        return Step(session.without(state))
    return Step(session.with_state(state, "waiting"), (Line("form.set_aside", {"title": form.title}),))


def cancel(session: Session, context: Context) -> Step:
    """Leave the open form, or what waits when none is open; what still waits is named."""
    state, waiting = session.form, session.parked
    if state is None and not waiting:
        return Step(session, (Sentence("talk.nothing_to_cancel", did=("steer",)),))
    if state is None or not waiting:
        left = session
        for each in (*waiting, *((state,) if state else ())):
            left = _left(left, each)
        return Step(left, (Sentence("talk.cancelled", did=("steer",)),))
    title = context.content.forms[waiting[-1].form].title
    return Step(_left(session, state), (Sentence("form.cancelled_one", values={"title": title}, did=("steer",)),))


def _left(session: Session, state: FormState) -> Session:
    """Close a form whose answers stay known; that of somebody else of whom nothing is known is gone.

    The writer's own can be gone on with, though nothing of it was answered yet.
    """
    if state.form == DEADLINE or (state.whose != SELF and not state.answers):
        return session.without(state)
    return session.with_state(at_rest(state), "left")


def resume(session: Session, context: Context) -> Step:
    """Take up what was set aside or left, or put the open question again; say so when there is nothing."""
    if session.form is not None:
        return Step(session.changed(interruptions=0), (Line("form.resumed", did=("steer",)),))
    if session.parked:
        return switch_to(session, context, session.parked[-1].form)
    left = [each for each in session.forms if each.status == "left" or (each.status == "known" and each.answers)]
    own = [each for each in left if each.whose == session.current] or left
    if not own and session.finished is not None:
        return go_on(session, session.finished)
    if not own:
        start = (context.option("form.button.estimate", "do:estimate", by_word=False),)
        return Step(session, (Sentence("talk.nothing_open", start, did=("steer",)),))
    state = own[-1]
    again = session.with_state(state, "open").changed(current=state.whose, interruptions=0)
    title = context.content.forms[state.form].title
    return Step(again, (Line("form.back_to", {"title": title}, ("steer", "flow")),))


def go_on(session: Session, state: FormState) -> Step:
    """Ask on though the outcome is settled, and what was skipped too."""
    asked = state.model_copy(update={"go_on": True, "skipped": ()})
    return Step(session.with_state(asked, "open").changed(interruptions=0), (Line("form.resumed", did=("steer",)),))


def restart(session: Session, context: Context) -> Step:
    """Begin the open form, the one finished last, or what waits anew, for the same person."""
    known = session.form or next(iter(session.at_hand), None) or next(reversed(session.parked), None)
    known = known or next((each for each in reversed(session.forms) if each.whose == session.current), None)
    if known is None:
        return open_form(session, context, ESTIMATE)
    emptied = session.without(known).changed(current=known.whose)
    begun = open_form(emptied, context, known.form, person=known.whose)
    return Step(begun.session, (*begun.events, Did(("steer", "flow"))))


def end(session: Session, context: Context, state: FormState, *, settled: bool = False) -> Step:
    """Finish a form; one that waited behind it goes on."""
    if state.form == DEADLINE:
        return _days_counted(session, context, state)
    done = session.with_state(at_rest(state), "finished")
    finished = done.state(state.form, state.whose) or state
    return Step(done.changed(interruptions=0), (FormFinished(finished, settled),)).then(_take_up(done, context))


def advance(session: Session, context: Context) -> Step:
    """Finish what has nothing more to ask, and go on with what waited, until a question is open or nothing is."""
    state = session.form
    if state is None or open_question(context, state) is not None:
        return Step(session)
    step = end(session, context, state, settled=True)
    return step.then(advance(step.session, context))


def _take_up(session: Session, context: Context) -> Step:
    if session.form is not None or not session.parked:
        return Step(session)
    state = session.parked[-1]
    if open_question(context, state) is None:
        return Step(session.with_state(state, "known"))
    again = session.with_state(state, "open").changed(current=state.whose)
    return Step(again, (Line("form.back_to", {"title": context.content.forms[state.form].title}),))


def _days_counted(session: Session, context: Context, state: FormState) -> Step:
    """Count from the day given in the form; without one there is nothing to count."""
    told, closed = state.answers.get("start"), session.without(state)
    if told is None:
        return Step(closed, (Sentence("talk.cancelled", did=("steer",)),)).then(_take_up(closed, context))
    start = date.fromisoformat(str(told))
    counted = _counted_from(start, session.counted or Counted(days=WORKING_DAYS), handed_in(context.text))
    wish = NeededBy(0, 0, counted.needed_by) if counted.needed_by is not None else None
    kept = closed.changed(counted=counted)
    return Step(kept, (DaysCounted(counted, start, wish),)).then(_take_up(kept, context))


def _counted_from(start: date, known: Counted, said: bool | None) -> Counted:
    """Return what is counted from a day; `said` is whether the papers were only handed in then, None when unsaid."""
    # What was said before the day was asked for holds for it; what was said of another day does not.
    waiting = known.start is None
    return Counted(
        start=start,
        days=known.days if waiting else WORKING_DAYS,
        handed_in=waiting and known.handed_in if said is None else said,
        first_application=known.first_application,
        needed_by=known.needed_by if waiting else None,
    )


def begin_with_person(session: Session, context: Context, person: str, slots: Slots, how: str) -> Step:
    """Open the estimate of another person; the one left keeps its answers."""
    left = leave_person(session)
    opened = open_form(left, context, ESTIMATE, slots, person=person)
    return Step(opened.session, (PersonChanged(person, how), *opened.events))


def leave_person(session: Session) -> Session:
    """Close the open form of whom the talk is about, its answers kept; one of which nothing is known is gone."""
    state = session.form
    return session if state is None else _left(session, state)
