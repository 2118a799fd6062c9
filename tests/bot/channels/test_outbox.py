"""Replies go out in order, one conversation does not hold up another, and trouble ends nothing."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence

import pytest

from bot.channels.outbox import Fate, Outbox
from bot.channels.pauses import Pauses
from bot.messages import ConversationKey, Delivery, Incoming, Reply
from bot.storage.store import Store
from tests.bot.channels.echo_house import EchoHouse

ONE, OTHER = (ConversationKey("box", name, name) for name in ("one", "other"))


class Deliveries:
    """Does with replies as it is told, by their text; else sends them."""

    def __init__(self) -> None:
        self.fates: dict[str, list[Fate | Exception]] = {}
        self.sent: list[tuple[str, bool]] = []

    async def deliver(self, delivery: Delivery, again: bool) -> Fate:
        fates = self.fates.get(delivery.reply.text)
        fate = fates.pop(0) if fates else Fate.SENT
        if isinstance(fate, Exception):
            raise fate
        if fate is Fate.SENT:
            self.sent.append((delivery.reply.text, again))
        return fate


@pytest.fixture
def deliveries() -> Deliveries:
    return Deliveries()


@pytest.fixture
def house(store: Store) -> EchoHouse:
    return EchoHouse(store, lambda incoming: (Reply(incoming.text),))


@pytest.fixture
async def outbox(house: EchoHouse, deliveries: Deliveries) -> AsyncIterator[Outbox]:
    box = Outbox("box", house, deliveries.deliver, Pauses(0.01))
    yield box
    await box.close()


async def commit(house: EchoHouse, key: ConversationKey, *texts: str) -> list[Delivery]:
    return [each for text in texts for each in await house.handle(Incoming(text, key, text))]


async def settled(house: EchoHouse, left: int = 0) -> None:
    async with asyncio.timeout(60):
        while len(await house.pending("box")) > left:  # noqa: ASYNC110 - the database tells nobody
            await asyncio.sleep(0.01)


async def test_in_order_and_once(outbox: Outbox, house: EchoHouse, deliveries: Deliveries) -> None:
    committed = await commit(house, ONE, "a", "b", "c")
    outbox.send(committed)
    outbox.send(committed)
    await settled(house)
    assert deliveries.sent == [("a", False), ("b", False), ("c", False)]
    outbox.send(await house.handle(Incoming("a", ONE, "a")))
    await outbox.flush(1)
    assert len(deliveries.sent) == 3


async def test_what_is_tried_again_is_told_so(outbox: Outbox, house: EchoHouse, deliveries: Deliveries) -> None:
    deliveries.fates["a"] = [Fate.LATER, Fate.LATER]
    outbox.send(await commit(house, ONE, "a", "b"))
    await settled(house)
    assert deliveries.sent == [("a", True), ("b", False)]


async def test_one_that_is_held_waits_for_the_conversation_alone(
    outbox: Outbox, house: EchoHouse, deliveries: Deliveries
) -> None:
    deliveries.fates["a"] = [Fate.HELD]
    outbox.send(await commit(house, ONE, "a", "b"))
    outbox.send(await commit(house, OTHER, "c"))
    await settled(house, left=2)
    assert deliveries.sent == [("c", False)]
    outbox.reopen(ONE)
    await settled(house)
    assert [text for text, _ in deliveries.sent] == ["c", "a", "b"]


async def test_one_that_cannot_be_sent_does_not_stop_the_next(
    outbox: Outbox, house: EchoHouse, deliveries: Deliveries
) -> None:
    deliveries.fates = {"a": [Fate.FAILED], "b": [ValueError("b")] * 5}
    outbox.send(await commit(house, ONE, "a", "b", "c"))
    await settled(house)
    assert deliveries.sent == [("c", False)]


async def test_a_fault_that_passes_loses_nothing(outbox: Outbox, house: EchoHouse, deliveries: Deliveries) -> None:
    deliveries.fates = {"a": [OSError("the database is gone")] * 4}
    outbox.send(await commit(house, ONE, "a", "b"))
    await settled(house)
    assert [text for text, _ in deliveries.sent] == ["a", "b"]


async def test_what_a_dead_process_left_goes_out(outbox: Outbox, house: EchoHouse, deliveries: Deliveries) -> None:
    await commit(house, ONE, "a")
    worker = asyncio.create_task(outbox.run())
    await settled(house)
    await commit(house, OTHER, "b")
    outbox.wake()
    await settled(house)
    worker.cancel()
    await asyncio.gather(worker, return_exceptions=True)
    assert deliveries.sent == [("a", True), ("b", True)]


async def test_what_cannot_arrive_is_dropped(outbox: Outbox, house: EchoHouse, deliveries: Deliveries) -> None:
    deliveries.fates["a"] = [Fate.HELD]
    outbox.send(await commit(house, ONE, "a", "b"))
    await outbox.flush(1)
    await outbox.drop(ONE)
    await settled(house)
    assert deliveries.sent == []


class TellingHouse(EchoHouse):
    """A house that hands over the next replies in the very moment in which a lane comes to its end."""

    then: Callable[[], object] | None = None

    async def settle(self, rows: Sequence[int], status: str) -> None:
        await super().settle(rows, status)
        if self.then is not None:
            asyncio.get_running_loop().call_soon(self.then)
            self.then = None


async def test_what_comes_while_a_lane_ends_is_sent(store: Store, deliveries: Deliveries) -> None:
    house = TellingHouse(store, lambda incoming: (Reply(incoming.text),))
    box = Outbox("box", house, deliveries.deliver, Pauses(0.01))
    first, later = await commit(house, ONE, "a", "b")
    house.then = lambda: box.send([later])
    try:
        box.send([first])
        await settled(house)
    finally:
        await box.close()
    assert [text for text, _ in deliveries.sent] == ["a", "b"]


async def test_who_is_reopened_while_a_held_lane_ends_is_served(house: EchoHouse) -> None:
    sent: list[str] = []

    async def deliver(delivery: Delivery, _: bool) -> Fate:
        if not sent:
            sent.append("held")
            asyncio.get_running_loop().call_soon(box.reopen, ONE)
            return Fate.HELD
        sent.append(delivery.reply.text)
        return Fate.SENT

    box = Outbox("box", house, deliver, Pauses(0.01))
    try:
        box.send(await commit(house, ONE, "a"))
        await settled(house)
    finally:
        await box.close()
    assert sent == ["held", "a"]
