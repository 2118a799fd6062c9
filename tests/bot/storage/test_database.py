"""Opening a database: what is refused in words, and what is never shown."""

from pathlib import Path

import pytest
from sqlalchemy import text

from bot.storage.database import UnusableDatabase, database_url, make_engine, open_engine
from tests.postgres import Postgres


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("mysql://localhost/x", "only sqlite and postgresql"),
        ("rubbish", "no address of a database"),
        ("postgresql://u:p@h:port/x", "no address of a database"),
        ("postgres://u:secret@127.0.0.1:1/x", r"127\.0\.0\.1:1/x: cannot be used .*refused.*see that it runs"),
        ("postgresql+asyncpg://u:secret@127.0.0.1:1/x", r"127\.0\.0\.1:1/x: cannot be used .*refused"),
        ("postgresql://u:secret@127.0.0.1:1/x?nonsense=1", r"127\.0\.0\.1:1/x: cannot be used .*nonsense"),
        ("sqlite:////proc/none/x.db", r"/proc/none/x\.db: cannot be used .*No such file"),
    ],
)
def test_a_database_that_cannot_be_used_is_refused_in_one_line_without_the_password(url: str, said: str) -> None:
    with pytest.raises(UnusableDatabase, match=said) as refused:
        open_engine(url)
    assert "secret" not in str(refused.value)
    assert "\n" not in str(refused.value)
    assert refused.value.__cause__ is None


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "jifen.db"
    path.write_text("some notes of mine\n" * 200, "utf-8")
    before = path.read_bytes()
    with pytest.raises(UnusableDatabase, match=r"jifen\.db: cannot be used as the database .*move it away"):
        open_engine(f"sqlite:///{path}")
    assert path.read_bytes() == before


def test_a_postgresql_that_cannot_hold_every_character_is_refused(postgres: Postgres) -> None:
    url = postgres.new_database("ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0")
    with pytest.raises(UnusableDatabase, match="ENCODING 'UTF8'"):
        open_engine(url)


def test_a_process_that_hangs_in_a_transaction_does_not_keep_its_locks(postgres: Postgres) -> None:
    engine = make_engine(database_url(postgres.new_database()))
    with engine.begin() as connection:
        limits = [
            connection.execute(text(f"SHOW {name}")).scalar_one()
            for name in ("lock_timeout", "idle_in_transaction_session_timeout")
        ]
    assert limits == ["5s", "15s"]
