"""Questions about a finished estimate: how it came, what would raise it, what will change it, what if."""

from bot import estimate_turn, form_talk, what_if
from bot.open_form import go_on, open_form
from bot.outcome import Context, Outcome
from bot.question import with_question
from bot.session import Session


def route(session: Session, context: Context) -> Outcome | None:
    """Take a text that speaks of the finished estimate; None when there is none, or it speaks of something else."""
    if session.finished is None or session.form is not None:
        return None
    for view in estimate_turn.VIEWS:
        if context.means(view):
            return show(session, context, view)
    if context.means("restart"):
        return open_form(session, context, "estimate", {})
    if context.means("go_on"):
        return show(session, context, "go_on")
    return form_talk.change(session, context) or what_if.route(session, context)


def show(session: Session, context: Context, what: str) -> Outcome:
    """Carry out one of the buttons below a result."""
    state = session.finished
    if state is None:
        return with_question(session, context, context.say("talk.stale_option"))
    if what == "restart":
        return open_form(session, context, "estimate", {})
    if what == "go_on":
        return go_on(session, context, state.model_copy(update={"go_on": True}))
    if what == "edit":
        return form_talk.offer_edit(session, context, state)
    if what in estimate_turn.VIEWS:
        return estimate_turn.view(session, context, state, what)
    return with_question(session, context, context.say("talk.stale_option"))
