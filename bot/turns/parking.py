"""A form left open for another one: set aside with all its answers, taken up again once the other is done."""

from bot.session import Session
from bot.turns.outcome import Context, Outcome
from bot.turns.question import open_question, then_question
from flows.forms.form import FormState


def set_aside(session: Session, context: Context, name: str) -> tuple[Session, str]:
    """Make room for the form `name`: another open one is kept, and what is said of that; an older `name` is not kept.

    A form of a single question has no answers to lose, so it is not kept either.
    """
    kept = tuple(state for state in session.parked if state.form != name)
    state = session.form
    if state is not None and state.form != name and len(context.content.forms[state.form].fields) > 1:
        title = context.content.forms[state.form].title
        return session.changed(form=None, parked=(*kept, state)), context.say("form.set_aside", title=title)
    return session.changed(form=None, parked=kept), ""


def parked(session: Session, name: str) -> FormState | None:
    """Return the form `name` if it was set aside."""
    return next((state for state in session.parked if state.form == name), None)


def take_up(outcome: Outcome, context: Context) -> Outcome:
    """Go on with what was set aside last, after all that `outcome` says; nothing changes while a form is open."""
    session = outcome.session
    if session.form is not None or not session.parked:
        return outcome
    *rest, state = session.parked
    if open_question(context, state) is None:
        return Outcome(session.changed(parked=tuple(rest)), outcome.replies, outcome.notes, outcome.forget)
    again = session.changed(form=state, parked=tuple(rest))
    lead = context.say("form.back_to", title=context.content.forms[state.form].title)
    return then_question(Outcome(again, outcome.replies, outcome.notes, outcome.forget), context, lead)
