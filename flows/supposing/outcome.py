"""What a supposition makes of an estimate: what is so today beside what would be so, on the day it lies ahead."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from flows.ahead.foretelling import base_doubts
from flows.ahead.projection import on_later_day
from flows.ahead.reaching import reached_by_waiting
from flows.ahead.retirement import retired_from, retirement_doubts
from flows.days.months import add_months
from flows.forms.fields import Slots
from flows.forms.form import FormState
from flows.items.contribution_base import YEAR
from flows.points.difference import Comparison, compare
from flows.points.estimation import REACHED, likely_profile
from flows.points.points import Estimate, estimate
from flows.policy import Policy, PolicyInForce
from flows.profile import BIRTH_FIELDS, Profile, YearRange, age_on
from flows.reason import Reason
from flows.supposing.case import Case
from flows.supposing.held_stays import with_held
from flows.supposing.paying_on import paid_on
from flows.supposing.supposed_needs import Supposed, suppose

SHORT_OF_MONTHS = ("recent_months_short", "recent_months_short_deduced")
_AGES = frozenset(("age", *BIRTH_FIELDS))
_CERTIFIED = {"title", "skill_level", "months_1x_last_12"}
# What is stated beside a time is so at its end, and does not grow on the way.
_AT_THE_END = (
    "age",
    "si_years",
    "spouse_shanghai_hukou_years",
    "suburb_years",
    "public_service_years",
    "months_1x_last_12",
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What would be.

    Attributes:
        comparison: what is so beside what would be so.
        supposed: what was supposed, and what it lacks.
        months: how many months pass until then; 0 when it would be so today.
        day: the day of the second estimate.
        doubts: what is uncertain about the way there.
        known: whether all of it is so already.
        arrival: the estimate of the first day with enough points when only time passes then, None where there is none
            or nobody asks.
        how_long: whether it is asked how long that takes.
        retired: the latest retirement age, where it is passed by then; None otherwise.
        latest: the total at the other end of a range that was supposed, None without a range.

    """

    comparison: Comparison
    supposed: Supposed
    months: int
    day: date
    doubts: tuple[Reason, ...] = ()
    known: bool = False
    latest: Reason | None = None
    retired: int | None = None
    arrival: Estimate | None = None
    how_long: bool = False


def outcome(state: FormState, case: Case, policy: Policy, today: date) -> Outcome:
    """Compute what `case` would make of the estimate `state`; the state stays as it is.

    Raises:
        ProfileError: what is supposed contradicts what is known, or itself.

    """
    rules, now = policy.on(today), likely_profile(state.answers, today)
    months = months_ahead(case, now, today)
    way = _Way(state, case, rules, today)
    supposed, profile = way.end(months)
    day = add_months(today, months)
    expected = policy.expected_on(day)
    before, after = estimate(now, rules, today), estimate(profile, expected, day)
    moved = [reason for reason in after.uncounted if _is_new(reason, before.uncounted, case)]
    named = (*supposed.named, *_beside(case, profile, rules, moved, day))
    counted = with_held(case, now, profile, expected, day)
    # What the better one lacks is said all the same.
    after = replace(estimate(counted, expected, day), uncounted=after.uncounted)
    waits = case.how_long and not after.passes
    return Outcome(
        comparison=compare(before, after),
        supposed=replace(supposed, named=named, missing=supposed.missing or _award(case, profile, rules, day)),
        months=months,
        day=day,
        doubts=tuple(_doubts(now, case, way, day)),
        known=not months and not case.kept and supposed.answers == state.answers,
        retired=_retired(now if _AGES.isdisjoint(case.slots) else profile, way, day),
        arrival=reached_by_waiting(counted, policy, day) if waits else None,
        how_long=waits,
        latest=_latest(way, profile, policy, day),
    )


def _doubts(now: Profile, case: Case, way: "_Way", day: date) -> Iterator[Reason]:
    """Say what is uncertain about the time that passes until `day`."""
    if day == way.today:
        return
    if "si_base" not in case.slots:
        yield from base_doubts(now, way.rules)
    if _AGES.isdisjoint(case.slots):
        # Who is retired for sure by then is told so beside the total.
        found = retirement_doubts(now, way.rules, way.today, day)
        yield from (doubt for doubt in found if doubt.key == "retirement_open")


def _retired(profile: Profile, way: "_Way", day: date) -> int | None:
    """Return the latest retirement age where somebody who is today as `profile` says may have it by `day`."""
    retired = retired_from(profile, way.rules, way.today)
    return None if retired is None or retired > day else way.rules.working_life.retirement.latest


def _latest(way: "_Way", profile: Profile, policy: Policy, day: date) -> Reason | None:
    """Give the total at the later end of a range of time, or with the most years of insurance of a range of them."""
    most = way.case.ahead.most if way.case.ahead else None
    if most is not None:
        last = add_months(way.today, most)
        return Reason(
            "latest", {"months": most, "total": estimate(way.end(most)[1], policy.expected_on(last), last).total}
        )
    years = profile.si_years
    if "si_years" not in way.case.slots or not isinstance(years, YearRange):
        return None
    at_most = profile.model_copy(update={"si_years": years.max})
    total = estimate(at_most, policy.expected_on(day), day).total
    return Reason("most_years", {"years": years.max, "total": total})


def months_ahead(case: Case, profile: Profile, today: date) -> int:
    """Return how many months pass until `case` is so; 0 where it is so already or nothing says how long."""
    ahead = case.ahead
    if ahead is None:
        return 0
    if ahead.insured is not None:
        years = profile.si_years
        insured = years.min if isinstance(years, YearRange) else years or 0
        return max(0, round((ahead.insured - insured) * YEAR))
    if ahead.age is not None:
        ages = age_on(profile, today)
        return max(0, (ahead.age - ages[-1]) * YEAR) if ages else 0
    return ahead.months


@dataclass(frozen=True, slots=True)
class _Way:
    """The way from what is so to what is supposed."""

    state: FormState
    case: Case
    rules: PolicyInForce
    today: date

    def end(self, months: int) -> tuple[Supposed, Profile]:
        """Return what is supposed and the profile after `months`, 0 for at once."""
        slots = {**self._awaited(months), **self.case.slots, **_gap(self.case, self.state.answers)}
        if not months:
            supposed = suppose(self.state, slots, self.rules)
            return supposed, likely_profile(supposed.answers, self.today)
        level = REACHED.get(str(slots.pop("si_base", "")))
        supposed = suppose(self.state, slots, self.rules, base=None if level is None else (level - 1, months))
        answers = {"si_years": 0, **supposed.answers}
        if level is not None:
            answers["months_1x_last_12"] = self.state.answers.get("months_1x_last_12")
        begun = likely_profile(answers, self.today)
        if level is not None:
            later = paid_on(begun, self.rules, self.today, months, level - 1)
        else:
            later = on_later_day(begun, self.rules, self.today, add_months(self.today, months))
        return supposed, later.model_copy(update=_stated(slots, begun))

    def _awaited(self, months: int) -> Slots:
        """Take what is waited for as stated where no time is left until it."""
        ahead = self.case.ahead
        if months or ahead is None:
            return {}
        waited = {"si_years": ahead.insured, "age": ahead.age}
        return {slot: value for slot, value in waited.items() if value is not None}


def _stated(slots: Slots, profile: Profile) -> Mapping[str, Any]:
    return {slot: getattr(profile, slot) for slot in _AT_THE_END if slot in slots}


def _gap(case: Case, answers: Slots) -> Slots:
    """Take the months without insurance out of the last twelve."""
    if case.gap is None:
        return {}
    left = YEAR - case.gap
    recent = answers.get("months_1x_last_12")
    return {"insured_months_last_12": left} | ({} if recent is None else {"months_1x_last_12": min(recent, left)})


def _is_new(reason: Reason, before: Sequence[Reason], case: Case) -> bool:
    """Whether a reason is to be said: it was not so before, or what is supposed is what it keeps from counting."""
    return reason.key not in {each.key for each in before} or bool(_CERTIFIED & set(case.slots))


def _beside(
    case: Case, profile: Profile, rules: PolicyInForce, uncounted: Sequence[Reason], day: date
) -> tuple[Reason, ...]:
    """Name what else is to be said: a condition that decides, the parts that are not counted."""
    said: list[Reason] = []
    if case.gap is not None:
        needed = rules.gates.insured_months
        said.append(Reason("gap", {"gap": case.gap, "left": YEAR - case.gap, "needed": needed}))
    if case.branch:
        said.append(Reason("branch"))
    if any(reason.key in SHORT_OF_MONTHS for reason in uncounted):
        needed = rules.certificate.recent_base.months
        enough = estimate(profile.model_copy(update={"months_1x_last_12": needed}), rules, day)
        said.append(Reason("once_recent", {"months": needed, "total": enough.total}))
    said.extend(Reason("unread", {"words": words}) for words in case.unread)
    return tuple(said)


def _award(case: Case, profile: Profile, rules: PolicyInForce, day: date) -> Reason | None:
    """Give both totals of a municipal award of which the rank is not said."""
    if not case.award:
        return None
    totals = {
        rank: estimate(profile.model_copy(update={"award": f"municipal_{rank}"}), rules, day).total
        for rank in ("special", "comprehensive")
    }
    return Reason("award", totals)
