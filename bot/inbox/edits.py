"""Edits of content files: worked out whole before anything is written, written whole or not at all, and taken back."""

import contextlib
import hashlib
import os
import stat
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from bot.inbox.refusals import Reason, RefusedError


@dataclass(frozen=True, slots=True)
class Edit:
    """One file as it was and as it is to be; None for a file that is not there."""

    file: str
    before: bytes | None
    after: bytes | None


class Splice(BaseModel):
    """What an edit changed, so that it can be taken back: `removed` stood at byte `at`, and `inserted` stands there."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: str
    at: int
    removed: str
    inserted: str
    before: str
    """The SHA-256 of the file before the edit, "" where there was none."""
    after: str
    """The SHA-256 of the file after it."""

    @classmethod
    def of(cls, edit: Edit) -> "Splice":
        """Return what `edit` changes; both sides are UTF-8."""
        old, new = edit.before or b"", edit.after or b""
        at = _alike(old, new)
        at -= _into_character(new, at)
        most = min(len(old), len(new)) - at
        same = _alike(old[::-1], new[::-1]) if most else 0
        same = min(same, most)
        same -= _beyond_character(new, len(new) - same)
        removed, inserted = old[at : len(old) - same], new[at : len(new) - same]
        return cls(
            file=edit.file,
            at=at,
            removed=removed.decode(),
            inserted=inserted.decode(),
            before=digest(edit.before),
            after=digest(edit.after),
        )

    def back(self, folder: Path) -> Edit | None:
        """Return the edit that takes this one back; None where the file is as it was before.

        Raises:
            RefusedError: somebody edited the file in between.

        """
        now = _content(folder / self.file)
        if digest(now) == self.before:
            return None
        if now is None or digest(now) != self.after:
            raise RefusedError(Reason.EDITED_SINCE, self.file)
        inserted = self.inserted.encode()
        restored = now[: self.at] + self.removed.encode() + now[self.at + len(inserted) :]
        edit = Edit(self.file, now, restored if self.before else None)
        if digest(edit.after) != self.before:
            raise RefusedError(Reason.EDITED_SINCE, self.file)
        return edit


class Draft:
    """Files as they are to be, each read once; what is not changed stays as it is."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._edits: dict[str, Edit] = {}

    def change(self, file: str, changed: Callable[[str], str]) -> None:
        """Put what `changed` makes of a file in its place."""
        known = self._edits.get(file)
        before = known.before if known else _content(self._folder / file)
        now = known.after if known else before
        self._edits[file] = Edit(file, before, changed((now or b"").decode()).encode())

    def copy(self) -> "Draft":
        """Return another draft that begins from this one."""
        other = Draft(self._folder)
        other._edits = dict(self._edits)
        return other

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What is to be written."""
        return tuple(each for each in self._edits.values() if each.before != each.after)


def digest(content: bytes | None) -> str:
    """Return the SHA-256 of a file, "" for none."""
    return "" if content is None else hashlib.sha256(content).hexdigest()


def must_be_writable(folder: Path) -> None:
    """Raise RefusedError unless files of `folder` can be written."""
    if not os.access(folder, os.W_OK):
        raise RefusedError(Reason.READ_ONLY, folder.name)


def write(folder: Path, edits: Iterable[Edit]) -> None:
    """Write every edit, each file replaced whole; what was written goes back when one of them cannot be.

    Raises:
        RefusedError: a file was edited meanwhile, or cannot be written; nothing was changed.

    """
    done: list[Edit] = []
    for edit in edits:
        why = _written(folder, edit)
        if why is not None:
            with contextlib.suppress(OSError):
                for each in reversed(done):
                    _put(folder / each.file, each.before)
            raise why
        done.append(edit)


def _written(folder: Path, edit: Edit) -> RefusedError | None:
    """Write one edit; return why it could not be."""
    path = folder / edit.file
    try:
        if _content(path) != edit.before:
            return RefusedError(Reason.EDITED_SINCE, edit.file)
        _put(path, edit.after)
    except OSError as error:
        return RefusedError(Reason.READ_ONLY, f"{edit.file}: {error.strerror}")
    return None


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _put(path: Path, content: bytes | None) -> None:
    """Replace a file in one step, so that whoever reads at the same moment never sees half of it."""
    if content is None:
        path.unlink()
        return
    path.parent.mkdir(exist_ok=True)
    mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o644
    # Its name ends so that nobody takes it for content.
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", suffix=".part", delete=False) as file:
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            Path(file.name).chmod(mode)
            Path(file.name).replace(path)
        except OSError:
            Path(file.name).unlink(missing_ok=True)
            raise


def _alike(one: bytes, other: bytes) -> int:
    """Return how many bytes both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))


def _into_character(content: bytes, at: int) -> int:
    """Return how many bytes of a character stand before `at`, where it lies within one."""
    return next((back for back in range(4) if at == back or _begins(content, at - back)), 0)


def _beyond_character(content: bytes, at: int) -> int:
    """Return how many bytes of a character are left from `at` on, where it lies within one."""
    return next((on for on in range(4) if _begins(content, at + on)), 0)


def _begins(content: bytes, at: int) -> bool:
    return at >= len(content) or content[at] & 0b1100_0000 != 0b1000_0000
