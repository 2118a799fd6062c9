"""MCP as an assistant uses it: in memory, on stdin and stdout of the real program, and over HTTP."""

import json
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from jsonschema import Draft202012Validator
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client
from mcp.client.streamable_http import streamable_http_client
from mcp.server import Server
from mcp.shared.exceptions import MCPError
from starlette.types import ASGIApp

from bot.answers.profile import estimate_profile
from bot.channels.ports import ChannelError
from bot.config.door_settings import DoorSettings
from bot.content.content import Content
from bot.open_doors.opening import mcp_tools, open_doors
from bot.server import build_server
from tests.bot.channels.scripted import all_well
from tests.bot.conftest import NOW
from tests.bot.server.served import served

HOUSE = Path(__file__).parents[3]
PROFILE = {"age": 35, "education": "bachelor_with_degree", "si_years": {"min": 5, "max": 6}}


@pytest.fixture
def server(content: Content) -> Server[Any]:
    return mcp_tools(lambda: content, lambda: NOW)


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("ask", {"question": "个人密码忘了怎么办"}),
        ("estimate", {"profile": PROFILE}),
        ("estimate", {"profile": {}}),
        ("deadline", {"start": "2026-09-21"}),
        ("deadline", {"start": "2026-12-25", "days": 30}),
    ],
    ids=str,
)
async def test_a_tool_gives_what_its_schema_says(server: Server[Any], name: str, arguments: dict[str, Any]) -> None:
    async with Client(server) as client:
        (tool,) = [each for each in (await client.list_tools()).tools if each.name == name]
        result = await client.call_tool(name, arguments)
    assert tool.annotations is not None
    assert tool.annotations.read_only_hint
    Draft202012Validator(tool.input_schema).validate(arguments)
    assert tool.output_schema is not None
    Draft202012Validator(tool.output_schema).validate(result.structured_content)
    assert not result.is_error


async def test_an_estimate_is_that_of_the_command(server: Server[Any], content: Content) -> None:
    async with Client(server) as client:
        result = await client.call_tool("estimate", {"profile": PROFILE})
    assert result.structured_content == estimate_profile(dict(PROFILE), content, NOW.date())


REFUSED: list[tuple[str, dict[str, Any], str]] = [
    ("ask", {}, "question: must be a string"),
    ("ask", {"question": 3}, "question: must be a string"),
    ("ask", {"question": "秘" * 2001}, "question: is longer than 2000"),
    ("ask", {"text": "a"}, "text: is no argument of ask"),
    ("ask", {"question": "\ud800"}, "'question' has half a character"),
    ("estimate", {"age": 35}, "age: is no argument of estimate"),
    ("estimate", {"profile": "秘密"}, "profile: must be an object"),
    ("estimate", {"profile": {"age": 1000}}, "age: "),
    ("estimate", {"profile": {"name": "秘密"}}, "name: "),
    ("deadline", {"start": "秘密" * 1000}, "start: '秘密"),
    ("deadline", {"start": "2026-09-21", "days": 10**400}, "'days' has a number beyond all bounds"),
]


@pytest.mark.parametrize(("name", "arguments", "said"), REFUSED, ids=lambda value: str(value)[:40])
async def test_bad_arguments_are_told_shortly(
    server: Server[Any], name: str, arguments: dict[str, Any], said: str
) -> None:
    async with Client(server) as client:
        result = await client.call_tool(name, arguments)
    assert result.is_error
    (text,) = [getattr(each, "text", "") for each in result.content]
    assert text.startswith(said)
    assert len(text) <= 200
    assert "pydantic" not in text


async def test_an_unknown_tool_or_resource_is_refused(server: Server[Any]) -> None:
    async with Client(server) as client:
        with pytest.raises(MCPError, match="there are ask, estimate, deadline"):
            await client.call_tool("forget", {})
        with pytest.raises(MCPError, match="jifen://policy"):
            await client.read_resource("jifen://secrets")


async def test_the_policy_is_a_resource(server: Server[Any]) -> None:
    async with Client(server) as client:
        (read,) = (await client.read_resource("jifen://policy")).contents
    policy = json.loads(getattr(read, "text", ""))
    assert policy["day"] == NOW.date().isoformat()
    assert policy["numbers"]["age.cap"] == 30


@asynccontextmanager
async def _app(content: Content, **settings: Any) -> AsyncIterator[ASGIApp]:
    chosen = DoorSettings(_env_file=None, **settings)
    async with open_doors(chosen, lambda: content, lambda: NOW) as routes:
        yield build_server(routes, all_well)


def _asking(app: ASGIApp) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://jifen.test")


async def test_over_http_it_answers_one_request_after_the_other(content: Content) -> None:
    async with _app(content, mcp=True) as app, served(app) as (host, port):
        for _ in range(2):
            async with Client(streamable_http_client(f"http://{host}:{port}/mcp")) as client:
                result = await client.call_tool("ask", {"question": "个人密码忘了怎么办"})
                assert result.structured_content is not None
                assert result.structured_content["id"] == "reset-personal-password"


CALL = {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}}


@pytest.mark.parametrize(
    ("host", "origin", "status"),
    [
        ("jifen.example.org", "", 200),
        ("jifen.example.org", "https://jifen.example.org", 200),
        ("127.0.0.1:8000", "", 200),
        ("evil.example", "", 421),
        ("jifen.example.org.evil.example", "", 421),
        ("jifen.example.org", "https://evil.example", 403),
    ],
)
async def test_only_the_named_host_is_served(content: Content, host: str, origin: str, status: int) -> None:
    async with _app(content, mcp=True, public_url="https://jifen.example.org/") as app:
        headers = {"accept": "application/json, text/event-stream", "host": host} | (
            {"origin": origin} if origin else {}
        )
        async with _asking(app) as client:
            answer = await client.post("/mcp", json=CALL, headers=headers)
            too_large = await client.post("/mcp", content=b" " * 300_000, headers=headers)
    assert answer.status_code == status
    assert too_large.status_code == 413


NO_REQUESTS = [
    '{"text": "SECRET"}',
    "SECRET",
    '{"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": "SECRET"}',
    '{"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": 5, "arguments": "SECRET"}}',
    '{"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "SECRET", "arguments": {}}}',
    '["SECRET"]',
    "",
]


@pytest.mark.parametrize("body", NO_REQUESTS)
async def test_what_is_no_request_is_told_shortly(content: Content, body: str) -> None:
    headers = {"accept": "application/json, text/event-stream", "content-type": "application/json"}
    async with _app(content, mcp=True) as app, _asking(app) as client:
        answer = await client.post("/mcp", content=body, headers={**headers, "host": "localhost"})
        streamed = await client.get("/mcp", headers={**headers, "host": "localhost"})
    assert answer.json()["error"]["code"] < -32000
    assert "SECRET" not in answer.text
    assert len(answer.text) < 300
    assert streamed.status_code == 405


async def test_it_is_shut_unless_it_is_opened(content: Content) -> None:
    async with _app(content) as app, _asking(app) as client:
        assert (await client.post("/mcp", json=CALL)).status_code == 404
        assert (await client.get("/openapi.json")).status_code == 404


async def test_without_its_library_the_start_is_refused_in_words(
    content: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "bot.open_doors.mcp_server", raising=False)
    monkeypatch.setitem(sys.modules, "mcp.server", None)
    with pytest.raises(ChannelError, match=r"pip install 'jifen-bot\[mcp\]'"):
        async with _app(content, mcp=True):
            pass


@pytest.mark.process
async def test_the_program_serves_an_assistant_on_its_standard_streams(tmp_path: Path) -> None:
    environment = {**os.environ, "JIFEN_NOW": NOW.isoformat(), "JIFEN_DATABASE_URL": f"sqlite:///{tmp_path / 'a.db'}"}
    command = StdioServerParameters(command=sys.executable, args=["-m", "bot", "mcp"], cwd=HOUSE, env=environment)
    async with Client(stdio_client(command)) as client:
        result = await client.call_tool("deadline", {"start": "2026-09-21"})
        refused = await client.call_tool("ask", {"question": None})
    assert result.structured_content is not None
    assert result.structured_content["due"] == "2026-10-26"
    assert refused.is_error
    assert os.listdir(tmp_path) == []  # noqa: PTH208 (nothing is waited for any more)
