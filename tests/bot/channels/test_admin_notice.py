"""A refused edit reaches the admin's chat once, masked and short; so does the news that all is good again."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from bot.app import _admin_notice
from bot.channels.telegram.channel import TelegramChannel
from bot.config.settings import Settings
from bot.content.admin_notice import notice
from bot.content.content import Folders
from bot.content.files import ContentFiles
from bot.content.models import Models
from bot.conversation import Conversations
from bot.house import House
from bot.program.parts import readiness
from bot.program.upkeep import Upkeep
from bot.server import build_server
from bot.storage.kept_values import KeptValues
from bot.storage.store import Store
from tests.bot.channels.conftest import NO_PASSAGES, all_settled
from tests.bot.conftest import NOW
from tests.telegram_double import Telegram
from tests.telegram_double.telegram import TOKEN

ADMIN = 4711
SETTINGS = Settings(_env_file=None, admin_chat=str(ADMIN), now=NOW)


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    texts = tmp_path / "texts"
    shutil.copytree(Folders().texts, texts)
    return Folders(texts=texts)


@pytest.fixture
def house(folders: Folders, store: Store) -> House:
    files = ContentFiles(folders, Models(Settings(_env_file=None).data_dir), lambda _: None)
    return House(Conversations(store, files.live, lambda: NOW), files, store, Upkeep(store, lambda: NOW))


@pytest.fixture
async def watched(telegram: Telegram, house: House, kept: KeptValues, words: dict[str, str]) -> AsyncIterator[None]:
    """Run the channel and the watch on the content, as `jifen run` does."""
    channel = TelegramChannel(TOKEN, telegram.url, house.conversations, kept, NO_PASSAGES, words, poll_seconds=1)
    stop = asyncio.Event()
    watch = house.content.watch(stop, _admin_notice(SETTINGS, house, channel))
    jobs = [asyncio.create_task(watch), asyncio.create_task(channel.run(stop))]
    await telegram.until(lambda: telegram.called("getUpdates"))
    yield
    stop.set()
    await asyncio.gather(*jobs)


def _edit(folders: Folders, old: str, new: str) -> None:
    path = folders.texts / "talk.yaml"
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")


@pytest.mark.usefixtures("watched")
async def test_a_refused_edit_is_told_once_and_so_is_the_mended_one(
    telegram: Telegram, house: House, folders: Folders
) -> None:
    _edit(folders, "cancelled:", "cancelled: [")
    (refused,) = await telegram.heard(1, ADMIN)
    assert "talk.yaml:" in refused.text
    assert "is no valid YAML" in refused.text
    # The same fault saved again is no news.
    _edit(folders, "cancelled: [", "cancelled: [ ")
    await asyncio.sleep(1)
    _edit(folders, "cancelled: [ ", "cancelled:")
    (_, good) = await telegram.heard(2, ADMIN)
    assert good.text == house.content.live().texts.say("admin.good")
    await all_settled(house.conversations)
    assert len(telegram.said(ADMIN)) == 2


def test_what_is_told_is_short_and_masked(house: House) -> None:
    problems = [f"faq/a.yaml:{line}: 「打 13800138000\n找我」 {'长' * 300}" for line in range(1, 6)]
    said = notice(problems, house.content.live().texts)
    assert "13800138000" not in said
    assert [line for line in said.splitlines() if line.startswith("faq/a.yaml:3: ")]
    assert "faq/a.yaml:4" not in said
    assert "2" in said.splitlines()[-1]
    assert len(said) < 800


async def test_a_store_in_trouble_does_not_end_the_watch(
    telegram: Telegram, house: House, store: Store, kept: KeptValues
) -> None:
    channel = TelegramChannel(TOKEN, telegram.url, house.conversations, kept, NO_PASSAGES, _words(house))
    tell = _admin_notice(SETTINGS, house, channel)
    assert tell is not None
    with store._engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE outbox")
    await tell(["faq/a.yaml:1: wrong"])


def _words(house: House) -> dict[str, str]:
    texts = house.content.live().texts
    return {key.removeprefix("telegram."): texts.say(key) for key in texts if key.startswith("telegram.")}


def test_without_admin_or_telegram_nobody_is_told(telegram: Telegram, house: House, kept: KeptValues) -> None:
    channel = TelegramChannel(TOKEN, telegram.url, house.conversations, kept, NO_PASSAGES, _words(house))
    assert _admin_notice(Settings(_env_file=None), house, channel) is None
    assert _admin_notice(SETTINGS, house, None) is None


async def test_readyz_says_that_an_edit_was_refused(house: House, folders: Folders, tmp_path: Path) -> None:
    settings = Settings(_env_file=None, database_url=f"sqlite:///{tmp_path / 'jifen.db'}", now=NOW)
    app = build_server([], readiness(settings, house, {}))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://jifen") as client:
        well = {"status": "ok", "parts": {"database": "ok", "matcher": "ok", "content": "ok"}}
        assert (await client.get("/health")).json() == well
        _edit(folders, "cancelled:", "cancelled: [")
        await house.content.reload()
        answer = await client.get("/readyz")
        _edit(folders, "cancelled: [", "cancelled:")
        await house.content.reload()
        assert (await client.get("/readyz")).json() == well
    assert answer.status_code == 200
    assert answer.json()["parts"]["content"]["why"].startswith("refused edit: 1 problem(s)")
