"""One field of a form: its question, its kind and limits, and what its answers settle; `answers.py` reads them."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic import Field as Setting

from language.comparing import compared

Slots = dict[str, Any]
Kind = Literal["choice", "number", "duration", "date", "yes_no", "several"]


class FieldOption(BaseModel):
    """One way to answer: what is shown, which slots it sets, and other words people use for it."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    value: str | bool
    """What is kept when it is chosen."""
    label: str
    """What is shown on the button."""
    sets: Mapping[str, Any] = Setting(default_factory=dict)
    """The slots it sets; without any, the field itself becomes `value`."""
    also: tuple[str, ...] = ()
    """Other words people say for it."""

    def words(self) -> Iterator[str]:
        """Give every wording that means this option."""
        yield self.label
        yield from self.also


class Limit(BaseModel):
    """A condition on a number: it is below `below`."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    below: float
    """The number it has to stay below."""


Condition = Mapping[str, tuple[Any, ...] | Limit]


class Field(BaseModel):
    """One question of a form."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    field: str
    """Its identity."""
    name: str
    """How people call it when they want to change it (「改年龄」)."""
    ask: str
    """The question as it is put."""
    why: str
    """One line on why it is asked."""
    kind: Kind
    """How it is answered."""
    also: tuple[str, ...] = ()
    """Other words for its name."""
    reads: str = ""
    """The reader's name for this kind of answer; the field's own name when it is not given."""
    slots: tuple[str, ...] = ()
    """What settles it: any of these slots known. The field's own name when none is given."""
    minimum: float | None = None
    """The least a number may be."""
    maximum: float | None = None
    """The most a number may be."""
    unit: str = ""
    """What a number counts, shown behind the box for it (「个月」)."""
    options: tuple[FieldOption, ...] = ()
    """What can be chosen; only for choice, several and yes_no."""
    when: tuple[Condition, ...] = ()
    """Alternatives, each a set of conditions on slots; without any the field always matters."""

    @model_validator(mode="after")
    def _has_its_options(self) -> "Field":
        needs_options = self.kind in {"choice", "several", "yes_no"}
        if needs_options != bool(self.options):
            raise ValueError(f"a field of kind '{self.kind}' {'needs' if needs_options else 'takes no'} options")
        return self

    @cached_property
    def settled_by(self) -> tuple[str, ...]:
        """The slots any of which settles the field."""
        return self.slots or (self.field,)

    @cached_property
    def tells(self) -> tuple[str, ...]:
        """Every slot that an answer can tell."""
        return (*self.settled_by, *(slot for option in self.options for slot in option.sets))

    def told_by(self, slots: Slots) -> tuple[str, ...]:
        """Return every slot that the answer in `slots` told: with that answer they go, too."""
        answer = slots.get(self.field)
        chosen = (option for option in self.options if isinstance(answer, list) and option.value in answer)
        sets = (slot for option in chosen for slot, value in option.sets.items() if slots.get(slot) == value)
        return (*self.settled_by, *sets)

    def is_called(self, name: str) -> bool:
        """Whether people call it `name`."""
        return compared(name) in map(compared, (self.name, *self.also))

    def matters(self, slots: Slots) -> bool:
        """Whether its answer can matter, given what is known."""
        return not self.when or any(all(holds(slots.get(key), test) for key, test in one.items()) for one in self.when)

    def settled(self, slots: Slots) -> bool:
        """Whether it is answered already."""
        return not slots.keys().isdisjoint(self.settled_by)


def holds(value: Any, test: tuple[Any, ...] | Limit) -> bool:
    """Whether the value of a slot, None where it is unknown, meets a condition on it."""
    if isinstance(test, Limit):
        return isinstance(value, int | float) and value < test.below
    if isinstance(value, list):
        return any(item in test for item in value)
    return value in test


def option_slots(field: Field, option: FieldOption) -> Slots:
    """Return what choosing `option` settles."""
    return dict(option.sets) if option.sets else {field.field: option.value}


def merge_several(field: Field, chosen: list[Any]) -> Slots:
    """Return what a finished choice of several options settles: the list itself and what each option sets."""
    slots: Slots = {field.field: [value for value in chosen if value != "none"]}
    for option in field.options:
        if option.value in chosen:
            slots.update(option.sets)
    return slots
