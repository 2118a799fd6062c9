"""An answer that is more likely meant otherwise is asked back before it is taken (20 years, or 20 months)."""

import re

from bot.session import Session
from bot.turns.outcome import Context, Outcome, reply_with
from bot.turns.question import put
from flows.estimation import profile_of
from flows.forms.fields import Field, Slots
from flows.forms.form import FormState
from flows.insured_years import doubtful_years, room_for_years

UNIT = re.compile("[年月载]|year|month", re.IGNORECASE)


def ask_back(session: Session, context: Context, state: FormState, field: Field, slots: Slots) -> Outcome | None:
    """Ask what the number counts when it has no unit and is too much for years; None to take the answer."""
    years = slots.get("si_years") if field.field == "si_years" else None
    if not isinstance(years, int | float) or UNIT.search(context.text):
        return None
    rules, profile = context.content.policy.on(context.today), profile_of(state.answers, context.today)
    room = room_for_years(profile, rules, context.today)
    if room is None or not doubtful_years(years, profile, rules, context.today):
        return None
    key = "months_likely" if years > room.most else "years_or_months"
    said = context.say(f"estimate.asked.{key}", number=f"{years:g}", age=room.age, most=room.most)
    return reply_with(session.changed(form=state), put(context, state, field, said))
