"""Server-sent events: every reply to a visitor, in every tab, resumed behind the last one seen."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from uuid import uuid4

import httpx
import pytest

from bot.channels.web.channel import web_routes
from bot.channels.web.live import WAITING_REPLIES, Live
from bot.channels.web.posted import key_of
from bot.messages import Exchange, Incoming
from bot.server import build_server
from tests.bot.channels.scripted import ScriptedConversations, all_well, web_words
from tests.loopback import serving_from_a_thread

ME, OTHER = "1" * 32, "2" * 32


async def say(conversations: ScriptedConversations, text: str, who: str = ME) -> int:
    deliveries = await conversations.handle(Incoming(str(uuid4()), key_of(who), text, shown_again=True))
    return deliveries[0].row


@pytest.fixture
def conversations() -> ScriptedConversations:
    return ScriptedConversations()


@pytest.fixture
def live(conversations: ScriptedConversations) -> Live:
    return Live(conversations, "web", every=0.01)


async def take(following: AsyncIterator[Exchange | None], count: int) -> list[str]:
    found: list[str] = []
    async with asyncio.timeout(60):
        while len(found) < count:
            exchange = await anext(following)
            assert exchange is not None
            found.append(exchange.said)
    return found


async def listening(live: Live, pages: int = 1) -> None:
    """Wait until so many pages listen: what was said before is no news to them."""
    async with asyncio.timeout(60):
        while sum(map(len, live._listening.values())) < pages or not live._ready.is_set():  # noqa: ASYNC110
            await asyncio.sleep(0.001)


async def test_what_was_missed_comes_first_and_once(live: Live, conversations: ScriptedConversations) -> None:
    seen = await say(conversations, "一")
    await say(conversations, "二")
    following = live.follow(key_of(ME), seen)
    assert await take(following, 1) == ["二"]
    await say(conversations, "三")
    assert await take(following, 1) == ["三"]
    await following.aclose()


async def test_two_tabs_hear_the_same_and_nobody_else(live: Live, conversations: ScriptedConversations) -> None:
    tabs = [live.follow(key_of(ME), None), live.follow(key_of(ME), None)]
    stranger = live.follow(key_of(OTHER), None)
    waiting = [asyncio.create_task(take(each, 2)) for each in tabs]
    quiet = asyncio.create_task(take(stranger, 1))
    await listening(live, 3)
    await say(conversations, "一")
    await say(conversations, "别人", OTHER)
    await say(conversations, "二")
    assert await asyncio.gather(*waiting) == [["一", "二"], ["一", "二"]]
    assert await quiet == ["别人"]
    for each in (*tabs, stranger):
        await each.aclose()


class OutOfOrder(ScriptedConversations):
    """A store in which a lower row appears after a higher one, as transactions of two processes may commit."""

    def __init__(self) -> None:
        super().__init__()
        self.hidden: set[int] = set()

    async def since(self, channel: str, row: int, limit: int = 100) -> tuple[Exchange, ...]:
        """Return what has appeared."""
        found = await super().since(channel, row, limit)
        return tuple(each for each in found if each.deliveries[0].row not in self.hidden)


async def test_a_row_that_appears_late_is_not_lost() -> None:
    conversations = OutOfOrder()
    live = Live(conversations, "web", every=0.01)
    following = live.follow(key_of(ME), None)
    first = asyncio.create_task(take(following, 1))
    await listening(live)
    conversations.hidden = {1}
    await say(conversations, "早")
    await say(conversations, "晚")
    assert await first == ["晚"]
    conversations.hidden = set()
    assert await take(following, 1) == ["早"]
    await following.aclose()


class Shaky(ScriptedConversations):
    """A store that fails now and then."""

    looks = 0

    async def since(self, channel: str, row: int, limit: int = 100) -> tuple[Exchange, ...]:
        """Fail every other time."""
        self.looks += 1
        if self.looks % 2:
            raise OSError("the words of a person")
        return await super().since(channel, row, limit)


async def test_a_store_that_fails_for_a_moment_ends_no_stream() -> None:
    conversations = Shaky()
    live = Live(conversations, "web", every=0.01)
    following = live.follow(key_of(ME), None)
    first = asyncio.create_task(take(following, 1))
    await listening(live)
    await say(conversations, "一")
    assert await first == ["一"]
    await following.aclose()


async def test_nobody_reads_while_nobody_listens(live: Live, conversations: ScriptedConversations) -> None:
    following = live.follow(key_of(ME), None)
    first = asyncio.create_task(take(following, 1))
    await listening(live)
    await say(conversations, "一")
    await first
    await following.aclose()
    async with asyncio.timeout(60):
        while not live.idle:  # noqa: ASYNC110 (it tells nobody)
            await asyncio.sleep(0.001)


async def test_a_page_that_reads_nothing_is_cut_off_and_catches_up(
    live: Live, conversations: ScriptedConversations
) -> None:
    following = live.follow(key_of(ME), None)
    first = asyncio.create_task(take(following, 1))
    await listening(live)
    row = await say(conversations, "0")
    await first
    other = live.follow(key_of(ME), None)
    for half in (range(1, 121), range(121, 241)):
        reading = asyncio.create_task(take(other, 120))
        await listening(live, 2)
        for number in half:
            await say(conversations, str(number))
        assert await reading == [str(number) for number in half]
    assert WAITING_REPLIES < 240
    async with asyncio.timeout(60):
        assert await anext(following, None) is None
    await other.aclose()
    again = live.follow(key_of(ME), row)
    assert await take(again, 3) == ["1", "2", "3"]
    await again.aclose()


@pytest.fixture
def address(conversations: ScriptedConversations) -> Iterator[str]:
    words = web_words()
    with serving_from_a_thread(build_server(web_routes(conversations, words), all_well, words)) as where:
        yield where


def events(lines: Iterator[str], count: int) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    identity = ""
    for line in lines:
        if line.startswith("id: "):
            identity = line.removeprefix("id: ")
        if line.startswith("data: "):
            data = json.loads(line.removeprefix("data: "))
            assert str(data["id"]) == identity
            found.append(data)
        if len(found) == count:
            return found
    return found


def test_the_stream_resumes_behind_the_last_event(address: str) -> None:
    with httpx.Client(base_url=address, timeout=60) as client:
        assert client.get("/api/events").status_code == 204
        for text in ("一", "二", "三"):
            client.post("/api/messages", json={"event_id": str(uuid4()), "text": text})
        with client.stream("GET", "/api/events", headers={"last-event-id": "1"}) as stream:
            assert stream.headers["content-type"].startswith("text/event-stream")
            found = events(stream.iter_lines(), 2)
        assert [each["said"] for each in found] == ["二", "三"]
        assert all('class="reply' in str(each["html"]) for each in found)
        with client.stream("GET", "/api/events?after=2") as stream:
            assert [each["said"] for each in events(stream.iter_lines(), 1)] == ["三"]
        talk = client.get("/api/talk").json()["messages"]
        assert [each["text"] for each in talk] == ["一", "1: 一", "二", "2: 二", "三", "3: 三"]
        with client.stream("GET", "/api/events", headers={"last-event-id": "9" * 30}) as stream:
            assert stream.status_code == 200
