"""The real program with a desk on Telegram, killed with SIGKILL in the middle: nothing lost, nothing said twice."""

import asyncio
import json
import re
import signal
import uuid
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from tests.bot.channels.conftest import telegram
from tests.bot.channels.test_door_processes import program
from tests.bot.refused_start import refused_start
from tests.chatwoot_double import ACCOUNT, INBOX, SECRET, Chatwoot, Webhooks, chatwoot_api
from tests.chatwoot_double import TOKEN as CHATWOOT_TOKEN
from tests.chatwoot_double.webhooks import signed
from tests.loopback import serving
from tests.telegram_double import Group, Person, Sent, Telegram
from tests.telegram_double.telegram import BOT, NOW, TOKEN

__all__ = ["telegram"]

pytestmark = [pytest.mark.process, pytest.mark.timeout(240)]
CLERK, DESK = Person(9001, "Clerk"), Group(-1009876543210, "supergroup")


class Visitor:
    """A visitor of the page, whose cookie outlives the program."""

    def __init__(self) -> None:
        self._client = httpx.AsyncClient(trust_env=False)

    async def leaves(self) -> None:
        await self._client.aclose()

    async def says(self, address: str, text: str) -> str:
        body = {"event_id": str(uuid.uuid4()), "text": text}
        answer = await self._client.post(f"{address}/api/messages", json=body, headers={"origin": address})
        assert answer.status_code == 200, answer.text
        return "\n".join(each["text"] for each in answer.json()["replies"])

    async def shown(self, address: str) -> list[str]:
        answer = await self._client.get(f"{address}/api/talk")
        return [each["text"] for each in answer.json()["messages"]]

    async def sees(self, address: str, text: str) -> None:
        async with asyncio.timeout(60):
            while text not in await self.shown(address):  # noqa: ASYNC110 - the page tells nobody
                await asyncio.sleep(0.1)


@pytest.fixture
async def visitor() -> AsyncIterator[Visitor]:
    someone = Visitor()
    yield someone
    await someone.leaves()


def settings(telegram: Telegram) -> dict[str, str]:
    return {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_BASE_URL": telegram.url,
        "JIFEN_ADMIN_CHAT": str(DESK.id),
        "JIFEN_DESK_HOURS": "00:00-23:59",
        "JIFEN_SECRET_KEY": "a secret that is long enough",
    }


async def told(telegram: Telegram, words: str) -> Sent:
    await telegram.until(lambda: any(words in each.text for each in telegram.said(DESK.id)), 60)
    return next(each for each in telegram.said(DESK.id) if words in each.text)


async def test_a_talk_outlives_kills_on_both_ways(telegram: Telegram, tmp_path: Path, visitor: Visitor) -> None:
    database = f"sqlite:///{tmp_path / 'jifen.db'}"
    held = telegram.hold(DESK.id)
    async with program(database, settings(telegram)) as (process, address):
        assert re.search("已经叫同事了|以后有人", await visitor.says(address, "转人工"))
        # Committed, and on its way to a desk that takes nothing.
        process.send_signal(signal.SIGKILL)
        await process.wait()
    held.set()
    async with program(database, settings(telegram)) as (process, address):
        card = await told(telegram, "#1 有人找人工")
        replied = {"message_id": card.message_id, "date": NOW, "chat": DESK.chat, "from": BOT, "text": card.text}
        await telegram.says(CLERK, "带上身份证", DESK, reply_to_message=replied)
        await telegram.until(lambda: not telegram.updates or "#1 已发给对方。" in _texts(telegram), 60)
        process.send_signal(signal.SIGKILL)
        await process.wait()
    async with program(database, settings(telegram)) as (process, address):
        await told(telegram, "#1 已发给对方")
        await visitor.sees(address, "【同事】带上身份证")
        assert await visitor.says(address, "通知书丢了怎么办") == ""
        await told(telegram, "#1 对方：通知书丢了怎么办")
        assert await visitor.says(address, "第二句") == ""
        await told(telegram, "#1 对方：第二句")
        shown = await visitor.shown(address)
        assert "我接着帮你" in await visitor.says(address, "回到机器人")
        await told(telegram, "#1 对方回到机器人了")
        process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), 60) == 0
    assert shown.count("【同事】带上身份证") == 1
    assert shown[-2:] == ["通知书丢了怎么办", "第二句"]
    # A card that was on its way when the program was killed may come twice; nothing else may.
    said = [each for each in _texts(telegram) if "有人找人工" not in each]
    assert len(said) - said.count("#1 已发给对方。") == len({*said} - {"#1 已发给对方。"})


async def test_chatwoots_visitor_is_answered_once_over_a_kill(tmp_path: Path) -> None:
    database, chatwoot = f"sqlite:///{tmp_path / 'jifen.db'}", Chatwoot()
    chatwoot.faults = {"say": [503] * 100_000}
    async with serving(chatwoot_api(chatwoot)) as api:
        given = chatwoot_settings(api)
        talk = chatwoot.writes(1, "通知书丢了怎么办")
        (told,) = chatwoot.webhooks
        async with program(database, given) as (process, address):
            assert await Webhooks(chatwoot, f"{address}/chatwoot").post(told) == 200
            body = json.dumps(told).encode()
            unsigned = {**signed(body), "X-Chatwoot-Signature": "sha256=0"}
            assert await Webhooks(chatwoot, f"{address}/chatwoot").post_once(body, unsigned) == 401
            process.send_signal(signal.SIGKILL)
            await process.wait()
        chatwoot.faults = {}
        async with program(database, given) as (process, address):
            assert await Webhooks(chatwoot, f"{address}/chatwoot").post(told) == 200
            async with asyncio.timeout(60):
                while not talk.said("agent_bot"):  # noqa: ASYNC110 - Chatwoot tells nobody
                    await asyncio.sleep(0.05)
            process.send_signal(signal.SIGTERM)
            assert await asyncio.wait_for(process.wait(), 60) == 0
    assert len(talk.said("agent_bot")) == 1
    assert "能补" in talk.said("agent_bot")[0]


@pytest.mark.long
async def test_a_visitor_of_the_page_talks_with_chatwoots_people_over_a_kill(tmp_path: Path, visitor: Visitor) -> None:
    database, chatwoot = f"sqlite:///{tmp_path / 'jifen.db'}", Chatwoot(bot_in_inbox=True)
    async with serving(chatwoot_api(chatwoot)) as api:
        given = {**chatwoot_settings(api), "CHATWOOT_INBOX_IDENTIFIER": INBOX, "JIFEN_SECRET_KEY": "k" * 32}
        async with program(database, given) as (process, address):
            await visitor.says(address, "转人工")
            async with asyncio.timeout(60):
                while not (chatwoot.handed() and chatwoot.handed()[0].said("contact")):  # noqa: ASYNC110
                    await asyncio.sleep(0.05)
            (talk,) = chatwoot.handed()
            chatwoot.says(talk, "第一句")
            await visitor.sees(address, "【同事】第一句")
            assert await visitor.says(address, "收到") == ""
            process.send_signal(signal.SIGKILL)
            await process.wait()
        chatwoot.says(talk, "第二句")
        async with program(database, given) as (process, address):
            await visitor.sees(address, "【同事】第二句")
            async with asyncio.timeout(60):
                while "收到" not in talk.said("contact"):  # noqa: ASYNC110 - Chatwoot tells nobody
                    await asyncio.sleep(0.05)
            chatwoot.sets(talk, "pending")
            async with asyncio.timeout(60):
                while not any("我接着帮你" in each for each in await visitor.shown(address)):  # noqa: ASYNC110
                    await asyncio.sleep(0.1)
            shown = await visitor.shown(address)
            assert "能补" in await visitor.says(address, "通知书丢了怎么办")
            process.send_signal(signal.SIGTERM)
            assert await asyncio.wait_for(process.wait(), 60) == 0
    assert [each for each in shown if each.startswith("【同事】")] == ["【同事】第一句", "【同事】第二句"]
    assert talk.said("contact").count("收到") == 1
    assert len(chatwoot.handed()) == 1


def chatwoot_settings(api: str) -> dict[str, str]:
    return {
        "CHATWOOT_BASE_URL": f"{api}/",
        "CHATWOOT_ACCOUNT_ID": str(ACCOUNT),
        "CHATWOOT_API_TOKEN": CHATWOOT_TOKEN,
        "CHATWOOT_WEBHOOK_SECRET": SECRET,
    }


def _texts(telegram: Telegram) -> list[str]:
    return [each.text for each in telegram.said(DESK.id)]


@pytest.mark.parametrize(
    ("given", "named"),
    [
        (
            {"CHATWOOT_BASE_URL": "http://127.0.0.1:9"},
            "CHATWOOT_ACCOUNT_ID, CHATWOOT_API_TOKEN, CHATWOOT_WEBHOOK_SECRET",
        ),
        ({"CHATWOOT_INBOX_IDENTIFIER": "x"}, "CHATWOOT_BASE_URL, CHATWOOT_ACCOUNT_ID"),
        ({"JIFEN_DESK": "telegram"}, "JIFEN_DESK is telegram without"),
        ({"JIFEN_DESK": "chatwoot"}, "JIFEN_DESK is chatwoot without"),
        ({"JIFEN_DESK_HOURS": "18:00-09:00"}, "JIFEN_DESK_HOURS"),
        ({"JIFEN_DESK_HOURS": "soon"}, "JIFEN_DESK_HOURS"),
        ({"JIFEN_DESK": "somewhere"}, "JIFEN_DESK"),
        ({"CHATWOOT_BASE_URL": "chat.example.org"}, "CHATWOOT_BASE_URL"),
    ],
)
def test_half_set_desks_refuse_the_start_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: dict[str, str], named: str
) -> None:
    said = refused_start(monkeypatch, {"JIFEN_DATABASE_URL": f"sqlite:///{tmp_path / 'jifen.db'}", **given})
    assert named in said.strip().splitlines()[-1]
    assert "Traceback" not in said
