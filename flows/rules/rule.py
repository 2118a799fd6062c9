"""What every dated rule has: its period, its reference, and how sure it is."""

from datetime import date
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic.json_schema import SkipJsonSchema

Points = Annotated[int, Field(ge=0, strict=True)]
Count = Annotated[int, Field(ge=1, strict=True)]
Confidence = Literal["high", "medium", "low", "unknown"]
Level = Literal["0.8x", "1x", "2x", "3x"]


def _only_text(value: Any) -> Any:
    if not isinstance(value, str):
        raise ValueError("must be a date like 2023-01-01")  # noqa: TRY004 (pydantic reports ValueError)
    return date.fromisoformat(value)


Day = Annotated[date, BeforeValidator(_only_text)]


class Decoded(BaseModel):
    """Frozen, and refusing keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Reference(Decoded):
    """Where a rule stands: the number of the document, or its title where no number is known, and the article."""

    number: str | None = None
    """The number of the document (文号)."""
    title: str | None = None
    """Its title, where no number is known."""
    article: str | None = None
    """The article, like 第6条."""

    @model_validator(mode="after")
    def _named(self) -> "Reference":
        if not (self.number or self.title):
            raise ValueError("a rule needs a reference: give the number of the document, or its title")
        return self

    @cached_property
    def text(self) -> str:
        """The reference as it is shown."""
        return " ".join(part for part in (self.number or self.title, self.article) if part)


class Rule(Decoded):
    """A value in force from a day, until the next one's day or its own `until` (the last day, included)."""

    from_day: Day = Field(alias="from")
    """The first day on which the value is in force. A number changes by a new value with a later day."""
    until: Day | None = None
    """The last day on which it is in force; left out when the next value ends it."""
    reference: Reference
    """Where the rule stands."""
    confidence: Confidence
    """How sure the value is; `unknown` when nobody could find it."""
    note: str | None = None
    """What is uncertain about it; shown with the estimate."""
    # Stands once in the file, behind all its values, and is carried over to each.
    checked_on: SkipJsonSchema[date] = date.min
