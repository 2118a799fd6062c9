"""What a route supposes and what is uncertain about it, as reasons for words; one small function a doubt."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from flows.ahead.arrival import Arrival
from flows.ahead.contributions import going_on
from flows.ahead.retirement import retirement_doubts, retirement_values
from flows.ahead.route_steps import counted_study, ended_records
from flows.birth import full_years
from flows.days.months import add_months
from flows.items.age import age_points
from flows.items.contribution_base import YEAR
from flows.items.study import counts_skill
from flows.points.doubts import ADULT, FALSE_PAPERS, college_doubts, suburb_doubts
from flows.points.points import items_of
from flows.profile import age_on
from flows.reason import Reason


def conditions(arrival: Arrival, done: Sequence[Reason]) -> tuple[Reason, ...]:
    """List what the route of these steps supposes and what is uncertain about it."""
    return (
        *([Reason("exam")] if arrival.way.exam else []),
        *_base(arrival, done),
        *_lingang(arrival),
        *_catalogue(arrival),
        *_college(arrival),
        *_fresh_graduate(arrival),
        *_birthdays(arrival),
        *_age_limits(arrival),
        *_retirement(arrival),
        *_records(arrival),
        *_end_of_policy(arrival),
    )


def at_the_latest(arrival: Arrival) -> bool:
    """Whether the day of arrival is only the latest possible one: a record ends on it of which no time was told."""
    return any(record.years_ago is None and end == arrival.on for record, end in ended_records(arrival))


def _base(arrival: Arrival, done: Sequence[Reason]) -> Iterator[Reason]:
    """Say that it is only supposed what is paid today, where the months told do not show it."""
    needed = {reason.key: reason.values for reason in done if reason.key in {"base_months", "recent_months"}}
    going = going_on(arrival.start.profile, arrival.start.rules.si_base)
    if needed and (going is None or not going.certain):
        multiple = needed["base_months"]["multiple"] if "base_months" in needed else "1"
        yield Reason("base_supposed", {"multiple": multiple})


def _lingang(arrival: Arrival) -> Iterator[Reason]:
    ages = age_on(arrival.then, arrival.on)
    yield from suburb_doubts(
        arrival.then, arrival.rules, items_of(arrival.then, arrival.rules, ages[-1] if ages else None)
    )


def _catalogue(arrival: Arrival) -> Iterator[Reason]:
    """Say that a skill certificate counts only in a listed trade: to look up before the examination, or as a doubt."""
    study = counted_study(arrival)
    if study is not None and counts_skill(study):
        taken = arrival.way.kind == "skill_level"
        yield Reason("catalogue_first" if taken else "catalogue", {"points": study.points})


def _college(arrival: Arrival) -> Iterator[Reason]:
    study = counted_study(arrival)
    if study is not None:
        yield from college_doubts(arrival.then, arrival.rules, study)


def _fresh_graduate(arrival: Arrival) -> Iterator[Reason]:
    values = {"points": arrival.rules.fresh_graduate.points}
    if arrival.then.fresh_graduate and arrival.on > arrival.start.day:
        yield Reason("fresh_graduate", values)
    elif "fresh_graduate" in arrival.changes:
        yield Reason("fresh_graduate_gone", values)


def _birthdays(arrival: Arrival) -> Iterator[Reason]:
    """Say what birthdays on the way can take, where an age given as a number does not show them."""
    ages = _ages_by_then(arrival)
    if ages is None or arrival.start.profile.age is None:
        return
    age, rule = arrival.start.profile.age, arrival.rules.age
    lost = age_points(rule, age) - age_points(rule, ages[1])
    if lost:
        yield Reason("birthdays", {"age": age, "oldest": ages[1], "lost": lost, "without": arrival.total - lost})


def _age_limits(arrival: Arrival) -> Iterator[Reason]:
    told = age_on(arrival.then, arrival.on)
    by_then = _ages_by_then(arrival)
    age = by_then[0] if by_then else told[-1] if told else None
    if age is None:
        return
    if age > arrival.rules.age.points.oldest:
        yield Reason("above_oldest", {"age": age, "from_age": arrival.rules.age.points.oldest + 1})
    if age < ADULT:
        yield Reason("below_adult", {"adult": ADULT})


def _retirement(arrival: Arrival) -> Iterator[Reason]:
    """Say that it depends where the person may be retired on arrival; after the latest age no route arrives."""
    start = arrival.start
    if any(retirement_doubts(start.profile, start.rules, start.day, arrival.on)):
        yield Reason("retirement", retirement_values(start.rules.working_life.retirement))


def _ages_by_then(arrival: Arrival) -> tuple[int, int] | None:
    """Return the youngest and the oldest a person can be on arrival of whom a number of years alone is known."""
    profile = arrival.start.profile
    if profile.age is None or profile.birth_year is not None or profile.birth_date is not None:
        return None
    youngest = add_months(arrival.start.day, -YEAR * profile.age)
    oldest = add_months(arrival.start.day, -YEAR * (profile.age + 1)) + timedelta(days=1)
    return full_years(youngest, arrival.on), full_years(oldest, arrival.on)


def _records(arrival: Arrival) -> Iterator[Reason]:
    undated = [end for record, end in ended_records(arrival) if record.years_ago is None]
    if undated:
        yield Reason("record_undated", {"latest": max(undated)})
    if any(record.kind == FALSE_PAPERS for record, _ in ended_records(arrival)):
        yield Reason("fake_material")


def _end_of_policy(arrival: Arrival) -> Iterator[Reason]:
    last: date = arrival.start.policy.last
    if arrival.on > last:
        yield Reason("expected", {"last": last})
