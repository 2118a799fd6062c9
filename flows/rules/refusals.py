"""Known reasons for which an application is refused or an item struck out, and whom each concerns."""

from typing import Annotated, Any, Literal

from pydantic import Field, field_validator, model_validator

from flows.profile import Profile
from flows.rules.rule import Confidence, Day, Decoded, Reference


class Refusal(Decoded):
    """One known reason."""

    id: str
    """Its name, also the key of its words."""
    everyone: bool = False
    """It concerns every applicant."""
    items: tuple[str, ...] = ()
    """It concerns those to whom one of these items gives or takes points: of education and certificate the counted
    one, as `education`, `title`, `skill_level` or `certificate` (either of the two), and as `recent_months` where it
    counts only with months at 1x in the last twelve.
    """
    given: dict[str, tuple[Any, ...]] = Field(default_factory=dict)
    """Of those only the ones whose profile has one of these values, by field."""
    reference: Reference
    """Where the reason is stated."""
    confidence: Confidence
    """How sure it is."""

    @field_validator("given")
    @classmethod
    def _fields_exist(cls, given: dict[str, tuple[Any, ...]]) -> dict[str, tuple[Any, ...]]:
        for name in given:
            if name not in Profile.model_fields:
                raise ValueError(f"'{name}' is no field of a profile: name one that is")
        return given

    @model_validator(mode="after")
    def _concerns_someone(self) -> "Refusal":
        if not (self.everyone or self.items or self.given):
            raise ValueError("concerns nobody: give everyone, items or given")
        return self


class Refusals(Decoded):
    """All known reasons, the most common first."""

    item: Literal["refusals"]
    """Fixed: `refusals`."""
    title: str
    """What the file is about."""
    reasons: Annotated[tuple[Refusal, ...], Field(min_length=1)]
    """The reasons, the most common first."""
    checked_on: Day
    """The day on which somebody last looked at it."""
