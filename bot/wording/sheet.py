"""The sheet to forward: what the employer does, which papers a person brings, and the days that matter."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.cards import Sheet
from bot.texts import Texts
from flows.ahead.falls import Fall
from flows.points.points import Estimate
from flows.policy import PolicyInForce
from flows.profile import Profile

_WITH_DEGREE = frozenset({"bachelor_with_degree", "master", "doctor"})
_NO_DIPLOMA = frozenset({None, "below_college"})
_NONE = frozenset({None, "none"})


@dataclass(frozen=True, slots=True)
class DaysAhead:
    """The days that matter.

    Attributes:
        fall: what takes enough points away again within a year, if anything does.
        reached: the day on which waiting alone brings enough points; None when it does not, or they are enough.

    """

    fall: Fall | None = None
    reached: date | None = None


def explain_sheet(result: Estimate, profile: Profile, rules: PolicyInForce, ahead: DaysAhead, texts: Texts) -> str:
    """Write the sheet of one person.

    Args:
        result: the estimate of today.
        profile: what is known of the person; it decides which papers are named.
        rules: the policy in force.
        ahead: the days that matter.
        texts: the words.

    """
    lines = (
        *_head(result, texts),
        *_employer(profile, texts),
        *_papers(profile, rules, texts),
        *_days(result, rules, ahead, texts),
    )
    return "\n".join(lines)


def sheet_card(result: Estimate, profile: Profile, rules: PolicyInForce, ahead: DaysAhead, texts: Texts) -> Sheet:
    """Return the same, as the lines of each part without their headings."""
    parts = (_employer(profile, texts), _papers(profile, rules, texts), _days(result, rules, ahead, texts))
    bullet = texts.say("estimate.result.doubt", text="")
    return Sheet(*(tuple(line.removeprefix(bullet) for line in list(part)[1:]) for part in parts))


def _head(result: Estimate, texts: Texts) -> Iterator[str]:
    yield texts.say("sheet.title", total=result.total, day=result.day)
    if result.if_listed:
        yield texts.say("sheet.if_listed", total=result.total, unlisted=result.unlisted)
    if result.total < result.standard:
        yield texts.say("sheet.short", standard=result.standard, missing=result.standard - result.total)


def _employer(profile: Profile, texts: Texts) -> Iterator[str]:
    appointed = profile.title not in _NONE or profile.skill_level not in _NONE
    keys = ("title", "register", "account", "stamp", *(["appoint"] if appointed else []), "hand_in")
    yield from (texts.say(f"sheet.employer.{key}") for key in keys)


def _papers(profile: Profile, rules: PolicyInForce, texts: Texts) -> Iterator[str]:
    yield from (texts.say(f"sheet.papers.{key}") for key in ("title", "always", "moved"))
    if profile.education not in _NO_DIPLOMA:
        yield texts.say(f"sheet.papers.{'degree' if profile.education in _WITH_DEGREE else 'diploma'}")
    if profile.title not in _NONE:
        yield texts.say("sheet.papers.title_proof")
    if profile.skill_level not in _NONE:
        yield texts.say("sheet.papers.skill")
    if profile.spouse_shanghai_hukou_years:
        yield texts.say("sheet.papers.spouse")
    if profile.base_months:
        yield texts.say("sheet.papers.tax", months=max(tier.window for tier in rules.si_base.tiers))
    yield texts.say("sheet.papers.child")


def _days(result: Estimate, rules: PolicyInForce, ahead: DaysAhead, texts: Texts) -> Iterator[str]:
    yield texts.say("sheet.days.title")
    yield texts.say("sheet.days.takes")
    yield texts.say("sheet.days.valid", months=rules.gates.insured_months)
    if ahead.reached is not None:
        yield texts.say("sheet.days.enough", day=ahead.reached, standard=result.standard)
    if ahead.fall is not None and ahead.fall.from_day is not None:
        yield texts.say("sheet.days.falls", day=ahead.fall.from_day, total=ahead.fall.total)
