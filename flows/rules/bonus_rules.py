"""What one dated value of a bonus or a deduction may hold: points by years, by condition, by amount, by record."""

from typing import Literal

from pydantic import Field

from flows.rules.rule import Count, Decoded, Points, Rule


class YearlyPoints(Decoded):
    """Points for every full year."""

    a_year: Count
    """The points every full year gives."""


class YearlyRule(Rule):
    """Points for every full year, all of them once `starts_after` years are full; no `cap` where none is written."""

    points: YearlyPoints
    """The points for every full year."""
    starts_after: Count = 1
    """From how many full years on they count; then all of them do."""
    cap: Count | None = None
    """The most points; left out where no limit is written."""


class SuburbRule(Rule):
    """Points for every full year of work and residence in an area; areas not named give nothing.

    `disputed_start`: another reading of when an area's years begin to count.
    """

    points: YearlyPoints
    """The points for every full year."""
    starts_after: dict[Literal["lingang", "new_city", "north_south"], Count]
    """From how many full years on they count, by area; an area not named gives nothing."""
    disputed_start: dict[Literal["lingang", "new_city", "north_south"], Count] = Field(default_factory=dict)
    """Another reading of `starts_after`, by area."""
    cap: Count
    """The most points."""


class FlatRule(Rule):
    """A fixed number of points for meeting a condition."""

    points: Count
    """The points for meeting the condition."""
    cap: Count
    """The most points."""


class FreshGraduateRule(FlatRule):
    """A fixed number of points for a graduate of late."""

    calendar_years: Count
    """For how many calendar years a graduate is said to be a fresh one, the year of graduation included."""


class InvestmentPoints(Decoded):
    """`points` for every full `tax_wan` 10,000 yuan of tax or every full `hires` local people, yearly averages."""

    points: Count
    """The points for every full step."""
    tax_wan: Count
    """One step of tax, in 10,000 yuan a year."""
    hires: Count
    """One step of local people employed, a year."""


class InvestmentRule(Rule):
    """Points for tax paid or for local people employed, whichever gives more."""

    points: InvestmentPoints
    """The points, and the steps that give them."""
    cap: Count
    """The most points."""


class AwardPoints(Decoded):
    """Points by the highest award."""

    none: Points
    """No award."""
    municipal_special: Points
    """A municipal award for one field (市级机关专项性)."""
    municipal_comprehensive: Points
    """A municipal award for everything (市级综合性)."""
    provincial_plus: Points
    """A provincial or ministerial award, or above."""


class AwardRule(Rule):
    """Points for the highest award."""

    points: AwardPoints
    """The points by the highest award."""
    cap: Count
    """The most points."""


class DeductionPoints(Decoded):
    """`each` points taken for every record not older than `years` years; exactly as old still counts."""

    each: Count
    """How many points every record takes."""
    years: Count
    """For how many years it is looked at; exactly as old still counts."""


class DeductionKinds(Decoded):
    """What is taken for each kind of record."""

    fake_material: DeductionPoints
    """False papers handed in."""
    detention: DeductionPoints
    """Administrative detention (行政拘留)."""
    criminal: DeductionPoints
    """An ordinary crime; a serious one is a veto."""


class DeductionRule(Rule):
    """Points taken for records."""

    points: DeductionKinds
    """What is taken, by the kind of record."""
