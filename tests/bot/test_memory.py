"""The heaps of the C library: counted in a process of its own, since the choice is made once and for all."""

import subprocess
import sys

import pytest

COUNT_HEAPS = """
import ctypes, threading
from bot.memory import hold_little
{choice}
def work():
    return [bytearray(2000) for _ in range(10)]
threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
ctypes.CDLL(None).malloc_stats()
"""


def heaps(choice: str) -> int:
    command = [sys.executable, "-c", COUNT_HEAPS.format(choice=choice)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stderr.count("Arena")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only glibc tells of its heaps")
def test_all_threads_share_one_heap() -> None:
    if not heaps("pass"):
        pytest.skip("this C library does not tell of its heaps")
    assert heaps("hold_little()") == 1
