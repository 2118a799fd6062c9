"""Where tests write: in memory if there is room, because a disk lets each of thousands of commits wait."""

import os
import shutil
import tempfile
from pathlib import Path

MEMORY = Path("/dev/shm")  # noqa: S108 - what is made in it has names that nobody can guess
# What a run writes and a browser takes, several times over.
ROOM = 4 * 2**30


def keep_files_in_memory() -> None:
    """Let temporary files of this process, and of those it starts, be made in memory; TMPDIR says otherwise."""
    if "TMPDIR" in os.environ or not os.access(MEMORY, os.W_OK) or shutil.disk_usage(MEMORY).free < ROOM:
        return
    os.environ["TMPDIR"] = str(MEMORY)
    tempfile.tempdir = None
