"""What one dated value of a policy file may hold: a model a kind of rule."""

from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, model_validator

from flows.rules.rule import Confidence, Count, Decoded, Level, Points, Rule


class Measures(Rule):
    """The measures as a whole: what the policy of a period is called."""

    name: str
    """The name of the policy, as it is shown."""
    rules_number: str
    """The number of its detailed rules (实施细则)."""


class Standard(Rule):
    """How many points are enough; exactly as many are enough too."""

    points: Count
    """How many points are enough."""


class AgePoints(Decoded):
    """`flat` points from `flat_from` to `oldest` years, `a_year_younger` more for every year below; nothing above."""

    oldest: Count
    """The highest age that still gets points, in full years."""
    flat_from: Count
    """From this age up to `oldest` everybody gets `flat`."""
    flat: Points
    """The points from `flat_from` to `oldest`."""
    a_year_younger: Points
    """How many points more every year below `flat_from` gives."""


class AgeRule(Rule):
    """Points by full years of age."""

    points: AgePoints
    """The points by age."""
    cap: Count
    """The most points age can give."""


class EducationPoints(Decoded):
    """Points by the highest finished education."""

    below_college: Points
    """Secondary school and below."""
    college: Points
    """Junior college (大专, 高职)."""
    bachelor_no_degree: Points
    """Bachelor's diploma without the degree."""
    bachelor_with_degree: Points
    """Bachelor's diploma and degree."""
    master: Points
    """Master's diploma and degree."""
    doctor: Points
    """Doctor's diploma and degree."""


class EducationRule(Rule):
    """Points for education; only the highest counts."""

    points: EducationPoints
    """The points by the highest finished education."""
    cap: Count
    """The most points education can give."""


class TitlePoints(Decoded):
    """Points by professional title."""

    none: Points
    """No title."""
    junior: Points
    """Junior title (初级)."""
    intermediate: Points
    """Intermediate title (中级)."""
    senior: Points
    """Senior title (高级)."""


class CertificatePoints(Decoded):
    """Points by title and by skill level, `1` being the highest."""

    title: TitlePoints
    """The points by professional title."""
    skill_level: dict[Literal["none", "5", "4", "3", "2", "1"], Points]
    """The points by skill level: "5" is the lowest, "1" the highest; write the level in quotes."""


class RecentBase(Decoded):
    """The certificates that count only with so many months at 1x in the last twelve."""

    months: Count
    """How many months at 1x are needed within the last twelve."""
    title: tuple[Literal["intermediate", "senior"], ...]
    """The titles that need them."""
    skill_level: tuple[Literal[1, 2, 3, 4, 5], ...]
    """The skill levels that need them."""


class SkillCondition(Decoded):
    """How sure the points of a skill level are: unlike a title it counts only in a trade that is listed."""

    confidence: Confidence
    """How sure the points of a skill level are."""
    note: str
    """What a skill certificate needs besides; shown with the estimate."""


class CertificateRule(Rule):
    """Points for a title or a skill certificate, instead of those for education."""

    points: CertificatePoints
    """The points by title and by skill level."""
    recent_base: RecentBase
    """Which of them need a contribution base of 1x lately."""
    cap: Count
    """The most points a certificate can give."""
    skills: SkillCondition
    """What holds for skill levels in place of the `confidence` and the `note` of the whole."""

    @cached_property
    def of_skills(self) -> "CertificateRule":
        """The rule as it holds for skill levels."""
        return self.model_copy(update={"confidence": self.skills.confidence, "note": self.skills.note})


class Tier(Decoded):
    """`points` for `months` at or above `multiple` times the reference wage within the last `window` months."""

    multiple: Level
    """How many times the reference wage the contribution base reaches."""
    months: Count
    """How many months have to reach it."""
    window: Count
    """Within how many months back from the application."""
    points: Points
    """The points for it."""


class BaseRule(Rule):
    """Points for the contribution base: the best tier reached, tiers listed from the lowest multiple up."""

    tiers: Annotated[tuple[Tier, ...], Field(min_length=4, max_length=4)]
    """The four tiers, 0.8x, 1x, 2x and 3x in this order; the best one reached counts."""
    cap: Count
    """The most points."""

    @model_validator(mode="after")
    def _in_order(self) -> "BaseRule":
        if tuple(tier.multiple for tier in self.tiers) != ("0.8x", "1x", "2x", "3x"):
            raise ValueError("tiers must be 0.8x, 1x, 2x, 3x in this order")
        return self


class GateRule(Rule):
    """Who may apply: the months insured of the last twelve, and the vetoes."""

    insured_months: Count
    """How many of the last twelve months have to be insured."""
    vetoes: tuple[Literal["serious_crime", "family_planning_violation"], ...]
    """What rules an application out."""


class WageRule(Rule):
    """The reference wage, yuan a month, of a social-insurance year; null where it is not known."""

    yuan: Count | None
    """The wage in yuan a month; null where it is not known."""


class RaisedAge(Decoded):
    """A retirement age that is raised step by step."""

    before: Count
    """The age before the first step."""
    at_last: Count
    """The age after the last step."""


class RetirementAges(Decoded):
    """The statutory retirement ages; which one holds for a person is not asked."""

    men: RaisedAge
    """That of men."""
    women_staff: RaisedAge
    """That of women in posts of staff (女干部)."""
    women_workers: RaisedAge
    """That of women in posts of workers (女工人)."""

    @property
    def earliest(self) -> int:
        """The age from which on some are retired."""
        return min(self.men.before, self.women_staff.before, self.women_workers.before)

    @property
    def latest(self) -> int:
        """The age from which on everybody is retired."""
        return max(self.men.at_last, self.women_staff.at_last, self.women_workers.at_last)


class WorkingLife(Rule):
    """The ages between which unknown years of work are supposed to lie, and those of retirement."""

    youngest: Count
    """The age at which work begins."""
    oldest: Count
    """The age at which it ends."""
    retirement: RetirementAges
    """The statutory retirement ages: no employer pays insurance for who is retired."""
