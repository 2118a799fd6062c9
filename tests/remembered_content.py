"""What the files of content mean is worked out once a worker, and not again for a copy of which one file was edited.

Every step that is remembered is a pure function of what it is given, so that nothing but time is saved. The processes
that tests start work everything out themselves.
"""

from collections.abc import Callable, Hashable
from pathlib import Path
from types import ModuleType
from typing import Any

import jinja2

from bot.content import content, models
from bot.content import reading as content_reading

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
        key: what makes two questions the same; None: that they are about the very same things.
        most: how many answers.

    """

    def __init__(self, function: Callable[..., Any], key: Callable[..., Hashable] | None, most: int) -> None:
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
    _replace(content_reading, "read_yaml", _file, FILES)
    for step in STEPS:
        _replace(content, step)
    _replace(models, "load_meanings")
    _replace(models, "from_bytes", lambda data, revision, meanings: (data, revision, id(meanings)))
    _remember_templates()


def _remember_templates() -> None:
    """Compile each template once: every server of a test has an environment of its own, all with the same settings."""
    compiled = Remembered(jinja2.Environment.compile, lambda _, *source: source, FILES)

    def compile_once(*given: Any) -> Any:
        return compiled(*given)

    jinja2.Environment.compile = compile_once  # type: ignore[method-assign, assignment]


def _replace(module: ModuleType, name: str, key: Callable[..., Hashable] | None = None, most: int = VERSIONS) -> None:
    setattr(module, name, Remembered(getattr(module, name), key, most))
