"""`.env.example` lists exactly the settings, with their defaults."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.settings import Settings

EXAMPLE = Path(__file__).parents[2] / ".env.example"


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
