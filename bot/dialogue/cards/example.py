"""The estimate of an invented person, which shows a newcomer what an estimate looks like."""

from bot.cards import ResultCard
from bot.dialogue.context import Context
from bot.dialogue.replies.estimate import Computed, beside, estimate_card
from bot.session import ESTIMATE, Session
from flows.forms.form import FormState

# 43 years, college, insured for 8 years, in a new town for a time not told: short of the standard, one thing open.
ANSWERS = {
    "age": 43,
    "education": "college",
    "title": "none",
    "skill_level": "none",
    "si_years": 8,
    "si_base": "min",
    "bonuses": ["suburb"],
    "suburb_area": "new_city",
}


def example_card(context: Context) -> ResultCard | None:
    """Return the card of the example under the rules of the context's day."""
    state = FormState(form=ESTIMATE, answers=ANSWERS, status="finished")
    computed = Computed(context, state)
    return estimate_card(computed, state, beside(computed, Session(), state))
