"""JSON lines in, JSON lines out: each line answered in its place, a bad one with its error, the rest still done."""

import json
from collections.abc import Callable, Iterable
from typing import Any


class BadInputError(ValueError):
    """An input that cannot be used. Names the field; the message says what is wrong and what to do."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


def dump(value: Any) -> str:
    """Return `value` as one line of JSON."""
    return json.dumps(value, ensure_ascii=False)


def decode(line: str) -> dict[str, Any]:
    """Return the object in `line`. Raises BadInputError when it holds none."""
    try:
        decoded = json.loads(line, parse_constant=_no_constant, object_pairs_hook=_no_duplicates)
    except RecursionError as error:
        raise BadInputError("", "the JSON is nested too deeply: flatten it") from error
    except json.JSONDecodeError as error:
        raise BadInputError(
            "", f"not valid JSON ({error.msg}, column {error.colno}): write one object a line"
        ) from error
    if not isinstance(decoded, dict):
        raise BadInputError("", 'not a JSON object: write {"…": …} on each line')
    return decoded


def _no_constant(name: str) -> Any:
    raise BadInputError("", f"{name} is no JSON number: leave the field out if it is unknown")


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        twice = next(key for key, _ in pairs if sum(key == other for other, _ in pairs) > 1)
        raise BadInputError(twice, f"'{twice}' stands twice: keep one")
    return result


def answer_lines(
    lines: Iterable[str], answer: Callable[[dict[str, Any]], dict[str, Any]], write: Callable[[str], None]
) -> bool:
    """Answer every line in order. Returns whether all of them were good; empty lines are passed over."""
    all_good = True
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            result = answer(decode(line))
        except BadInputError as error:
            all_good = False
            result = {"error": str(error), "line": number, "field": error.field or None}
        write(dump(result))
    return all_good


def text_of(row: dict[str, Any]) -> str:
    """Return the field `text`. Raises BadInputError when it is missing or no string."""
    if "text" not in row:
        raise BadInputError("text", 'has no \'text\': write {"text": "…"}')
    if not isinstance(row["text"], str):
        raise BadInputError("text", "'text' must be a string")
    return row["text"]
