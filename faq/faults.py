"""Faults in content, with words that say what to do, as one ValidationError."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from pydantic import ValidationError
from pydantic_core import ErrorDetails, InitErrorDetails, PydanticCustomError

# pydantic's own words say what is wrong; an editor also wants to know what to do.
_ADVICE: Mapping[str, str] = {
    "missing": "this key is needed: write it",
    "extra_forbidden": "this key is not known: check its spelling or remove it",
    "string_type": "must be text: put it in quotes",
    "tuple_type": "must be a list: write one item a line, each behind '- '",
    "too_short": "has {actual_length} items, needs {min_length} at least: write more",
    "too_long": "has {actual_length} items, takes {max_length} at most: remove some",
    "string_too_short": "is empty: write something or remove it",
    "string_too_long": "is longer than {max_length} characters: shorten it",
    "string_pattern_mismatch": "does not have the expected form {pattern}",
    "date_from_datetime_parsing": "is no date: write it as 2026-11-23",
    "date_parsing": "is no date: write it as 2026-11-23",
    "model_type": "must be a mapping of keys and values",
}
_FORMS: Mapping[str, str] = {
    "id": "must be lower-case words joined by hyphens, like 'lost-card'",
    "related": "must be ids of entries, like 'lost-card'",
    "answer": "takes two lines at most: move the rest to 'details'",
    "details": "takes ten lines at most: shorten it",
    "url": "must be an address that begins with http:// or https://",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at `path` (file name, then keys and indexes)."""

    path: tuple[str | int, ...]
    message: str
    kind: str = "faq"

    @classmethod
    def of(cls, error: ErrorDetails, file: str) -> Self:
        """Word one of pydantic's findings in `file` so that it says what to do."""
        path = error["loc"]
        message = _ADVICE.get(error["type"])
        if error["type"] == "string_pattern_mismatch":
            field = next((part for part in reversed(path) if isinstance(part, str)), "")
            message = _FORMS.get(field, message)
        worded = message.format(**error.get("ctx", {})) if message else error["msg"].removeprefix("Value error, ")
        return cls((file, *path), worded, error["type"])


def raise_faults(title: str, faults: Sequence[Fault]) -> None:
    """Raise one ValidationError with all `faults`; do nothing when there is none."""
    if faults:
        details = [_details(fault) for fault in faults]
        raise ValidationError.from_exception_data(title, details)


def _details(fault: Fault) -> InitErrorDetails:
    value: Any = fault.path[-1] if fault.path else None
    kind = PydanticCustomError(fault.kind, "{message}", {"message": fault.message})
    return InitErrorDetails(type=kind, loc=fault.path, input=value)
