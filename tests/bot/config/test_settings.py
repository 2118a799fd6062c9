"""`.env.example` lists exactly the settings, with their defaults."""

import subprocess
import sys
from ipaddress import ip_network
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.config.secret_files import SettingsFault, secret_fields
from bot.config.settings import Settings
from tests.bot.refused_start import refused_start

EXAMPLE = Path(__file__).parents[3] / ".env.example"


def _names() -> set[str]:
    prefix = Settings.model_config["env_prefix"]
    return {str(field.validation_alias or f"{prefix}{name.upper()}") for name, field in Settings.model_fields.items()}


def _example() -> dict[str, str]:
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


def test_the_example_lists_exactly_the_settings() -> None:
    assert set(_example()) == _names()


def test_the_example_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in _names():
        monkeypatch.delenv(name, raising=False)
    assert Settings(_env_file=EXAMPLE) == Settings(_env_file=None)


def test_a_wrong_setting_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JIFEN_PORT", "eighty")
    with pytest.raises(ValidationError, match=r"JIFEN_PORT|port"):
        Settings(_env_file=None)


def test_the_database_lies_in_the_data_folder_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JIFEN_DATABASE_URL", raising=False)
    assert Settings(_env_file=None, data_dir=Path("x")).database == "sqlite:///x/jifen.db"


def test_every_secret_may_stand_in_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, field in secret_fields(Settings):
        variable = str(field.validation_alias or f"JIFEN_{name.upper()}")
        path = tmp_path / name
        path.write_text(f"the secret of {name}, long enough\n", encoding="utf-8")
        monkeypatch.delenv(variable, raising=False)
        monkeypatch.setenv(f"{variable}_FILE", str(path))
    settings = Settings(_env_file=None)
    assert settings.telegram_bot_token is not None
    assert settings.telegram_bot_token.get_secret_value() == "the secret of telegram_bot_token, long enough"
    assert settings.database == "the secret of database_url, long enough"


def test_the_path_of_a_secret_may_stand_in_the_env_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JIFEN_SECRET_KEY", raising=False)
    (tmp_path / "key").write_text("sixteen characters and more", encoding="utf-8")
    (tmp_path / ".env").write_text(f"JIFEN_SECRET_KEY_FILE={tmp_path / 'key'}\n", encoding="utf-8")
    key = Settings(_env_file=tmp_path / ".env").secret_key
    assert key is not None
    assert key.get_secret_value() == "sixteen characters and more"


@pytest.mark.parametrize("how", ["missing", "empty", "both"])
def test_a_secret_file_that_does_not_do_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str) -> None:
    path = tmp_path / "token"
    if how != "missing":
        path.write_text("" if how == "empty" else "1:a", encoding="utf-8")
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN_FILE", str(path))
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "1:b" if how == "both" else "")
    with pytest.raises(SettingsFault, match="TELEGRAM_BOT_TOKEN_FILE"):
        Settings(_env_file=None)


def test_lists_are_separated_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JIFEN_TRUSTED_PROXIES", "10.0.0.0/8, ::1,172.16.5.4/12")
    monkeypatch.setenv("JIFEN_EMBED_ORIGINS", "https://a.example,http://localhost:8080")
    settings = Settings(_env_file=None)
    assert settings.trusted_proxies == (ip_network("10.0.0.0/8"), ip_network("::1"), ip_network("172.16.0.0/12"))
    assert settings.embed_origins == ("https://a.example", "http://localhost:8080")


REFUSED = {
    "JIFEN_TRUSTED_PROXIES": "10.0.0.0/8,nowhere",
    "JIFEN_EMBED_ORIGINS": "https://a.example; script-src *",
    "JIFEN_PUBLIC_URL": "jifen.example.org",
    "JIFEN_RATE_PERSON": "0",
}


@pytest.mark.parametrize("name", REFUSED)
def test_the_start_is_refused_with_one_line_that_names_the_setting(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    (line,) = refused_start(monkeypatch, {name: REFUSED[name]}).splitlines()
    assert name in line


def test_a_process_that_is_refused_ends_with_that_line_alone(tmp_path: Path) -> None:
    name = "JIFEN_PUBLIC_URL"
    done = subprocess.run(
        [sys.executable, "-m", "bot", "run"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(Path(__file__).parents[3]), "PATH": "", name: REFUSED[name]},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert name in line


def test_a_secret_that_can_be_guessed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JIFEN_SECRET_KEY", "short")
    monkeypatch.setenv("JIFEN_API_KEYS", f"{'a' * 20}, {'b' * 20},")
    assert Settings(_env_file=None).weak_secrets() == ["JIFEN_SECRET_KEY"]
    monkeypatch.setenv("JIFEN_API_KEYS", f"{'a' * 20},b")
    assert Settings(_env_file=None).weak_secrets() == ["JIFEN_SECRET_KEY", "JIFEN_API_KEYS"]
