"""Steering: back, skip, cancel, begin again, finish, change an answer, agree."""

from collections.abc import Callable

from bot.dialogue.changes import answering, forms
from bot.dialogue.changes.step import Step
from bot.dialogue.changes.taking_back import untell
from bot.dialogue.context import Context
from bot.dialogue.events.answered import AnswerKept, FormFinished
from bot.dialogue.events.computed import EstimateViewed
from bot.dialogue.events.event import Did, Line, Sentence
from bot.dialogue.events.told import ChangeOffered, PersonChanged
from bot.session import Session
from flows.forms.fields import Field
from flows.forms.form import FormState, ask_again, asked_again, at_rest, open_fields
from flows.forms.form import edit as edit_field
from flows.understanding.acts.steered import Steer
from flows.understanding.acts.told import Withhold

# What is said instead of another answer leaves the one there is.
LEAVES_A_CHANGE = frozenset({"keep", "back", "skip"})


def steer(session: Session, context: Context, act: Steer) -> Step:
    """Carry out a word that steers."""
    if act.word in {"change", "wrong"}:
        return change(session, context, act)
    if act.word == "why" and act.name:
        return answering.why_named(session, context, act.name)
    if act.word == "explain":
        return answering.why(session, context, explained=True, named=act.name)
    if act.word in LEAVES_A_CHANGE and changing(session, context) is not None:
        return keep(session, context)
    return STEERING[act.word](session, context)


def change(session: Session, context: Context, act: Steer) -> Step:
    """Ask a named answer again, or offer every one; a slip in the open form is undone."""
    if not act.name:
        if act.word == "wrong" and session.form is not None:
            return answering.undo(session, context)
        return offer_change(session, context)
    for state in _of(session, session.current):
        field = answering.field_called(context, state, act.name)
        if field is not None:
            # What is said to be wrong counts no more.
            ask = edit_field if act.word == "wrong" else ask_again
            return _asked(session, context, ask(state, field))
    return offer_change(session, context)


def edit(session: Session, context: Context, name: str, person: str | None = None) -> Step:
    """Ask the field `name` again; its answer holds until there is another.

    It is asked in the open form or in a finished one, else in whichever has it; of `person`, None for whom the talk is
    about.
    """
    for state in _of(session, session.current if person is None else person):
        field = next((each for each in context.content.forms[state.form].fields if each.field == name), None)
        if field is not None:
            return _asked(session, context, ask_again(state, field))
    return Step(session, (Line("talk.nothing_to_undo", did=("steer",)),))


def _turned_to(session: Session, context: Context, state: FormState) -> Step:
    """Make room for a form of whomever: what is open of another person is left, another form of the same waits."""
    if state.whose == session.current:
        return forms.set_aside(session, context, state.form)
    left = forms.leave_person(session).changed(current=state.whose)
    return Step(left, (PersonChanged(state.whose, "again"),))


def _of(session: Session, person: str) -> tuple[FormState, ...]:
    """Return the forms of a person in which an answer may be changed, those at hand first."""
    at_hand = session.at_hand if person == session.current else ()
    return (*at_hand, *reversed(session.of_person(person)))


def _asked(session: Session, context: Context, state: FormState) -> Step:
    turned = _turned_to(session, context, state)
    asked = turned.session.with_state(state, "open").changed(interruptions=0)
    return turned.then(Step(asked, (Did(("steer",)),)))


def changing(session: Session, context: Context) -> Field | None:
    """Return the field whose answer is asked for again and holds until there is another, None when there is none."""
    state = session.form
    return asked_again(context.content.forms[state.form], state) if state is not None else None


def keep(session: Session, context: Context) -> Step:
    """Leave the answer that was asked for again as it is, and go back to where the talk was."""
    state, field = session.form, changing(session, context)
    if state is None or field is None:
        return _agreed(session, context)
    kept = session.with_state(at_rest(state), "open").changed(interruptions=0)
    said = Step(kept, (AnswerKept(state, field),))
    return said.then(forms.end(kept, context, at_rest(state))) if state.reopened else said


def offer_change(session: Session, context: Context) -> Step:
    """Offer every answered field to change."""
    for state in session.at_hand:
        if any(field.settled(state.answers) for field in context.content.forms[state.form].fields):
            return Step(session, (ChangeOffered(state),))
    if session.form is None:
        return _nothing_open(session, context)
    return Step(session, (Line("form.nothing_to_change", did=("steer",)),))


def _cancel(session: Session, context: Context) -> Step:
    """Leave the open form; one that was finished before an answer of it was asked for again is finished still."""
    state, field = session.form, changing(session, context)
    if state is None or field is None or not state.reopened:
        return forms.cancel(session, context)
    return Step(session.with_state(at_rest(state), "finished"), (AnswerKept(state, field),))


def _back(session: Session, context: Context) -> Step:
    if session.form is None:
        return _back_after_result(session, context)
    return answering.undo(session, context)


def _back_after_result(session: Session, context: Context) -> Step:
    """Take back what was told last after a result; where nothing was, offer every answer to change."""
    state = session.finished
    if state is None:
        return _nothing_open(session, context)
    return untell(session, context, state) if state.told_last else offer_change(session, context)


def _skip(session: Session, context: Context) -> Step:
    if session.form is None:
        return _nothing_open(session, context)
    return answering.withhold(session, context, Withhold())


def _skipped(session: Session, context: Context) -> Step:
    """Ask the question again that was left out last; without one go on where the talk is."""
    for state in session.at_hand:
        form = context.content.forms[state.form]
        left_out = (form.field(name) for name in reversed(state.skipped))
        field = next((each for each in left_out if each.matters(state.answers)), None)
        if field is not None:
            return _asked(session, context, edit_field(state, field))
    return _resume(session, context)


def _done(session: Session, context: Context) -> Step:
    return answering.done(session, context)


def _first(session: Session, context: Context) -> Step:
    """Ask the question of the form at hand again that was answered first."""
    for state in session.at_hand:
        form = context.content.forms[state.form]
        answered = (form.field(name) for name in state.history)
        field = next((each for each in answered if each.settled(state.answers)), None)
        if field is not None:
            return _asked(session, context, ask_again(state, field))
    return _resume(session, context)


def _left(session: Session, context: Context) -> Step:
    """Say how many questions the open form has at most, and that it need not be all of them."""
    state = session.form
    if state is None:
        return _nothing_open(session, context)
    count = len(open_fields(context.content.forms[state.form], state))
    return Step(session.changed(interruptions=0), (Line("form.left", values={"count": count}, did=("answer",)),))


def _restart(session: Session, context: Context) -> Step:
    if not session.forms:
        return _nothing_open(session, context)
    return forms.restart(session, context)


def _resume(session: Session, context: Context) -> Step:
    return forms.resume(session, context)


def _finish(session: Session, context: Context) -> Step:
    """Close the open form with what is known; without one, show the result again."""
    if session.form is not None:
        return forms.end(session, context, session.form)
    if session.finished is not None:
        return Step(session, (FormFinished(session.finished),))
    left = next((each for each in reversed(session.forms) if each.form == "estimate" and each.answers), None)
    if left is None:
        return _nothing_open(session, context)
    return forms.end(session.changed(current=left.whose), context, left)


def _nothing_open(session: Session, context: Context) -> Step:
    start = (context.option("form.button.estimate", "do:estimate", by_word=False),)
    return Step(session, (Sentence("talk.nothing_open", start, did=("steer",)),))


def _why(session: Session, context: Context) -> Step:
    return answering.why(session, context)


def _agreed(session: Session, context: Context) -> Step:
    if session.form is not None:
        return Step(session, (Line("form.agreed", did=("small_talk",)),))
    return _after_result(session, context, "agreed")


def _nothing_more(session: Session, context: Context) -> Step:
    return _after_result(session, context, "nothing_more")


def _after_result(session: Session, context: Context, name: str) -> Step:
    state = session.finished
    if state is None:
        return Step(session, (Sentence("talk.nod", did=("small_talk",)),))
    return Step(session, (Sentence(f"estimate.after.{name}", values={"state": state}, did=("small_talk",)),))


def _next(session: Session, context: Context) -> Step:
    """Say what to do after a result: get the points, or apply."""
    state = session.finished
    if state is None:
        return _nothing_open(session, context)
    return Step(session, (EstimateViewed(state, "next"),))


STEERING: dict[str, Callable[[Session, Context], Step]] = {
    "cancel": _cancel,
    "restart": _restart,
    "back": _back,
    "skip": _skip,
    "skipped": _skipped,
    "keep": keep,
    "unknown": _skip,
    "why": _why,
    "done": _done,
    "go_on": _resume,
    "first": _first,
    "left": _left,
    "finish": _finish,
    "agreed": _agreed,
    "nothing_more": _nothing_more,
    "next": _next,
}
