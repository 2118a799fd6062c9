"""A start that is refused, in this process: nothing of the program has begun by then that a process would be for."""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app

OURS = ("JIFEN_", "TELEGRAM_", "WECHAT_", "WECOM_", "CHATWOOT_")


def refused_start(monkeypatch: pytest.MonkeyPatch, given: Mapping[str, str]) -> str:
    """Say `jifen run` with these settings and no others of ours; return what stands on stderr when it has ended."""
    for name in [each for each in os.environ if each.startswith(OURS)]:
        monkeypatch.delenv(name)
    # Where no `.env` is.
    monkeypatch.chdir(Path(__file__).parent)
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    done = CliRunner().invoke(app, ["run"])
    assert done.exit_code == 1, done.output
    assert isinstance(done.exception, SystemExit), done.exception
    return done.stderr
