"""Any walk through the page with the real assistant behind it: whatever is sent, no fault comes back."""

import asyncio
import re
from pathlib import Path
from uuid import uuid4

import httpx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.channels.web.channel import web_routes
from bot.content.content import Content
from bot.conversation import Conversations
from bot.server import build_server
from bot.storage.store import Store
from tests.bot.channels.scripted import all_well
from tests.bot.conftest import NOW
from tests.bot.server.secured import assert_secured
from tests.made_databases import sqlite_database

SAID = (
    "我1983年5月生，大专，技能四级，社保8年",
    "我老婆1990年3月生，本科有学位，社保6年",
    "先看结果",
    "哪个高",
    "以后会变吗",
    "怎么到120",
    "如果考到中级职称呢",
    "通知书丢了怎么办",
    "9月21日受理的，什么时候出结果",
    "改学历",
    "不改了",
    "取消",
    "忘掉我",
    "我想轉積分，要什麼條件",
    "社保" * 1000,
    "<script>alert(1)</script>",
    "\u202e\0 ",
)
PRESSED = (
    "do:estimate",
    "do:compare",
    "edit:age",
    "edit:education:",
    "edit:si_years:老婆",
    "who:老公",
    "steer:keep",
    "x",
)
KINDS = {
    "/": "text/html",
    "/forget": "text/html",
    "/paper": "text/html",
    "/card": "image/png",
    "/api/messages": "application/json",
    "/api/talk": "application/json",
}
STEP = (
    st.tuples(st.just("say"), st.sampled_from(SAID) | st.text(st.characters(codec="utf-8"), max_size=30))
    | st.tuples(st.just("press"), st.sampled_from(PRESSED) | st.text(min_size=1, max_size=10))
    | st.tuples(st.just("offered"), st.integers(0, 20).map(str))
    | st.tuples(st.just("look"), st.sampled_from(("/", "/api/talk", "/forget")))
    | st.tuples(st.just("file"), st.sampled_from(("/paper/{row}", "/card/{row}.png")))
)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=st.lists(STEP, min_size=3, max_size=9))
def test_no_walk_meets_a_fault(content: Content, tmp_path: Path, steps: list[tuple[str, str]]) -> None:
    asyncio.run(_walk(content, tmp_path / f"{uuid4()}.db", steps))


async def _walk(content: Content, database: Path, steps: list[tuple[str, str]]) -> None:
    store = await Store.open(sqlite_database(database))
    try:
        words = content.texts.below("web")
        app = build_server(web_routes(Conversations(store, lambda: content, lambda: NOW), words), all_well, words)
        transport = httpx.ASGITransport(app=app, raise_app_exceptions=True)
        async with httpx.AsyncClient(transport=transport, base_url="http://page.test") as client:
            offered: list[str] = []
            row = 0
            for kind, value in steps:
                answer = await _step(client, kind, value, offered, row)
                _without_fault(answer)
                if answer.request.url.path == "/api/messages" and answer.status_code == 200:
                    replies = answer.json()["replies"]
                    offered = [each["value"] for reply in replies for each in reply["options"]]
                    row = replies[-1]["id"] if replies else row
    finally:
        await store.close()


async def _step(client: httpx.AsyncClient, kind: str, value: str, offered: list[str], row: int) -> httpx.Response:
    if kind == "look":
        return await client.get(value)
    if kind == "file":
        return await client.get(value.format(row=row))
    said = {"text": value} if kind == "say" else {"option": value}
    if kind == "offered":
        said = {"option": offered[int(value) % len(offered)]} if offered else {"text": "测算"}
    return await client.post("/api/messages", json={"event_id": str(uuid4()), **said})


def _without_fault(answer: httpx.Response) -> None:
    assert answer.status_code in {200, 400, 404}
    assert_secured(answer)
    assert "Traceback" not in answer.text
    path = re.sub(r"/[\d.]+(?:png)?$", "", answer.request.url.path) or "/"
    expected = KINDS[path] if answer.status_code == 200 else "application/json"
    assert answer.headers["content-type"].partition(";")[0] == expected
