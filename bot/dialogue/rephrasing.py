"""A question that found no answer, asked again in other words and answered: a wording that the entry should know."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.dialogue.context import Context
from bot.dialogue.outcome import Outcome
from bot.messages import Unanswered
from bot.session import Session
from bot.session_parts import Declined
from faq.text import normalize

# Whoever asks again does so soon.
WITHIN = timedelta(minutes=10)
# So many characters both wordings share at least, unless the entry came near at once; else the talk went elsewhere.
SHARED = 2
UNANSWERED = frozenset({"declined", "none_of_these", "not_helpful"})
REPHRASED = "rephrased"


def with_rephrasing(before: Session, context: Context, outcome: Outcome) -> Outcome:
    """Keep for the editor that a question was asked again and answered; remember one that was not answered now."""
    if outcome.forget or outcome.hidden:
        return outcome
    note = _rephrased(before.declined, context, outcome)
    missed = next((each for each in reversed(outcome.notes) if each.kind in UNANSWERED and each.text), None)
    declined = None if outcome.entries else before.declined
    if missed is not None:
        declined = Declined(text=missed.text, candidates=missed.candidates, at=context.now.isoformat())
    notes = outcome.notes if note is None else (*outcome.notes, note)
    return replace(outcome, session=outcome.session.changed(declined=declined), notes=notes)


def _rephrased(declined: Declined | None, context: Context, outcome: Outcome) -> Unanswered | None:
    """Return the note that `declined` was asked again, where this turn answered a typed question that is like it."""
    if declined is None or not outcome.entries or not context.text or context.text.startswith("/"):
        return None
    if context.now - datetime.fromisoformat(declined.at) > WITHIN:
        return None
    entry = outcome.entries[0]
    shared = set(normalize(declined.text)) & set(normalize(context.text))
    if normalize(declined.text) == normalize(context.text):
        return None
    near = entry in declined.candidates or len(shared) >= SHARED
    return Unanswered(REPHRASED, declined.text, (entry,)) if near else None
