"""Names, phones and identity numbers planted through several channels: in no log, no metric, and gone when forgotten.

What is typed for a contact is in no table in the clear even before that.
"""

import asyncio
import os
import re
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from uuid import uuid4

import httpx
import pytest
from sqlalchemy import func, select

from bot.leads.seal import new_key
from bot.storage.database import database_url, make_engine
from bot.storage.tables import metadata, outbox
from tests.bot.channels.test_door_processes import HOUSE, OFFICIAL_ACCOUNT, answer, environment, until, written
from tests.bot.refused_start import refused_start
from tests.telegram_double import Failure, Person, Telegram
from tests.telegram_double.telegram import TOKEN
from tests.wechat_double.official_account import WeChat

pytestmark = [pytest.mark.process, pytest.mark.timeout(280)]
METRICS = "metrics-token-of-a-test"
# Told at large, where it is masked as far as it can be known for what it is.
TOLD = "甲骨文"
AT_LARGE = (f"我叫张{TOLD}，身份证31010119900307123X，电话13712345678，通知书丢了怎么办", f"张{TOLD}家的土豆怎么种")
# Told for a contact, each in another form, and never to be found.
CONTACTS = {
    "web": ("留联系方式", "1", "欧阳琉璃", "１３９００００１１１"[:9], "１３９００００１１１１"),
    "telegram": ("留联系方式", "同意", "我叫欧阳琉璃，13900002222，通知书丢了怎么办"),
    "wechat": ("留联系方式", "同意", "欧阳琉璃的土豆", "一三九零零零零三三三三"),
}
PHONES = ("13900001111", "１３９００００１１１", "13900002222", "13900003333", "一三九零零零零", "0000333")
CONTACT_SECRETS = ("欧阳琉璃", "琉璃", *PHONES)
SECRETS = (*CONTACT_SECRETS, TOLD, "31010119900307123X", "13712345678")
RESULT = ("我38，大专，社保8年，缴费基数1倍", "直接出结果")
Say = Callable[[str], Awaitable[str]]


class Program:
    """The running assistant, with all that it wrote to its log."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.log = ""
        self.address = ""

    async def listen(self) -> None:
        assert self.process.stderr is not None
        async for line in self.process.stderr:
            self.log += line.decode()
            found = re.search(r"http://\S+(?=/$)", line.decode().strip())
            self.address = self.address or (found[0] if found else "")


@asynccontextmanager
async def program(settings: dict[str, str]) -> AsyncIterator[Program]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", cwd=HOUSE, env=settings, stderr=subprocess.PIPE
    )
    started = Program(process)
    listening = asyncio.create_task(started.listen())
    try:
        await until(lambda: started.address or process.returncode is not None, 120)
        assert started.address, started.log
        yield started
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()
        await listening


def settings_of(database: str, api: str) -> dict[str, str]:
    telegram = {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_BASE_URL": api}
    leads = {"JIFEN_LEADS": "1", "JIFEN_LEADS_KEY": new_key()}
    more = {"JIFEN_LOG_LEVEL": "debug", "JIFEN_METRICS_TOKEN": METRICS}
    return environment(database, {**telegram, **leads, **more, **OFFICIAL_ACCOUNT})


def page(client: httpx.AsyncClient) -> Say:
    async def say(text: str) -> str:
        answer = await client.post("/api/messages", json={"event_id": str(uuid4()), "text": text}, timeout=60)
        answer.raise_for_status()
        return "\n".join(reply["text"] for reply in answer.json()["replies"])

    return say


def chat(telegram: Telegram, person: Person, database: str) -> Say:
    async def say(text: str) -> str:
        before = len(telegram.said(person.id))
        await telegram.says(person, text)
        await telegram.until(lambda: len(telegram.said(person.id)) > before, 60)
        await until(lambda: unsent(database) == 0)
        return "\n".join(each.text for each in telegram.said(person.id)[before:])

    return say


def everything(database: str, folder: Path) -> str:
    """Return every row of every table, and for SQLite every byte of its files."""
    engine = make_engine(database_url(database))
    with engine.connect() as connection:
        rows = repr([connection.execute(select(table)).all() for table in metadata.sorted_tables])
    engine.dispose()
    files = (path.read_bytes() for path in folder.glob("jifen.db*"))
    return rows + b"".join(files).decode("utf-8", errors="replace")


def unsent(database: str) -> int:
    engine = make_engine(database_url(database))
    with engine.connect() as connection:
        waiting = select(func.count()).where(outbox.c.channel == "telegram", outbox.c.status == "pending")
        count = connection.execute(waiting).scalar_one()
    engine.dispose()
    return int(count)


def found(secrets: tuple[str, ...], text: str) -> list[str]:
    return [secret for secret in secrets if secret in text]


@pytest.mark.parametrize("database", ["sqlite", pytest.param("postgresql", marks=pytest.mark.long)], indirect=True)
async def test_planted_secrets_are_found_nowhere(database: str, telegram: Telegram, tmp_path: Path) -> None:
    settings = settings_of(database, telegram.url)
    async with program(settings) as started, httpx.AsyncClient(base_url=started.address) as client:
        wechat = WeChat(f"{started.address}/wechat", "safe")
        people: dict[str, Say] = {
            "web": page(client),
            "telegram": chat(telegram, Person(7001, "Anna"), database),
            "wechat": lambda text: answer(wechat, wechat.message("o1", written(text))),
        }
        telegram.fail("sendMessage", Failure(500, "Internal Server Error"), times=2)
        for channel, say in people.items():
            for text in (*AT_LARGE, *RESULT):
                assert await say(text)
            replied = [await say(text) for text in CONTACTS[channel]]
            assert "139****" in replied[-1], replied
        shown = (await client.get("/api/talk")).text
        assert found((*CONTACT_SECRETS, "31010119900307123X", "13712345678"), shown) == []
        assert found(CONTACT_SECRETS, everything(database, tmp_path)) == []
        assert "139****1111" in await people["web"]("我的数据")
        for say in people.values():
            assert "删除回执" in await say("忘掉我")
        await until(lambda: found(SECRETS, everything(database, tmp_path)) == [], 60)
        metrics = await client.get("/metrics", headers={"Authorization": f"Bearer {METRICS}"})
        assert "jifen_acts_total" in metrics.text
        assert found(SECRETS, metrics.text) == []
        if database.startswith("sqlite"):
            late = tmp_path / "late.db"
            command = [sys.executable, "-m", "bot", "backup", str(late)]
            assert subprocess.run(command, cwd=HOUSE, env=settings, check=False).returncode == 0  # noqa: ASYNC221
            assert found(SECRETS, late.read_bytes().decode("utf-8", errors="replace")) == []
    assert "telegram_" in started.log
    assert found(SECRETS, started.log) == []


@pytest.mark.parametrize(
    ("leads", "named"),
    [
        ({"JIFEN_LEADS": "1"}, "JIFEN_LEADS_KEY not set"),
        ({"JIFEN_LEADS_KEY": "x"}, "JIFEN_LEADS not set"),
        ({"JIFEN_LEADS": "1", "JIFEN_LEADS_KEY": "sixteen-letters-!"}, "JIFEN_LEADS_KEY: key 1 is no Fernet key"),
    ],
)
def test_half_set_contacts_refuse_the_start_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, leads: dict[str, str], named: str
) -> None:
    said = refused_start(monkeypatch, {"JIFEN_DATABASE_URL": f"sqlite:///{tmp_path / 'jifen.db'}", **leads})
    (line,) = said.strip().splitlines()
    assert line.startswith(named)
    assert "sixteen-letters" not in said
    assert not list(tmp_path.iterdir())


@pytest.mark.long
def test_the_commands_export_and_seal_anew_and_refuse_in_one_line(tmp_path: Path) -> None:
    def jifen(*words: str, **more: str) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-m", "bot", *words]
        settings = environment(f"sqlite:///{tmp_path / 'jifen.db'}", more) | {"PYTHONUTF8": "1"}
        said = "\n".join((*RESULT, "留联系方式", "同意", "欧阳琉璃", "13900001111"))
        return subprocess.run(
            command, cwd=HOUSE, env=settings, input=said, capture_output=True, text=True, timeout=120, check=False
        )

    old, new = jifen("keys", "new").stdout.strip(), jifen("keys", "new").stdout.strip()
    assert "139****1111" in jifen("chat", JIFEN_LEADS="1", JIFEN_LEADS_KEY=old).stdout
    refused = jifen("leads", "export")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.startswith("JIFEN_LEADS_KEY not set")
    assert jifen("keys", "rotate").returncode == 1
    turned = jifen("keys", "rotate", JIFEN_LEADS_KEY=f"{new},{old}")
    assert (turned.returncode, turned.stderr[:22]) == (0, "1 contacts sealed anew")
    lost = jifen("leads", "export", JIFEN_LEADS_KEY=old)
    assert (lost.returncode, len(lost.stderr.strip().splitlines())) == (1, 1)
    (tmp_path / "key").write_text(new + os.linesep, encoding="utf-8")
    written = jifen("leads", "export", str(tmp_path / "contacts.csv"), JIFEN_LEADS_KEY_FILE=str(tmp_path / "key"))
    assert written.returncode == 0, written.stderr
    text = (tmp_path / "contacts.csv").read_text("utf-8-sig")
    assert "欧阳琉璃,139 0000 1111," in text
    again = jifen("leads", "export", str(tmp_path / "contacts.csv"), JIFEN_LEADS_KEY=new)
    assert (again.returncode, "exists already" in again.stderr) == (1, True)
    assert "139 0000 1111" in jifen("leads", "export", JIFEN_LEADS_KEY=new).stdout
    assert jifen("leads", "nonsense").returncode == 2
    for words in (("leads", "export"), ("keys", "rotate"), ("keys", "new")):
        assert "Example: jifen" in jifen(*words, "--help").stdout
