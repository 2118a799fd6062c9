"""Sending against a server that counts: what came too soon goes out later, in order, and nobody else waits for it."""

import asyncio

from bot.messages import Reply
from tests.bot.channels.conftest import Process
from tests.bot.channels.echo_house import EchoHouse
from tests.telegram_double import Failure, Group, Person, Telegram
from tests.telegram_double.limits import Limits, a_group, everybody

ANNA, BEN = Person(7001, "Anna"), Person(7002, "Ben")
GROUP = Group(-100)


def numbers(telegram: Telegram, chat: int) -> list[int]:
    return [int(sent.text.removeprefix("heard: ").removeprefix("/ask ")) for sent in telegram.said(chat)]


async def settled(house: EchoHouse, waiting: int) -> None:
    """Wait until all but `waiting` replies are noted as sent."""
    async with asyncio.timeout(60):
        while len(await house.pending("telegram")) != waiting:  # noqa: ASYNC110 (the database tells nobody)
            await asyncio.sleep(0.02)


async def test_more_people_than_telegram_takes_at_once_all_get_their_answers_in_order(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    telegram.limits = Limits(everybody(30))
    people = [Person(8000 + number) for number in range(30)]
    async with process() as at_work:
        for number in range(3):
            for person in people:
                await telegram.says(person, str(number))
        await telegram.heard(90)
        await at_work.stop()
    assert all(numbers(telegram, person.id) == [0, 1, 2] for person in people)
    assert await house.pending("telegram") == ()
    refused = len(telegram.called("sendMessage")) - 90
    # What was under way when the first refusals came; after them the pace is kept.
    assert refused <= 90


async def test_a_group_is_never_sent_more_than_telegram_allows(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    telegram.limits = Limits(a_group(20, seconds=60.0))
    async with process() as at_work:
        for number in range(25):
            await telegram.says(ANNA, f"/ask {number}", GROUP)
        await telegram.says(BEN, "0")
        await telegram.until(lambda: len(house.heard) == 26 and len(telegram.said(GROUP.id)) == 20)
        await telegram.heard(1, BEN.id)
        await settled(house, 5)
        await at_work.kill()
    assert numbers(telegram, GROUP.id) == list(range(20))
    assert len(telegram.called("sendMessage")) == 21


async def test_a_long_answer_goes_on_where_it_was_refused(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    house.say = lambda _: (Reply("一" * 4096 + "二" * 4096 + "三"),)
    telegram.fail("sendMessage", Failure.too_many_requests(1), after=1)
    async with process() as at_work:
        await telegram.says(ANNA, "长")
        await telegram.heard(3)
        await at_work.stop()
    assert [sent.text[0] for sent in telegram.sent] == ["一", "二", "三"]


async def test_what_fails_now_and_then_reaches_everybody_once_and_in_order(
    telegram: Telegram, process: Process
) -> None:
    """One call in fifty is refused as too soon, and one in fifty meets a bad gateway."""
    people = [Person(8000 + number) for number in range(50)]
    for _ in range(4):
        telegram.fail("sendMessage", Failure.too_many_requests(1), after=24)
        telegram.fail("sendMessage", Failure(502, "Bad Gateway"), after=24)
    async with process() as at_work:
        for number in range(4):
            for person in people:
                await telegram.says(person, str(number))
        await telegram.until(lambda: len(telegram.sent) >= 200, 120)
        await at_work.stop()
    assert all(numbers(telegram, person.id) == list(range(4)) for person in people)
    assert len(telegram.called("sendMessage")) == 208
