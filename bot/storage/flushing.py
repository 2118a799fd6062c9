"""Whether the commits of a connection wait for the disk, or only until the operating system has them.

What the operating system has outlives the process, however that ends; the disk is for a machine that loses its power.
Each database has a word of its own for it, which its engine says at the beginning of a transaction.
"""

from sqlalchemy import Connection

_WANTED = "commits_flushed"


def flush_commits(connection: Connection, *, wanted: bool) -> None:
    """Have the next transactions of `connection` wait for the disk at their commit, or not."""
    connection.info[_WANTED] = wanted


def flushes_commits(connection: Connection) -> bool:
    """Whether the next transaction of `connection` waits for the disk; they do until somebody says otherwise."""
    return bool(connection.info.get(_WANTED, True))
