"""All of HTTP put together, as `jifen run` serves it: page, other channels, programs, metrics, readiness."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest
import structlog
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.channels.ports import ChannelError
from bot.config.settings import Settings
from bot.house import open_house
from bot.program.readiness import Trouble
from bot.program.serving import Outside, serve_http
from tests.bot.conftest import NOW

KEY = "a key of twenty chars"


def _settings(tmp_path: Path, **more: Any) -> Settings:
    database = f"sqlite:///{tmp_path / 'jifen.db'}"
    return Settings(_env_file=None, database_url=database, port=0, now=NOW, **more)


class Deaf:
    """A channel that hears nothing."""

    def trouble(self) -> Trouble | None:
        return ("hears nothing", NOW)


async def _pushed(_request: Request) -> Response:
    return PlainTextResponse("taken")


OUTSIDE = Outside({"deaf": Deaf()}, [Route("/telegram/path", _pushed, methods=["POST"])])


@asynccontextmanager
async def _served(settings: Settings) -> AsyncIterator[tuple[httpx.AsyncClient, list[Any]]]:
    """Serve on free ports; give a client of the page, and what was logged meanwhile."""
    from bot.app import _meters  # noqa: PLC0415

    announced: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    stop = asyncio.Event()
    with structlog.testing.capture_logs() as logs:
        async with open_house(settings, lambda _: None, _meters(settings)) as house:
            serving = asyncio.create_task(serve_http(settings, house, OUTSIDE, stop, announced.set_result))
            await asyncio.wait((serving, announced), return_when=asyncio.FIRST_COMPLETED)
            if serving.done():
                await serving
            async with httpx.AsyncClient(base_url=announced.result()) as client:
                yield client, logs
            stop.set()
            await serving


async def _say(client: httpx.AsyncClient) -> httpx.Response:
    return await client.post("/api/messages", json={"event_id": str(uuid4()), "text": "测算"})


async def test_every_door_that_is_set_is_open(tmp_path: Path) -> None:
    settings = _settings(tmp_path, api_keys=KEY, mcp=True, metrics_token=KEY, rate_person=2, metrics_port=0)
    async with _served(settings) as (client, logs):
        bearer = {"authorization": f"Bearer {KEY}"}
        assert [(await _say(client)).status_code for _ in range(4)] == [200, 200, 200, 429]
        assert (await client.post("/telegram/path")).text == "taken"
        assert (await client.post("/v1/read", json={"text": "我35"}, headers=bearer)).json()["slots"] == {"age": 35}
        assert "jifen_message_seconds" in (await client.get("/metrics", headers=bearer)).text
        state = await client.get("/readyz")
        assert (state.status_code, state.json()["parts"]["deaf"]["why"]) == (503, "hears nothing")
        (own,) = [entry["address"] for entry in logs if "address" in entry]
        assert 'jifen_part_works{part="deaf"} 0.0' in (await client.get(own)).text


async def test_every_door_that_is_not_set_is_shut(tmp_path: Path) -> None:
    async with _served(_settings(tmp_path)) as (client, _):
        for path in ("/metrics", "/openapi.json"):
            assert (await client.get(path)).status_code == 404
        for path in ("/v1/ask", "/mcp"):
            assert (await client.post(path)).status_code == 404


async def test_a_visitor_is_known_after_a_restart(tmp_path: Path) -> None:
    async with _served(_settings(tmp_path)) as (client, _):
        cookies = (await _say(client)).cookies
    async with _served(_settings(tmp_path)) as (client, _):
        client.cookies = cookies
        assert (await _say(client)).cookies["jifen"] == cookies["jifen"]


@pytest.mark.parametrize("setting", ["port", "metrics_port"])
async def test_a_taken_port_is_told_by_its_setting(tmp_path: Path, setting: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = {"port": 0, setting: other.getsockname()[1]}
        settings = _settings(tmp_path).model_copy(update=taken)
        with pytest.raises(ChannelError, match=f"JIFEN_{setting.upper()}"):
            async with _served(settings):
                pass


async def test_what_weakens_the_door_is_told(tmp_path: Path) -> None:
    settings = _settings(tmp_path, secret_key="short", public_url="https://jifen.example.org")
    async with _served(settings) as (_, logs):
        told = {entry.get("setting") for entry in logs if entry["log_level"] == "warning"}
    assert told == {"JIFEN_SECRET_KEY", "JIFEN_TRUSTED_PROXIES"}
