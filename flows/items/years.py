"""Points for full years: of insurance, of public service, in an outer suburb, of marriage."""

from flows.items.item import Item, full, item
from flows.profile import Profile, YearRange
from flows.reason import Reason
from flows.rules.bonus_rules import SuburbRule, YearlyRule


def yearly_points(rule: YearlyRule, years: int) -> int:
    """Return the points for `years` full years: none before the first counts, all from then on."""
    if years < rule.starts_after:
        return 0
    points = rule.points.a_year * years
    return points if rule.cap is None else min(rule.cap, points)


def suburb_points(rule: SuburbRule, area: str | None, years: int) -> int:
    """Return the points for `years` full years in `area`; an area the rule does not name gives nothing."""
    start = rule.starts_after.get(area)  # type: ignore[call-overload]
    return 0 if start is None or years < start else min(rule.cap, rule.points.a_year * years)


def disputed_points(rule: SuburbRule, area: str | None, years: int) -> int:
    """Return the points that count by one reading of when the years of `area` begin to count, and not by the other."""
    start = rule.disputed_start.get(area)  # type: ignore[call-overload]
    return suburb_points(rule, area, years) if start is not None and years < start else 0


def known_years(years: float | YearRange | None) -> int:
    """Return the full years that are certain."""
    if years is None:
        return 0
    return full(years.min if isinstance(years, YearRange) else years)


def yearly_item(name: str, rule: YearlyRule, years: float | YearRange | None) -> Item | None:
    """Return the line `name` for so many years."""
    counted = known_years(years)
    points = yearly_points(rule, counted) if counted else 0
    values = {
        "years": counted,
        "yearly": rule.points.a_year,
        "points": points,
        "start": rule.starts_after,
        "cap": rule.cap,
    }
    return item(name, points, rule.cap, rule, Reason(name, values)) if points else None


def suburb_item(profile: Profile, rule: SuburbRule) -> Item | None:
    """Return the line for the outer suburb; area and years must both be known."""
    if profile.suburb_years is None or profile.suburb_area is None:
        return None
    years = full(profile.suburb_years)
    points = suburb_points(rule, profile.suburb_area, years)
    if not points:
        return None
    start = rule.starts_after[profile.suburb_area]  # type: ignore[index]
    values = {"years": years, "yearly": rule.points.a_year, "points": points, "start": start, "cap": rule.cap}
    return item("suburb", points, rule.cap, rule, Reason(f"suburb.{profile.suburb_area}", values))
