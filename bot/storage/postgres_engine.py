"""PostgreSQL as the database: one for any number of processes."""

from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.pool import NullPool

from bot.storage.flushing import flushes_commits

# Seconds. A server that has gone without a word is noticed, and one that has gone away is not waited for.
NETWORK = {"connect_timeout": 3, "keepalives_idle": 5, "keepalives_interval": 2, "keepalives_count": 3}
# Milliseconds until data that nobody acknowledges counts as lost.
UNACKNOWLEDGED = {"tcp_user_timeout": 10_000}
# Set for each transaction that writes, and not at the start of the connection: a pooler between may share that.
# A process that stops in the middle must not keep its locks.
LIMITS = "SET LOCAL lock_timeout = '5s'; SET LOCAL idle_in_transaction_session_timeout = '15s'"

# The server has it when the commit returns, and its disk within a second.
UNFLUSHED = "SET LOCAL synchronous_commit = off"


def postgres_engine(url: URL) -> Engine:
    """Return an engine on the server that `url` names; nothing is reached yet. What `url` itself sets wins."""
    given = {name: value for name, value in {**NETWORK, **UNACKNOWLEDGED}.items() if name not in url.query}
    # A thread keeps its connection, so no pool is needed.
    engine = create_engine(
        url.set(drivername="postgresql+psycopg"), poolclass=NullPool, hide_parameters=True, connect_args=given
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    if not connection.get_execution_options().get("reads", False):
        connection.exec_driver_sql(LIMITS if flushes_commits(connection) else f"{LIMITS}; {UNFLUSHED}")


def is_utf8(connection: Connection) -> bool:
    """Whether the database can hold every character."""
    encoding: Any = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
    return bool(encoding == "UTF8")
