"""Some of all calls refused, some met by a server that is gone: everybody still gets every answer, once, in order."""

from tests.bot.channels.conftest import Process
from tests.bot.channels.echo_house import EchoHouse
from tests.telegram_double import Person, Telegram
from tests.telegram_double.failures import Mishaps

PEOPLE = [Person(9000 + number) for number in range(20)]
MESSAGES = 15


async def test_refusals_and_gone_servers_lose_nothing_and_double_nothing(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    telegram.mishaps = mishaps = Mishaps(share=0.02)
    for number in range(MESSAGES):
        for person in PEOPLE:
            await telegram.says(person, f"m{number}")
    wanted = [f"heard: m{number}" for number in range(MESSAGES)]
    async with process() as at_work:
        await telegram.until(lambda: len(telegram.sent) >= MESSAGES * len(PEOPLE), 120)
        await at_work.stop()
    assert mishaps.happened > 0
    for person in PEOPLE:
        assert [sent.text for sent in telegram.said(person.id)] == wanted
    assert await house.pending("telegram") == ()
