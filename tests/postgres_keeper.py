"""Keeps one PostgreSQL server running until its standard input ends, so that a killed test run leaves none behind.

Whoever will want the files again says so on that input; else nobody is left who would take them away.

python -m tests.postgres_keeper POSTGRES FOLDER PORT
"""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

KEEP = b"keep the files"


def main(program: str, folder: str, port: str) -> None:
    """Run the server; a closed input or an end of the server ends this process."""
    # The server refuses to run as root.
    user = "nobody" if os.geteuid() == 0 else None
    quick = ("fsync=off", "full_page_writes=off", "max_connections=60", "shared_buffers=16MB", "deadlock_timeout=100ms")
    command = [program, "-D", folder, "-h", "127.0.0.1", "-p", port, "-k", "", *(f"-c{each}" for each in quick)]
    with subprocess.Popen(command, user=user, stdin=subprocess.DEVNULL) as server:
        told = sys.stdin.buffer.read()
        server.send_signal(signal.SIGQUIT)
    if told != KEEP:
        shutil.rmtree(Path(folder).parent, ignore_errors=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
