"""The signed cookie: ours is known, any other is nobody's; one key for all replicas."""

from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.server.visitors import Visitors, visitor_key
from bot.storage.kept_values import KeptValues
from bot.storage.store import Store
from tests.bot.conftest import NOW


def _client(visitors: Visitors, scheme: str = "http") -> httpx.AsyncClient:
    def say(request: Request) -> Response:
        token = visitors.of(request)
        response = JSONResponse({"token": token})
        visitors.remember(request, response, token)
        return response

    transport = httpx.ASGITransport(app=Starlette(routes=[Route("/", say, methods=["POST"])]))
    return httpx.AsyncClient(transport=transport, base_url=f"{scheme}://page.test")


async def test_a_visitor_is_known_again_by_every_process_with_the_key() -> None:
    async with _client(Visitors("k" * 16)) as one, _client(Visitors("k" * 16)) as other:
        token = (await one.post("/")).json()["token"]
        other.cookies = one.cookies
        assert (await other.post("/")).json()["token"] == token


@pytest.mark.parametrize("alter", ["token", "signature", "unsigned", "key"])
async def test_what_was_altered_or_made_up_is_nobodys(alter: str) -> None:
    async with _client(Visitors("k" * 16)) as client, _client(Visitors("l" * 16)) as another:
        token = (await client.post("/")).json()["token"]
        cookie = client.cookies["jifen"]
        changed = "1" if cookie[0] == "0" else "0"
        sent = {
            "token": changed + cookie[1:],
            "signature": cookie[:-5] + ("A" if cookie[-5] != "A" else "B") + cookie[-4:],
            "unsigned": token,
            "key": cookie,
        }[alter]
        asked = another if alter == "key" else client
        asked.cookies.clear()
        answer = await asked.post("/", headers={"cookie": f"jifen={sent}"})
    assert answer.json()["token"] != token
    assert answer.headers["set-cookie"].startswith(f"jifen={answer.json()['token']}.")


async def test_over_https_the_cookie_belongs_to_this_host_alone() -> None:
    async with _client(Visitors("k" * 16), "https") as client:
        set_cookie = (await client.post("/")).headers["set-cookie"]
        plain = await client.post("/", headers={"cookie": set_cookie.partition(";")[0].removeprefix("__Host-")})
    assert set_cookie.startswith("__Host-jifen=")
    assert {"Secure", "HttpOnly", "Path=/", "SameSite=strict"} <= set(set_cookie.split("; "))
    assert "domain" not in set_cookie.lower()
    assert plain.json()["token"] not in set_cookie


async def test_a_framed_page_has_a_cookie_for_each_site_that_shows_it() -> None:
    async with _client(Visitors("k" * 16, framed=True), "https") as client:
        assert (await client.post("/")).headers["set-cookie"].endswith("SameSite=none; Secure; Partitioned")
    async with _client(Visitors("k" * 16, framed=True)) as client:
        assert "SameSite=strict" in (await client.post("/")).headers["set-cookie"]


async def test_the_key_is_made_once_and_kept(tmp_path: Path) -> None:
    store = await Store.open(f"sqlite:///{tmp_path / 'jifen.db'}")
    values = KeptValues(store, lambda: NOW)
    first, second = await visitor_key("", values), await visitor_key("", values)
    assert first == second
    assert len(first) >= 32
    assert await visitor_key("given by hand", values) == "given by hand"
    await store.close()


class AnotherIsFirst:
    """Kept values in which another replica keeps its key between the look and the keeping."""

    def __init__(self) -> None:
        self.value: str | None = None

    async def kept(self, name: str) -> str | None:  # noqa: ARG002
        return self.value

    async def keep(
        self,
        name: str,  # noqa: ARG002
        value: str,  # noqa: ARG002
        was: str | None,  # noqa: ARG002
        lasts: object = None,  # noqa: ARG002
        whose: object = None,  # noqa: ARG002
    ) -> bool:
        self.value = "another's key"
        return False


async def test_of_replicas_that_start_together_the_first_ones_key_stands() -> None:
    assert await visitor_key("", AnotherIsFirst()) == "another's key"
