"""Which answers people are likely to give: they put common questions before rare ones and score nothing."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from flows.profile import ProfileError, parse_profile
from flows.rules.rule import Day, Decoded


class LikelyAnswer(Decoded):
    """An answer to a question and how many people of a hundred would give it."""

    value: Any
    """What is answered, as the profile field takes it."""
    of_hundred: Annotated[float, Field(gt=0, le=100)]
    """How many people of a hundred would answer it."""


class AskedField(Decoded):
    """A profile field that can be asked for."""

    field: str
    """The name of the profile field."""
    beside: dict[str, Any] = Field(default_factory=dict)
    """What to suppose of other unknown fields when weighing this one."""
    answers: Annotated[tuple[LikelyAnswer, ...], Field(min_length=2)]
    """The likely answers, two at least."""

    @cached_property
    def supposed(self) -> tuple[Mapping[str, Any], ...]:
        """The profile fields of each answer, those of `beside` included."""
        profiles = (parse_profile({**self.beside, self.field: answer.value}) for answer in self.answers)
        return tuple({name: getattr(each, name) for name in each.model_fields_set} for each in profiles)

    @cached_property
    def changes(self) -> frozenset[str]:
        """The profile fields that an answer changes, those of `beside` included."""
        return frozenset(name for supposed in self.supposed for name in supposed)

    @model_validator(mode="after")
    def _answers_are_possible(self) -> "AskedField":
        try:
            self.supposed  # noqa: B018 (computed once, here)
        except ProfileError as error:
            raise ValueError(f"no possible answer, correct it: {error}") from error
        return self


class Asking(Decoded):
    """The questions, in the order that decides between equals."""

    item: Literal["asking"]
    """Fixed: `asking`."""
    title: str
    """What the file is about."""
    basis: str
    """What the shares rest on."""
    fields: tuple[AskedField, ...]
    """The questions; the order decides between equals."""
    checked_on: Day
    """The day on which somebody last looked at it."""
