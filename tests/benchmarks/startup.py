"""How soon and how large the assistant starts on a new machine, and how soon an edit answers; prints, asserts nothing.

python -m tests.benchmarks.startup
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.content.content import FAQ_FOLDER
from bot.content.models import SHIPPED

ROOT = Path(__file__).parent.parent.parent
QUESTION = "密码忘了怎么办"
EDITED, MADE_UP = "reset-personal-password", "红本本密钥又双叒叕没影了"
PATIENCE = 120.0


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        data, faq = Path(folder) / "data", Path(folder) / "faq"
        shutil.copytree(FAQ_FOLDER, faq)
        with _running(data, faq) as (address, started, process):
            ready = time.perf_counter() - started
            _ask(address, QUESTION)
            say("new data folder: page there", ready, "s")
            say("new data folder: first answer", time.perf_counter() - started, "s")
            say("memory of the process", _resident(process.pid), "MB")
            say("until an edited phrasing is answered", _edit(address, faq), "s")
        with _running(data, FAQ_FOLDER) as (_, started, process):
            say("second start: page there", time.perf_counter() - started, "s")
            say("memory of the process", _resident(process.pid), "MB")
        learned = SHIPPED.stat().st_size + sum(each.stat().st_size for each in data.glob("*.npz"))
        say("learned part on disk", learned / 1e6, "MB")


def say(what: str, figure: float, unit: str) -> None:
    """Print one figure."""
    print(f"{what:42s} {figure:7.2f} {unit}")  # noqa: T201


@contextmanager
def _running(data: Path, faq: Path) -> Iterator[tuple[str, float, subprocess.Popen[str]]]:
    settings = {
        "JIFEN_DATA_DIR": str(data),
        "JIFEN_FAQ_DIR": str(faq),
        "JIFEN_PORT": "0",
        "TELEGRAM_BOT_TOKEN": "",
        "JIFEN_RATE_ADDRESS": "6000",
        "JIFEN_RATE_NEW_VISITORS": "6000",
    }
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "run"],
        cwd=ROOT,
        env={**os.environ, **settings},
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield _address(process), started, process
    finally:
        process.terminate()
        process.wait(10)


def _address(process: subprocess.Popen[str]) -> str:
    """Return the address that the process announces."""
    for stream in (process.stderr, process.stdout):
        for line in stream or ():
            if "http://" in line:
                return "http://" + line.split("http://")[1].split("/")[0]
    raise RuntimeError("the assistant did not start")


def _ask(address: str, text: str) -> str:
    body = json.dumps({"event_id": str(uuid.uuid4()), "text": text}).encode()
    request = urllib.request.Request(f"{address}/api/messages", body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request) as answer:
        return str(answer.read().decode())


def _edit(address: str, faq: Path) -> float:
    """Add a made-up phrasing and wait until it is answered; returns the seconds."""
    wanted = _first_line(_ask(address, QUESTION))
    for path in faq.glob("*.phrasings.yaml"):
        text, line = path.read_text("utf-8"), f"- id: {EDITED}\n  phrasings:\n"
        if line in text:
            indent = text.split(line)[1].split("-")[0]
            path.write_text(text.replace(line, f"{line}{indent}- {MADE_UP}\n"), "utf-8")
    saved = time.perf_counter()
    for _ in range(int(PATIENCE / 0.1)):
        if _first_line(_ask(address, MADE_UP)) == wanted:
            return time.perf_counter() - saved
        time.sleep(0.1)
    return float("nan")


def _first_line(reply: str) -> str:
    return str(json.loads(reply)["replies"][0]["text"]).splitlines()[0]


def _resident(process: int) -> float:
    pages = int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    main()
