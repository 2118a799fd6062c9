"""Reminders: wanted, asked about, agreed to, shown and stopped. What is kept stands in the events."""

from collections.abc import Callable
from datetime import date

from bot.dialogue.changes.step import Step
from bot.dialogue.changes.viewing import estimate_at_hand
from bot.dialogue.context import Context
from bot.dialogue.events.event import Line, Sentence
from bot.dialogue.events.reminder import (
    RemindersDropped,
    RemindersKept,
    RemindersProposed,
    RemindersShown,
    ReminderUnclear,
)
from bot.dialogue.offers import DAY_OF_ENTRY
from bot.reminders.planning import planned
from bot.reminders.reminder import MOST, Reminder, new_among
from bot.session import Session
from flows.ahead.falls import costly_birthday
from flows.days.deadline import BadPeriod, deadline
from flows.days.reminding import DAYS_BEFORE, FARTHEST, LAST_YEAR
from flows.points.estimation import likely_profile
from flows.profile import ProfileError
from flows.understanding.acts.steered import RemindMe

# The days that only the person can tell.
TOLD = ("permit", "child", "day")


def remind(session: Session, context: Context, act: RemindMe) -> Step:
    """Ask whether the day that is meant is to be kept; without a day, which one is meant."""
    if act.day is not None:
        return _proposed(session, context, act.kind, act.day)
    kind = act.kind or _spoken_of(session, context)
    if kind in TOLD:
        return _asked_for_day(session, context, kind)
    day = KNOWN[kind](session, context) if kind in KNOWN else None
    if day is not None:
        return _proposed(session, context, kind, day)
    if kind == "age":
        return Step(session, (Sentence("reminder.no_birthday", did=("answer",)),))
    return Step(session, (ReminderUnclear(kinds=ASKED),))


def _spoken_of(session: Session, context: Context) -> str:
    """Return the kind of day that was spoken of; "" for none."""
    if session.subject.entry in DAY_OF_ENTRY and _counted(session, context) is None:
        return DAY_OF_ENTRY[session.subject.entry]
    return next((kind for kind, day in KNOWN.items() if day(session, context) is not None), "")


ASKED = ("permit", "child", "age")


def show(session: Session, context: Context) -> Step:
    """Show the reminders that are kept."""
    return Step(session, (RemindersShown(),))


def stop_all(session: Session, context: Context) -> Step:
    """Drop every reminder."""
    if not context.reminders:
        return show(session, context)
    return Step(session, (RemindersDropped(context.reminders),))


def chosen(session: Session, context: Context, rest: str) -> Step:
    """Carry out a button of a reminder; one whose day is over says so."""
    verb, _, of = rest.partition(":")
    kind, _, day = of.partition(":")
    if verb in PLAIN and not of:
        return PLAIN[verb](session, context)
    if kind not in DAYS_BEFORE or verb not in OF_A_DAY | {"ask"}:
        return Step(session, (Line("talk.stale_option", did=("unread",)),))
    if verb == "ask":
        return remind(session, context, RemindMe(kind))
    try:
        return CHOSEN[verb](session, context, kind, date.fromisoformat(day))
    except ValueError:
        return Step(session, (Line("talk.stale_option", did=("unread",)),))


def _refused(session: Session, context: Context) -> Step:
    return Step(session, (Sentence("reminder.not_kept", did=("answer",)),))


def _agreed(session: Session, context: Context, kind: str, day: date) -> Step:
    """Keep a day, now that it was agreed to."""
    wanted, refused = _plan(context, kind, day)
    if refused or context.incoming.reminds != "message":
        return _proposed(session, context, kind, day)
    return Step(session, (RemindersKept(new_among(wanted, context.reminders)),))


def _dropped(session: Session, context: Context, kind: str, day: date) -> Step:
    gone = tuple(each for each in context.reminders if (each.kind, each.day) == (kind, day))
    return Step(session, (RemindersDropped(gone) if gone else RemindersShown(),))


def _proposed(session: Session, context: Context, kind: str, day: date) -> Step:
    if context.in_group:
        return Step(session, (Sentence("reminder.private", did=("answer",), private_link=True),))
    if day.year > LAST_YEAR:
        return _asked_for_day(session, context, kind if kind in TOLD else "day")
    return Step(session, (RemindersProposed(*_plan(context, kind, day)),))


def _plan(context: Context, kind: str, day: date) -> tuple[tuple[Reminder, ...], str]:
    """Return what would be kept, and why it is not: over, too_far or too_many."""
    ahead = planned(kind, day, context.today)
    if not ahead:
        return (Reminder(day, kind, day, context.today),), "over"
    if day > context.today + FARTHEST:
        return ahead, "too_far"
    full = len(context.reminders) + len(new_among(ahead, context.reminders)) > MOST
    return ahead, "too_many" if full else ""


def _asked_for_day(session: Session, context: Context, kind: str) -> Step:
    if context.in_group:
        return Step(session, (Sentence("reminder.private", did=("answer",), private_link=True),))
    return Step(session.changed(reminding=kind), (ReminderUnclear(kind),))


def _counted(session: Session, context: Context) -> date | None:
    """Return when the working days told last are over, where that is to come."""
    known = session.counted
    if known is None or known.start is None:
        return None
    try:
        last = deadline(known.start, known.days, context.content.calendar).last
    except BadPeriod:
        return None
    return last if last > context.today else None


def _birthday(session: Session, context: Context) -> date | None:
    """Return the birthday that will take points of the person talked about."""
    state = estimate_at_hand(session)
    if state is None:
        return None
    try:
        profile = likely_profile(state.answers, context.today)
    except ProfileError:
        return None
    return costly_birthday(profile, context.content.policy.on(context.today), context.today)


KNOWN: dict[str, Callable[[Session, Context], date | None]] = {"due": _counted, "age": _birthday}
PLAIN: dict[str, Callable[[Session, Context], Step]] = {"no": _refused, "show": show, "off": stop_all}
CHOSEN: dict[str, Callable[[Session, Context, str, date], Step]] = {
    "want": _proposed,
    "yes": _agreed,
    "off": _dropped,
}
OF_A_DAY = set(CHOSEN)
