"""The Telegram channel out of the settings: none, polling, webhook, or one line that says what is missing."""

from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from bot.channels.ports import ChannelError
from bot.config.settings import Settings
from bot.program.telegram_setup import check_telegram
from tests.bot.refused_start import refused_start

ROOT = Path(__file__).parents[2]
SECRET = SecretStr("what-telegram_shows")
TOKEN = SecretStr("424242:AA")
URL = "https://jifen.example"


def settings(**given: Any) -> Settings:
    return Settings(_env_file=None).model_copy(update=given)


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"telegram_bot_token": TOKEN},
        {"public_url": URL},
        {"telegram_bot_token": TOKEN, "public_url": URL},
        {"telegram_bot_token": TOKEN, "public_url": URL, "telegram_webhook_secret": SECRET},
    ],
)
def test_what_goes_together_is_taken(given: dict[str, Any]) -> None:
    check_telegram(settings(**given))


@pytest.mark.parametrize(
    ("given", "named", "not_named"),
    [
        ({}, ["TELEGRAM_BOT_TOKEN", "JIFEN_PUBLIC_URL"], []),
        ({"telegram_bot_token": TOKEN}, ["JIFEN_PUBLIC_URL"], ["TELEGRAM_BOT_TOKEN"]),
        ({"public_url": URL}, ["TELEGRAM_BOT_TOKEN"], ["JIFEN_PUBLIC_URL"]),
    ],
)
def test_a_secret_alone_is_refused_with_the_name_of_what_is_missing(
    given: dict[str, Any], named: list[str], not_named: list[str]
) -> None:
    with pytest.raises(ChannelError) as refused:
        check_telegram(settings(telegram_webhook_secret=SECRET, **given))
    said = str(refused.value)
    assert all(name in said for name in named)
    assert not any(name in said for name in not_named)
    assert SECRET.get_secret_value() not in said


def test_a_start_with_half_of_it_ends_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = {"JIFEN_TELEGRAM_WEBHOOK_SECRET": "secret_x", "TELEGRAM_BOT_TOKEN": "424242:AA"}
    said = refused_start(monkeypatch, {**given, "JIFEN_PUBLIC_URL": "", "JIFEN_DATA_DIR": str(tmp_path)})
    (line,) = said.strip().splitlines()
    assert "JIFEN_PUBLIC_URL" in line
    assert "secret_x" not in line
