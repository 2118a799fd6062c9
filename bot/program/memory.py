"""How much memory the process holds on to; the C library's own defaults are meant for machines of another size.

On 64-bit Linux glibc gives every thread a heap of its own, and keeps what was freed: what reading the content took
for a moment would stay for the life of the process. One heap is enough where one thread computes at a time.
"""

import ctypes
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

# The numbers of <malloc.h>.
TRIM_THRESHOLD, ARENA_MAX = -1, -8
FREED_AND_KEPT = 128 * 1024


def put_off_collecting() -> None:
    """Look for no garbage while modules and content are loaded: nearly all of it stays, and looking costs a tenth."""
    gc.disable()


def keep_what_is_loaded() -> None:
    """Take what was loaded for what stays, so that collecting garbage need not look through it at every message."""
    gc.collect()
    gc.freeze()
    gc.enable()


@contextmanager
def without(module: str) -> Iterator[None]:
    """Let nobody import `module` meanwhile: what would use it where it is there does without it."""
    there = module in sys.modules
    if not there:
        sys.modules[module] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        if not there:
            del sys.modules[module]


def hold_little() -> None:
    """Give freed memory back to the system, from one heap for all threads; nothing happens without glibc."""
    if not sys.platform.startswith("linux"):
        return
    choose = getattr(ctypes.CDLL(None), "mallopt", None)
    if choose is not None:
        choose(ARENA_MAX, 1)
        choose(TRIM_THRESHOLD, FREED_AND_KEPT)
