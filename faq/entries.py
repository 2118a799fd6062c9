"""Decoded YAML to checked entries, flow openings and groups of what is outside the subject."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    TypeAdapter,
    ValidationError,
    model_validator,
)
from pydantic_core import PydanticCustomError

from faq.collisions import collisions
from faq.faults import Fault, raise_faults
from faq.phrasing_files import is_phrasing_file, joined, strangers
from faq.placeholders import Known, shown_length, unknown_numbers

FLOWS_FILE = "flows.yaml"
OUTSIDE_FILE = "out_of_scope.yaml"

Identity = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Phrasings = Annotated[tuple[Line, ...], Field(min_length=12)]


def _at_most(lines: int) -> Any:
    return StringConstraints(strip_whitespace=True, min_length=1, pattern=rf"^[^\n]*(\n[^\n]*){{0,{lines - 1}}}\s*$")


def _shown_at_most(characters: int) -> AfterValidator:
    def check(text: str) -> str:
        if shown_length(text) > characters:
            raise PydanticCustomError("string_too_long", "too long", {"max_length": characters})
        return text

    return AfterValidator(check)


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, use_attribute_docstrings=True)


class Grade(StrEnum):
    """What was read of a source when the answer was written, from the surest to the least."""

    OFFICIAL = "official"
    REPRINT = "reprint"
    QUOTED = "quoted"
    AGENCY = "agency"
    ACCOUNT = "account"
    INFERRED = "inferred"


class Source(_Strict):
    """Where an answer stands: a document's title, and its number (文号), article and address where known."""

    grade: Grade
    """What was read: `official` the authority's own page or text, `reprint` its text as reprinted elsewhere, `quoted`
    articles quoted by a law site, `agency` what agencies say, `account` what people report, `inferred` our conclusion.
    """

    title: Line
    """The title of the document, or what kind of report it is."""
    number: Line | None = None
    """The number of the document (文号)."""
    article: Line | None = None
    """The article, like 第6条."""
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] | None = None
    """Its address, beginning with http:// or https://."""


class Effective(_Strict):
    """The days between which an answer holds, both included; an open end holds for ever."""

    from_: date | None = Field(default=None, alias="from")
    """The first day on which the answer holds; left out when it always did."""
    until: date | None = None
    """The last day on which it holds; after it the answer is shown as expired."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.from_ and self.until and self.until < self.from_:
            raise ValueError(f"'until' ({self.until}) lies before 'from' ({self.from_}): swap or correct them")
        return self


class Taught(_Strict):
    """What can be found by what people type: `phrasings` teach the matcher, `ask` and `not` test it."""

    id: Identity
    """Lower-case words joined by hyphens; never change it, others refer to it."""
    phrasings: Phrasings
    """How people ask for this, at least twelve wordings; the matcher learns from them."""
    ask: tuple[Line, ...] = ()
    """Wordings that must find this, not among the phrasings; `jifen check` tries them."""
    not_: tuple[Line, ...] = Field(default=(), alias="not")
    """Wordings that must not find this; `jifen check` tries them."""


class Entry(Taught):
    """One answer. `answer` is two lines at most, the first alone answers; `details` ten lines at most."""

    question: Line
    """The title, as a question; it stands on buttons and among suggestions."""
    answer: Annotated[str, _at_most(2), _shown_at_most(120)]
    """Two lines at most, 120 characters; the first line alone answers. `{age.cap}` stands for a policy's number."""
    details: Annotated[str, _at_most(10)] | None = None
    """The steps, ten lines at most. `{age.cap}` stands for a number of the policy."""
    caveat: Annotated[str, _at_most(1), _shown_at_most(200)] | None = None
    """What is not certain, and whom to ask. `{age.cap}` stands for a number of the policy."""
    source: Source
    """Where the answer stands."""
    checked_on: date
    """The day on which somebody held the answer against its source."""
    effective: Effective | None = None
    """The days between which the answer holds; left out when there is no known end."""
    related: Annotated[tuple[Identity, ...], Field(max_length=3)] = ()
    """Ids of up to three entries to offer with the answer."""


class Opening(Taught):
    """What a person says to begin a flow; `id` names the flow."""

    question: Line
    """The title of the flow, as it stands among suggestions."""


class Outside(Taught):
    """A group of what the assistant has no answer to."""


class FurtherPhrasings(_Strict):
    """More wordings for what the file of the same name, without `.phrasings`, describes."""

    id: Identity
    """The id of what they ask for."""
    phrasings: Annotated[tuple[Line, ...], Field(min_length=1)]
    """How else people ask for it; the matcher learns from them as from those beside the answer."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything the matcher can find, by id, in the order of the files."""

    entries: Mapping[str, Entry]
    openings: Mapping[str, Opening]
    outside: Mapping[str, Outside]

    def taught(self) -> Mapping[str, Taught]:
        """Return all of it by label: `id` of an entry, `flow:id` of an opening, `out:id` of an outside group."""
        flows = {f"flow:{key}": each for key, each in self.openings.items()}
        outside = {f"out:{key}": each for key, each in self.outside.items()}
        return {**self.entries, **flows, **outside}

    def question(self, label: str) -> str:
        """Return the title of the entry or opening `label`. Raises KeyError for anything else."""
        if label.startswith("flow:"):
            return self.openings[label.removeprefix("flow:")].question
        return self.entries[label].question


def parse_entries(files: Mapping[str, Any], known: Known | None = lambda _: ()) -> Catalogue:
    """Check decoded files and join them.

    Args:
        files: decoded YAML by file name, each a list. `flows.yaml` holds openings, `out_of_scope.yaml` outside groups,
            `NAME.phrasings.yaml` further phrasings for `NAME.yaml`, every other file entries.
        known: the numbers that placeholders may stand for, none by default; None leaves placeholders unjudged.

    Raises:
        ValidationError: with all problems of all files; each `loc` is the file name and the path in the file.

    """
    faults: list[Fault] = []
    parsed = {name: _parse(name, decoded, faults) for name, decoded in files.items()}
    # What refers across files is only judged when each file is sound by itself.
    if not faults:
        faults = [*strangers(parsed), *collisions(parsed), *(unknown_numbers(parsed, known) if known else ())]
    raise_faults("faq", faults)

    described = tuple(joined(parsed))

    def all_of(kind: type[Taught]) -> Mapping[str, Any]:
        return MappingProxyType({each.id: each for each in described if isinstance(each, kind)})

    return Catalogue(all_of(Entry), all_of(Opening), all_of(Outside))


def kind_of(file_name: str) -> type[Taught] | type[FurtherPhrasings]:
    """Return what a file of this name holds a list of."""
    if is_phrasing_file(file_name):
        return FurtherPhrasings
    kinds: dict[str, type[Taught]] = {FLOWS_FILE: Opening, OUTSIDE_FILE: Outside}
    return kinds.get(file_name, Entry)


def _parse(name: str, decoded: Any, faults: list[Fault]) -> tuple[Any, ...]:
    kind = kind_of(name)
    adapter = TypeAdapter(tuple[kind, ...])  # type: ignore[valid-type]
    try:
        return tuple(adapter.validate_python(decoded))
    except ValidationError as error:
        faults.extend(Fault.of(each, name) for each in error.errors(include_url=False))
        return ()
