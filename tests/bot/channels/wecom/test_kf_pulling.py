"""What is pulled comes whole, in order and once: over pages, starts, kills and several processes."""

import asyncio
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.clock import SHANGHAI
from bot.content.content import Content
from bot.conversation import Conversations
from bot.messages import Delivery, Incoming
from bot.storage.kept_values import KeptValues as StoredValues
from bot.storage.store import Store
from tests.bot.channels.echo_house import EchoHouse
from tests.bot.channels.wecom.conftest import Start, running_kf
from tests.bot.conftest import NOW
from tests.bot.settled import settled
from tests.wechat_double.kf_platform import ACCOUNT, KfPlatform


async def test_many_pages_empty_ones_among_them_come_whole_and_in_order(
    start: Start, platform: KfPlatform, echo: EchoHouse
) -> None:
    platform.gaps = True
    async with start(echo) as process:
        for number in range(7):
            platform.writes("p1", f"m{number}")
            platform.writes("p2", f"n{number}")
        await process.told()
        await process.until(lambda: len(echo.heard) == 14)
        assert [each.text for each in echo.heard if each.key.person == "p1"] == [f"m{n}" for n in range(7)]


async def test_the_first_start_answers_only_the_young(start: Start, platform: KfPlatform, echo: EchoHouse) -> None:
    platform.writes("old", "三天前", at=time.time() - 2 * 86400)
    platform.writes("old", "刚过", at=time.time() - 700)
    platform.writes("young", "刚才", at=time.time() - 500)
    async with start(echo) as process:
        await process.shows("young")
        await process.quiet()
    assert [each.text for each in echo.heard] == ["刚才"]


async def test_a_later_start_catches_up_without_being_told(start: Start, platform: KfPlatform, echo: EchoHouse) -> None:
    async with start(echo) as process:
        platform.writes("p1", "一")
        await process.shows("p1")
        await process.stop()
    platform.writes("p1", "二")
    async with start(echo) as process:
        await process.until(lambda: len(platform.of("p1")) == 2)
    assert [each.text for each in echo.heard] == ["一", "二"]


class Dying(EchoHouse):
    """A house whose process is killed in the middle: after some commits nothing goes on."""

    def __init__(self, store: Store, after: int) -> None:
        super().__init__(store)
        self.after = after
        self.reached = asyncio.Event()

    async def handle(self, incoming: Incoming) -> tuple[Delivery, ...]:
        deliveries = await super().handle(incoming)
        if len(self.heard) >= self.after:
            self.reached.set()
            await asyncio.sleep(3600)
        return deliveries


@pytest.mark.parametrize("after", [1, 2, 3, 5])
async def test_killed_between_pull_and_commit_nothing_is_lost_and_nothing_said_twice(
    start: Start, platform: KfPlatform, store: Store, after: int
) -> None:
    dying, going_on = Dying(store, after), EchoHouse(store)
    for number in range(5):
        platform.writes(f"p{number % 2}", f"m{number}")
    async with start(dying) as process:
        await process.told()
        await process.until(dying.reached.is_set)
        await process.kill()
    async with start(going_on) as process:
        await process.until(lambda: len(platform.seen) >= 5)
        await process.quiet()
        await settled(store, "wecom_kf")
    assert sorted(each.text.split("\n")[0] for each in platform.seen) == [f"heard: m{number}" for number in range(5)]


async def test_what_is_not_from_a_person_is_passed_over(start: Start, platform: KfPlatform, echo: EchoHouse) -> None:
    async with start(echo) as process:
        passed_over: list[dict[str, object]] = [
            {"msgid": "x", "open_kfid": ACCOUNT, "external_userid": "p1", "origin": 6, "msgtype": "text"},
            {"msgid": "y", "origin": 4, "msgtype": "event", "event": {"event_type": "user_recall_msg"}},
            {"msgtype": "hologram", "origin": 3},
            {"msgid": "z", "msgtype": "event", "event": None},
        ]
        platform.log.extend({"send_time": int(time.time()), **each} for each in passed_over)
        platform.sends("p1", {"msgtype": "voice", "voice": {"media_id": "m"}})
        await process.shows("p1")
    assert [each.text for each in echo.heard] == [""]


async def test_one_message_that_cannot_be_handled_does_not_stop_the_others(
    start: Start, platform: KfPlatform, echo: EchoHouse
) -> None:
    echo.broken = "坏"
    async with start(echo) as process:
        platform.writes("p1", "坏")
        platform.writes("p2", "好")
        await process.shows("p2")
        platform.writes("p1", "再来")
        assert "再来" in (await process.shows("p1"))[-1].text


async def test_two_processes_answer_once(start: Start, platform: KfPlatform, database: str, content: Content) -> None:
    stores = [await Store.open(database), await Store.open(database)]
    one, other = (Conversations(store, lambda: content, lambda: NOW) for store in stores)
    try:
        async with start(one) as first, start(other) as second:
            for number in range(4):
                platform.writes(f"p{number}", "谢谢")
            await asyncio.gather(*(process.told() for process in (first, second) * 3))
            await first.until(lambda: len(platform.seen) >= 4)
            await first.quiet()
    finally:
        for store in stores:
            await store.close()
    assert sorted(each.person for each in platform.seen) == [f"p{number}" for number in range(4)]


class Released(StoredValues):
    """Kept values that tell when a lease was given back, which is the last that a pull does."""

    then: Callable[[], object] | None = None

    async def keep(self, name: str, *args: Any, **more: Any) -> bool:
        kept = await super().keep(name, *args, **more)
        if self.then is not None and name.startswith("kf.lease.") and args[-1] == timedelta(0):
            asyncio.get_running_loop().call_soon(self.then)
            self.then = None
        return kept


async def test_news_that_comes_while_a_pull_ends_is_pulled(
    platform: KfPlatform, words: dict[str, str], store: Store, echo: EchoHouse
) -> None:
    kept = Released(store, lambda: datetime.now(SHANGHAI))
    async with running_kf(platform, words, kept, echo) as process:

        def again() -> None:
            platform.writes("p1", "二")
            process.channel._news(ACCOUNT, "")

        kept.then = again
        platform.writes("p1", "一")
        await process.shows("p1", 2)
    assert [each.text for each in echo.heard] == ["一", "二"]
