"""Regular expressions that are compiled when they are first used.

The program has more than a thousand of them. Compiled while the modules are loaded they would take a third of the time
until the first answer, and a command such as `jifen check` needs few of them.
"""

import re
from collections.abc import Callable
from typing import ClassVar, cast

_OF_A_PATTERN = frozenset(name for name in dir(re.Pattern) if not name.startswith("_"))


class Expression:
    """One expression; what is used of its compiled pattern stands here from its first use on.

    It is an attribute of its own then, so that a later use costs no more than with a compiled pattern. Only names of a
    pattern have a place here: there are more than a thousand of these.
    """

    __slots__ = ("_compiled", "flags_given", *sorted(_OF_A_PATTERN))

    compile_now: ClassVar[Callable[[str, int], re.Pattern[str]]] = staticmethod(re.compile)

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags_given = int(flags)
        self._compiled: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> object:
        """Compile the expression if nothing of it was used before, and return what its pattern has by that name."""
        if name not in _OF_A_PATTERN:
            raise AttributeError(name)
        if self._compiled is None:
            self._compiled = Expression.compile_now(self.pattern, self.flags_given)
        used = getattr(self._compiled, name)
        setattr(self, name, used)
        return used


def compile(pattern: str, flags: int = 0) -> re.Pattern[str]:  # noqa: A001 (read as `lazy.compile`, as `re.compile`)
    """Return what behaves as `re.compile(pattern, flags)`.

    A pattern that is not valid raises `re.error` at its first use; a test compiles every one of them.
    """
    return cast("re.Pattern[str]", Expression(pattern, flags))


def compile_by(way: Callable[[str, int], re.Pattern[str]]) -> None:
    """Compile from now on by `way`, which takes a pattern and flags and gives what `re.compile` does."""
    Expression.compile_now = staticmethod(way)
