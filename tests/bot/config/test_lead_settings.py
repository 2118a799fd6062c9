"""The settings of contacts: half set they refuse the start, and no refusal quotes a key."""

import pytest
from pydantic import SecretStr, ValidationError

from bot.config.settings import Settings
from bot.config.wechat_settings import HalfSet
from bot.leads.seal import new_key
from bot.leads.terms import LeadTerms


def _settings(leads: bool | None, key: str | None) -> Settings:
    return Settings(_env_file=None, leads=leads, leads_key=None if key is None else SecretStr(key))


def test_without_settings_nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("JIFEN_LEADS", "JIFEN_LEADS_KEY"):
        monkeypatch.setenv(name, "")
    settings = Settings(_env_file=None)
    assert settings.lead_terms() is None
    assert settings.lead_seal() is None


def test_both_open_the_door() -> None:
    settings = _settings(leads=True, key=new_key())
    assert settings.lead_terms() == LeadTerms(180, "")
    assert settings.lead_seal() is not None


@pytest.mark.parametrize(
    ("leads", "key", "named"), [(True, None, "JIFEN_LEADS_KEY not set"), (None, "x", "JIFEN_LEADS not set")]
)
def test_half_set_is_refused_in_one_line(leads: bool | None, key: str | None, named: str) -> None:
    with pytest.raises(HalfSet, match=named) as refused:
        _settings(leads, key).lead_terms()
    assert "\n" not in str(refused.value)


def test_shut_on_purpose_still_opens_what_is_kept() -> None:
    settings = _settings(leads=False, key=new_key())
    assert settings.lead_terms() is None
    assert settings.lead_seal() is not None


def test_a_bad_key_names_the_setting_and_not_the_key() -> None:
    with pytest.raises(HalfSet, match=r"^JIFEN_LEADS_KEY: key 2 is no Fernet key") as refused:
        _settings(leads=True, key=f"{new_key()},not-a-key").lead_seal()
    assert "not-a-key" not in str(refused.value)


@pytest.mark.parametrize("days", ["0", "100000", "soon"])
def test_days_that_are_none_are_refused(monkeypatch: pytest.MonkeyPatch, days: str) -> None:
    monkeypatch.setenv("JIFEN_LEADS_DAYS", days)
    with pytest.raises(ValidationError, match="leads_days"):
        Settings(_env_file=None)
