"""What cannot be true about a person's answers, in words, and which of them to leave out."""

from bot.dialogue.changes.step import Step
from bot.dialogue.context import Context
from bot.dialogue.events.told import AgeLeftOut
from bot.session import Session
from flows.forms.fields import Slots
from flows.forms.made_untrue import TOLD_TOGETHER
from flows.points.estimation import profile_of
from flows.points.insured_years import too_many_years
from flows.profile import BIRTH_FIELDS, ProfileError
from flows.understanding.acts.told import LeaveOut

AGES = ("age", *BIRTH_FIELDS)


def leave_out(session: Session, context: Context, act: LeaveOut) -> Step:
    """Say of two ages that cannot both be true which counts, where that one was taken."""
    taken = any(slot in state.answers for state in session.of_person(act.person) for slot in act.counted)
    return Step(session, (AgeLeftOut(act.person, act.counted, act.left_out),) if taken else ())


def contradiction(context: Context, form: str, slots: Slots) -> str | None:
    """Say what cannot be true about the answers, or None."""
    found = _found(context, slots) if form == "estimate" else None
    return found[0] if found else None


def without_contradictions(context: Context, form: str, slots: Slots) -> tuple[Slots, str]:
    """Leave out what cannot be true beside the rest, and say so; "" when nothing had to go."""
    found = _found(context, slots) if form == "estimate" else None
    if found is None:
        return slots, ""
    said, void = found
    kept = {slot: value for slot, value in slots.items() if slot not in void}
    return (kept if _found(context, kept) is None else {}), said


def _found(context: Context, slots: Slots) -> tuple[str, tuple[str, ...]] | None:
    """Return what is said of the first contradiction and the slots it is in."""
    rules = context.content.policy.on(context.today)
    try:
        profile = profile_of(slots, context.today)
    except ProfileError as error:
        return _contradicting(context, error.field)
    room = too_many_years(profile, rules, context.today)
    if room is None:
        return None
    values = {"age": room.age, "most": room.most, "youngest": rules.working_life.youngest}
    return context.say("estimate.asked.too_many_years", **values), ("si_years",)


def _contradicting(context: Context, name: str) -> tuple[str, tuple[str, ...]]:
    if name in TOLD_TOGETHER:
        return context.say("estimate.asked.months_fall"), (name, *TOLD_TOGETHER[name].values())
    fields = context.content.forms["estimate"].fields
    field = next((each for each in fields if name in each.settled_by), None)
    void = AGES if name in AGES else field.settled_by if field else (name,)
    return context.say("form.contradiction", what=field.name if field else name), void
