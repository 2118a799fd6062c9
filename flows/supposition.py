"""A supposition (「如果考到中级呢」, 「再交两年呢」): what it supposes, as a statement the reader understands."""

import re
from datetime import date

from flows.items.contribution_base import YEAR
from flows.policy import PolicyInForce
from flows.profile import Profile
from flows.projection import add_months, project
from flows.reader import read_field

SO = r"^(?:那|那么|那我)?\s*"
SUPPOSING = re.compile(SO + r"(?:如果|要是|假如|假设|万一|若是|若|等我|等)\s*(?:我|以后|将来|明年)?")
MORE_YEARS = re.compile(SO + r"(?:我)?再(?:多)?(?:交|缴|干|熬|等|过)(?:满)?(?:个)?\s*(?P<span>[^呢吗?？的话]+)")
ENDING = re.compile(
    r"(?:的话)?(?:呢|会怎么样|会怎样|能(?:到|有)?多少分?|多少分|几分|够(?:了)?(?:吗|不)|能(?:到|够)\s*120\s*吗?|吗)?"
    r"[?？。!！\s]*$"
)


def supposed_sentence(text: str) -> str | None:
    """Return what `text` supposes, without the words of supposing; None when it supposes nothing."""
    opening = SUPPOSING.match(text)
    if opening is None and MORE_YEARS.match(text) is None:
        return None
    rest = text[opening.end() :] if opening else text
    return ENDING.sub("", rest).strip(" ，,") or None


def years_more(sentence: str, today: date) -> float | None:
    """Return how many years more of insurance a supposition speaks of (「再交两年」), or None."""
    match = MORE_YEARS.match(sentence)
    if match is None:
        return None
    slots = read_field("si_years", match["span"], today) or {}
    years = slots.get("si_years")
    return float(years) if isinstance(years, int | float) else None


def years_later(profile: Profile, rules: PolicyInForce, today: date, years: float) -> tuple[Profile, date]:
    """Return `profile` as it will be when contributions have gone on for `years` more, and that day.

    Unknown years of insurance begin at nothing. An age told as a number grows by the full years.
    """
    day = add_months(today, round(years * YEAR))
    begun = profile.model_copy(update={"si_years": profile.si_years or 0})
    later = project(begun, rules, today, day)
    return later if profile.age is None else later.model_copy(update={"age": profile.age + int(years)}), day
