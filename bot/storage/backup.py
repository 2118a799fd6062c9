"""Back-ups of an SQLite database: taken while the program runs, put back while it does not."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.storage.database import sqlite_file
from bot.storage.migrating import newest
from bot.storage.restored_reminders import leave_out_sent

OWNER_ALONE = 0o600
OURS = {"alembic_version", "sessions", "handled_events", "outbox"}
POSTGRESQL = "PostgreSQL has a tool of its own for this, with the address that JIFEN_DATABASE_URL names: {tool}"


class BackupRefused(Exception):  # noqa: N818 (it names what was refused, and why)
    """Nothing was done; the message says why, and what to do."""


def back_up(url: str, target: Path) -> int:
    """Write the database at `url` to the new file `target`, which its owner alone can read; return its bytes.

    The program may go on running. What was deleted is in no back-up that is made later.

    Raises:
        BackupRefused: the database is none of SQLite, is missing or not ours, or `target` exists or cannot be written.

    """
    source = _file(url, "pg_dump --format=custom --file=FILE ADDRESS")
    _check(source)
    with _in_words(target), _new_file(target) as written:
        _copy(source, written)
        return written.stat().st_size


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: where the database is kept that was there, None for none, and reminders left out as sent."""

    kept: Path | None
    reminders: int


def restore(source: Path, url: str, now: Callable[[], datetime]) -> Restored:
    """Put the back-up `source` in the place of the database at `url`.

    Reminders that went out since, or were stopped, are left out, so that nobody gets them twice.

    Raises:
        BackupRefused: `source` is no back-up of ours, the database is none of SQLite, or a program holds it.

    """
    target = _file(url, "pg_restore --clean --if-exists --dbname=ADDRESS FILE, then `jifen restored`")
    _check(source)
    with _in_words(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        coming = target.with_name(f".{target.name}.restoring-{os.getpid()}")
        try:
            _make(coming)
            _copy(source, coming)
            kept = _set_aside(target, now()) if target.exists() else None
            reminders = leave_out_sent(coming, kept, now())
            _to_disk(coming)
            coming.replace(target)
        finally:
            coming.unlink(missing_ok=True)
        _to_disk(target.parent)
    return Restored(kept, reminders)


def _file(url: str, tool: str) -> Path:
    found = sqlite_file(url)
    if found is None:
        raise BackupRefused(POSTGRESQL.format(tool=tool))
    return found


def _check(path: Path) -> None:
    """Raise BackupRefused unless `path` is a whole database of this program."""
    if not path.is_file():
        raise BackupRefused(f"{path}: there is no such file")
    try:
        with closing(_opened(path)) as connection:
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            if not tables >= OURS:
                raise BackupRefused(f"{path}: is a database, but none of jifen")
            (version,) = connection.execute("SELECT version_num FROM alembic_version").fetchone() or ("",)
            (sound,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.Error as error:
        raise BackupRefused(f"{path}: is no database that can be read ({error})") from error
    if version > newest():
        raise BackupRefused(f"{path}: comes from a newer jifen (version {version}): install that one first")
    if sound != "ok":
        raise BackupRefused(f"{path}: is damaged ({sound}): take another back-up")


def _opened(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=10)


def _copy(source: Path, target: Path) -> None:
    """Copy what is in a database now, without what was deleted, into the empty file `target`."""
    with closing(_opened(source)) as connection:
        connection.execute("VACUUM INTO ?", (str(target),))
    _to_disk(target)


def _make(path: Path) -> None:
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ALONE))


@contextmanager
def _new_file(target: Path) -> Iterator[Path]:
    """Lend an empty file that becomes `target` when all went well; whoever is killed leaves an empty `target`."""
    try:
        _make(target)
    except FileExistsError:
        raise BackupRefused(f"{target}: exists already: name a new file") from None
    part = target.with_name(f".{target.name}.part-{os.getpid()}")
    try:
        _make(part)
        yield part
        part.replace(target)
    except BaseException:
        target.unlink(missing_ok=True)
        part.unlink(missing_ok=True)
        raise
    _to_disk(target.parent)


def _set_aside(target: Path, now: datetime) -> Path:
    """Keep a second name for the database that is there, once nobody holds it. Raises BackupRefused."""
    _refuse_if_held(target)
    kept = target.with_name(f"{target.name}.before-restore-{now:%Y%m%d-%H%M%S}")
    try:
        kept.hardlink_to(target)
    except OSError:
        _make(kept)
        shutil.copyfile(target, kept)
    kept.chmod(OWNER_ALONE)
    return kept


def _refuse_if_held(path: Path) -> None:
    """Take in what is left in the log, which only works alone; a file that is damaged is held by nobody."""
    with closing(_opened(path)) as connection:
        connection.execute("PRAGMA busy_timeout=500")
        try:
            (mode,) = connection.execute("PRAGMA journal_mode=DELETE").fetchone()
        except sqlite3.OperationalError:
            mode = "held"
        except sqlite3.DatabaseError:
            return
    if mode != "delete":
        raise BackupRefused(f"{path}: a program holds it: stop jifen first, then restore")


def _to_disk(path: Path) -> None:
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


@contextmanager
def _in_words(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise BackupRefused(f"{path}: cannot be written ({error.strerror}): choose another place") from error
    except sqlite3.Error as error:
        raise BackupRefused(f"{path}: cannot be written ({error})") from error
