"""A greeting for whoever comes back to an open form after days."""

from dataclasses import replace
from datetime import datetime

from bot.dialogue.context import Context
from bot.dialogue.outcome import Outcome
from bot.session import Session

# Days after which a person is told where the talk had stopped.
LONG_AWAY = 7
WELCOMES = ("talk.resume_offer", "form.resumed", "form.in_progress.estimate", "form.in_progress.eligibility")


def welcomed_back(session: Session, context: Context, outcome: Outcome) -> Outcome:
    """Greet whoever comes back to an open form after days, and offer to go on, begin again or leave it."""
    days = _days_away(session, context)
    if session.form is None or outcome.session.form is None or days < LONG_AWAY or not outcome.replies:
        return outcome
    first, *rest = outcome.replies
    lines = [context.say("form.after_days", days=days), _without_welcome(context, first.text)]
    return replace(outcome, replies=(replace(first, text="\n".join(line for line in lines if line)), *rest))


def _without_welcome(context: Context, text: str) -> str:
    """Take away what says once more that the talk goes on."""
    for key in WELCOMES:
        text = text.removeprefix(context.say(key)).lstrip()
    return text


def _days_away(session: Session, context: Context) -> int:
    return (context.now - datetime.fromisoformat(session.last_seen)).days if session.last_seen else 0
