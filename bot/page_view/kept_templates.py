"""Compiled templates, kept from one run to the next beside Python's compiled modules, as expendable and as trusted."""

import os
import sys
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket


class KeptTemplates(jinja2.BytecodeCache):
    """Keeps each compiled template in a file of `folder`; what cannot be read or written is compiled as ever.

    Jinja itself sees to it that what is kept belongs to the template as it is and to this Python.
    """

    def __init__(self, folder: Path | None = None, *, write: bool = not sys.dont_write_bytecode) -> None:
        """Keep them in `folder`, or beside this module; without `write` only use what is kept."""
        self._folder = folder or Path(cache_from_source(__file__)).parent
        self._write = write

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template back, if it is kept."""
        with suppress(OSError), self._path(bucket).open("rb") as kept:
            bucket.load_bytecode(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template: whole under another name first, for others may read at the same time."""
        if not self._write:
            return
        path = self._path(bucket)
        new = path.with_name(f"{path.name}.{os.getpid()}")
        with suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            new.write_bytes(bucket.bytecode_to_string())
            new.replace(path)

    def _path(self, bucket: Bucket) -> Path:
        return self._folder / f"{bucket.key}.template"
