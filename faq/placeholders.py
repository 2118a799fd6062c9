"""Numbers of the policy inside answers: `{age.cap}` stands for the one in force, so that each stands in one place."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import BaseModel

from faq.faults import Fault
from language import lazy

PLACEHOLDER = lazy.compile(r"\{([^{}\n]*)\}")
PARTS = ("answer", "details", "caveat")
NEARBY = 3

Numbers = Mapping[str, int | None]
# The numbers in force on a day and those of every later period, each with the day from which they hold.
Known = Callable[[date], Sequence[tuple[date, Numbers]]]
Written = TypeVar("Written", bound=BaseModel)


def filled(entry: Written, numbers: Numbers) -> Written:
    """Return `entry` with its placeholders replaced by `numbers`. Raises KeyError for one that has no number."""
    texts = {part: getattr(entry, part) for part in PARTS}
    return entry.model_copy(update={part: fill(text, numbers) for part, text in texts.items() if text})


def fill(text: str, numbers: Numbers) -> str:
    """Return `text` with its placeholders replaced by `numbers`. Raises KeyError for one that has no number."""

    def number(found: re.Match[str]) -> str:
        value = numbers[found[1]]
        if value is None:
            raise KeyError(found[1])
        return str(value)

    return PLACEHOLDER.sub(number, text)


def shown_length(text: str) -> int:
    """Return about how many characters a person sees: a placeholder counts as a number of three digits."""
    return len(PLACEHOLDER.sub("120", text))


def unknown_numbers(parsed: Mapping[str, Sequence[Any]], known: Known) -> Iterator[Fault]:
    """Find placeholders without a number, on the day an entry was checked on or in any later period.

    Args:
        parsed: the checked entries by file name, in the order of the file.
        known: the numbers there are; none where no policy is known on that day.

    """
    for file, items in parsed.items():
        for index, item in enumerate(items):
            texts = {part: text for part in PARTS if (text := getattr(item, part, None))}
            for part, text in texts.items():
                yield from (Fault((file, index, part), message) for message in _faults(text, item.checked_on, known))


def _faults(text: str, day: date, known: Known) -> Iterator[str]:
    if "{" not in text and "}" not in text:
        return
    if re.search(r"[{}]", PLACEHOLDER.sub("", text)):
        yield "has a brace that is no placeholder: write one as {age.cap}, and leave other braces out"
    periods = known(day)
    for name in dict.fromkeys(PLACEHOLDER.findall(text)):
        fault = _fault(name, periods) if periods else f"{{{name}}}: no policy is known on {day}, correct checked_on"
        if fault:
            yield fault


def _fault(name: str, periods: Sequence[tuple[date, Numbers]]) -> str | None:
    for day, numbers in periods:
        if name not in numbers:
            return f"{{{name}}} is no number of the policy in force on {day}{_nearby(name, numbers)}"
        if numbers[name] is None:
            return f"{{{name}}} has no value on {day}: say it in words, or give the policy file its value"
    return None


def _nearby(name: str, numbers: Numbers) -> str:
    sure = [each for each, value in numbers.items() if value is not None]
    same_item = [each for each in sure if each.partition(".")[0] == name.partition(".")[0]]
    near = get_close_matches(name, same_item, NEARBY, 0.0) or get_close_matches(name, sure, NEARBY, 0.5)
    return f"; nearby: {', '.join(near)}" if near else ": take a name from flows/content/policy, like {age.cap}"
