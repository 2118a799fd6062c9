"""Compiled expressions, kept from one run to the next as Python keeps its compiled modules, and just as expendable.

Compiling the program's expressions takes a second, bringing kept ones back a fiftieth of it. Python has no public way
to keep one, so this goes through inner parts of its `re`; where they are not as known here, and where nothing can be
kept, an expression is compiled as ever (docs/decisions/0013-expressions-kept-compiled.md).
"""

import atexit
import os
import re
import sys
import zlib
from array import array
from contextlib import suppress
from functools import cached_property
from hashlib import blake2b
from importlib.util import cache_from_source
from marshal import dumps, loads
from pathlib import Path

from language import lazy

# What is kept holds for this Python alone.
_PYTHON = f"{sys.version} {sys.byteorder}"
# There are some 1,800; beyond so many, those of earlier versions are let go.
_MOST = 4_000
# What reading a file raises that is damaged, and the inner parts of `re` where they are no longer as they were.
_UNUSABLE = (
    *(ArithmeticError, AttributeError, EOFError, ImportError, LookupError),
    *(OSError, RuntimeError, TypeError, ValueError, zlib.error),
)


def keep_expressions() -> None:
    """Keep what this process compiles for later ones, beside Python's compiled modules, and only if those are kept."""
    kept = kept_beside_modules()
    lazy.compile_by(kept.expression)
    if not sys.dont_write_bytecode:
        atexit.register(kept.write)


def kept_beside_modules() -> "KeptExpressions":
    """Return what earlier runs of this Python kept, beside its compiled modules."""
    return KeptExpressions(Path(cache_from_source(__file__)).with_suffix(".expressions"))


class KeptExpressions:
    """Compiled expressions by their pattern and flags, in one file. Any thread may use it."""

    def __init__(self, path: Path) -> None:
        """Use what the file at `path` holds; it need not be there."""
        self._path = path
        self._used: dict[bytes, bytes] = {}

    def expression(self, pattern: str, flags: int) -> re.Pattern[str]:
        """Return what `re.compile(pattern, flags)` does, and raise what it raises."""
        key = blake2b(f"{flags} {pattern}".encode("utf-8", "surrogatepass"), digest_size=16).digest()
        with suppress(*_UNUSABLE):
            return self._brought_back(key, pattern)
        with suppress(*_UNUSABLE):
            self._used[key] = _packed(pattern, flags)
            return self._brought_back(key, pattern)
        return re.compile(pattern, flags)

    def _brought_back(self, key: bytes, pattern: str) -> re.Pattern[str]:
        packed = self._used.get(key) or self._earlier[key]
        found = _unpacked(packed, pattern)
        self._used[key] = packed
        return found

    def write(self) -> None:
        """Keep what was compiled since the file was read, if anything was; what cannot be written is not kept."""
        kept = {**self._earlier, **self._used}
        if len(kept) == len(self._earlier):
            return
        new = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        with suppress(OSError):
            self._path.parent.mkdir(exist_ok=True)
            new.write_bytes(dumps((_PYTHON, self._used if len(kept) > _MOST else kept)))
            new.replace(self._path)

    @cached_property
    def _earlier(self) -> dict[bytes, bytes]:
        with suppress(*_UNUSABLE):
            python, kept = loads(self._path.read_bytes())  # noqa: S302 (Python's own modules are read the same way)
            return kept if python == _PYTHON else {}
        return {}


def _packed(pattern: str, flags: int) -> bytes:
    """Compile a pattern and return what is needed to bring it back; the packing notices damage."""
    from re import _compiler, _parser  # type: ignore[attr-defined]  # noqa: PLC0415 (may not be there one day)

    parsed = _parser.parse(pattern, flags)
    code = array("I", map(int, _compiler._code(parsed, flags)))  # noqa: SLF001
    state = parsed.state
    return zlib.compress(dumps((int(flags | state.flags), code.tobytes(), state.groups, dict(state.groupdict))), 1)


def _unpacked(packed: bytes, pattern: str) -> re.Pattern[str]:
    import _sre  # type: ignore[import-not-found]  # noqa: PLC0415 (may not be there one day)

    flags, code, groups, names = loads(zlib.decompress(packed))  # noqa: S302 (as above)
    by_place: list[str | None] = [None] * groups
    for name, place in names.items():
        by_place[place] = name
    found: re.Pattern[str] = _sre.compile(pattern, flags, array("I", code).tolist(), groups - 1, names, tuple(by_place))
    return found
