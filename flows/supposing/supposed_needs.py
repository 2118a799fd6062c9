"""What a supposition leaves unsaid and the rules need: supposed and named, or asked for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from flows.ahead.contributions import LEVELS
from flows.forms.fields import Slots
from flows.forms.form import FormState, learn
from flows.items.contribution_base import AT_1X, YEAR, deduced_months
from flows.points.estimation import REACHED, base_months
from flows.policy import PolicyInForce
from flows.profile import Education, Title, parse_profile
from flows.reason import Reason

OPEN_DEGREE, NO_DEGREE = "bachelor", "bachelor_no_degree"
HIGHER = ("master", "doctor")
# From the least to the best.
RANKS: Mapping[str, tuple[Any, ...]] = {
    "education": (*get_args(Education)[:2], OPEN_DEGREE, *get_args(Education)[2:]),
    "title": get_args(Title),
    "skill_level": ("none", 5, 4, 3, 2, 1),
}


@dataclass(frozen=True, slots=True)
class Supposed:
    """Answers as they would be.

    Attributes:
        answers: what was known, with what is supposed.
        named: what was supposed beside what was said.
        missing: a number without which the supposition cannot be counted.

    """

    answers: Slots
    named: tuple[Reason, ...] = ()
    missing: Reason | None = None


def without_lesser(slots: Slots, answers: Slots) -> Slots:
    """Leave out of `slots` what is gained beside something better of its kind that is held already."""
    return {
        slot: value
        for slot, value in slots.items()
        if slot not in RANKS or _rank(slot, value) >= _rank(slot, answers.get(slot))
    }


def _rank(slot: str, value: Any) -> int:
    return RANKS[slot].index(value) if value in RANKS[slot] else -1


def suppose(state: FormState, slots: Slots, rules: PolicyInForce, base: tuple[int, int] | None = None) -> Supposed:
    """Return what would be known of a person if `slots` were so.

    Args:
        state: what is known.
        slots: what is supposed.
        rules: the policy in force.
        base: the index of the tier that is paid from now on (-1 for none) and for how many months; None where nothing
            is supposed of it.

    """
    answers = learn(state, slots).answers
    named: list[Reason] = []
    if base is not None:
        answers = {**answers, "months_1x_last_12": min(YEAR, base[1]) if base[0] >= AT_1X else 0}
    for part in (_base, _certificate, _degree, _suburb, _spouse, _uninsured):
        for added, reason in part(slots, answers, rules):
            answers = {**answers, **added}
            named.extend([reason] if reason else [])
    named.extend(_bachelor_instead(state.answers, slots, rules))
    return Supposed(answers, tuple(named), _missing(answers, rules) if "spouse_shanghai_hukou" in slots else None)


Added = Iterator[tuple[Slots, Reason | None]]


def _base(slots: Slots, answers: Slots, rules: PolicyInForce) -> Added:
    """Take a multiple to be paid for as many months as its tier needs; so the latest months are among them."""
    reached = REACHED.get(str(slots.get("si_base")), 0)
    if "si_base" in slots and reached <= AT_1X and answers.get("months_1x_last_12"):
        yield from _fallen(slots)
    if reached == 0:
        return
    tier, slot = rules.si_base.tiers[reached - 1], f"months_at_{LEVELS[reached - 1]}"
    recent = {"months_1x_last_12": YEAR} if reached > AT_1X and "months_1x_last_12" not in slots else {}
    if answers.get(slot) is not None and slot in _told(slots):
        yield recent if answers[slot] >= tier.months else {}, None
        return
    missing = max(0, tier.months - (answers.get(slot) or 0))
    values = {
        "multiple": tier.multiple.rstrip("x"),
        "months": tier.months,
        "years": tier.window // YEAR,
        "missing": missing,
    }
    lower = (f"months_at_{level}" for level in LEVELS[: reached - 1])
    counted = {each: max(answers[each], tier.months) for each in lower if each in answers}
    yield {slot: tier.months, **counted, **recent}, Reason("base_months", values)
    if reached > AT_1X:
        yield from _certificate_waits(answers, rules)


def _certificate_waits(answers: Slots, rules: PolicyInForce) -> Added:
    """Say how many months at such a base a certificate still needs that is held already."""
    rule, count = rules.certificate.recent_base, answers.get("months_1x_last_12") or 0
    held = answers.get("title") in rule.title or answers.get("skill_level") in rule.skill_level
    if held and count < rule.months:
        yield {}, Reason("recent_wait", {"months": rule.months, "missing": rule.months - count})


def _fallen(slots: Slots) -> Added:
    """Take a base below the reference wage to have been paid all of the last year."""
    if "months_1x_last_12" not in slots:
        yield {"months_1x_last_12": 0}, Reason("fallen")


def _told(slots: Slots) -> set[str]:
    return {f"months_at_{level}" for level in slots.get("base_months", {})} | set(slots)


def _certificate(slots: Slots, answers: Slots, rules: PolicyInForce) -> Added:
    """Take the recent months for enough: the certificate alone gives nothing, and what is asked is what it gives."""
    rule = rules.certificate.recent_base
    needs = slots.get("title") in rule.title or slots.get("skill_level") in rule.skill_level
    if needs and "months_1x_last_12" not in answers and _possible(answers, rules) >= rule.months:
        yield {"months_1x_last_12": rule.months}, Reason("recent_months", {"months": rule.months})


def _possible(answers: Slots, rules: PolicyInForce) -> int:
    """Return the most months at 1x that the last twelve can hold by what is known of the longer windows."""
    months = base_months(answers)
    return deduced_months(parse_profile({"base_months": months} if months else {}), rules.si_base)[1]


def _degree(slots: Slots, answers: Slots, rules: PolicyInForce) -> Added:  # noqa: ARG001 (the shape of a part)
    points = rules.education.points
    if slots.get("education") == OPEN_DEGREE:
        values = {"points": points.bachelor_with_degree, "plain": points.bachelor_no_degree}
        yield {"education": "bachelor_with_degree"}, Reason("degree", values)


def _bachelor_instead(before: Slots, slots: Slots, rules: PolicyInForce) -> Iterator[Reason]:
    """Name that a bachelor beside a higher study is taken for the least, as nobody told of a degree."""
    if slots.get("education") == NO_DEGREE and before.get("education") in HIGHER:
        yield Reason("no_degree", {"degree": rules.education.points.bachelor_with_degree})


def _suburb(slots: Slots, answers: Slots, rules: PolicyInForce) -> Added:
    """Take an area to be worked and lived in for as many years as begin to count."""
    area = slots.get("suburb_area")
    start = next((years for name, years in rules.suburb.starts_after.items() if name == area), None)
    if start is not None and not answers.get("suburb_years"):
        yield {"suburb_years": start}, Reason("suburb_years", {"years": start})


def _spouse(slots: Slots, answers: Slots, rules: PolicyInForce) -> Added:  # noqa: ARG001
    if "spouse_shanghai_hukou_years" in slots and "spouse_shanghai_hukou" not in slots:
        yield {}, Reason("spouse_hukou")


def _uninsured(slots: Slots, answers: Slots, rules: PolicyInForce) -> Added:  # noqa: ARG001
    """Without a year of insurance there is no month at any base either."""
    if slots.get("si_years") == 0:
        yield {"si_base": "min", "months_1x_last_12": 0, **{f"months_at_{level}": 0 for level in LEVELS}}, None


def _missing(answers: Slots, rules: PolicyInForce) -> Reason | None:
    if answers.get("spouse_shanghai_hukou") is not True or "spouse_shanghai_hukou_years" in answers:
        return None
    return Reason("married_years", {"yearly": rules.spouse.points.a_year, "cap": rules.spouse.cap})
