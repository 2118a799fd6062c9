"""What the channel says of itself while something does not work, and that it says nothing any more once it does."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from bot.channels.troubles import Troubles
from tests.bot.channels.conftest import Process, Running
from tests.bot.channels.echo_house import EchoHouse
from tests.telegram_double import Failure, Person, Telegram
from tests.telegram_double.failures import BROKEN, DROPPED
from tests.telegram_double.telegram import TOKEN

ANNA = Person(7001, "Anna")
CONFLICT = Failure(409, "Conflict: terminated by other getUpdates request")


def says(at_work: Running, words: str) -> Callable[[], bool]:
    """Return whether the channel says that `words` do not work."""
    return lambda: words in (at_work.channel.trouble() or ("",))[0]


async def healthy(telegram: Telegram, at_work: Running) -> None:
    """Wait until the channel says that everything works, and see that it does."""
    await telegram.says(ANNA, "还在吗")
    await telegram.until(lambda: at_work.channel.trouble() is None and telegram.said(ANNA.id))


async def test_a_start_without_telegram_is_said_until_it_is_reached(telegram: Telegram, process: Process) -> None:
    telegram.fail("getMe", DROPPED, times=3)
    async with process() as at_work:
        assert says(at_work, "has not been reached yet")()
        await healthy(telegram, at_work)


@pytest.mark.parametrize("failure", [BROKEN, DROPPED, Failure(502, "Bad Gateway")])
async def test_a_server_that_gives_no_updates_is_said(telegram: Telegram, process: Process, failure: Failure) -> None:
    telegram.fail("getUpdates", failure, times=4)
    async with process() as at_work:
        await telegram.until(says(at_work, "does not answer"))
        before = datetime.now(UTC)
        trouble = at_work.channel.trouble()
        assert trouble is None or trouble[1] <= before
        await healthy(telegram, at_work)


async def test_another_program_with_the_same_token_is_named(
    telegram: Telegram, process: Process, capsys: pytest.CaptureFixture[str]
) -> None:
    telegram.fail("getUpdates", CONFLICT, times=3)
    async with process() as at_work:
        await telegram.until(says(at_work, "another program receives this bot's messages"))
        await healthy(telegram, at_work)
    printed = "".join(capsys.readouterr())
    assert "telegram_conflict" in printed
    assert TOKEN not in printed


async def test_two_processes_at_once_say_so_and_no_message_goes_without_an_answer(
    telegram: Telegram, process: Process
) -> None:
    async with process() as first, process() as second:
        await telegram.until(lambda: says(first, "another program")() or says(second, "another program")())
        for number in range(5):
            await telegram.says(ANNA, str(number))
        await telegram.until(lambda: {sent.text for sent in telegram.sent} == {f"heard: {each}" for each in range(5)})
        await first.stop()
        await second.stop()


async def test_messages_that_cannot_be_handled_are_said(telegram: Telegram, house: EchoHouse, process: Process) -> None:
    house.faults = [OSError("disk")] * 3
    async with process() as at_work:
        await telegram.says(ANNA, "你好")
        await telegram.until(says(at_work, "cannot be handled"))
        await healthy(telegram, at_work)


async def test_messages_that_do_not_go_out_are_said(telegram: Telegram, process: Process) -> None:
    telegram.fail("sendMessage", BROKEN, times=3)
    async with process() as at_work:
        await telegram.says(ANNA, "你好")
        await telegram.until(says(at_work, "do not get through"))
        await healthy(telegram, at_work)


async def test_somebody_who_blocked_the_bot_is_no_trouble(telegram: Telegram, process: Process) -> None:
    telegram.fail("sendMessage", Failure(403, "Forbidden: bot was blocked by the user"))
    async with process() as at_work:
        await telegram.says(ANNA, "你好")
        await telegram.until(lambda: telegram.called("sendMessage"))
        await telegram.confirmed()
        assert at_work.channel.trouble() is None


def test_the_oldest_trouble_is_told_with_the_time_it_began() -> None:
    times = [datetime(2026, 11, 29, tzinfo=UTC) + timedelta(minutes=number) for number in range(3)]
    troubles = Troubles(iter(times).__next__)
    assert troubles.longest() is None
    troubles.begin("calling", "no answer")
    troubles.begin("sending", "nothing goes out")
    troubles.begin("calling", "another program")
    assert troubles.longest() == ("another program", times[0])
    troubles.end("calling")
    assert troubles.longest() == ("nothing goes out", times[1])
    troubles.end("sending")
    troubles.end("never begun")
    assert troubles.longest() is None
