"""The real program behind real doors: killed with SIGKILL in the middle, and started with half of its settings."""

import asyncio
import os
import re
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.bot.channels.wechat.conftest import wechat_words
from tests.bot.refused_start import refused_start
from tests.loopback import serving
from tests.postgres import Postgres
from tests.wechat_double import kf_platform, official_account
from tests.wechat_double.kf_platform import KfPlatform
from tests.wechat_double.kf_server import KfCallbacks, kf_api
from tests.wechat_double.official_account import WeChat

pytestmark = [pytest.mark.process, pytest.mark.timeout(240)]
HOUSE = Path(__file__).parents[3]
PEOPLE = 12
HOLDING = wechat_words()["holding"]
OFFICIAL_ACCOUNT = {
    "WECHAT_TOKEN": official_account.TOKEN,
    "WECHAT_APP_ID": official_account.APP_ID,
    "WECHAT_AES_KEY": official_account.AES_KEY,
}


def customer_service(api: str) -> dict[str, str]:
    return {
        "WECOM_CORP_ID": kf_platform.CORP_ID,
        "WECOM_KF_SECRET": kf_platform.SECRET,
        "WECOM_KF_TOKEN": kf_platform.CALLBACK_TOKEN,
        "WECOM_KF_AES_KEY": kf_platform.AES_KEY,
        "WECOM_API_BASE_URL": api,
    }


def environment(database: str, more: Mapping[str, str]) -> dict[str, str]:
    ours = ("JIFEN_", "TELEGRAM_", "WECHAT_", "WECOM_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    kept = {name: value for name, value in kept.items() if not name.lower().endswith("_proxy")}
    return {**kept, "JIFEN_DATABASE_URL": database, "JIFEN_PORT": "0", **more}


@asynccontextmanager
async def program(
    database: str, settings: Mapping[str, str], ready: str = ""
) -> AsyncIterator[tuple[asyncio.subprocess.Process, str]]:
    """Start `jifen run`, wait for its address and for a line that says `ready`; lend both."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", cwd=HOUSE, env=environment(database, settings), stderr=subprocess.PIPE
    )
    assert process.stderr is not None
    heard, address = "", ""
    draining = None
    try:
        while not address or ready not in heard:
            line = (await asyncio.wait_for(process.stderr.readline(), 120)).decode()
            assert line, f"the program ended: {heard}"
            heard += line
            found = re.search(r"http://\S+(?=/$)", line.strip())
            address = found[0] if found else address
        draining = asyncio.create_task(process.stderr.read())
        yield process, address
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()
        if draining is not None:
            await draining


async def until(happened: object, seconds: float = 60.0) -> None:
    assert callable(happened)
    async with asyncio.timeout(seconds):
        while not happened():  # noqa: ASYNC110 - the platform tells nobody
            await asyncio.sleep(0.01)


@pytest.mark.parametrize("database", ["sqlite", pytest.param("postgresql", marks=pytest.mark.long)], indirect=True)
@pytest.mark.parametrize("killed_at", [pytest.param("kf/sync_msg", marks=pytest.mark.long), "kf/send_msg"])
async def test_the_customer_service_killed_in_the_middle_answers_everybody_once(database: str, killed_at: str) -> None:
    platform = KfPlatform(page=5)
    async with serving(kf_api(platform)) as api:
        settings = customer_service(api)
        async with program(database, settings, "bound here") as (process, address):
            for number in range(PEOPLE):
                platform.writes(f"p{number}", "谢谢")
            telling = asyncio.create_task(KfCallbacks(platform, f"{address}/wecom/kf").tells())
            await until(lambda: killed_at in platform.calls)
            process.send_signal(signal.SIGKILL)
            await process.wait()
            telling.cancel()
            await asyncio.gather(telling, return_exceptions=True)
        async with program(database, settings, "bound here"):
            await until(lambda: len({each.person for each in platform.seen}) == PEOPLE)
            await asyncio.sleep(1)
    assert sorted(each.person for each in platform.seen) == sorted(f"p{number}" for number in range(PEOPLE))


@pytest.mark.long
async def test_the_official_account_goes_on_after_a_kill(database: str) -> None:
    async with program(database, OFFICIAL_ACCOUNT) as (process, address):
        wechat = WeChat(f"{address}/wechat", "safe")
        assert "学历" in await answer(wechat, wechat.message("o1", written("测算")))
        message = wechat.message("o1", written("大专"))
        first = await answer(wechat, message)
        process.send_signal(signal.SIGKILL)
        await process.wait()
    async with program(database, OFFICIAL_ACCOUNT) as (process, address):
        wechat = WeChat(f"{address}/wechat", "safe")
        assert await answer(wechat, message) == first
        assert "最近 4 年" in await answer(wechat, wechat.message("o1", written("35")))
        process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), 60) == 0


async def test_a_storm_of_retries_on_two_processes_answers_everybody_once(postgres: Postgres) -> None:
    database = postgres.new_database()
    async with program(database, OFFICIAL_ACCOUNT) as (_, one), program(database, OFFICIAL_ACCOUNT) as (_, other):
        doors = [WeChat(f"{address}/wechat", "safe") for address in (one, other)]
        for said, answered in (("测算", "学历"), ("大专", "多大"), ("35", "最近 4 年")):
            messages = {f"o{number}": doors[0].message(f"o{number}", written(said)) for number in range(PEOPLE)}
            tries = [(person, door, message) for person, message in messages.items() for door in doors * 3]
            shown = await asyncio.gather(*(door.deliver(message) for _, door, message in tries))
            stored = {person: {await answer(door, each) for door in doors} for person, each in messages.items()}
            for person in messages:
                own = {each for (who, _, _), each in zip(tries, shown, strict=True) if who == person}
                # A busy machine may let somebody wait for their answer; nobody ever gets another one.
                assert own - {HOLDING} <= stored[person]
                assert len(stored[person]) == 1, stored[person]
                assert answered in stored[person].pop()


def written(said: str) -> str:
    return f"<MsgType>text</MsgType><Content>{said}</Content>"


async def answer(door: WeChat, message: str) -> str:
    """Deliver a message again until what is shown is its answer, and not that it is still being worked on."""
    async with asyncio.timeout(60):
        while (shown := await door.deliver(message)) == HOLDING:
            pass
    return shown


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"WECHAT_TOKEN": "t"}, "WECHAT_APP_ID not set"),
        ({"WECHAT_TOKEN": "t", "WECHAT_APP_ID": "wx1", "WECHAT_AES_KEY": "short"}, "WECHAT_AES_KEY is wrong"),
        ({"WECOM_CORP_ID": "ww1"}, "WECOM_KF_SECRET, WECOM_KF_TOKEN, WECOM_KF_AES_KEY not set"),
        ({"WECOM_BOT_ID": "b"}, "WECOM_BOT_SECRET not set"),
        ({"WECOM_BOT_TOKEN": "t"}, "WECOM_BOT_AES_KEY not set"),
        ({"WECOM_KF_LINK": "https://work.weixin.qq.com/kfid/kfc1"}, "WECOM_CORP_ID, WECOM_KF_SECRET"),
        (
            {"WECOM_BOT_ID": "b", "WECOM_BOT_SECRET": "s", "WECOM_BOT_TOKEN": "t", "WECOM_BOT_AES_KEY": "k"},
            "WECOM_BOT_ID, WECOM_BOT_SECRET and WECOM_BOT_TOKEN, WECOM_BOT_AES_KEY are set",
        ),
    ],
)
def test_half_set_doors_refuse_the_start_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: dict[str, str], named: str
) -> None:
    said = refused_start(monkeypatch, {"JIFEN_DATABASE_URL": f"sqlite:///{tmp_path / 'jifen.db'}", **settings})
    assert said.strip().splitlines()[-1].startswith(named)
    assert "Traceback" not in said
