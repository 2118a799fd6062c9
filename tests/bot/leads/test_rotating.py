"""Every contact is sealed anew with the first key, in several small transactions; what cannot be opened is left."""

import pytest
from sqlalchemy import select

from bot.leads import rows
from bot.leads.changes import ContactChange, sealed
from bot.leads.rotating import Rotated, rotate
from bot.leads.seal import Seal, new_key, seal_of
from bot.leads.terms import LeadTerms
from bot.messages import ConversationKey
from bot.storage.database import open_engine
from bot.storage.tables import leads
from tests.bot.conftest import NOW


def test_after_a_rotation_the_new_key_alone_opens_all(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "TOGETHER", 3)
    old, new, lost = new_key(), new_key(), new_key()
    engine = open_engine(database)
    with engine.begin() as connection:
        for number in range(10):
            seal = seal_of(lost) if number == 4 else seal_of(old)
            _leave(connection, f"p{number}", seal)
    assert rotate(engine, seal_of(f"{new},{old}")) == Rotated(9, 1)
    with engine.connect() as connection:
        found = {row.person: row.phone for row in connection.execute(select(leads))}
    opened = {person: seal_of(f"{new},{lost}").open(token) for person, token in found.items()}
    assert opened == {f"p{number}": f"+86138{number:08}" for number in range(10)}
    assert rotate(engine, seal_of(new)) == Rotated(9, 1)
    engine.dispose()


def test_a_contact_that_was_changed_meanwhile_is_left_as_it_is(database: str) -> None:
    seal = seal_of(new_key())
    engine = open_engine(database)
    with engine.begin() as connection:
        _leave(connection, "p1", seal)
        (read,) = rows.next_rows(connection, 0)
        _leave(connection, "p1", seal)
        assert rows.replace_sealed(connection, read, None, "old") is False
        assert rows.next_rows(connection, read.number) == []
    engine.dispose()


def _leave(connection: object, person: str, seal: Seal) -> None:
    key, phone = ConversationKey("web", person, person), f"+86138{int(person[1:]):08}"
    change = ContactChange("given", "1-a", name="王", phone=phone)
    rows.apply(connection, key, sealed(change, seal, LeadTerms(180)), NOW)  # type: ignore[arg-type]
