"""What a forecast supposes and what is uncertain about it, as reasons for words."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from flows.ahead.contributions import going_on
from flows.ahead.falls import losing_birthday
from flows.ahead.outlook import Change
from flows.ahead.projection import fresh_until, gone_on
from flows.ahead.retirement import retirement_doubts
from flows.days.months import add_months
from flows.policy import Policy, PolicyInForce
from flows.profile import Profile
from flows.reason import Reason

ONE_DAY = timedelta(days=1)


def foretelling_doubts(
    profile: Profile, policy: Policy, day: date, changes: Sequence[Change], routes_until: date | None = None
) -> tuple[Reason, ...]:
    """List the doubts about what was foretold.

    Args:
        profile: what is known on `day`.
        policy: all periods known.
        day: the day asked about.
        changes: the outlook from that day on.
        routes_until: the last day on which a route is ready, None when there is no such route.

    """
    rules = policy.on(day)
    latest = max((*(change.from_day for change in changes), routes_until or day), default=day)
    looked_at = max(add_months(day, rules.paths.outlook_months), routes_until or day)
    return (
        *([Reason("after_policy", {"last": policy.last})] if latest > policy.last and not rules.expected else []),
        *retirement_doubts(profile, rules, day, looked_at),
        *_birth(profile, rules),
        *base_doubts(profile, rules),
        *_fresh_graduate(profile, rules, day),
        *_records(profile, rules, day),
        *_rules(changes),
        *_lingang(profile, policy, changes),
    )


def _birth(profile: Profile, rules: PolicyInForce) -> Iterator[Reason]:
    if profile.birth_date is not None:
        return
    losing = losing_birthday(profile, rules)
    if profile.birth_year is not None:
        yield Reason("birth_as_year")
    elif losing is not None:
        values = {"now": profile.age, "age": losing.age, "before": losing.before, "after": losing.after}
        yield Reason("birthday_takes", values)
    elif profile.age is not None:
        yield Reason("age_as_number", {"age": profile.age})


def base_doubts(profile: Profile, rules: PolicyInForce) -> Iterator[Reason]:
    """Name the multiple at which contributions are supposed to go on, and whether the months told show it."""
    if profile.months_1x_last_12 is None and (profile.base_months is None or not profile.base_records_usable):
        return
    going = going_on(profile, rules.si_base)
    if not profile.insured_now:
        yield Reason("base_stopped")
    elif going is not None:
        key = "base_stays_below" if not going.reached else "base_goes_on" if going.certain else "base_goes_on_supposed"
        yield Reason(key, {"multiple": rules.si_base.tiers[going.level].multiple.rstrip("x")})


def _fresh_graduate(profile: Profile, rules: PolicyInForce, day: date) -> Iterator[Reason]:
    if profile.fresh_graduate:
        values = {"last": fresh_until(rules, day) - ONE_DAY, "points": rules.fresh_graduate.points}
        yield Reason("fresh_graduate_ends", values)


def _records(profile: Profile, rules: PolicyInForce, day: date) -> Iterator[Reason]:
    """Say from when to when records may end of which no time was told; exactly as old as the period still counts."""
    for record in profile.deductions:
        if record.years_ago is None and record.count:
            years = getattr(rules.deductions.points, record.kind).years
            values = {"earliest": day + ONE_DAY, "latest": gone_on(record, rules, day)}
            yield Reason("record_undated", {"kind": record.kind, "years": years, **values})


def _rules(changes: Sequence[Change]) -> Iterator[Reason]:
    for change in changes:
        causes = tuple(cause for cause in change.causes if cause.new_rule is not None)
        if causes:
            yield Reason("rules_change", {"day": change.from_day, "causes": causes})


def _lingang(profile: Profile, policy: Policy, changes: Sequence[Change]) -> Iterator[Reason]:
    """Give both results of every day on which the years in an outer suburb count by one reading only."""
    results = tuple((each.from_day, each.total, each.without) for each in changes if each.without is not None)
    if results:
        starts = policy.expected_on(results[0][0]).suburb.disputed_start
        yield Reason("lingang_later", {"results": results, "start": starts[profile.suburb_area]})  # type: ignore[index]
