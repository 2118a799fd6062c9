"""Databases with today's tables and nothing in them: made once a worker by the program itself, then copied."""

import tempfile
from functools import cache
from pathlib import Path

from bot.storage.database import open_engine
from tests.postgres import Postgres


def sqlite_database(path: Path) -> str:
    """Put an empty database at `path`, as the program leaves it after its first start; return its URL."""
    path.touch(mode=0o600)
    path.write_bytes(_sqlite_file())
    return f"sqlite:///{path}"


def postgresql_database(server: Postgres) -> str:
    """Return the URL of a new empty database on `server`, as the program leaves it after its first start."""
    return server.new_database(f'TEMPLATE "{_template(server)}" STRATEGY FILE_COPY')


@cache
def _sqlite_file() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "made.db"
        open_engine(f"sqlite:///{path}").dispose()
        assert [each.name for each in path.parent.iterdir()] == [path.name], "its journal was not written back"
        return path.read_bytes()


@cache
def _template(server: Postgres) -> str:
    url = server.new_database()
    open_engine(url).dispose()
    return url.rpartition("/")[2]
