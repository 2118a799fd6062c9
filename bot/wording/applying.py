"""What an application needs besides points, and whether they will stay enough, said beside a total."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.texts import Texts
from bot.wording.items import explain_gate
from bot.wording.outlook import explain_causes
from flows.ahead.falls import Fall
from flows.eligibility import Eligibility
from flows.points.bounds import Bounds
from flows.points.points import Estimate
from flows.policy import PolicyInForce
from flows.profile import Profile


@dataclass(frozen=True, slots=True)
class Beside:
    """What is known beside the points of an estimate.

    Attributes:
        likely: the range over the fields that most people have something in; shown where it is open.
        fall: what takes enough points below the standard within a year.
        checked: what was found of who may apply: all of it where the person asked, else what is in the way.
        double_study: the education that counts was studied for beside another, which often fails its verification.
        one_less: the total with one month less at the base that counts, where its months are only told by and by.
        diploma: what has to prove the education that counts yet: `overseas`, `early`, `missing` …; "" where nothing.
        leaving: the person is about to leave the employer who would have to apply.

    """

    likely: Bounds | None = None
    fall: Fall | None = None
    checked: Eligibility | None = None
    double_study: bool = False
    one_less: int | None = None
    diploma: str = ""
    leaving: bool = False


def in_the_way(result: Estimate, beside: Beside) -> bool:
    """Whether an application is not possible now, by the profile or by what was checked before."""
    return not result.can_apply or (beside.checked is not None and beside.checked.can_apply is False)


def explain_beside(
    result: Estimate, profile: Profile, rules: PolicyInForce, beside: Beside, texts: Texts
) -> Iterator[str]:
    """Say what is in the way of an application, or what else it needs, and when the points are enough no more."""
    yield from explain_bars(result, profile, rules, beside, texts)
    yield from explain_cautions(result, beside, texts)
    if beside.fall is not None:
        yield _fall(beside.fall, result, profile, texts)
    if result.passes and not in_the_way(result, beside):
        met = beside.checked is not None and beside.checked.can_apply
        yield texts.say(f"estimate.result.{'may_apply' if met else 'needs'}", months=rules.gates.insured_months)


def explain_bars(
    result: Estimate, profile: Profile, rules: PolicyInForce, beside: Beside, texts: Texts
) -> Iterator[str]:
    """Say what is in the way of an application whatever the points, by the profile and by what was told besides."""
    if not result.can_apply:
        yield texts.say("estimate.result.gate")
        gates = (explain_gate(name, profile, rules, texts) for name in result.reasons)
        yield from (texts.say("estimate.result.doubt", text=gate) for gate in gates)
    if beside.checked is not None and beside.checked.can_apply is False:
        yield texts.say("estimate.result.checked")
        found = (each for each in beside.checked.findings if each.ok is False)
        reasons = (texts.say(f"eligibility.finding.{each.key}.reason", **each.values) for each in found)
        yield from (texts.say("estimate.result.doubt", text=reason) for reason in reasons)


def explain_cautions(result: Estimate, beside: Beside, texts: Texts) -> Iterator[str]:
    """Say what may strike out points that are counted, though nobody knows yet that it does."""
    studied = any(item.reason.key.startswith("education.") for item in result.items)
    if beside.double_study and studied:
        yield texts.say("estimate.result.double_study")
    if beside.diploma and studied:
        yield texts.say(f"estimate.result.diploma.{beside.diploma}")
    if beside.leaving:
        yield texts.say("estimate.result.leaving")
    if beside.one_less is not None and beside.one_less < result.total:
        yield texts.say("estimate.result.one_less", total=beside.one_less)


def _fall(fall: Fall, result: Estimate, profile: Profile, texts: Texts) -> str:
    """Say when enough points are not enough any more; unsaid years of insurance may prevent it."""
    cause = fall.causes[0]
    values = {
        "day": fall.from_day,
        "total": fall.total,
        "standard": result.standard,
        "causes": explain_causes(fall.causes, texts),
        "lost": cause.before - cause.after,
        "age": 1 + (profile.age or 0),
    }
    by_year = profile.birth_date is None and profile.birth_year is not None
    key = "by_birthday" if fall.from_day is None else "at_the_earliest" if by_year else "on"
    said = texts.say(f"estimate.result.falls.{key}", **values)
    return said + texts.say("estimate.result.falls.years_unsaid") if profile.si_years is None else said
