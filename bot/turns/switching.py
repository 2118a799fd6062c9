"""Asking for a form by a command, a button or its word: begin it, go on with it, or take up what was set aside."""

from bot.session import Session
from bot.turns.open_form import Opening, go_on, open_form
from bot.turns.outcome import Context, Outcome, say
from bot.turns.parking import parked, set_aside
from bot.turns.question import with_question
from flows.forms.fields import Slots
from flows.forms.form import FormState, learn
from flows.whose import heard


def switch_to(session: Session, context: Context, name: str, slots: Slots) -> Outcome:
    """Open the form `name`; one that is open or was set aside goes on with its answers, and another open one waits."""
    if session.form is not None and session.form.form == name and not slots:
        return with_question(session, context, context.say(f"form.in_progress.{name}"))
    waiting = parked(session, name)
    if waiting is None or _of_another(context, waiting):
        return open_form(session, context, name, slots)
    session, waits = set_aside(session, context, name)
    back = context.say("form.back_to", title=context.content.forms[name].title)
    return go_on(session, context, learn(waiting, slots), "\n".join(each for each in (waits, back) if each))


def _of_another(context: Context, waiting: FormState) -> bool:
    """Whether the message states facts of another person than the one whose estimate waits."""
    said = heard(context.text, context.today, waiting.whose)
    return waiting.form == "estimate" and bool(said.slots) and said.whose != waiting.whose


def route(session: Session, context: Context) -> Outcome | None:
    """Take up, or begin anew, what was set aside while no form is open; None for any other text."""
    if session.form is not None or not session.parked:
        return None
    last = session.parked[-1]
    if context.means("go_on"):
        return switch_to(session, context, last.form, {})
    if context.means("restart"):
        return open_form(session, context, last.form, {}, Opening(last.whose))
    return None


def cancel(session: Session, context: Context) -> Outcome:
    """Leave the open form, or what was set aside when none is open; what still waits is named."""
    if session.form is None and not session.parked:
        return say(session, context.say("talk.nothing_to_cancel"))
    if session.form is None or not session.parked:
        return say(session.changed(form=None, parked=()), context.say("talk.cancelled"))
    title = context.content.forms[session.parked[-1].form].title
    return say(session.changed(form=None), context.say("form.cancelled_one", title=title))
