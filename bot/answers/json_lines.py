"""JSON lines in, JSON lines out: each line answered in its place, a bad one with its error, the rest still done."""

import json
import math
from collections.abc import Callable, Iterable
from typing import Any

from language import lazy

_MOST_DIGITS = 15
_HALF = lazy.compile(r"[\ud800-\udfff]")


class BadInputError(ValueError):
    """An input that cannot be used. Names the field; the message says what is wrong and what to do."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


def dump(value: Any) -> str:
    """Return `value` as one line of JSON."""
    return json.dumps(value, ensure_ascii=False)


def decode(line: str | bytes) -> dict[str, Any]:
    """Return the object in `line`. Raises BadInputError when it holds none, or text or numbers that cannot be used."""
    text = _text(line) if isinstance(line, bytes) else line
    try:
        decoded = json.loads(text, parse_constant=_no_constant, parse_int=_whole, object_pairs_hook=_no_duplicates)
        if not isinstance(decoded, dict):
            raise BadInputError("", 'not a JSON object: write {"…": …} on each line')
        for key, value in decoded.items():
            _check(key, value)
    except RecursionError as error:
        raise BadInputError("", "the JSON is nested too deeply: flatten it") from error
    except json.JSONDecodeError as error:
        raise BadInputError(
            "", f"not valid JSON ({error.msg}, column {error.colno}): write one object a line"
        ) from error
    return decoded


def _text(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadInputError("", f"byte {error.start + 1} is not UTF-8: save the input as UTF-8") from error


def _no_constant(name: str) -> Any:
    raise BadInputError("", f"{name} is no JSON number: leave the field out if it is unknown")


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        twice = next(key for key, _ in pairs if sum(key == other for other, _ in pairs) > 1)
        raise BadInputError(_shown(twice), f"'{_shown(twice)}' stands twice: keep one")
    return result


def _whole(digits: str) -> int | float:
    """Return a whole number; infinity, which `_check` refuses, for one that no amount of anything reaches."""
    return int(digits) if len(digits) <= _MOST_DIGITS else math.inf


def _check(field: str, value: Any) -> None:
    """Refuse a number that is too great to count with, and half a character; `field` is the one at the top."""
    if isinstance(value, dict):
        for key, each in value.items():
            _check(field, key)
            _check(field, each)
    elif isinstance(value, list):
        for each in value:
            _check(field, each)
    elif isinstance(value, float) and math.isinf(value):
        raise BadInputError(_shown(field), f"'{_shown(field)}' has a number beyond all bounds: write a smaller one")
    if _HALF.search(field) or (isinstance(value, str) and _HALF.search(value)):
        raise BadInputError(
            _shown(field), f"'{_shown(field)}' has half a character (a lone surrogate): write the whole one"
        )


def _shown(text: str) -> str:
    """Return `text` as it can be written: a question mark for half a character."""
    return _HALF.sub("?", text)


def answer_lines(
    lines: Iterable[str] | Iterable[bytes],
    answer: Callable[[dict[str, Any]], dict[str, Any]],
    write: Callable[[str], None],
) -> bool:
    """Answer every line in order. Returns whether all of them were good; empty lines are passed over.

    Args:
        lines: the lines as text or as bytes in UTF-8; a text stream is read as the bytes beneath it, so that what
            is not UTF-8 is an error of its own line.
        answer: gives the result of one object; raises BadInputError for one that cannot be used.
        write: gets one line of JSON a line: the result, or {"error", "line", "field"}.

    """
    all_good = True
    for number, line in enumerate(getattr(lines, "buffer", lines), start=1):
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
