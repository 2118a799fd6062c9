"""What is offered to choose: entries as questions, a reminder of a day."""

from collections.abc import Iterable, Mapping
from datetime import date

from bot.dialogue.context import Context
from bot.messages import Option
from flows.days.reminding import FARTHEST, reminder_day
from flows.named_entries import NamedEntry

# The entries that tell of a day the person knows, and of which kind it is.
DAY_OF_ENTRY: Mapping[str, str] = {
    NamedEntry.CARD_ENDORSEMENT: "permit",
    NamedEntry.RENEWAL_TIME: "permit",
    NamedEntry.RENEWAL_HOW: "permit",
    NamedEntry.VALIDITY_OF_SCORE: "permit",
    NamedEntry.RENEWAL_AFTER_JOB_CHANGE: "permit",
    NamedEntry.WHEN_TO_START_FOR_SCHOOL: "child",
    NamedEntry.SCHOOL_ENROLMENT: "child",
    NamedEntry.ZHONGKAO: "child",
    NamedEntry.GAOKAO: "child",
}
FIRST_QUESTIONS = (NamedEntry.WHO_CAN_APPLY, NamedEntry.APPLICATION_PROCEDURE, NamedEntry.APPROVAL_TIME)


def questions(context: Context, identities: Iterable[str], *, by_word: bool = False) -> list[Option]:
    """Offer the entries of that name, those that there are."""
    entries = context.content.catalogue.entries
    return [Option(entries[each].question, f"faq:{each}", by_word) for each in identities if each in entries]


def first_questions(context: Context) -> list[Option]:
    """Offer a newcomer a few of the questions asked most."""
    return questions(context, FIRST_QUESTIONS)


def reminder_offer(context: Context, kind: str, day: date | None) -> tuple[Option, ...]:
    """Offer to be reminded of a day to come, where the channel can bring it to mind."""
    if not context.incoming.reminds or day is None or day > context.today + FARTHEST:
        return ()
    if reminder_day(kind, day, context.today) is None:
        return ()
    return (context.option("reminder.button", f"remind:want:{kind}:{day.isoformat()}"),)


def reminder_offer_of(context: Context, entry: str) -> tuple[Option, ...]:
    """Offer to be reminded of the day that an entry tells of, which only the person knows."""
    if not context.incoming.reminds or entry not in DAY_OF_ENTRY:
        return ()
    return (context.option("reminder.button", f"remind:ask:{DAY_OF_ENTRY[entry]}"),)
