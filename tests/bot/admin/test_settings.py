"""The admins' settings: shut without them, and refused by halves."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.admin.checking import check_admins
from bot.channels.ports import ChannelError
from bot.config.settings import Settings
from bot.house import open_house
from bot.program.serving import _admin_page
from tests.bot.inbox.conftest import write_faq


def test_admins_without_a_channel_refuse_the_start() -> None:
    with pytest.raises(ChannelError, match=r"^JIFEN_ADMINS is set without TELEGRAM_BOT_TOKEN"):
        check_admins(Settings(_env_file=None, admins="1, 2"))
    check_admins(Settings(_env_file=None, admins="1, 2", telegram_bot_token="1:x"))
    check_admins(Settings(_env_file=None))


@pytest.mark.parametrize("admins", ["anna", "1;2", "-5", "１２", "1" * 20])
def test_what_is_no_id_is_refused(admins: str) -> None:
    with pytest.raises(ValidationError, match="123456789"):
        Settings(_env_file=None, admins=admins)


def test_ids_are_separated_by_commas_and_none_is_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JIFEN_ADMINS", " 1,22 ,")
    assert Settings(_env_file=None).admins == ("1", "22")
    monkeypatch.setenv("JIFEN_ADMINS", "")
    assert Settings(_env_file=None).admins == ()


async def test_the_page_is_there_with_its_token_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_faq(tmp_path / "faq")
    monkeypatch.setenv("JIFEN_DATABASE_URL", f"sqlite:///{tmp_path / 'jifen.db'}")
    shut = Settings(_env_file=None, faq_dir=tmp_path / "faq", data_dir=tmp_path)
    (tmp_path / "token").write_text("a-secret-of-some-length\n", "utf-8")
    monkeypatch.setenv("JIFEN_ADMIN_TOKEN_FILE", str(tmp_path / "token"))
    opened = Settings(_env_file=None, faq_dir=tmp_path / "faq", data_dir=tmp_path)
    async with open_house(shut, lambda _: None) as house:
        assert await _admin_page(shut, house, {}) == ()
        paths = [getattr(each, "path", "") for each in await _admin_page(opened, house, {})]
    assert "/admin/inbox" in paths


def test_a_short_token_is_named() -> None:
    assert Settings(_env_file=None, admin_token="short").weak_secrets() == ["JIFEN_ADMIN_TOKEN"]
