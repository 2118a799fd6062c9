"""Joins the FAQ's placeholders to the policy's numbers, which know nothing of each other."""

from collections.abc import Sequence
from datetime import date
from functools import cache

from faq.entries import Entry
from faq.placeholders import Known, Numbers, fill, filled
from flows.policy import NotCovered, Policy
from flows.rules.parameters import parameters


def known_numbers(policy: Policy) -> Known:
    """Return the numbers in force on a day and in every later period; nothing before the first known policy."""

    @cache
    def since(day: date) -> Sequence[tuple[date, Numbers]]:
        later = [start for start in policy.starts if start > day]
        try:
            return [(each, parameters(policy.expected_on(each))) for each in (day, *later)]
        except NotCovered:
            return ()

    return since


def with_numbers(entry: Entry, policy: Policy, today: date) -> Entry:
    """Return `entry` with the numbers in force today: never those from before it was checked, which it is not about."""
    return filled(entry, parameters(policy.expected_on(max(today, entry.checked_on))))


def sure_numbers(policy: Policy) -> frozenset[str]:
    """Name the numbers that have a value in every period known."""
    periods = [parameters(policy.on(day)) for day in policy.starts]
    return frozenset(name for name in periods[-1] if all(period.get(name) is not None for period in periods))


def numbered(text: str, policy: Policy, today: date) -> str:
    """Return `text` with its placeholders replaced by the numbers in force today."""
    return fill(text, parameters(policy.on(today)))
