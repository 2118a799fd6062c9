"""Dated parameters with references, and which of them are in force on a day. Nothing falls back to another period."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model
from pydantic_core import ErrorDetails, InitErrorDetails, PydanticCustomError

from flows import bonus_rules, rules
from flows.asking import Asking
from flows.paths import Paths
from flows.refusals import Refusals
from flows.rule import Day, Decoded, Rule


class NotCovered(ValueError):  # noqa: N818 (the name the callers know)
    """No known policy is in force on `day`; the message names the day and what is covered."""

    def __init__(self, day: date, first: date, last: date) -> None:
        super().__init__(f"{day} is not covered: the rules known here are those in force from {first} to {last}")
        self.day = day
        self.first = first
        self.last = last


@dataclass(frozen=True, slots=True)
class PolicyInForce:
    """Every parameter as it stands on a day; each carries its reference, confidence, note and the day it was checked.

    `asking`, `paths` and `refusals` are not dated: how to ask, what a person can change, what refusals are known.
    """

    measures: rules.Measures
    standard: rules.Standard
    gates: rules.GateRule
    age: rules.AgeRule
    education: rules.EducationRule
    certificate: rules.CertificateRule
    si_years: bonus_rules.YearlyRule
    si_base: rules.BaseRule
    urgent_major: bonus_rules.FlatRule
    investment: bonus_rules.InvestmentRule
    startup_talent: bonus_rules.FlatRule
    public_service: bonus_rules.YearlyRule
    suburb: bonus_rules.SuburbRule
    fresh_graduate: bonus_rules.FlatRule
    award: bonus_rules.AwardRule
    spouse: bonus_rules.YearlyRule
    deductions: bonus_rules.DeductionRule
    reference_wage: rules.WageRule
    working_life: rules.WorkingLife
    asking: Asking
    paths: Paths
    refusals: Refusals

    @property
    def title(self) -> str:
        """The name of the policy."""
        return self.measures.name


UNDATED: Mapping[str, type[BaseModel]] = {"asking": Asking, "paths": Paths, "refusals": Refusals}
DATED: Mapping[str, type[Rule]] = {
    field.name: field.type  # type: ignore[misc]
    for field in fields(PolicyInForce)
    if field.name not in UNDATED
}


class DatedFile(Decoded):
    """A file of one item; its `values` are added for each item."""

    # Made by the dozen below, where there is no source to read attribute docstrings from.
    model_config = ConfigDict(use_attribute_docstrings=False)

    title: str = Field(description="What the item is called.")
    checked_on: Day = Field(description="The day on which somebody held the values against their references.")


def _file_model(name: str, rule: type[Rule]) -> type[BaseModel]:
    return create_model(
        rule.__name__ + "File",
        __base__=DatedFile,
        __doc__=rule.__doc__,
        item=(Literal[name], Field(description="Which item the file holds; fixed.")),  # type: ignore[arg-type]
        values=(tuple[rule, ...], Field(description="The values by day.")),  # type: ignore[valid-type]
    )


FILES: Mapping[str, type[BaseModel]] = {**{name: _file_model(name, rule) for name, rule in DATED.items()}, **UNDATED}


class Policy:
    """All periods known. Built by `parse_policy`."""

    def __init__(self, values: Mapping[str, tuple[Rule, ...]], undated: Mapping[str, Any]) -> None:
        periods = values["measures"]
        self.first = periods[0].from_day
        self.last = periods[-1].until or date.max
        starts = {value.from_day for item in values.values() for value in item}
        self.starts = tuple(sorted(day for day in starts if self.first <= day <= self.last))
        self._in_force = tuple(_resolve(values, undated, day) for day in self.starts)

    def on(self, day: date) -> PolicyInForce:
        """Return what is in force on `day`. Raises NotCovered before the first known policy and after the last."""
        if not self.first <= day <= self.last:
            raise NotCovered(day, self.first, self.last)
        return self.expected_on(day)

    def expected_on(self, day: date) -> PolicyInForce:
        """Return what is in force on `day`, or after the last known policy what it was: an expectation, no rule.

        Raises:
            NotCovered: `day` lies before the first known policy.

        """
        if day < self.first:
            raise NotCovered(day, self.first, self.last)
        return self._in_force[bisect_right(self.starts, day) - 1]


def _resolve(values: Mapping[str, tuple[Rule, ...]], undated: Mapping[str, Any], day: date) -> PolicyInForce:
    found: dict[str, Any] = {
        name: next(value for value in reversed(item) if value.from_day <= day) for name, item in values.items()
    }
    return PolicyInForce(**found, **undated)


def parse_policy(files: Mapping[str, Any]) -> Policy:
    """Check decoded policy files and arrange them by day.

    Args:
        files: decoded YAML by file name, one item a file.

    Raises:
        ValidationError: every problem at once; each `loc` starts with the file name.

    """
    errors: list[InitErrorDetails] = []
    values: dict[str, tuple[Rule, ...]] = {}
    undated: dict[str, Any] = {}
    read = {file: _read(file, decoded, errors) for file, decoded in files.items()}
    for file, model in read.items():
        name = str(files[file]["item"]) if model is not None else ""
        if name in values or name in undated:
            errors.append(_error((file, "item"), "duplicate", f"item '{name}' stands in a second file: keep one", name))
        elif name in UNDATED:
            undated[name] = model
        elif model is not None:
            values[name] = tuple(_dated(model))
    errors.extend(_missing({*values, *undated}, files, read))
    if not errors:
        errors.extend(fault for file in files for fault in _periods(file, files[file], values))
    if errors:
        raise ValidationError.from_exception_data("policy", errors)
    return Policy(values, undated)


def _read(file: str, decoded: Any, errors: list[InitErrorDetails]) -> BaseModel | None:
    item = decoded.get("item") if isinstance(decoded, Mapping) else None
    model = FILES.get(item) if isinstance(item, str) else None
    if model is None:
        errors.append(_error((file, "item"), "item", f"item must be one of: {', '.join(FILES)}", item))
        return None
    try:
        return model.model_validate(decoded)
    except ValidationError as error:
        errors.extend(_moved(file, detail) for detail in error.errors(include_url=False))
        return None


def _dated(model: Any) -> Iterator[Rule]:
    for value in sorted(model.values, key=lambda each: each.from_day):
        yield value.model_copy(update={"checked_on": model.checked_on})


def _missing(known: set[str], files: Mapping[str, Any], read: Mapping[str, Any]) -> Iterator[InitErrorDetails]:
    broken = {
        file["item"]
        for name, file in files.items()
        if read[name] is None and isinstance(file, Mapping) and "item" in file
    }
    for name in FILES:
        if name not in known and name not in broken:
            yield _error((f"{name}.yaml",), "missing", f"no file holds the item '{name}': add one", None)


def _periods(file: str, decoded: Any, values: Mapping[str, tuple[Rule, ...]]) -> Iterator[InitErrorDetails]:
    """Find periods of one file that overlap or leave days uncovered on which the measures are in force."""
    item = values.get(decoded["item"])
    if item is None:
        return
    where = {str(value["from"]): index for index, value in enumerate(decoded["values"])}
    first, last = values["measures"][0].from_day, values["measures"][-1].until
    if not item or item[0].from_day > first:
        yield _error((file, "values"), "gap", f"no value is in force from {first}: add one with that date", None)
    for before, after in pairwise(item):
        at = (file, "values", where[str(after.from_day)], "from")
        if after.from_day == before.from_day or (before.until and before.until >= after.from_day):
            yield _error(at, "overlap", f"overlaps the value before it: let that end before {after.from_day}", None)
        elif before.until and before.until + timedelta(days=1) < after.from_day:
            yield _error(at, "gap", f"nothing is in force from {before.until} to {after.from_day}: close the gap", None)
    end = item[-1].until if item else None
    if end and (last is None or end < last):
        yield _error((file, "values"), "gap", f"nothing is in force after {end}: add a value from the next day", None)


def _error(loc: tuple[str | int, ...], kind: str, message: str, value: Any) -> InitErrorDetails:
    return InitErrorDetails(type=PydanticCustomError(kind, "{message}", {"message": message}), loc=loc, input=value)


def _moved(file: str, detail: ErrorDetails) -> InitErrorDetails:
    return _error((file, *detail["loc"]), detail["type"], detail["msg"], detail["input"])
