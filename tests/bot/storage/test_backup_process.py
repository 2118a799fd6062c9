"""The real program beside its commands: backed up while it runs, not restored over, and /forget to the last byte."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.bot.test_process import HOUSE, Page, _environment, running

pytestmark = [pytest.mark.process, pytest.mark.timeout(240)]
SECRET = "苹果园小区三号楼"  # noqa: S105 (no password)


def _jifen(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "bot", *arguments]
    return subprocess.run(
        command, cwd=HOUSE, env=_environment(folder), capture_output=True, text=True, timeout=120, check=False
    )


def _holds(folder: Path, words: str) -> list[str]:
    return [path.name for path in folder.iterdir() if words.encode() in path.read_bytes()]


def test_a_running_program_is_backed_up_and_forgets_to_the_last_byte(tmp_path: Path) -> None:
    early, late = tmp_path / "early.db", tmp_path / "late.db"
    with running(tmp_path) as (process, address):
        page, other = Page(), Page()
        page.say(address, f"{SECRET}的土豆怎么种")
        other.say(address, "测算")
        assert _jifen(tmp_path, "backup", str(early)).returncode == 0
        refused = _jifen(tmp_path, "restore", str(early))
        assert refused.returncode == 1
        assert "stop jifen first" in refused.stderr
        assert "Traceback" not in refused.stderr
        assert "删除" in page.say(address, "忘掉我")
        forgotten = time.monotonic()
        while set(_holds(tmp_path, SECRET)) != {"early.db"}:
            assert time.monotonic() - forgotten < 120
            time.sleep(0.2)
        assert _jifen(tmp_path, "backup", str(late)).returncode == 0
        assert "多大" in other.say(address, "大专")
        process.kill()
        process.wait(60)
    assert _holds(tmp_path, SECRET) == ["early.db"]
    assert _jifen(tmp_path, "restore", str(late)).returncode == 0
    with running(tmp_path) as (_, address):
        assert "多大" in other.say(address, "大专")
