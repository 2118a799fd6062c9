"""Contacts in both kinds of database: one a person, unfinished ones for a day, whole ones as long as was promised."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Connection

from bot.leads.changes import ContactChange, sealed
from bot.leads.rows import Lead, all_left, apply, of_person
from bot.leads.seal import new_key, seal_of
from bot.leads.terms import LeadTerms
from bot.messages import ConversationKey
from bot.storage.database import open_engine
from bot.storage.erasing import erase, erase_expired
from tests.bot.conftest import NOW

ANNA, BEN = ConversationKey("web", "anna", "anna"), ConversationKey("web", "ben", "ben")
SEAL, TERMS = seal_of(new_key()), LeadTerms(180)


@pytest.fixture
def connection(database: str) -> Iterator[Connection]:
    engine = open_engine(database)
    with engine.begin() as opened:
        yield opened
    engine.dispose()


def _change(connection: Connection, key: ConversationKey, change: ContactChange, at: datetime = NOW) -> None:
    apply(connection, key, sealed(change, SEAL, TERMS), at)


def _leave(connection: Connection, key: ConversationKey, phone: str, at: datetime = NOW) -> None:
    _change(connection, key, ContactChange("consented", "1-a"), at)
    _change(connection, key, ContactChange("given", "1-a", name="王小明", phone=phone), at)


def _kept(connection: Connection, key: ConversationKey) -> Lead:
    found = of_person(connection, key)
    assert found is not None
    return found


def test_who_only_agreed_is_gone_after_a_day(connection: Connection) -> None:
    _change(connection, ANNA, ContactChange("consented", "1-a"))
    assert _kept(connection, ANNA).phone is None
    assert list(all_left(connection, NOW.isoformat())) == []
    erase_expired(connection, (NOW + timedelta(hours=23)).isoformat())
    assert of_person(connection, ANNA) is not None
    erase_expired(connection, (NOW + timedelta(hours=24)).isoformat())
    assert of_person(connection, ANNA) is None


def test_a_whole_contact_is_kept_from_the_consent_on_and_no_day_longer(connection: Connection) -> None:
    _leave(connection, ANNA, "+8613812345678")
    later = NOW + timedelta(days=100)
    _change(connection, ANNA, ContactChange("given", "1-a", phone="+8613900001111"), later)
    kept = _kept(connection, ANNA)
    assert kept.expires_at == (NOW + timedelta(days=180)).isoformat()
    assert [SEAL.open(token or "") for token in (kept.name, kept.phone)] == ["王小明", "+8613900001111"]
    erase_expired(connection, kept.expires_at)
    assert of_person(connection, ANNA) is None


def test_a_new_consent_begins_the_time_anew(connection: Connection) -> None:
    _leave(connection, ANNA, "+8613812345678")
    later = NOW + timedelta(days=100)
    _change(connection, ANNA, ContactChange("consented", "2-b"), later)
    kept = _kept(connection, ANNA)
    assert (kept.notice, kept.consented_at) == ("2-b", later.isoformat())
    assert kept.expires_at == (later + timedelta(days=180)).isoformat()


def test_taking_back_and_forgetting_leave_the_others(connection: Connection) -> None:
    for key in (ANNA, BEN):
        _leave(connection, key, "+8613812345678")
    _change(connection, ANNA, ContactChange("withdrawn"))
    assert of_person(connection, ANNA) is None
    _leave(connection, ANNA, "+8613812345678")
    erase(connection, ANNA)
    assert of_person(connection, ANNA) is None
    assert [lead.number for lead in all_left(connection, NOW.isoformat())] == [_kept(connection, BEN).number]


def test_nothing_is_kept_in_the_clear(connection: Connection) -> None:
    _leave(connection, ANNA, "+8613812345678")
    assert "138" not in repr(_kept(connection, ANNA))
    assert "王" not in repr(_kept(connection, ANNA))
    assert "王小明" not in repr(ContactChange("given", "1-a", name="王小明", phone="+8613812345678"))
    with pytest.raises(ValueError, match="shut"):
        sealed(ContactChange("given", "1-a", phone="+8613812345678"), None, None)
