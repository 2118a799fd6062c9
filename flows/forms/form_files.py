"""The forms of decoded files, checked: every field once, every number known, every field that is called for asked."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from flows.forms.form import Form
from flows.forms.unasked import unasked
from language import lazy

PLACEHOLDER = lazy.compile(r"\{([^{}\n]*)\}")


def parse_forms(files: Mapping[str, Any], numbers: Collection[str] | None = None) -> dict[str, Form]:
    """Check decoded form files and give the forms by their names.

    Args:
        files: decoded YAML by file name.
        numbers: the names that a `why` may stand for (`{age.cap}`); they are not judged when there are none.

    Raises:
        ValidationError: with every problem; `loc` begins with the file name.

    """
    forms = TypeAdapter(dict[str, Form]).validate_python(files)
    errors = [error for name, form in forms.items() for error in _faults(name, form, numbers)]
    if errors:
        raise ValidationError.from_exception_data("forms", errors)
    return {form.form: form for form in forms.values()}


def _faults(file: str, form: Form, numbers: Collection[str] | None) -> list[InitErrorDetails]:
    seen: set[str] = set()
    errors: list[InitErrorDetails] = []
    for index, field in enumerate(form.fields):
        if field.field in seen:
            errors.append(_twice((file, "fields", index, "field"), field.field))
        seen.add(field.field)
        errors.extend(_unknown_numbers((file, "fields", index, "why"), field.why, numbers))
    return [*errors, *unasked(file, form.fields)]


def _twice(loc: tuple[str | int, ...], name: str) -> InitErrorDetails:
    kind = PydanticCustomError("duplicate", "field '{name}' stands twice: remove one", {"name": name})
    return InitErrorDetails(type=kind, loc=loc, input=name)


def _unknown_numbers(
    loc: tuple[str | int, ...], text: str, numbers: Collection[str] | None
) -> Iterator[InitErrorDetails]:
    for name in PLACEHOLDER.findall(text):
        if numbers is not None and name not in numbers:
            kind = PydanticCustomError(
                "number",
                "'{name}' is no number of the policy in every period: take another name from flows/content/policy",
                {"name": name},
            )
            yield InitErrorDetails(type=kind, loc=loc, input=text)
