"""Replies a second, how long people wait, CPU and memory: this assistant and two plain bots, one after the other.

python -m tests.benchmarks.telegram [MESSAGES [RATE [SEND_MILLISECONDS]]]

Without RATE all messages wait at once. Prints figures and asserts nothing; every bot gets the same messages.
"""

import json
import os
import random
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from bot.content.content import Folders, check

ROOT = Path(__file__).parents[3]
PEOPLE = 300
PATIENCE = 300
REPEATED = 93
ENDINGS = ("呢", "呀", "？谢谢", "，在线等", "，请问", "，急")
# aiogram asks for an older pydantic than ours: give the Python of an environment that has it.
AIOGRAM_PYTHON = os.environ.get("AIOGRAM_PYTHON", "")
BOTS = {
    "this assistant": [sys.executable, "-m", "bot", "run"],
    "python-telegram-bot, pickle": [sys.executable, "-m", "tests.benchmarks.telegram.plain_ptb"],
}
if AIOGRAM_PYTHON:
    BOTS["aiogram, memory"] = [AIOGRAM_PYTHON, "-m", "tests.benchmarks.telegram.plain_aiogram"]


@dataclass(frozen=True, slots=True)
class Run:
    """What one bot did."""

    rate: float
    middle: float
    slow: float
    processor: float
    memory: float


def main(arguments: list[str]) -> None:
    """Print a table for messages of which none comes twice, and one for a few that come over and over."""
    messages, rate, send = (*map(int, arguments), *(3000, 0, 0)[len(arguments) :])
    wordings = _wordings(messages)
    tables = {"no wording twice": wordings, f"{REPEATED} questions over and over": wordings[:REPEATED]}
    for title, questions in tables.items():
        print(f"\n{messages} messages of {PEOPLE} people, {title}, {rate or 'all'} at once or a second, send {send} ms")  # noqa: T201
        print(f"{'':28s} replies/s     p50 s     p95 s   CPU ms a reply     MB")  # noqa: T201
        for name, command in BOTS.items():
            run = _run(command, questions, messages, rate, send)
            print(  # noqa: T201
                f"{name:28s} {run.rate:9.0f} {run.middle:9.3f} {run.slow:9.3f} {run.processor:16.2f} {run.memory:6.0f}"
            )


def _wordings(count: int) -> list[str]:
    chance = random.Random(1)  # noqa: S311 (the same every time)
    known = [text for entry in check(Folders()).catalogue.entries.values() for text in entry.phrasings]
    return [text + chance.choice(ENDINGS) for text in chance.sample(known, count)]


def _run(command: list[str], questions: list[str], messages: int, rate: int, send: int) -> Run:
    with tempfile.TemporaryDirectory() as folder, socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        asked = Path(folder) / "questions.json"
        asked.write_text(json.dumps(questions), "utf-8")
        words = map(str, (port, PEOPLE, messages, rate, send, asked))
        api = subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.telegram.bot_api", *words],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        time.sleep(0.5)
        return _measured(command, f"http://127.0.0.1:{port}", folder, api)


def _measured(command: list[str], address: str, folder: str, api: "subprocess.Popen[str]") -> Run:
    settings = {"TELEGRAM_BOT_TOKEN": "1:a", "TELEGRAM_API_BASE_URL": address, "JIFEN_DATA_DIR": folder}
    quiet = {"JIFEN_PORT": "0", "JIFEN_LOG_LEVEL": "warning", "NO_PROXY": "*"}
    with (Path(folder) / "log").open("wb") as log:
        bot = subprocess.Popen(
            command if command[-1] == "run" else [*command, address],
            cwd=ROOT,
            env={**os.environ, **settings, **quiet},
            stdout=log,
            stderr=log,
        )
        try:
            line, _ = api.communicate(timeout=PATIENCE)
            used, memory = _processor_seconds(bot.pid), _resident(bot.pid)
        finally:
            api.kill()
            bot.kill()
            bot.wait()
    found = json.loads(line)
    replies = found["replies"]
    return Run(replies / found["seconds"], found["p50"], found["p95"], used / replies * 1000, memory)


def _processor_seconds(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _resident(process: int) -> float:
    return int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    main(sys.argv[1:])
