"""What killing a process again and again costs: messages lost, out of order, or said twice.

python -m tests.benchmarks.kills [KILLS [PEOPLE [MESSAGES_OF_EACH_BEFORE_A_KILL]]]
"""

import asyncio
import sys
import tempfile
from pathlib import Path

from tests.bot.channels.killing import Toll, toll
from tests.telegram_double import Telegram
from tests.telegram_double.server import serving

# 5,000 messages in all.
KILLS, PEOPLE, ROUNDS = 50, 20, 5


async def measured(kills: int, people: int, rounds: int) -> Toll:
    """Return what so many kills did."""
    telegram = Telegram()
    with tempfile.TemporaryDirectory() as folder:
        async with serving(telegram) as telegram.url:
            return await toll(telegram, Path(folder), kills, people, rounds)


def main(arguments: list[str]) -> None:
    """Print the figures."""
    kills, people, rounds = (*map(int, arguments), *(KILLS, PEOPLE, ROUNDS)[len(arguments) :])
    found = asyncio.run(measured(kills, people, rounds))
    sys.stdout.write(
        f"{kills} kills in {kills * people * rounds} messages: {found.lost} lost, {found.broken} talks out of order, "
        f"{found.doubled} said twice ({found.doubled / kills:.2f} a kill)\n"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
