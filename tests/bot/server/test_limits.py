"""How often one may ask, and whose address counts."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from ipaddress import ip_network
from uuid import uuid4

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.channels.web.channel import web_routes
from bot.server import build_server
from bot.server.door import Door
from bot.server.limits import Rates
from bot.server.proxies import Proxies
from bot.server.rates import Rate
from bot.server.visitors import Visitors
from tests.bot.channels.scripted import ScriptedConversations, all_well, web_words

WORDS = web_words()


class Clock:
    """Seconds that pass when told to."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


def test_after_the_limit_it_says_how_long_to_wait() -> None:
    clock = Clock()
    rate = Rate(3, clock)
    taken = []
    for _ in range(3):
        taken.append(rate.take("a"))
        clock.seconds += 10
    assert taken == [0, 0, 0]
    assert rate.take("a") == 30
    assert rate.take("b") == 0
    clock.seconds += 29.5
    assert rate.take("a") == 1
    clock.seconds += 1
    assert rate.take("a") == 0


@given(st.lists(st.floats(0, 30), max_size=60), st.integers(1, 5))
def test_never_more_than_the_limit_in_a_minute(steps: list[float], limit: int) -> None:
    clock = Clock()
    rate, allowed = Rate(limit, clock), []
    for step in steps:
        clock.seconds += step
        if rate.take("a") == 0:
            allowed.append(clock.seconds)
    for first, last in zip(allowed, allowed[limit:], strict=False):
        assert last - first >= 60


def test_many_names_do_not_fill_the_memory() -> None:
    rate = Rate(1, Clock(), remembered=100)
    assert all(rate.take(str(number)) == 0 for number in range(1000))
    assert len(rate._times) == 100
    assert rate.take("999") > 0


@asynccontextmanager
async def _page(
    person: int = 100, address: int = 100, new: int = 100, proxies: str = ""
) -> AsyncIterator[httpx.AsyncClient]:
    visitors = Visitors("k" * 16)
    rates = Rates(Rate(person), Rate(address), Rate(new))
    door = Door(visitors, rates, [ip_network(proxies)] if proxies else ())
    app = build_server(web_routes(ScriptedConversations(), WORDS, visitors), all_well, WORDS, door)
    transport = httpx.ASGITransport(app=app, client=("10.0.0.1", 5000))
    async with httpx.AsyncClient(transport=transport, base_url="http://page.test") as client:
        yield client


async def _post(client: httpx.AsyncClient, **headers: str) -> httpx.Response:
    return await client.post("/api/messages", json={"event_id": str(uuid4()), "text": "a"}, headers=headers)


async def test_a_visitor_who_writes_too_fast_is_told_to_wait() -> None:
    async with _page(person=2) as client:
        statuses = [(await _post(client)).status_code for _ in range(3)]
        answer = await _post(client)
        assert statuses == [200, 200, 200]
        assert answer.status_code == 429
        assert 55 <= int(answer.headers["retry-after"]) <= 60
        assert answer.json() == {"error": WORDS["status_429"]}
        client.cookies.clear()
        assert (await _post(client)).status_code == 200
        assert (await client.get("/")).status_code == 200


async def test_an_address_that_keeps_bringing_new_visitors_is_told_to_wait() -> None:
    async with _page(new=3) as client:
        statuses = []
        for _ in range(5):
            client.cookies.clear()
            statuses.append((await _post(client, cookie=f"jifen={uuid4().hex}")).status_code)
    assert statuses == [200, 200, 200, 429, 429]


async def test_an_address_counts_whoever_writes_from_it() -> None:
    async with _page(address=3) as client:
        assert [(await _post(client)).status_code for _ in range(4)] == [200, 200, 200, 429]


@pytest.mark.parametrize("path", ["/v1/ask", "/mcp"])
async def test_programs_count_by_their_address_and_are_told_in_english(path: str) -> None:
    async with _page(address=2) as client:
        statuses = [(await client.post(path)).status_code for _ in range(2)]
        answer = await client.post(path)
    assert statuses == [404, 404]
    assert answer.status_code == 429
    assert answer.json() == {"error": f"too many requests: wait {answer.headers['retry-after']} s"}


async def test_pictures_that_are_drawn_count_and_what_is_only_read_does_not() -> None:
    async with _page(address=2) as client:
        assert [(await client.get("/card/1.png")).status_code for _ in range(3)] == [404, 404, 429]
        assert {(await client.get("/")).status_code for _ in range(5)} == {200}


async def test_platforms_that_push_messages_are_not_counted() -> None:
    async with _page(address=1) as client:
        assert {(await client.post("/telegram/secret")).status_code for _ in range(5)} == {404}


async def test_only_a_trusted_proxy_says_who_asks() -> None:
    async with _page(address=2) as client:
        statuses = [(await _post(client, **{"x-forwarded-for": f"8.8.8.{n}"})).status_code for n in range(3)]
    assert statuses == [200, 200, 429]
    async with _page(address=2, proxies="10.0.0.0/8") as client:
        statuses = [(await _post(client, **{"x-forwarded-for": f"8.8.8.{n}"})).status_code for n in range(3)]
        forged = [(await _post(client, **{"x-forwarded-for": f"9.9.9.{n}, 7.7.7.7"})).status_code for n in range(3)]
    assert statuses == [200, 200, 200]
    assert forged == [200, 200, 429]


SEEN = [
    ("", "10.0.0.1"),
    ("8.8.8.8", "8.8.8.8"),
    ("1.1.1.1, 8.8.8.8, 10.2.3.4", "8.8.8.8"),
    ("8.8.8.8:1234", "8.8.8.8"),
    ("[2001:db8::1]:443", "2001:db8::1"),
    ("::ffff:8.8.8.8", "8.8.8.8"),
    ("10.9.9.9, 10.2.3.4", "10.9.9.9"),
    ("8.8.8.8, unknown", "10.0.0.1"),
    ("<script>", "10.0.0.1"),
    ("unknown, 10.2.3.4", "10.2.3.4"),
]


@pytest.mark.parametrize(("forwarded", "client"), SEEN)
async def test_the_rightmost_address_that_is_no_proxys_counts(forwarded: str, client: str) -> None:
    def who(request: Request) -> Response:
        return PlainTextResponse(f"{request.client.host if request.client else ''} {request.url.scheme}")

    app = Proxies(Route("/", who), [ip_network("10.0.0.0/8")])
    transport = httpx.ASGITransport(app=app, client=("10.0.0.1", 5000))
    async with httpx.AsyncClient(transport=transport, base_url="http://page.test") as asking:
        answer = await asking.get("/", headers={"x-forwarded-for": forwarded, "x-forwarded-proto": "http, https"})
    assert answer.text == f"{client} https"


async def test_a_person_without_script_is_told_on_a_page() -> None:
    async with _page(address=1) as client:
        await client.post("/", headers={"accept": "text/html"})
        answer = await client.post("/", headers={"accept": "text/html,*/*;q=0.8"})
    assert answer.status_code == 429
    assert answer.headers["content-type"].startswith("text/html")
    assert WORDS["status_429"] in answer.text


async def test_only_the_named_sites_may_frame_the_page() -> None:
    door = Door(Visitors("k" * 16, framed=True), Rates(Rate(1), Rate(1), Rate(1)), (), ("https://a.example",))
    app = build_server(web_routes(ScriptedConversations(), WORDS), all_well, WORDS, door)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="https://page.test") as client:
        answer = await client.get("/")
    assert answer.headers["content-security-policy"].endswith("frame-ancestors https://a.example")
    assert "x-frame-options" not in answer.headers
