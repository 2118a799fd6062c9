"""The heaps of the C library: counted in a process of its own, since the choice is made once and for all."""

import importlib
import subprocess
import sys

import pytest

from bot.program.memory import without

COUNT_HEAPS = """
import ctypes, threading
from bot.program.memory import hold_little
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


def test_a_module_is_kept_out_meanwhile_and_can_be_imported_afterwards() -> None:
    with without("tabnanny"), pytest.raises(ImportError):
        importlib.import_module("tabnanny")
    assert importlib.import_module("tabnanny").verbose == 0


def test_what_is_there_already_stays() -> None:
    with without("json"):
        assert importlib.import_module("json").dumps([]) == "[]"
    assert sys.modules["json"] is importlib.import_module("json")
