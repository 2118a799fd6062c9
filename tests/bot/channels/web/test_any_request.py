"""Any request at all: no address of the page answers with a fault of its own, and every answer carries the headers."""

import asyncio
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels.web.channel import web_routes
from bot.server import build_server
from tests.bot.channels.scripted import ScriptedConversations, all_well, web_words
from tests.bot.server.secured import assert_secured

WORDS = web_words()
PATHS = ("/", "/api/messages", "/api/talk", "/look", "/forget", "/paper/1", "/card/1.png", "/page/chat.js")
ODD = st.text(st.characters(codec="utf-8"), max_size=40)
PATH = st.sampled_from(PATHS) | ODD.map(lambda text: "/" + quote(text)) | st.integers().map(lambda n: f"/paper/{n}")
NAMES = ("token", "event_id", "text", "option", "options", "said", "before", "after", "several", "theme", "script")
FORM = st.dictionaries(st.sampled_from(NAMES) | ODD, ODD | st.lists(ODD, max_size=3), max_size=6)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | ODD,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES) | ODD, inner, max_size=5),
    max_leaves=12,
)
LATIN = st.text(st.characters(min_codepoint=33, max_codepoint=126, exclude_characters=",;"), max_size=40)
HEADERS = st.fixed_dictionaries(
    {},
    optional={
        "cookie": st.tuples(st.sampled_from(("jifen", "jifen-form", "jifen-look", "x")), LATIN).map("=".join),
        "content-type": st.sampled_from(("application/json", "application/x-www-form-urlencoded", "text/plain", "")),
        "accept-encoding": LATIN,
        "if-none-match": LATIN,
        "last-event-id": LATIN,
    },
)


@pytest.fixture(scope="module")
def transport() -> httpx.ASGITransport:
    conversations = ScriptedConversations()
    app = build_server(web_routes(conversations, WORDS), all_well, WORDS)
    return httpx.ASGITransport(app=app, raise_app_exceptions=True)


@settings(max_examples=300, deadline=None)
@given(
    method=st.sampled_from(("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS")),
    path=PATH,
    body=FORM.map(lambda form: {"data": form}) | JSON.map(lambda value: {"json": value}) | st.just({}),
    headers=HEADERS,
    guarded=st.booleans(),
)
def test_no_request_is_answered_by_a_fault(  # noqa: PLR0917 (hypothesis gives each by its name)
    transport: httpx.ASGITransport,
    method: str,
    path: str,
    body: dict[str, Any],
    headers: dict[str, str],
    guarded: bool,
) -> None:
    if guarded and "data" in body:
        body["data"]["token"] = "a" * 32
        headers = {**headers, "cookie": f"jifen-form={'a' * 32}"}
    answer = asyncio.run(_answer(transport, method, path, headers, body))
    assert answer.status_code < 500
    assert "Traceback" not in answer.text
    assert_secured(answer)


async def _answer(
    transport: httpx.ASGITransport, method: str, path: str, headers: dict[str, str], body: dict[str, Any]
) -> httpx.Response:
    async with httpx.AsyncClient(transport=transport, base_url="http://page.test") as client:
        return await client.request(method, path, headers=headers, **body)
