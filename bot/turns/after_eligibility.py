"""After it was said who may apply: 「改单位」, 「改答案」, 「重来」."""

from bot.session import Session
from bot.turns.changing import change, offer_edit
from bot.turns.open_form import open_form
from bot.turns.outcome import Context, Outcome
from bot.turns.question import with_question

NAME = "eligibility"


def route(session: Session, context: Context) -> Outcome | None:
    """Take a text that steers the check finished last; None when another form was, or it says something else."""
    if session.form is not None or session.checked is None or session.latest != NAME:
        return None
    if context.means("restart"):
        return show(session, context, "restart")
    return change(session, context)


def show(session: Session, context: Context, what: str) -> Outcome:
    """Carry out one of the buttons below the result; beside an open form nothing that would replace it."""
    if session.form is None and what == "restart":
        return open_form(session, context, NAME, {})
    if session.form is None and what == "edit" and session.checked is not None:
        return offer_edit(session, context, session.checked)
    return with_question(session, context, context.say("talk.stale_option"))
