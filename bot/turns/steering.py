"""Words and buttons that steer an open form: back, skip, why, cancel, begin again, finish."""

from collections.abc import Callable

from bot.numbers import numbered
from bot.session import Session
from bot.turns.open_form import Opening, end, go_on, open_form
from bot.turns.outcome import Context, Outcome, reply_with, say
from bot.turns.question import open_question, put
from bot.turns.switching import cancel
from bot.turns.taking import take
from flows.forms.fields import Field, merge_several
from flows.forms.form import FormState, back
from flows.forms.form import skip as skip_field

Step = Callable[[Session, Context, FormState, Field], Outcome]


def steered(session: Session, context: Context, state: FormState, field: Field) -> Outcome | None:
    """Carry out a typed steering word; None when the text is none, or says nothing to this question."""
    word = context.meant(STEERING)
    if word is None or (word == "done" and field.kind != "several"):
        return None
    return STEERING[word](session, context, state, field)


def steer(session: Session, context: Context, word: str) -> Outcome:
    """Carry out a pressed way on: back, skip, why, cancel, finish, done."""
    state = session.form
    field = open_question(context, state) if state else None
    if state is None or field is None or word not in STEERING:
        return say(session, context.say("talk.nothing_to_undo"))
    return STEERING[word](session, context, state, field)


def skip(session: Session, context: Context, state: FormState, field: Field, lead: str = "") -> Outcome:
    """Leave `field` unanswered and go on, after `lead`."""
    return go_on(session, context, skip_field(state, field), lead)


def undo(session: Session, context: Context, state: FormState) -> Outcome:
    """Ask the question before again."""
    lead = "" if state.history else context.say("form.first")
    return go_on(session, context, back(context.content.forms[state.form], state), lead)


def _cancel(session: Session, context: Context, state: FormState, field: Field) -> Outcome:  # noqa: ARG001
    return cancel(session, context)


def _restart(session: Session, context: Context, state: FormState, field: Field) -> Outcome:  # noqa: ARG001
    return open_form(session.changed(form=None), context, state.form, {}, Opening(state.whose))


def _back(session: Session, context: Context, state: FormState, field: Field) -> Outcome:  # noqa: ARG001
    return undo(session, context, state)


def _resume(session: Session, context: Context, state: FormState, field: Field) -> Outcome:
    return reply_with(session, put(context, state, field, context.say("form.resumed")))


def _why(session: Session, context: Context, state: FormState, field: Field) -> Outcome:
    why = numbered(field.why, context.content.policy, context.today)
    return reply_with(session, put(context, state, field, why))


def _finish(session: Session, context: Context, state: FormState, field: Field) -> Outcome:  # noqa: ARG001
    return end(session, context, state)


def _done(session: Session, context: Context, state: FormState, field: Field) -> Outcome:
    if field.kind != "several":
        return _finish(session, context, state, field)
    return take(session, context, field, merge_several(field, list(state.chosen)))


STEERING: dict[str, Step] = {
    "cancel": _cancel,
    "restart": _restart,
    "back": _back,
    "skip": skip,
    "unknown": skip,
    "why": _why,
    "done": _done,
    "go_on": _resume,
    "finish": _finish,
}
