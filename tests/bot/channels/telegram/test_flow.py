"""How many messages are on their way at once."""

import asyncio

from bot.channels.telegram.flow import MOST, Flow


def test_there_is_another_place_while_messages_wait_too_long_and_one_less_when_none_does() -> None:
    flow, now, counts = Flow(), 100.0, []
    for waited in [0.0] * 3 + [0.2] * 30 + [0.05] * 30 + [0.0] * 48:
        now += 0.125
        flow.waited(waited, now)
        counts.append(flow.places)
    assert counts[2] == 1
    assert counts[32] == counts[62] == 31
    assert counts[62] - 6 <= counts[-1] < counts[62]


def test_a_busy_machine_is_not_made_busier() -> None:
    flow, now = Flow(), 100.0
    for number in range(100):
        now += 0.01
        # The line takes a hundredth of a second; most calls wait for this machine.
        flow.arrived(0.01 if number % 3 == 0 else 0.1, now)
        flow.waited(0.2, now)
    assert flow.places <= 3
    for _ in range(20):
        now += 0.125
        flow.waited(2.0, now)
    assert flow.places > 10


def test_a_long_line_gets_as_many_places_as_it_takes() -> None:
    flow, now = Flow(), 100.0
    for _ in range(400):
        now += 0.1 / flow.places
        flow.arrived(0.1, now)
        flow.waited(0.2, now)
    assert flow.places > 20


def test_there_is_one_place_at_least_and_a_hundred_at_most() -> None:
    flow = Flow()
    for number in range(500):
        flow.waited(1.0, number)
    assert flow.places == MOST
    for number in range(500, 2000):
        flow.waited(0.0, number)
    assert flow.places == 1


async def test_who_waits_gets_the_next_place_in_order_and_no_more_are_on_their_way() -> None:
    flow, order, most = Flow(), [], 0

    async def send(number: int) -> None:
        nonlocal most
        place = await flow.take()
        most = max(most, len(flow._taken))
        order.append(number)
        await asyncio.sleep(0)
        flow.leave(place)

    await asyncio.gather(*(send(number) for number in range(50)))
    assert order == list(range(50))
    assert most == 1


async def test_a_call_that_hangs_gives_its_place_away() -> None:
    flow = Flow()
    hanging = [asyncio.create_task(flow.take()) for _ in range(3)]
    await asyncio.sleep(0)
    async with asyncio.timeout(60):
        await _through(flow)
    for place in await asyncio.gather(*hanging):
        flow.leave(place)
    assert flow._taken == set()


async def test_who_stops_waiting_keeps_nobody_from_a_place() -> None:
    flow = Flow()
    place = await flow.take()
    waiting = [asyncio.create_task(_through(flow)) for _ in range(3)]
    await asyncio.sleep(0)
    waiting[0].cancel()
    flow.leave(place)
    waiting[1].cancel()
    async with asyncio.timeout(60):
        await waiting[2]
    await asyncio.gather(*waiting, return_exceptions=True)
    assert flow._taken == set()


async def _through(flow: Flow) -> None:
    flow.leave(await flow.take())
