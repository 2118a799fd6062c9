"""Every question of the shipped content asked through every door, of a platform that counts bytes."""

from datetime import datetime
from pathlib import Path

import pytest

from bot.clock import SHANGHAI
from bot.content.content import Content
from bot.storage.kept_values import KeptValues
from bot.storage.store import Store
from tests.bot.channels.test_door_transcripts import DOORS, House, _whole
from tests.bot.conftest import NOW
from tests.made_databases import sqlite_database


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.mark.no_cover
@pytest.mark.timeout(600)
@pytest.mark.parametrize("door", DOORS)
async def test_every_question_is_answered_whole(door: str, tmp_path: Path, content: Content) -> None:
    house = House(sqlite_database(tmp_path / "talk.db"), content, NOW)
    values = await Store.open(sqlite_database(tmp_path / "values.db"))
    await house.start()
    cut: list[str] = []
    try:
        async with DOORS[door](house, KeptValues(values, lambda: datetime.now(SHANGHAI))) as person:
            for entry in content.catalogue.entries.values():
                shown = await _whole(person, await person.says(entry.question))
                assert shown.strip(), entry.id
                # What stands at the end of an answer came too: the day on which it was checked.
                cut += [] if " 核对" in shown else [entry.id]
    finally:
        await house.store.close()
        await values.close()
    # A question that is near another one may get suggestions in the place of an answer.
    assert len(cut) <= len(content.catalogue.entries) // 20, cut
