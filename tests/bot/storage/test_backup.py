"""Back-ups of a running assistant, and putting them back: nothing is overwritten, nothing foreign is taken in."""

import shutil
import sqlite3
import stat
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.messages import ConversationKey, Incoming, Reply
from bot.storage.backup import BackupRefused, back_up, restore
from bot.storage.store import Store, Turn
from tests.bot.conftest import NOW

KEY = ConversationKey("test", "c", "p")


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'data' / 'jifen.db'}"


def now() -> datetime:
    return NOW


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


async def _with(url: str, state: str, *, event: str = "1") -> Store:
    store = await Store.open(url)
    _, version = await store.load(KEY)
    await store.commit(Turn(Incoming(event, KEY), version, state, (Reply(state),)), NOW)
    return store


async def test_a_backup_of_a_running_assistant_brings_back_what_was_said_until_then(url: str, tmp_path: Path) -> None:
    store = await _with(url, "first")
    file = tmp_path / "backup.db"
    assert back_up(url, file) == file.stat().st_size
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    await store.commit(Turn(Incoming("2", KEY), 1, "second", ()), NOW)
    await store.close()
    kept = restore(file, url, now).kept
    again = await Store.open(url)
    assert await again.load(KEY) == ("first", 1)
    await again.close()
    assert kept is not None
    before = await Store.open(f"sqlite:///{kept}")
    assert await before.load(KEY) == ("second", 2)
    await before.close()
    for path in (tmp_path / "data").iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


async def test_nothing_is_overwritten_and_nothing_half_done_is_left(url: str, tmp_path: Path) -> None:
    store = await _with(url, "x")
    file = tmp_path / "backup.db"
    file.write_text("mine")
    with pytest.raises(BackupRefused, match="exists already: name a new file"):
        back_up(url, file)
    assert file.read_text() == "mine"
    with pytest.raises(BackupRefused, match="cannot be written"):
        back_up(url, tmp_path / "nowhere" / "backup.db")
    assert _names(tmp_path) == {"data", "backup.db"}
    await store.close()


async def test_a_forgotten_person_is_in_no_later_backup(url: str, tmp_path: Path) -> None:
    store = await _with(url, "苹果园小区三号楼" * 300)
    await store.forget(KEY)
    back_up(url, tmp_path / "backup.db")
    assert "苹果园小区".encode() not in (tmp_path / "backup.db").read_bytes()
    await store.close()


async def test_a_database_that_a_program_holds_is_not_replaced(url: str, tmp_path: Path) -> None:
    store = await _with(url, "first")
    back_up(url, tmp_path / "backup.db")
    with pytest.raises(BackupRefused, match="stop jifen first"):
        restore(tmp_path / "backup.db", url, now)
    await store.commit(Turn(Incoming("2", KEY), 1, "second", ()), NOW)
    assert await store.load(KEY) == ("second", 2)
    await store.close()
    assert not any("restor" in name for name in _names(tmp_path / "data"))


async def test_what_is_no_backup_of_ours_is_refused_and_the_database_stays(url: str, tmp_path: Path) -> None:
    await (await _with(url, "mine")).close()
    foreign, newer, damaged, rubbish = (tmp_path / name for name in ("foreign", "newer", "damaged", "rubbish"))
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE cats (name TEXT)")
    back_up(url, newer)
    with sqlite3.connect(newer) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0099'")
    shutil.copyfile(newer, damaged)
    with damaged.open("r+b") as file:
        file.truncate(20_000)
    rubbish.write_bytes(b"\xff" * 5000)
    for path, said in (
        (foreign, "none of jifen"),
        (newer, r"newer jifen \(version 0099\)"),
        (damaged, "damaged|cannot be read|malformed"),
        (rubbish, "no database that can be read"),
        (tmp_path / "none", "no such file"),
        (tmp_path, "no such file"),
    ):
        with pytest.raises(BackupRefused, match=said):
            restore(path, url, now)
    store = await Store.open(url)
    assert await store.load(KEY) == ("mine", 1)
    await store.close()


async def test_a_damaged_database_is_replaced_and_kept(url: str, tmp_path: Path) -> None:
    await (await _with(url, "good")).close()
    back_up(url, tmp_path / "backup.db")
    broken = tmp_path / "data" / "jifen.db"
    broken.write_bytes(b"broken " * 1000)
    kept = restore(tmp_path / "backup.db", url, lambda: NOW + timedelta(hours=1)).kept
    assert kept is not None
    assert kept.read_bytes() == b"broken " * 1000
    store = await Store.open(url)
    assert await store.load(KEY) == ("good", 1)
    await store.close()


async def test_a_backup_goes_to_a_place_where_nothing_was(url: str, tmp_path: Path) -> None:
    await (await _with(url, "good")).close()
    back_up(url, tmp_path / "backup.db")
    other = f"sqlite:///{tmp_path / 'new' / 'jifen.db'}"
    assert restore(tmp_path / "backup.db", other, now).kept is None
    store = await Store.open(other)
    assert await store.load(KEY) == ("good", 1)
    await store.close()


def test_postgresql_has_tools_of_its_own(tmp_path: Path) -> None:
    with pytest.raises(BackupRefused, match="pg_dump"):
        back_up("postgresql://u:secret@localhost/x", tmp_path / "backup.db")
    with pytest.raises(BackupRefused, match="pg_restore") as refused:
        restore(tmp_path / "backup.db", "postgresql://u:secret@localhost/x", now)
    assert "secret" not in str(refused.value)
