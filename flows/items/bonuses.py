"""Points for conditions met: major, talent, graduation, award, investment."""

from flows.items.item import Item, full, item
from flows.profile import Profile
from flows.reason import Reason
from flows.rules.bonus_rules import AwardRule, FlatRule, InvestmentRule


def flat_item(name: str, rule: FlatRule, met: bool | None) -> Item | None:
    """Return the line `name` when its condition is met."""
    return item(name, rule.points, rule.cap, rule, Reason(name, {"points": rule.points})) if met else None


def award_points(rule: AwardRule, award: str | None) -> int:
    """Return the points for the highest award."""
    return 0 if award is None else int(getattr(rule.points, award))


def award_item(rule: AwardRule, award: str | None) -> Item | None:
    """Return the line for the highest award."""
    points = award_points(rule, award)
    return item("award", points, rule.cap, rule, Reason(f"award.{award}", {"points": points, "cap": rule.cap}))


def tax_points(rule: InvestmentRule, tax_wan: float | None) -> int:
    """Return the points for `tax_wan` times 10,000 yuan of tax a year."""
    return min(rule.cap, rule.points.points * full((tax_wan or 0) / rule.points.tax_wan))


def hire_points(rule: InvestmentRule, hires: float | None) -> int:
    """Return the points for `hires` local people employed, a yearly average."""
    return min(rule.cap, rule.points.points * full((hires or 0) / rule.points.hires))


def investment_item(profile: Profile, rule: InvestmentRule) -> Item | None:
    """Return the line for tax or employment, whichever gives more."""
    if profile.invest_tax_wan is None and profile.local_hires is None:
        return None
    tax, hires = tax_points(rule, profile.invest_tax_wan), hire_points(rule, profile.local_hires)
    points = max(tax, hires)
    amount = profile.invest_tax_wan if tax >= hires else profile.local_hires
    key = "tax" if tax >= hires else "hires"
    values = {
        "amount": amount,
        "points": points,
        "other": min(tax, hires),
        "cap": rule.cap,
        "each": rule.points.points,
        "unit": rule.points.tax_wan if tax >= hires else rule.points.hires,
    }
    return item("investment", points, rule.cap, rule, Reason(f"investment.{key}", values))
