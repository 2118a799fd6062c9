"""What is known of somebody while a supposition about their estimate is read."""

from datetime import date

from bot.dialogue.context import Context
from flows.forms.form import FormState
from flows.points.estimation import likely_profile
from flows.profile import ProfileError, age_on
from flows.supposing.own_case import Rules, Standing, standing
from flows.supposing.supposed_case import Hearing
from flows.understanding.people.persons import kind_of


def hearing_of(state: FormState, today: date) -> Hearing:
    """Return what a supposition is read with; the age is left open where what is known cannot be true."""
    try:
        ages = age_on(likely_profile(state.answers, today), today)
    except ProfileError:
        ages = None
    return Hearing(today, state.answers, ages[-1] if ages else None, kind_of(state.whose))


def standing_of(state: FormState, text: str, before: str, context: Context) -> Standing:
    """Return what a supposition is of: what is known, or a case of its own numbers that was supposed before it."""
    rules = Rules(context.content.policy, context.today)
    return standing(state, text, before, rules, lambda known: hearing_of(known, context.today))
