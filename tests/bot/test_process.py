"""The real program as a process of its own: killed in mid-form, it goes on where it was."""

import json
import os
import re
import signal
import subprocess
import sys
import urllib.request
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

pytestmark = [pytest.mark.process, pytest.mark.timeout(240)]
HOUSE = Path(__file__).parents[2]


def _environment(tmp_path: Path, database: str = "") -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("JIFEN_", "TELEGRAM_"))}
    database = database or f"sqlite:///{tmp_path / 'jifen.db'}"
    return {**kept, "JIFEN_DATABASE_URL": database, "JIFEN_PORT": "0", "TELEGRAM_BOT_TOKEN": ""}


@contextmanager
def running(tmp_path: Path, database: str = "") -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Start `jifen run` on `database`, an SQLite file in `tmp_path` without it; give the process and its address."""
    command, settings = [sys.executable, "-m", "bot", "run"], _environment(tmp_path, database)
    with subprocess.Popen(command, cwd=HOUSE, env=settings, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield process, _address(process)
        finally:
            process.kill()


def _address(process: subprocess.Popen[str]) -> str:
    assert process.stderr is not None
    for line in process.stderr:
        found = re.search(r"http://\S+/", line)
        if found:
            return found[0]
    raise AssertionError("the program ended before it listened")


class Page:
    """A browser as far as the talk needs one: it keeps its cookie."""

    def __init__(self) -> None:
        self._open = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())

    def say(self, address: str, text: str, event: str | None = None) -> str:
        body = json.dumps({"event_id": event or str(uuid.uuid4()), "text": text}).encode()
        request = urllib.request.Request(f"{address}api/messages", body, {"Content-Type": "application/json"})
        with self._open.open(request, timeout=60) as response:
            return "\n".join(reply["text"] for reply in json.load(response)["replies"])


def test_killed_in_mid_form_the_next_answer_goes_on(tmp_path: Path) -> None:
    event, page = str(uuid.uuid4()), Page()
    with running(tmp_path) as (process, address):
        page.say(address, "测算")
        before = page.say(address, "大专", event)
        assert "多大" in before
        process.send_signal(signal.SIGKILL)
        process.wait(60)
    with running(tmp_path) as (process, address):
        assert page.say(address, "大专", event) == before
        assert "80 分" in page.say(address, "35")
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
