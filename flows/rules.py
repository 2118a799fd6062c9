"""What one dated value of a policy file may hold: a model a kind of rule."""

from typing import Literal

from pydantic import Field, model_validator

from flows.rule import Count, Decoded, Level, Points, Rule


class Measures(Rule):
    """The measures as a whole: what the policy of a period is called."""

    name: str
    rules_number: str


class Standard(Rule):
    """How many points are enough; exactly as many are enough too."""

    points: Count


class AgePoints(Decoded):
    """`flat` points from `flat_from` to `oldest` years, `a_year_younger` more for every year below; nothing above."""

    oldest: Count
    flat_from: Count
    flat: Points
    a_year_younger: Points


class AgeRule(Rule):
    """Points by full years of age."""

    points: AgePoints
    cap: Count


class EducationPoints(Decoded):
    """Points by the highest finished education."""

    below_college: Points
    college: Points
    bachelor_no_degree: Points
    bachelor_with_degree: Points
    master: Points
    doctor: Points


class EducationRule(Rule):
    """Points for education; only the highest counts."""

    points: EducationPoints
    cap: Count


class TitlePoints(Decoded):
    """Points by professional title."""

    none: Points
    junior: Points
    intermediate: Points
    senior: Points


class CertificatePoints(Decoded):
    """Points by title and by skill level, `1` being the highest."""

    title: TitlePoints
    skill_level: dict[Literal["none", "5", "4", "3", "2", "1"], Points]


class RecentBase(Decoded):
    """The certificates that count only with so many months at 1x in the last twelve."""

    months: Count
    title: tuple[Literal["intermediate", "senior"], ...]
    skill_level: tuple[Literal[1, 2, 3, 4, 5], ...]


class CertificateRule(Rule):
    """Points for a title or a skill certificate, instead of those for education."""

    points: CertificatePoints
    recent_base: RecentBase
    cap: Count


class YearlyPoints(Decoded):
    """Points for every full year."""

    a_year: Count


class YearlyRule(Rule):
    """Points for every full year, all of them once `starts_after` years are full; no `cap` where none is written."""

    points: YearlyPoints
    starts_after: Count = 1
    cap: Count | None = None


class SuburbRule(Rule):
    """Points for every full year of work and residence in an area; areas not named give nothing.

    `disputed_start`: another reading of when an area's years begin to count.
    """

    points: YearlyPoints
    starts_after: dict[Literal["lingang", "new_city", "north_south"], Count]
    disputed_start: dict[Literal["lingang", "new_city", "north_south"], Count] = Field(default_factory=dict)
    cap: Count


class Tier(Decoded):
    """`points` for `months` at or above `multiple` times the reference wage within the last `window` months."""

    multiple: Level
    months: Count
    window: Count
    points: Points


class BaseRule(Rule):
    """Points for the contribution base: the best tier reached, tiers listed from the lowest multiple up."""

    tiers: tuple[Tier, Tier, Tier, Tier]
    cap: Count

    @model_validator(mode="after")
    def _in_order(self) -> "BaseRule":
        if tuple(tier.multiple for tier in self.tiers) != ("0.8x", "1x", "2x", "3x"):
            raise ValueError("tiers must be 0.8x, 1x, 2x, 3x in this order")
        return self


class FlatRule(Rule):
    """A fixed number of points for meeting a condition."""

    points: Count
    cap: Count


class InvestmentPoints(Decoded):
    """`points` for every full `tax_wan` 10,000 yuan of tax or every full `hires` local people, yearly averages."""

    points: Count
    tax_wan: Count
    hires: Count


class InvestmentRule(Rule):
    """Points for tax paid or for local people employed, whichever gives more."""

    points: InvestmentPoints
    cap: Count


class AwardPoints(Decoded):
    """Points by the highest award."""

    none: Points
    municipal_special: Points
    municipal_comprehensive: Points
    provincial_plus: Points


class AwardRule(Rule):
    """Points for the highest award."""

    points: AwardPoints
    cap: Count


class DeductionPoints(Decoded):
    """`each` points taken for every record not older than `years` years; exactly as old still counts."""

    each: Count
    years: Count


class DeductionKinds(Decoded):
    """What is taken for each kind of record."""

    fake_material: DeductionPoints
    detention: DeductionPoints
    criminal: DeductionPoints


class DeductionRule(Rule):
    """Points taken for records."""

    points: DeductionKinds


class GateRule(Rule):
    """Who may apply: the months insured of the last twelve, and the vetoes."""

    insured_months: Count
    vetoes: tuple[Literal["serious_crime", "family_planning_violation"], ...]


class WageRule(Rule):
    """The reference wage, yuan a month, of a social-insurance year; null where it is not known."""

    yuan: Count | None


class WorkingLife(Rule):
    """The ages between which unknown years of work are supposed to lie."""

    youngest: Count
    oldest: Count
