"""The golden talks through every door of WeChat: over the real protocol, against platforms that enforce their limits.

What is shown on several pages is asked for page by page, as a person would.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

import pytest

from bot.channels.wecom.robot import Robot, RobotChannel
from bot.clock import SHANGHAI
from bot.content.content import Content
from bot.conversation import Conversations
from bot.messages import ConversationKey, Delivery, Incoming
from bot.session import Session
from bot.storage.kept_values import KeptValues
from bot.storage.store import Store
from tests.bot.channels.wechat.conftest import opened_door, wechat_words
from tests.bot.channels.wecom.conftest import running_kf, wecom_words
from tests.bot.channels.wecom.robot.conftest import QUICK
from tests.bot.channels.wecom.robot.conftest import Process as RobotProcess
from tests.bot.channels.wecom.robot.webhook_door import opened_webhook
from tests.bot.test_transcripts import TRANSCRIPTS
from tests.made_databases import sqlite_database
from tests.wechat_double.kf_platform import KfPlatform
from tests.wechat_double.robot_platform import BOT_ID, SECRET, RobotPlatform, robot_platform, until

MORE = "回复 1 看下一段"
# Talks of one person alone: no group has an Official Account or a customer service, and in one a robot opens no form.
ALONE = [name for name, talk in TRANSCRIPTS.items() if not talk.get("group")]


class House:
    """The assistant, which can be started anew on the same database behind an open door."""

    def __init__(self, url: str, content: Content, now: datetime) -> None:
        self._url, self._content, self._now = url, content, now
        self.handled: list[Incoming] = []

    async def start(self) -> None:
        self.store = await Store.open(self._url)
        self._house = Conversations(self.store, lambda: self._content, lambda: self._now)

    async def handle(self, incoming: Incoming) -> tuple[Delivery, ...]:
        deliveries = await self._house.handle(incoming)
        self.handled.append(incoming)
        return deliveries

    async def pending(self, channel: str) -> tuple[Delivery, ...]:
        return await self._house.pending(channel)

    async def settle(self, rows: Sequence[int], status: str) -> None:
        await self._house.settle(rows, status)

    def settle_soon(self, rows: Sequence[int], status: str) -> "asyncio.Future[None]":
        return self._house.settle_soon(rows, status)

    async def move_chat(self, channel: str, old: str, new: str) -> None:
        await self._house.move_chat(channel, old, new)

    async def unreachable(self, key: ConversationKey) -> None:
        await self._house.unreachable(key)

    async def label(self, value: str) -> str | None:
        """Return the words of an option that is offered now, by its value."""
        stored, _ = await self.store.load(self.handled[-1].key)
        return next((each.label for each in Session.from_json(stored).offered if each.value == value), None)


class Person(Protocol):
    """Somebody at a door, who is shown what comes of what they say."""

    async def says(self, text: str) -> str: ...

    async def presses(self, value: str) -> str | None:
        """Tap what was offered under a value, now or long ago; None where nothing can be tapped."""
        ...


class AnsweredPerson:
    """Somebody whose message is answered at once, by one text."""

    def __init__(self, say: Callable[[str, str], Any]) -> None:
        self._say = say

    async def says(self, text: str) -> str:
        return str(await self._say("p1", text))

    async def presses(self, value: str) -> str | None:  # noqa: ARG002 - a passive text has no buttons
        return None


@asynccontextmanager
async def official_account(house: House, kept: KeptValues) -> AsyncIterator[Person]:  # noqa: ARG001
    async with opened_door(wechat_words(), house, "safe") as wechat:
        yield AnsweredPerson(wechat.says)


class WaitingPerson:
    """Somebody whose answers come by themselves, as many as there are."""

    def __init__(
        self,
        house: House,
        channel: str,
        write: Callable[[str], Any],
        press: Callable[[str], Any],
        shown: Callable[[], list[str]],
    ) -> None:
        self._house, self._channel, self._write, self._press, self._shown = house, channel, write, press, shown

    async def says(self, text: str) -> str:
        return await self._shown_after(self._write(text)) or ""

    async def presses(self, value: str) -> str | None:
        return await self._shown_after(self._press(value))

    async def _shown_after(self, done: Any) -> str | None:
        before, handled = len(self._shown()), len(self._house.handled)
        if await done is False:
            return None
        async with asyncio.timeout(60):
            while len(self._house.handled) == handled or await self._house.pending(self._channel):  # noqa: ASYNC110
                await asyncio.sleep(0.005)
        return "\n".join(self._shown()[before:])


@asynccontextmanager
async def customer_service(house: House, kept: KeptValues) -> AsyncIterator[Person]:
    platform = KfPlatform()
    async with running_kf(platform, wecom_words(), kept, house) as process:

        async def write(text: str) -> None:
            platform.writes("p1", text)
            await process.told()

        async def press(value: str) -> bool:
            lines = [
                line["click"] for each in platform.of("p1") for line in each.body.get("msgmenu", {}).get("list", ())
            ]
            line = next((each for each in reversed(lines) if each["id"] == value), None)
            if line is None:
                return False
            platform.writes("p1", line["content"], value)
            await process.told()
            return True

        yield WaitingPerson(house, "wecom_kf", write, press, lambda: [each.text for each in platform.of("p1")])


@asynccontextmanager
async def robot(house: House, kept: KeptValues) -> AsyncIterator[Person]:
    async with robot_platform(RobotPlatform(minute=0.01)) as platform:
        process = RobotProcess(RobotChannel(Robot(BOT_ID, SECRET, platform.url), house, kept, QUICK))
        try:
            await until(lambda: process.said)

            async def write(text: str) -> None:
                await platform.says("p1", text)

            async def press(value: str) -> bool:
                cards = [platform.cards.shown(each.card) for each in platform.of("p1") if each.card]
                buttons = [(card, each) for card in cards for each in card["button_list"]]
                found = [(card, each) for card, each in buttons if each["key"].startswith(f"{value}\n")]
                if not found:
                    return False
                card, button = found[-1]
                await platform.presses("p1", button["text"], card["task_id"])
                return True

            yield WaitingPerson(house, "wecom_bot", write, press, lambda: [each.text for each in platform.of("p1")])
        finally:
            await process.kill()


@asynccontextmanager
async def robot_by_webhook(house: House, kept: KeptValues) -> AsyncIterator[Person]:  # noqa: ARG001
    async with opened_webhook(house) as (wecom, _):
        yield AnsweredPerson(wecom.says)


Door = Callable[[House, KeptValues], AbstractAsyncContextManager[Person]]
DOORS: dict[str, Door] = {
    "official account": official_account,
    "customer service": customer_service,
    "robot": robot,
    "robot by webhook": robot_by_webhook,
}


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


def _doors() -> Iterator[Any]:
    """Give each talk the Official Account, which has the least room, and one of the others; the rest is long."""
    _, *others = DOORS
    for number, name in enumerate(ALONE):
        for door in DOORS:
            short = door not in others or door == others[number % len(others)]
            yield pytest.param(name, door, marks=() if short else pytest.mark.long)


@pytest.mark.parametrize(("name", "door"), list(_doors()))
async def test_a_talk_through_a_door(name: str, door: str, tmp_path: Path, content: Content) -> None:
    talk = TRANSCRIPTS[name]
    house = House(sqlite_database(tmp_path / "talk.db"), content, datetime.fromisoformat(talk["now"]))
    values = await Store.open(sqlite_database(tmp_path / "values.db"))
    await house.start()
    try:
        async with DOORS[door](house, KeptValues(values, lambda: datetime.now(SHANGHAI))) as person:
            for turn in talk["turns"]:
                await _take_turn(turn, house, person)
    finally:
        await house.store.close()
        await values.close()


async def _take_turn(turn: dict[str, Any], house: House, person: Person) -> None:
    if turn.get("restart"):
        await house.store.close()
        await house.start()
        return
    shown = await _said_or_pressed(turn, house, person)
    if shown is None:
        # An old button: whoever can only write has none to press.
        return
    for expected in turn.get("expects", ()):
        assert any(each in shown for each in str(expected).split("|")), (turn, shown)
    for option in turn.get("options", ()):
        assert option in shown, (turn, shown)


async def _said_or_pressed(turn: dict[str, Any], house: House, person: Person) -> str | None:
    if "says" in turn:
        return await _whole(person, await person.says(turn["says"]))
    pressed = await person.presses(turn["presses"])
    if pressed is not None:
        return await _whole(person, pressed)
    label = await house.label(turn["presses"])
    return None if label is None else await _whole(person, await person.says(label))


async def _whole(person: Person, first: str) -> str:
    """Ask for every page of what is shown."""
    pages = [first]
    while MORE in pages[-1]:
        pages.append(await person.says("1"))
    return "\n".join(pages)
