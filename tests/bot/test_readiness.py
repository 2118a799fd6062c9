"""What `/readyz` tells: every part, why it fails, and since when."""

from datetime import datetime, timedelta
from pathlib import Path

import httpx

from bot.program.readiness import Readiness, Trouble
from bot.server import build_server
from bot.storage.database_probe import DatabaseProbe
from bot.storage.store import Store
from tests.bot.conftest import NOW


class Fallible:
    """A part that fails when it is told to."""

    def __init__(self) -> None:
        self.failing: Trouble | None = None

    def trouble(self) -> Trouble | None:
        return self.failing


async def test_the_part_that_fails_is_named_with_its_reason_and_since_when() -> None:
    telegram, content = Fallible(), Fallible()
    parts = Readiness({"telegram": telegram}, {"content": content})

    async def ready() -> tuple[bool, dict[str, object]]:
        return parts.report()

    transport = httpx.ASGITransport(app=build_server([], ready))
    async with httpx.AsyncClient(transport=transport, base_url="http://jifen") as client:
        well = await client.get("/readyz")
        content.failing = ("refused edit", NOW)
        edited = await client.get("/readyz")
        telegram.failing = ("no updates", NOW)
        failing = [await client.get(path) for path in ("/readyz", "/health")]
        living = await client.get("/livez")
    assert (well.status_code, well.json()) == (200, {"status": "ok", "parts": {"telegram": "ok", "content": "ok"}})
    told = {"why": "refused edit", "since": "2026-11-23T10:00:00+08:00"}
    assert (edited.status_code, edited.json()["parts"]["content"]) == (200, told)
    for answer in failing:
        assert (answer.status_code, answer.json()["status"]) == (503, "failing")
        assert answer.json()["parts"]["telegram"]["why"] == "no updates"
    assert (living.status_code, living.json()) == (200, {"status": "ok"})


class Ticking:
    """A clock that goes on by a minute at every look."""

    def __init__(self) -> None:
        self.time = NOW

    def __call__(self) -> datetime:
        self.time += timedelta(minutes=1)
        return self.time


async def test_a_removed_database_file_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "kept.db"
    store = await Store.open(f"sqlite:///{path}")
    probe = DatabaseProbe(store, f"sqlite:///{path}", Ticking(), seconds=60)
    await probe.ask()
    assert probe.trouble() is None
    path.rename(tmp_path / "away.db")
    await probe.ask()
    first = probe.trouble()
    await probe.ask()
    assert first == probe.trouble()
    assert first is not None
    assert "removed" in first[0]
    (tmp_path / "away.db").rename(path)
    await probe.ask()
    assert probe.trouble() is None
    await store.close()


async def test_a_database_that_does_not_answer_is_noticed(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'kept.db'}"
    store = await Store.open(url)
    probe = DatabaseProbe(store, url, Ticking(), seconds=0.1)
    await store.close()
    await probe.ask()
    trouble = probe.trouble()
    assert trouble is not None
    assert "did not answer" in trouble[0]
