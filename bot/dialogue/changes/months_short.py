"""How many months of insurance an application still needs, said to whoever asks about it and told of too few."""

from bot.dialogue.context import Context
from bot.dialogue.events.event import Line
from bot.session import ESTIMATE, Session
from flows.named_entries import NamedEntry
from flows.points.estimation import profile_of
from flows.profile import ProfileError

MONTHS = "insured_months_last_12"
# The entries on when, and whether, one may apply: beside them it is said what is missing of one's own months.
ON_APPLYING = frozenset(
    {
        NamedEntry.WHO_CAN_APPLY,
        NamedEntry.WHO_CANNOT_APPLY,
        NamedEntry.SOCIAL_INSURANCE_6_MONTHS,
        NamedEntry.APPROVAL_TIME,
        NamedEntry.OFFICE_HOURS,
    }
)


def months_short(session: Session, context: Context) -> tuple[Line, ...]:
    """Say how many months the person talked about still needs; () where none is missing, or nothing is known."""
    known = session.state(ESTIMATE, session.current)
    months = months_told(session, context)
    needed = context.content.policy.on(context.today).gates.insured_months
    if known is None or months is None or months >= needed:
        return ()
    values = {"needed": needed, "months": months, "missing": needed - months}
    return (Line(f"estimate.gate.{MONTHS}", values, did=("result",)),)


def months_told(session: Session, context: Context) -> int | None:
    """Return the months of the last year that follow from the estimate of the person talked about; None for none."""
    known = session.state(ESTIMATE, session.current)
    try:
        profile = profile_of(known.answers, context.today) if known is not None else None
    except ProfileError:
        return None
    if profile is None or MONTHS not in profile.model_fields_set:
        return None
    return profile.insured_months_last_12
