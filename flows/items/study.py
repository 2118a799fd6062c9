"""Points for education or for a title or skill certificate: only the higher of the two counts."""

from typing import Any

from flows.items.contribution_base import proof_of_recent, recent_months
from flows.items.item import Item, item
from flows.policy import PolicyInForce
from flows.profile import Profile
from flows.reason import Reason
from flows.rules.base_rules import CertificateRule, EducationRule

NAME = "education_or_title"


def education_points(rule: EducationRule, education: str | None) -> int:
    """Return the points for the highest finished education, 0 when it is unknown."""
    return 0 if education is None else int(getattr(rule.points, education))


def title_points(rule: CertificateRule, title: str | None, *, months_reached: bool) -> int:
    """Return the points for a title; some count only when enough recent months at 1x are reached."""
    if title is None or (title in rule.recent_base.title and not months_reached):
        return 0
    return int(getattr(rule.points.title, title))


def skill_points(rule: CertificateRule, level: str | int | None, *, months_reached: bool) -> int:
    """Return the points for a skill level; some count only when enough recent months at 1x are reached."""
    if level is None or (level in rule.recent_base.skill_level and not months_reached):
        return 0
    return rule.points.skill_level[str(level)]  # type: ignore[index]


def study_item(profile: Profile, policy: PolicyInForce) -> Item | None:
    """Return the line for education or certificate, whichever gives more; education on a tie."""
    education = education_points(policy.education, profile.education) if profile.education_accepted else 0
    title, skill = _certificates(profile, policy)
    certificate = max(title, skill)
    values: dict[str, Any] = {"points": max(education, certificate), "other": min(education, certificate)}
    if education >= certificate:
        rule, reason = policy.education, Reason(f"education.{profile.education}", values)
        return item(NAME, education, rule.cap, rule, reason)
    held = policy.certificate if title >= skill else policy.certificate.of_skills
    key = f"title.{profile.title}" if title >= skill else f"skill_level.{profile.skill_level}"
    values["months"] = recent_months(profile, policy.si_base)[0]
    values["needed"] = policy.certificate.recent_base.months
    values["recent"] = proof_of_recent(profile, policy.si_base)
    return item(NAME, certificate, held.cap, held, Reason(key, values))


def counts_skill(line: Item | None) -> bool:
    """Whether `line`, that of education or certificate, gives its points for a skill level."""
    return line is not None and line.reason.key.startswith("skill_level.")


def needs_recent_months(line: Item, rule: CertificateRule) -> bool:
    """Whether `line`, that of education or certificate, counts only with months at 1x in the last twelve."""
    kind, _, level = line.reason.key.partition(".")
    return kind != "education" and level in {str(each) for each in getattr(rule.recent_base, kind)}


def waiting_points(profile: Profile, policy: PolicyInForce) -> int:
    """Return what a certificate would give that counts only with recent months at 1x which are possible, not proven."""
    least, most = recent_months(profile, policy.si_base)
    if least < policy.certificate.recent_base.months <= most:
        return max(_certificates_at(profile, policy, months_reached=True))
    return 0


def _certificates(profile: Profile, policy: PolicyInForce) -> tuple[int, int]:
    reached = recent_months(profile, policy.si_base)[0] >= policy.certificate.recent_base.months
    return _certificates_at(profile, policy, months_reached=reached)


def _certificates_at(profile: Profile, policy: PolicyInForce, *, months_reached: bool) -> tuple[int, int]:
    if not profile.title_usable:
        return 0, 0
    rule = policy.certificate
    title = title_points(rule, profile.title, months_reached=months_reached)
    return title, skill_points(rule, profile.skill_level, months_reached=months_reached)
