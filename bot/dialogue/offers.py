"""Entries that are offered as questions to choose."""

from collections.abc import Iterable

from bot.dialogue.context import Context
from bot.messages import Option

FIRST_QUESTIONS = ("who-can-apply", "application-procedure", "approval-time")


def questions(context: Context, identities: Iterable[str], *, by_word: bool = False) -> list[Option]:
    """Offer the entries of that name, those that there are."""
    entries = context.content.catalogue.entries
    return [Option(entries[each].question, f"faq:{each}", by_word) for each in identities if each in entries]


def first_questions(context: Context) -> list[Option]:
    """Offer a newcomer a few of the questions asked most."""
    return questions(context, FIRST_QUESTIONS)
