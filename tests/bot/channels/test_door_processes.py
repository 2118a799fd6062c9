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

from tests.loopback import serving
from tests.postgres import Postgres
from tests.wechat_double import kf_platform, official_account
from tests.wechat_double.kf_platform import KfPlatform
from tests.wechat_double.kf_server import KfCallbacks, kf_api
from tests.wechat_double.official_account import WeChat

pytestmark = [pytest.mark.process, pytest.mark.timeout(240)]
HOUSE = Path(__file__).parents[3]
PEOPLE = 12
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
        assert "学历" in await wechat.says("o1", "测算")
        message = wechat.message("o1", "<MsgType>text</MsgType><Content>大专</Content>")
        first = await wechat.deliver(message)
        process.send_signal(signal.SIGKILL)
        await process.wait()
    async with program(database, OFFICIAL_ACCOUNT) as (process, address):
        wechat = WeChat(f"{address}/wechat", "safe")
        assert await wechat.deliver(message) == first
        assert "最近 4 年" in await wechat.says("o1", "35")
        process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), 20) == 0


async def test_a_storm_of_retries_on_two_processes_answers_everybody_once(postgres: Postgres) -> None:
    database = postgres.new_database()
    async with program(database, OFFICIAL_ACCOUNT) as (_, one), program(database, OFFICIAL_ACCOUNT) as (_, other):
        doors = [WeChat(f"{address}/wechat", "safe") for address in (one, other)]
        for said, answered in (("测算", "学历"), ("大专", "多大"), ("35", "最近 4 年")):
            inside = f"<MsgType>text</MsgType><Content>{said}</Content>"
            messages = {f"o{number}": doors[0].message(f"o{number}", inside) for number in range(PEOPLE)}
            tries = [(person, door, message) for person, message in messages.items() for door in doors * 3]
            shown = await asyncio.gather(*(door.delivers(message) for _, door, message in tries))
            for person in messages:
                own = {each for (who, _, _), each in zip(tries, shown, strict=True) if who == person}
                assert len(own) == 1, own
                assert answered in own.pop()


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"WECHAT_TOKEN": "t"}, "WECHAT_APP_ID not set"),
        pytest.param(
            *({"WECHAT_TOKEN": "t", "WECHAT_APP_ID": "wx1", "WECHAT_AES_KEY": "short"}, "WECHAT_AES_KEY is wrong"),
            marks=pytest.mark.long,
        ),
        pytest.param(
            *({"WECOM_CORP_ID": "ww1"}, "WECOM_KF_SECRET, WECOM_KF_TOKEN, WECOM_KF_AES_KEY not set"),
            marks=pytest.mark.long,
        ),
        pytest.param(*({"WECOM_BOT_ID": "b"}, "WECOM_BOT_SECRET not set"), marks=pytest.mark.long),
        pytest.param(*({"WECOM_BOT_TOKEN": "t"}, "WECOM_BOT_AES_KEY not set"), marks=pytest.mark.long),
        pytest.param(
            *({"WECOM_KF_LINK": "https://work.weixin.qq.com/kfid/kfc1"}, "WECOM_CORP_ID, WECOM_KF_SECRET"),
            marks=pytest.mark.long,
        ),
        (
            {"WECOM_BOT_ID": "b", "WECOM_BOT_SECRET": "s", "WECOM_BOT_TOKEN": "t", "WECOM_BOT_AES_KEY": "k"},
            "WECOM_BOT_ID, WECOM_BOT_SECRET and WECOM_BOT_TOKEN, WECOM_BOT_AES_KEY are set",
        ),
    ],
)
def test_half_set_doors_refuse_the_start_in_one_line(tmp_path: Path, settings: dict[str, str], named: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "run"],
        cwd=HOUSE,
        env=environment(f"sqlite:///{tmp_path / 'jifen.db'}", settings),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.strip().splitlines()[-1].startswith(named)
    assert "Traceback" not in done.stderr
