"""What a person can honestly do beside letting time pass: study, an examination, recent months, a suburb."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, get_args

from flows.days.months import months_full
from flows.items.contribution_base import YEAR, recent_months
from flows.policy import PolicyInForce
from flows.profile import Area, Profile


@dataclass(frozen=True, slots=True)
class Way:
    """What a person does beside letting time pass.

    Attributes:
        kind: `wait`, `recent_base`, `education`, `title` or `skill_level`.
        step: how far the step reaches; only steps of one kind compare.
        changes: the profile fields it changes.
        area: the outer suburb moved to, None without a move.

    """

    kind: str
    step: int
    changes: tuple[tuple[str, Any], ...] = ()
    area: Area | None = None

    @property
    def exam(self) -> bool:
        """Whether an examination is needed."""
        return self.kind in {"education", "title", "skill_level"}


def taken(later: Profile, way: Way, start: date, on: date) -> Profile:
    """Return the projected profile `later` of the day `on` with what `way` changes, begun on `start`."""
    update = dict(way.changes)
    if way.area is not None:
        update["suburb_area"], update["suburb_years"] = way.area, months_full(start, on) // YEAR
    return later.model_copy(update=update) if update else later


def ways(profile: Profile, policy: PolicyInForce) -> Iterator[Way]:
    """List the honest ways open to `profile`, each with and without a move to an outer suburb."""
    single = (Way("wait", 0), *_recent_base(profile, policy), *_steps(profile, policy))
    areas: tuple[Area | None, ...] = (None,)
    if profile.suburb_area in {None, "none"}:
        areas += tuple(area for area in get_args(Area) if area in policy.paths.areas)
    for area in areas:
        yield from (replace(way, area=area) for way in single)


def _recent_base(profile: Profile, policy: PolicyInForce) -> Iterator[Way]:
    """Offer it to who holds a certificate and may have had months enough at 1x in the last twelve."""
    rule = policy.certificate.recent_base
    held = profile.title in rule.title or profile.skill_level in rule.skill_level
    if held and profile.title_usable and _months_open(profile, policy):
        yield Way("recent_base", 0, (("months_1x_last_12", rule.months),))


def _months_open(profile: Profile, policy: PolicyInForce) -> bool:
    least, most = recent_months(profile, policy.si_base)
    return profile.months_1x_last_12 is None and least < policy.certificate.recent_base.months <= most


def _steps(profile: Profile, policy: PolicyInForce) -> Iterator[Way]:
    leads_to, rule = policy.paths.leads_to, policy.certificate.recent_base
    if profile.education_accepted and profile.education is not None:
        for step, education in enumerate(leads_to.education.get(profile.education, ())):
            yield Way("education", step, (("education", education),))
    if not profile.title_usable:
        return
    months = (("months_1x_last_12", rule.months),) if _months_open(profile, policy) else ()
    if profile.education not in policy.paths.title_needs_education:
        for step, title in enumerate(leads_to.title.get(profile.title or "none", ())):
            yield Way("title", step, (("title", title), *(months if title in rule.title else ())))
    held = str(profile.skill_level or "none")
    for step, level in enumerate(leads_to.skill_level.get(held, ())):  # type: ignore[call-overload]
        yield Way("skill_level", step, (("skill_level", level), *(months if level in rule.skill_level else ())))
