"""How the expressions of the program are used: by which of their methods, as the source of their module shows it."""

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, cast

from language import lazy

# What looks for a match from every place of a text, and what looks from its beginning only.
_ANYWHERE = frozenset({"search", "finditer", "findall", "sub", "subn", "split"})
_FROM_THE_BEGINNING = ("match", "fullmatch")
_NESTED = 3

Use = Callable[[str], object]


def uses(packages: Sequence[ModuleType]) -> Iterator[tuple[str, Use]]:
    """Give the name of every expression in the modules of `packages`, with each way in which a text is tried on it.

    One whose uses its own module does not show is tried in all ways.
    """
    seen: set[tuple[str, str]] = set()
    for module in _modules(packages):
        source = Path(cast("str", module.__file__)).read_text("utf-8")
        for name, value in vars(module).items():
            for number, pattern in enumerate(patterns_in(value)):
                for way in _ways(name, source):
                    if (pattern.pattern, way) not in seen:
                        seen.add((pattern.pattern, way))
                        yield f"{module.__name__}.{name}[{number}].{way}", getattr(pattern, way)


def _modules(packages: Sequence[ModuleType]) -> Iterator[ModuleType]:
    for package in packages:
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            yield importlib.import_module(found.name)


def patterns_in(value: Any, depth: int = 0) -> Iterator[re.Pattern[str]]:
    """Give the expressions that a value of a module is, or holds."""
    if isinstance(value, re.Pattern | lazy.Expression):
        yield re.compile(str(value.pattern), cast("int", value.flags))
    elif depth < _NESTED and isinstance(value, Mapping | tuple | list):
        for each in value.values() if isinstance(value, Mapping) else value:
            yield from patterns_in(each, depth + 1)


def _ways(name: str, source: str) -> list[str]:
    called = set(re.findall(rf"\b{name}(?:\[[^\]]*\])?\.(\w+)\(", source)) if name.startswith("_") else set()
    anywhere = bool(called & _ANYWHERE)
    ways = [*(way for way in _FROM_THE_BEGINNING if way in called), *(("search",) if anywhere else ())]
    return ways or ["search", "fullmatch"]
