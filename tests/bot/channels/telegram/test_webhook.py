"""Telegram posts updates to the page's server: who may, what is answered, and that nothing is lost or doubled."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import httpx
import pytest

from bot.channels.ports import ChannelError
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.webhook import SECRET_HEADER, Webhook
from bot.server import build_server
from bot.storage.kept_values import KeptValues
from tests.bot.channels.conftest import NO_PASSAGES, Process, Running, all_settled
from tests.bot.channels.echo_house import EchoHouse
from tests.loopback import Server, address_of, listening_socket
from tests.telegram_double import Failure, Person, Telegram
from tests.telegram_double.telegram import TOKEN

ANNA, BEN = Person(7001, "Anna"), Person(7002, "Ben")
SECRET = "what-telegram_shows"  # noqa: S105 - of our own double

Hooked = Callable[[], AbstractAsyncContextManager[Running]]


async def ready() -> tuple[bool, dict[str, Any]]:
    return True, {"status": "ok"}


@pytest.fixture
def hooked(telegram: Telegram, house: EchoHouse, kept: KeptValues, words: dict[str, str]) -> Hooked:
    """Start a process that takes posts, at an address of its own."""

    @asynccontextmanager
    async def process() -> AsyncIterator[Running]:
        with listening_socket() as listening:
            address = address_of(listening)
            webhook = Webhook(SECRET, address, telegram.url)
            channel = TelegramChannel(TOKEN, telegram.url, house, kept, NO_PASSAGES, words, webhook, first_pause=0.05)
            app = build_server(channel.routes, ready)
            server = Server(app)
            serving = asyncio.create_task(server.serve(sockets=[listening]))
            at_work = Running(channel)
            try:
                yield at_work
            finally:
                await at_work.kill()
                server.end()
                await serving

    return process


async def posted(telegram: Telegram, body: Any, secret: str | bytes | None = SECRET, path: str = "") -> int:
    """Post to the bot as anybody could; return the status of the answer."""
    shown = secret.encode() if isinstance(secret, str) else secret
    headers = {} if shown is None else {SECRET_HEADER.encode(): shown}
    content = body if isinstance(body, bytes) else None
    async with httpx.AsyncClient(trust_env=False) as client:
        url = f"{telegram.pushing.url}{path}"
        return (await client.post(url, content=content, json=None if content else body, headers=headers)).status_code


def said(telegram: Telegram, person: Person) -> list[str]:
    return [sent.text for sent in telegram.said(person.id)]


async def test_what_is_posted_is_answered_and_the_library_asks_for_nothing(telegram: Telegram, hooked: Hooked) -> None:
    await telegram.says(ANNA, "早")
    async with hooked() as at_work:
        await telegram.heard(1)
        await telegram.says(ANNA, "你好")
        await telegram.says(BEN, "在吗")
        await telegram.heard(3)
        await at_work.stop()
    assert said(telegram, ANNA) == ["heard: 早", "heard: 你好"]
    assert said(telegram, BEN) == ["heard: 在吗"]
    assert telegram.called("getUpdates") == []
    assert telegram.updates == []


async def test_only_telegram_may_post(telegram: Telegram, house: EchoHouse, hooked: Hooked) -> None:
    update = {"update_id": 1, "message": telegram.message(ANNA, text="hello")}
    async with hooked():
        await telegram.until(lambda: telegram.pushing.url)
        assert await posted(telegram, update, secret=None) == 401
        assert await posted(telegram, update, secret="wrong") == 401
        assert await posted(telegram, update, secret="秘密".encode()) == 401
        assert await posted(telegram, update, path="x") == 404
        assert house.heard == []
        assert await posted(telegram, update) == 200
    assert [incoming.text for incoming in house.heard] == ["hello"]


@pytest.mark.parametrize(
    ("body", "status"),
    [(b"{", 400), (b"\xff", 400), (b"[]", 200), ({"update_id": "x"}, 200), ({"update_id": 2, "message": {}}, 200)],
)
async def test_what_is_no_update_stops_nobody(telegram: Telegram, hooked: Hooked, body: Any, status: int) -> None:
    async with hooked():
        await telegram.until(lambda: telegram.pushing.url)
        assert await posted(telegram, body) == status
        await telegram.says(ANNA, "你好")
        await telegram.heard(1)


async def test_an_update_is_taken_only_once_it_is_committed(
    telegram: Telegram, house: EchoHouse, hooked: Hooked
) -> None:
    house.faults = [OSError("disk"), OSError("disk")]
    async with hooked() as at_work:
        await telegram.says(ANNA, "a1")
        await telegram.says(ANNA, "a2")
        await telegram.heard(2)
        await at_work.stop()
    assert said(telegram, ANNA) == ["heard: a1", "heard: a2"]
    assert telegram.pushing.answers == [503, 503, 200, 200]


async def test_a_message_that_always_fails_is_given_up_once_others_get_through(
    telegram: Telegram, house: EchoHouse, hooked: Hooked
) -> None:
    house.broken = "poison"
    async with hooked():
        await telegram.says(ANNA, "poison")
        await telegram.says(ANNA, "after it")
        await telegram.until(lambda: 503 in telegram.pushing.answers)
        async with asyncio.timeout(60):
            while not telegram.said(ANNA.id):
                await telegram.says(BEN, "b")
                await telegram.heard(len(telegram.said(BEN.id)) + 1, BEN.id)
    assert said(telegram, ANNA) == ["heard: after it"]


async def test_a_second_post_of_an_update_is_answered_once(
    telegram: Telegram, house: EchoHouse, hooked: Hooked
) -> None:
    update = {"update_id": 1, "message": telegram.message(ANNA, text="hello")}
    async with hooked() as at_work:
        await telegram.until(lambda: telegram.pushing.url)
        assert await asyncio.gather(*(posted(telegram, update) for _ in range(5))) == [200] * 5
        await all_settled(house)
        assert await posted(telegram, update) == 200
        await at_work.stop()
    assert said(telegram, ANNA) == ["heard: hello"]


async def test_it_changes_from_asking_to_posts_and_back(telegram: Telegram, process: Process, hooked: Hooked) -> None:
    for number, mode in enumerate((process, hooked, process, hooked)):
        async with mode() as at_work:
            await telegram.says(ANNA, str(number))
            await telegram.heard(number + 1)
            await at_work.stop()
        await telegram.says(BEN, f"while nobody is there {number}")
    async with process() as at_work:
        await telegram.heard(8)
        await at_work.stop()
    assert said(telegram, ANNA) == [f"heard: {number}" for number in range(4)]
    assert said(telegram, BEN) == [f"heard: while nobody is there {number}" for number in range(4)]


async def test_the_address_is_the_same_after_every_start(telegram: Telegram) -> None:
    first, again, other = (Webhook(secret, "https://a.example", telegram.url) for secret in ("a", "a", "b"))
    assert first._url == again._url != other._url
    assert first._url.startswith("https://a.example/telegram/")


async def test_a_webhook_that_cannot_be_set_is_tried_again(telegram: Telegram, hooked: Hooked) -> None:
    telegram.fail("setWebhook", Failure(502, "Bad Gateway"), times=2)
    async with hooked():
        await telegram.says(ANNA, "你好")
        await telegram.heard(1)


async def test_a_webhook_taken_by_another_program_is_said(
    telegram: Telegram, hooked: Hooked, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("bot.channels.telegram.webhook.LOOK_SECONDS", 0.05)
    async with hooked() as at_work:
        await telegram.until(lambda: telegram.pushing.url)
        telegram.pushing.url = "https://another.example/"
        await telegram.until(at_work.channel.trouble, 5)
        telegram.pushing.url = ""
    trouble = at_work.channel.trouble()
    assert trouble is not None
    assert "another" not in trouble[0]
    assert "webhook was removed or leads elsewhere" in trouble[0]
    printed = "".join(capsys.readouterr())
    assert "telegram_webhook_taken" in printed
    assert SECRET not in printed


@pytest.mark.parametrize(
    ("secret", "url", "server", "named"),
    [
        ("has spaces", "https://a.example", "https://api.telegram.org", "JIFEN_TELEGRAM_WEBHOOK_SECRET"),
        ("s" * 257, "https://a.example", "https://api.telegram.org", "JIFEN_TELEGRAM_WEBHOOK_SECRET"),
        ("good", "a.example", "https://api.telegram.org", "JIFEN_PUBLIC_URL"),
        ("good", "ftp://a.example", "http://127.0.0.1:1", "JIFEN_PUBLIC_URL"),
        ("good", "http://a.example", "https://api.telegram.org/", "https"),
    ],
)
def test_what_telegram_cannot_use_is_refused(secret: str, url: str, server: str, named: str) -> None:
    with pytest.raises(ChannelError, match=named) as refused:
        Webhook(secret, url, server)
    assert secret not in str(refused.value)
    assert "\n" not in str(refused.value)


async def test_before_it_is_ready_a_post_has_to_come_again(telegram: Telegram) -> None:
    webhook = Webhook(SECRET, "http://bot.example", telegram.url)
    transport = httpx.ASGITransport(build_server([webhook.route], ready))
    async with httpx.AsyncClient(transport=transport) as client:
        answer = await client.post(webhook._url, json={"update_id": 1}, headers={SECRET_HEADER: SECRET})
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")


@pytest.fixture(autouse=True)
async def _posts_nothing_more(telegram: Telegram) -> AsyncIterator[None]:
    yield
    with contextlib.suppress(asyncio.CancelledError):
        await telegram.pushing.close()
