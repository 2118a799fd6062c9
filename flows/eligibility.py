"""Who may have points applied for: findings from a person's answers, each fine, in the way, or open."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from flows.rules.base_rules import GateRule

# What each answer means: True is fine, False is in the way, None has to be asked at the district's talent centre.
PERMIT = {"valid": True, "expired": False, "none": False, "overseas": False, "shanghai": False}
EMPLOYER = {
    "company": True,
    "own_company": True,
    "dispatch": True,
    "office": False,
    "sole_trader": False,
    "posted_away": False,
    "flexible": False,
}
INSURANCE = {"employer": True, "other": None, "self": False, "none": False}
# These alone settle the matter; nothing else is worth saying beside them.
FINAL = {"permit.overseas", "permit.shanghai"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One condition looked at.

    Attributes:
        key: the condition and what was found, also the key of its words (`employer.sole_trader`).
        ok: True when it holds, False when it is in the way, None when it is open.
        values: what fills the words.

    """

    key: str
    ok: bool | None
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Eligibility:
    """Whether an application is possible: True, False, or None while something is open; and why."""

    can_apply: bool | None
    findings: tuple[Finding, ...]


def check(answers: Mapping[str, Any], gates: GateRule) -> Eligibility:
    """Look at every condition of article 2, 3, 9 and 13 of the measures.

    Args:
        answers: slots of the form `eligibility`; the profile's gates (`permit_valid`, `employer_eligible`,
            `works_in_shanghai`, `insured_now`, `serious_crime`) are taken where the form's own slots are absent. What
            is absent is open.
        gates: the rule in force on the day asked about.

    """
    permit = _permit(answers)
    rest = () if permit.key in FINAL else (*_work(answers), *_insurance(answers, gates), *_vetoes(answers, gates))
    findings = (permit, *rest)
    results = {finding.ok for finding in findings}
    return Eligibility(False if False in results else None if None in results else True, findings)


def is_final(found: Eligibility) -> bool:
    """Whether one finding settles the matter: the points do not apply to such a person at all."""
    return any(finding.key in FINAL for finding in found.findings)


def _permit(answers: Mapping[str, Any]) -> Finding:
    if "permit" in answers:
        return _told("permit", answers["permit"], PERMIT)
    return _gate("permit", answers.get("permit_valid"))


def _work(answers: Mapping[str, Any]) -> Iterator[Finding]:
    employer = answers.get("employer")
    if employer == "branch":
        yield _branch(answers.get("branch_tax"))
    elif employer is not None:
        yield _told("employer", employer, EMPLOYER)
    else:
        yield _gate("employer", answers.get("employer_eligible"))
        if answers.get("works_in_shanghai") is False:
            yield Finding("employer.posted_away", ok=False)


def _branch(tax_here: bool | None) -> Finding:
    if tax_here is None:
        return Finding("employer.branch", ok=None)
    return Finding("employer.branch_tax_here", ok=None) if tax_here else Finding("employer.branch_tax_away", ok=False)


def _insurance(answers: Mapping[str, Any], gates: GateRule) -> Iterator[Finding]:
    # Without an employer who can apply, insurance is the next employer's business.
    if answers.get("employer") in {"office", "sole_trader", "posted_away", "flexible"}:
        return
    if "insurance" in answers:
        yield _told("insurance", answers["insurance"], INSURANCE)
    else:
        yield _gate("insurance", answers.get("insured_now"))
    yield _months(answers.get("insured_months_last_12"), gates.insured_months)


def _months(months: int | None, needed: int) -> Finding:
    if months is None:
        return Finding("months.unknown", ok=None, values={"needed": needed})
    if months >= needed:
        return Finding("months.enough", ok=True, values={"months": months, "needed": needed})
    return Finding("months.short", ok=False, values={"months": months, "needed": needed, "missing": needed - months})


def _vetoes(answers: Mapping[str, Any], gates: GateRule) -> Iterator[Finding]:
    """Repeat what a person has said on their own; whether a crime is serious is never asked or judged here."""
    for veto in gates.vetoes:
        if answers.get(veto) is True:
            yield Finding(f"veto.{veto}", ok=False)


def _told(condition: str, answer: str, meaning: Mapping[str, bool | None]) -> Finding:
    if answer not in meaning:
        raise ValueError(f"{condition} is {answer!r}: give one of {', '.join(meaning)}")
    return Finding(f"{condition}.{answer}", ok=meaning[answer])


def _gate(condition: str, holds: bool | None) -> Finding:
    word = {True: "holds", False: "fails", None: "unknown"}[holds]
    return Finding(f"{condition}.{word}", ok=holds)
