"""Decoded policy files, one item a file: checked against their models and against each other, arranged by day."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from itertools import pairwise
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model
from pydantic_core import ErrorDetails, InitErrorDetails, PydanticCustomError

from flows.policy import DATED, UNDATED, Policy
from flows.rules.rule import Day, Decoded, Rule


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
