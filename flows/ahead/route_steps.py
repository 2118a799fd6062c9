"""What is done and waited for on a route, as reasons for words, and the papers and rules of every step."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import get_args

from flows.ahead.arrival import Arrival, total_on
from flows.ahead.contributions import contributions, in_window
from flows.ahead.projection import gone_on
from flows.ahead.rule_changes import new_rules
from flows.days.months import months_begun
from flows.items.contribution_base import YEAR, best_tier, least_counts, recent_months
from flows.items.item import Item, full
from flows.items.study import needs_recent_months, study_item
from flows.items.years import known_years
from flows.points.points import closed_gates
from flows.profile import Deduction
from flows.reason import Reason
from flows.rules.rule import Confidence

# The step of `paths` that holds the papers of a reason, and the rule it rests on.
SUPPORT: Mapping[str, tuple[str, str]] = {
    "permit_valid": ("permit", "gates"),
    "insured_now": ("insured", "gates"),
    "insured_months": ("insured", "gates"),
    "education": ("education", "education"),
    "title": ("title", "certificate"),
    "skill_level": ("skill_level", "certificate"),
    "with_months": ("title", "certificate"),
    "recent_base": ("title", "certificate"),
    "recent_months": ("title", "certificate"),
    "area": ("suburb", "suburb"),
    "suburb_years": ("suburb", "suburb"),
    "record": ("record", "deductions"),
    "base_months": ("wait", "si_base"),
    "si_years": ("wait", "si_years"),
    "public_service_years": ("public_service", "public_service"),
    "spouse_shanghai_hukou_years": ("spouse", "spouse"),
}


def steps(arrival: Arrival) -> tuple[Reason, ...]:
    """List what is done and waited for, what a person has to do most for first."""
    found = (
        *(Reason(name) for name in arrival.start.mended),
        *_way(arrival),
        *_rules(arrival),
        *_records(arrival),
        *_recent(arrival),
        *_base(arrival),
        *_years(arrival),
        *_insured(arrival),
    )
    return found or (Reason("wait"),)


def support(arrival: Arrival, done: Iterable[Reason]) -> tuple[tuple[str, ...], tuple[str, ...], Confidence]:
    """Return the papers and the references of all steps, each once, and how sure the least sure step is."""
    kept = [SUPPORT[reason.key] for reason in done if reason.key in SUPPORT]
    rested = [getattr(arrival.rules.paths.steps, step) for step, _ in kept]
    papers = dict.fromkeys(paper for step in rested for paper in step.papers)
    references = dict.fromkeys(getattr(arrival.rules, rule).reference.text for _, rule in kept)
    order = get_args(Confidence)
    sure: Confidence = max((step.confidence for step in rested), key=order.index, default=order[0])
    return tuple(papers), tuple(references), sure


def counted_study(arrival: Arrival) -> Item | None:
    """Return the line for education or certificate on the day of arrival."""
    return study_item(arrival.then, arrival.rules)


def ended_records(arrival: Arrival) -> tuple[tuple[Deduction, date], ...]:
    """Return the records that no longer take points on arrival, each with the day from which it does not."""
    start = arrival.start
    if "deductions" not in arrival.changes:
        return ()
    ends = ((record, gone_on(record, start.rules, start.day)) for record in start.profile.deductions if record.count)
    return tuple((record, end) for record, end in ends if end <= arrival.on)


def _way(arrival: Arrival) -> Iterator[Reason]:
    way, changes = arrival.way, dict(arrival.way.changes)
    months = arrival.rules.certificate.recent_base.months
    if way.kind == "recent_base":
        yield Reason("recent_base", {"months": months})
    elif way.exam:
        yield Reason(way.kind, {"level": f"{way.kind}.{changes[way.kind]}"})
        if "months_1x_last_12" in changes:
            yield Reason("with_months", {"months": months})
    if way.area is not None:
        yield Reason("area", {"area": way.area, "years": full(arrival.then.suburb_years or 0)})


def _rules(arrival: Arrival) -> Iterator[Reason]:
    """Name each change of the rules without which the standard would not be reached."""
    policy = arrival.start.policy
    for day in policy.starts:
        if arrival.start.day < day <= arrival.on:
            before, after = policy.expected_on(day - timedelta(days=1)), policy.expected_on(day)
            changed, closed = new_rules(arrival.then, before, after, arrival.on), closed_gates(arrival.then, before)
            short = total_on(arrival.then, before, arrival.on) < before.standard.points
            decisive = [rule for name, rule in changed.items() if name in closed or short]
            if decisive:
                yield Reason("rule_change", {"day": day, "references": tuple(dict.fromkeys(decisive))})


def _records(arrival: Arrival) -> Iterator[Reason]:
    for kind in dict.fromkeys(record.kind for record, _ in ended_records(arrival)):
        yield Reason("record", {"kind": kind, "years": getattr(arrival.rules.deductions.points, kind).years})


def _recent(arrival: Arrival) -> Iterator[Reason]:
    """Say for how many months the base has to stay at 1x, for a certificate that counts only so."""
    study, rule = counted_study(arrival), arrival.rules.certificate.recent_base
    if study is None or "months_1x_last_12" in dict(arrival.way.changes):
        return
    begun = months_begun(arrival.start.day, arrival.on)
    known = recent_months(arrival.start.profile, arrival.start.rules.si_base)[0]
    missing = rule.months - in_window(known, 0, YEAR, begun, going=False)
    if needs_recent_months(study, arrival.rules.certificate) and missing > 0:
        yield Reason("recent_months", {"months": missing})


def _base(arrival: Arrival) -> Iterator[Reason]:
    """Say at which multiple how many months more have to be paid, beyond those told that are still in the window."""
    then, rule = arrival.then, arrival.rules.si_base
    if then.base_months is None or not then.base_records_usable:
        return
    level = best_tier(rule, least_counts(then.base_months))
    if level is None:
        return
    stopped = arrival.start.profile.model_copy(update={"insured_now": False})
    kept = contributions(stopped, arrival.start.rules, months_begun(arrival.start.day, arrival.on))
    missing = rule.tiers[level].months - least_counts(kept.get("base_months", stopped.base_months))[level]
    if missing > 0:
        yield Reason("base_months", {"multiple": rule.tiers[level].multiple.rstrip("x"), "months": missing})


def _years(arrival: Arrival) -> Iterator[Reason]:
    then, changes = arrival.then, arrival.changes
    if "suburb_years" in changes and arrival.way.area is None:
        yield Reason("suburb_years", {"area": then.suburb_area, "years": full(then.suburb_years or 0)})
    for name in ("public_service_years", "spouse_shanghai_hukou_years", "si_years"):
        if name in changes:
            yield Reason(name, {"years": known_years(getattr(then, name))})


def _insured(arrival: Arrival) -> Iterator[Reason]:
    if "insured_months_last_12" in arrival.changes:
        needed, begun = arrival.rules.gates.insured_months, months_begun(arrival.start.day, arrival.on)
        kept = in_window(arrival.start.told.insured_months_last_12, 0, YEAR, begun, going=False)
        yield Reason("insured_months", {"needed": needed, "months": needed - kept})
