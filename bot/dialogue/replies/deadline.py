"""When the working days after a day of acceptance are over, and by which day papers must be in."""

from datetime import date

from bot.cards import DeadlineCard
from bot.dialogue.context import Context
from bot.dialogue.events.computed import DaysCounted, LatestDayAsked, StartUnclear
from bot.dialogue.offers import reminder_offer
from bot.dialogue.replies.how_far import explain_how_far
from bot.dialogue.replies.said import Said
from bot.messages import Attachment, Option, Reply
from bot.session import Session
from bot.wording.calendar_event import MEDIA_TYPE, deadline_ics
from bot.wording.deadline import (
    Asked,
    explain_bad_period,
    explain_choices,
    explain_deadline,
    explain_latest_start,
    explain_trouble,
)
from flows.days.deadline import BadPeriod, Deadline, deadline, in_time, latest_start
from flows.named_entries import NamedEntry

NEXT_STEP = NamedEntry.CHECK_PROGRESS


def counted(session: Session, context: Context, event: DaysCounted) -> Said:
    """Say when the working days are over, with a calendar file while that is to come."""
    texts, known = context.content.texts, event.counted
    try:
        result = deadline(event.start, known.days, context.content.calendar)
    except BadPeriod as error:
        return Said(replies=(Reply(explain_bad_period(error, texts)),), did=("unread",))
    asked = Asked(context.today, event.needed_by, known.handed_in, known.first_application, event.again, event.how)
    checked = explain_how_far(result, event, context)
    said = "\n".join([*checked, explain_deadline(result, texts, asked)])
    wanted = event.needed_by.last if event.needed_by is not None else None
    told = told_days(result, wanted, first_application=known.first_application)
    card = DeadlineCard(
        result.start.isoformat(), result.days, result.due.isoformat(), result.last.isoformat(), tuple(said.split("\n"))
    )
    if asked.days_over(result):
        return Said(replies=(Reply(said, _next_step(context), card=card),), did=("deadline",), deadline=told)
    event_file = Attachment("jifen-deadline.ics", MEDIA_TYPE, deadline_ics(result, texts, context.now).encode())
    offer = reminder_offer(context, "due", result.last)
    return Said(replies=(Reply(said, offer, event_file, card=card),), did=("deadline",), deadline=told)


def latest_day(session: Session, context: Context, event: LatestDayAsked) -> Said:
    """Say by which day papers must be accepted for a result on time."""
    texts, wish = context.content.texts, event.needed_by
    try:
        latest = latest_start(wish.last, event.days, context.content.calendar)
    except BadPeriod as error:
        return Said(replies=(Reply(explain_bad_period(error, texts)),), did=("unread",))
    asked = Asked(context.today, wish, first_application=event.first_application, how=event.how)
    told = told_days(latest.end, wish.last, first_application=event.first_application)
    offer = reminder_offer(context, "hand_in", latest.start)
    return Said(replies=(Reply(explain_latest_start(latest, texts, asked), offer),), did=("deadline",), deadline=told)


def unclear(session: Session, context: Context, event: StartUnclear) -> Said:
    """Ask which of several days is meant, or say why the one that was named cannot be taken."""
    texts = context.content.texts
    said = explain_choices(event.choices, texts) if event.choices else explain_trouble(event.trouble, texts)
    return Said(said, did=("unread",))


def told_days(result: Deadline, wanted: date | None, *, first_application: bool) -> dict[str, str | None]:
    """Return the count for machines: `start`, `due`, `latest` (ISO days) and `in_time`."""
    on_time = None if wanted is None else in_time(result, wanted, first_application=first_application)
    return {
        "start": result.start.isoformat(),
        "due": result.due.isoformat(),
        "latest": result.last.isoformat(),
        "in_time": on_time,
    }


def _next_step(context: Context) -> tuple[Option, ...]:
    entry = context.content.catalogue.entries.get(NEXT_STEP)
    return () if entry is None else (Option(entry.question, f"faq:{NEXT_STEP}"),)
