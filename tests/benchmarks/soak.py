"""The real program under a steady load and small mishaps: what is lost or said twice, and whether its memory grows.

python -m tests.benchmarks.soak [SECONDS [MESSAGES_A_SECOND]]

People come and go on a Bot API of our own that refuses 2 % of all calls as too many and fails at another 2 %. At the
end what each of them was shown is compared with what the database says was committed for them.
"""

import asyncio
import itertools
import os
import random
import sqlite3
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path

from bot.channels.telegram.sending import TEXT_UNITS
from bot.content.content import Folders, check
from bot.render import split
from bot.reply_json import reply_from_json
from tests.telegram_double import Person, Telegram
from tests.telegram_double.failures import Mishaps
from tests.telegram_double.server import serving
from tests.telegram_double.telegram import TOKEN

ROOT = Path(__file__).parents[2]
SECONDS, RATE = 600.0, 15.0
# So many people write at a time; each leaves after so many messages.
PEOPLE, STAY = 40, 12
# Seconds until the last answer is there.
PATIENCE = 240.0
# Of all messages this share is told, the rest is asked.
TELLS = 0.3
TOLD = ("我38岁", "大专", "本科", "社保8年", "2倍基数", "不知道", "测算", "我还差多少分", "谢谢", "我要是中级职称呢")

# Whoever asks to be forgotten leaves nothing that could be compared.
ERASING = frozenset("忘删清消")


@dataclass(frozen=True, slots=True)
class Soaked:
    """What the program did.

    Attributes:
        messages: how many were written.
        lost: replies that were committed and never shown, and messages that were never handled.
        doubled: replies that were shown and not committed, or shown again.
        mishaps: how many calls went wrong.
        memory: MB of the program, measured at even times, once it had answered for a tenth of the time.

    """

    messages: int
    lost: int
    doubled: int
    mishaps: int
    memory: tuple[float, ...]

    @property
    def growth(self) -> float:
        """MB by which the second half is larger than the first one, in the middle of each."""
        half = len(self.memory) // 2
        first, second = sorted(self.memory[:half]), sorted(self.memory[half:])
        return second[len(second) // 2] - first[len(first) // 2]


async def soaked(seconds: float, rate: float) -> Soaked:
    """Let people write `rate` messages a second for `seconds`; return what became of them."""
    telegram = Telegram()
    telegram.mishaps = mishaps = Mishaps()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        async with serving(telegram) as telegram.url, _running(telegram, folder) as process:
            memory: list[float] = []
            written = await _written(telegram, process.pid, seconds, rate, memory)
            until = time.monotonic() + PATIENCE
            while time.monotonic() < until and not _all_is_out(folder, written):  # noqa: ASYNC110 (a file tells nobody)
                await asyncio.sleep(0.5)
            lost, doubled = _compared(telegram, folder, written)
    return Soaked(written, lost, doubled, mishaps.happened, tuple(memory[len(memory) // 10 :]))


async def _written(telegram: Telegram, process: int, seconds: float, rate: float, memory: list[float]) -> int:
    """Write, once the program listens, for so long; note its memory beside. Return how many messages there were."""
    await telegram.until(lambda: telegram.offsets, PATIENCE)
    begun, written = time.monotonic(), 0
    for person, text in _talk():
        due = written / rate
        await asyncio.sleep(max(0.0, begun + due - time.monotonic()))
        if due > seconds:
            break
        await telegram.says(person, text)
        written += 1
        if len(memory) < due * 40 / seconds:
            memory.append(_resident(process))
    return written


def _talk() -> Iterator[tuple[Person, str]]:
    """Yield who writes what, without end."""
    chance = random.Random(1)  # noqa: S311 (the same every time)
    entries = check(Folders()).catalogue.entries.values()
    asked = [text for entry in entries for text in entry.phrasings if not ERASING & set(text)]
    for number in itertools.count():
        person = Person(100_000 + number // (PEOPLE * STAY) * PEOPLE + number % PEOPLE)
        yield person, chance.choice(TOLD if chance.random() < TELLS else asked)


@asynccontextmanager
async def _running(telegram: Telegram, folder: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("JIFEN_", "TELEGRAM_"))}
    settings = {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_BASE_URL": telegram.url, "JIFEN_DATA_DIR": str(folder)}
    quiet = {"JIFEN_PORT": "0", "JIFEN_LOG_LEVEL": "error", "NO_PROXY": "*"}
    command = (sys.executable, "-m", "bot", "run")
    with (folder / "log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            *command, cwd=ROOT, env={**kept, **settings, **quiet}, stdout=log, stderr=log
        )
        try:
            yield process
        finally:
            process.kill()
            await process.wait()


def _all_is_out(folder: Path, written: int) -> bool:
    with closing(sqlite3.connect(folder / "jifen.db")) as database:
        handled = database.execute("SELECT count(*) FROM handled_events").fetchone()[0]
        unsent = database.execute("SELECT count(*) FROM outbox WHERE status != 'sent'").fetchone()[0]
    return bool(handled >= written and not unsent)


def _compared(telegram: Telegram, folder: Path, written: int) -> tuple[int, int]:
    """Return how much was lost, and how much was said that nobody committed, or said again."""
    committed: dict[int, list[str]] = defaultdict(list)
    with closing(sqlite3.connect(folder / "jifen.db")) as database:
        lost = written - database.execute("SELECT count(*) FROM handled_events").fetchone()[0]
        for row in database.execute("SELECT chat, reply FROM outbox ORDER BY id"):
            committed[int(row[0])].extend(split(reply_from_json(row[1]).text, TEXT_UNITS))
    shown: dict[int, list[str]] = defaultdict(list)
    for sent in telegram.sent:
        if sent.document is None:
            shown[sent.chat].append(sent.text)
    doubled = 0
    for chat in committed.keys() | shown.keys():
        once = min(len(committed[chat]), len(shown[chat]))
        same = sum(map(str.__eq__, committed[chat], shown[chat]))
        lost += len(committed[chat]) - once + (once - same)
        doubled += len(shown[chat]) - once
    return lost, doubled


def _resident(process: int) -> float:
    pages = int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def main(arguments: list[str]) -> None:
    """Print the figures."""
    seconds, rate = (*map(float, arguments), *(SECONDS, RATE)[len(arguments) :])
    found = asyncio.run(soaked(seconds, rate))
    sys.stdout.write(
        f"{found.messages} messages in {seconds:.0f} s, {found.mishaps} calls gone wrong: {found.lost} lost, "
        f"{found.doubled} said twice\nMB: {' '.join(f'{each:.0f}' for each in found.memory)}\n"
        f"the second half is {found.growth:+.1f} MB larger than the first\n"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
