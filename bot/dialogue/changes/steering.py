"""Steering: back, skip, cancel, begin again, finish, change an answer, agree."""

from collections.abc import Callable

from bot.dialogue.changes import answering, forms
from bot.dialogue.changes.step import Step
from bot.dialogue.context import Context
from bot.dialogue.events import ChangeOffered, Did, EstimateViewed, FormFinished, Line, Sentence
from bot.session import Session
from flows.forms.form import edit as edit_field
from flows.understanding.acts import Steer, Withhold


def steer(session: Session, context: Context, act: Steer) -> Step:
    """Carry out a word that steers."""
    if act.word in {"change", "wrong"}:
        return change(session, context, act)
    return STEERING[act.word](session, context)


def change(session: Session, context: Context, act: Steer) -> Step:
    """Ask a named answer again, or offer every one; a slip in the open form is undone."""
    if not act.name:
        if act.word == "wrong" and session.form is not None:
            return answering.undo(session, context)
        return offer_change(session, context)
    for state in session.at_hand:
        field = answering.field_called(context, state, act.name)
        if field is not None:
            return edit(session, context, field.field)
    return offer_change(session, context)


def edit(session: Session, context: Context, name: str) -> Step:
    """Ask the field `name` again, in the open form or in a finished one."""
    for state in session.at_hand:
        field = next((each for each in context.content.forms[state.form].fields if each.field == name), None)
        if field is not None:
            asked = session.with_state(edit_field(state, field), "open").changed(interruptions=0)
            return Step(asked, (Did(("steer",)),))
    return Step(session, (Line("talk.nothing_to_undo", did=("steer",)),))


def offer_change(session: Session, context: Context) -> Step:
    """Offer every answered field to change."""
    for state in session.at_hand:
        if any(field.settled(state.answers) for field in context.content.forms[state.form].fields):
            return Step(session, (ChangeOffered(state),))
    if session.form is None:
        return _nothing_open(session, context)
    return Step(session, (Line("form.nothing_to_change", did=("steer",)),))


def _cancel(session: Session, context: Context) -> Step:
    return forms.cancel(session, context)


def _back(session: Session, context: Context) -> Step:
    if session.form is None:
        return offer_change(session, context) if session.finished is not None else _nothing_open(session, context)
    return answering.undo(session, context)


def _skip(session: Session, context: Context) -> Step:
    if session.form is None:
        return _nothing_open(session, context)
    return answering.withhold(session, context, Withhold())


def _done(session: Session, context: Context) -> Step:
    return answering.done(session, context)


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


def _explain(session: Session, context: Context) -> Step:
    return answering.why(session, context, explained=True)


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
    "unknown": _skip,
    "why": _why,
    "explain": _explain,
    "done": _done,
    "go_on": _resume,
    "finish": _finish,
    "agreed": _agreed,
    "nothing_more": _nothing_more,
    "next": _next,
}
