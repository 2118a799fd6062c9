"""A group in which a robot of WeCom is: every golden talk said there gets answers or an offer, and never a form."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from bot.channels.wecom.robot import Robot, RobotChannel
from bot.clock import SHANGHAI
from bot.content.content import Content
from bot.content.yaml_files import read_yaml
from bot.messages import ConversationKey
from bot.session import DEADLINE, Session
from bot.storage.kept_values import KeptValues
from bot.storage.store import Store
from tests.bot.channels.test_door_transcripts import House, WaitingPerson, _whole
from tests.bot.channels.wecom.robot.conftest import QUICK, Process
from tests.bot.test_transcripts import TRANSCRIPTS
from tests.made_databases import sqlite_database
from tests.wechat_double.robot_platform import BOT_ID, SECRET, RobotPlatform, robot_platform, until

FOLDER = Path(__file__).parents[2] / "cases" / "robot_group"
OWN = {path.stem: read_yaml(path).value for path in sorted(FOLDER.glob("*.yaml"))}
GROUP = ConversationKey("wecom_bot", "g1", "p1")


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@asynccontextmanager
async def group(folder: Path, content: Content, now: str) -> AsyncIterator[tuple[House, RobotPlatform, WaitingPerson]]:
    house = House(sqlite_database(folder / "talk.db"), content, datetime.fromisoformat(now))
    await house.start()
    values = await Store.open(sqlite_database(folder / "values.db"))
    try:
        async with robot_platform(RobotPlatform(minute=0.01)) as platform:
            kept = KeptValues(values, lambda: datetime.now(SHANGHAI))
            process = Process(RobotChannel(Robot(BOT_ID, SECRET, platform.url), house, kept, QUICK))
            await until(lambda: process.said)

            async def write(text: str) -> None:
                await platform.says("p1", f"@积分助手 {text}", "g1")

            async def press(_: str) -> bool:
                return False

            shown = lambda: [each.text for each in platform.of("g1")]  # noqa: E731 - as the doors do it
            yield house, platform, WaitingPerson(house, "wecom_bot", write, press, shown)
            await process.kill()
    finally:
        await house.store.close()
        await values.close()


async def form_in(house: House) -> str:
    stored, _ = await house.store.load(GROUP)
    state = Session.from_json(stored).form
    return "" if state is None else state.form


@pytest.mark.parametrize("name", TRANSCRIPTS)
async def test_no_talk_opens_a_form(name: str, tmp_path: Path, content: Content) -> None:
    talk = TRANSCRIPTS[name]
    async with group(tmp_path, content, talk["now"]) as (house, platform, person):
        for turn in talk["turns"]:
            if "says" not in turn:
                continue
            shown = await _whole(person, await person.says(str(turn["says"])))
            assert shown.strip(), turn
            assert await form_in(house) in {"", DEADLINE}, (turn, shown)
        assert platform.cards.sent == {}
        assert platform.of("p1") == []


@pytest.mark.parametrize("name", OWN)
async def test_a_talk_in_a_group(name: str, tmp_path: Path, content: Content) -> None:
    talk: dict[str, Any] = OWN[name]
    async with group(tmp_path, content, talk["now"]) as (house, _, person):
        for turn in talk["turns"]:
            shown = await _whole(person, await person.says(turn["says"]))
            for expected in turn["expects"]:
                assert any(each in shown for each in expected.split("|")), (turn, shown)
            assert await form_in(house) in {"", DEADLINE}, (turn, shown)
