"""Answers that were told so long ago that time has most likely changed them."""

from datetime import date

from flows.forms.form import FormState
from flows.profile import BIRTH_FIELDS

LONG_AGO = 180
# What grows by itself; an age does where no birth is known.
MOVING = (
    "age",
    "si_years",
    "months_1x_last_12",
    "months_at_3x",
    "months_at_2x",
    "months_at_1x",
    "months_at_0.8x",
    "suburb_years",
    "public_service_years",
    "spouse_shanghai_hukou_years",
)


def aged(state: FormState, today: date) -> dict[str, date]:
    """Return the slots that time changes and that were told long before `today`, with the day each was told."""
    born = any(name in state.answers for name in BIRTH_FIELDS)
    told = {slot: date.fromisoformat(day) for slot, day in state.told_on.items() if slot in state.answers}
    return {
        slot: told[slot]
        for slot in MOVING
        if slot in told and (today - told[slot]).days >= LONG_AGO and not (slot == "age" and born)
    }
