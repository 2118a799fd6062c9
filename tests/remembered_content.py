"""What the files of content mean is worked out once a worker, and not again for a copy of which one file was edited.

Every step that is remembered is a pure function of what it is given, so that nothing but time is saved. The processes
that tests start work everything out themselves.
"""

from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any

from bot import content, models
from bot.yaml_files import Document, read_yaml

STEPS = (
    *("parse_policy", "parse_entries", "parse_forms", "parse_calendar", "parse_texts", "parse_lexicon"),
    *("parse_grammar", "known_numbers", "sure_numbers"),
)
# How many versions of a thing are kept, the shipped one and the newest edits; how many files.
VERSIONS, FILES = 6, 600


class Remembered:
    """A pure function that keeps its newest answers.

    Args:
        function: what is asked when an answer is not known.
        key: what makes two questions the same; by default, that they are about the very same things.

    """

    def __init__(
        self, function: Callable[..., Any], key: Callable[..., Hashable] | None = None, most: int = VERSIONS
    ) -> None:
        self._function, self._key, self._most = function, key or _the_very_same, most
        # What was asked about is kept as well: as long as it lives nothing else can have its identity.
        self._kept: dict[Hashable, tuple[Any, Any]] = {}

    def __call__(self, *given: Any) -> Any:
        """Return what the function returns. Raises what it raises, each time anew."""
        key = self._key(*given)
        found = self._kept.pop(key, None) or (self._function(*given), [_held(each) for each in given])
        self._kept[key] = found
        if len(self._kept) > self._most:
            self._kept.pop(next(iter(self._kept)), None)
        return found[0]


def _held(thing: Any) -> Any:
    return list(thing.values()) if _is_map(thing) else thing


def _is_map(thing: object) -> bool:
    return isinstance(thing, dict)


def _the_very_same(*given: Any) -> Hashable:
    return tuple(tuple((name, id(each[name])) for name in each) if _is_map(each) else id(each) for each in given)


def _file(path: Path) -> Hashable:
    return path.read_bytes()


def remember() -> None:
    """Let this process remember what content means, from now on."""
    read: Callable[[Path], Document] = Remembered(read_yaml, _file, FILES)
    content.read_yaml = read  # type: ignore[assignment]
    for step in STEPS:
        setattr(content, step, Remembered(getattr(content, step)))
    models.load_meanings = Remembered(models.load_meanings)
    models.from_bytes = Remembered(models.from_bytes, lambda data, revision, meanings: (data, revision, id(meanings)))
