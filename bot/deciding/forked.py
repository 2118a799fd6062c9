"""What a forked process does: it decides what the first one asks over their line, and ends when that ends."""

import gc
import os
import pickle
import signal
import socket
import struct
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

from bot.content.content import Content
from bot.desk.turns import Decided, decide

# What is said over the line is preceded by its length in bytes.
LENGTH = struct.Struct("!I")
# Up to this number are the standard streams.
STANDARD = 2
# A signal for all processes of a terminal is for the first one, which lets go of the line when it ends.
_LEFT_TO_THE_FIRST = (signal.SIGINT, signal.SIGHUP)


def decide_for_the_first(line: socket.socket, content: Content) -> NoReturn:
    """Decide what is asked over `line` until it ends, with nothing else of the process that this was forked from."""
    try:
        _let_go_of_all_but(line.fileno())
        gc.freeze()
        while asked := _next(line):
            answer = pickle.dumps(_answer(asked, content), pickle.HIGHEST_PROTOCOL)
            line.sendall(LENGTH.pack(len(answer)) + answer)
    finally:
        # Nothing that the first process would do at its end is to be done here.
        os._exit(0)


def _let_go_of_all_but(line: int) -> None:
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for sent in _LEFT_TO_THE_FIRST:
        signal.signal(sent, signal.SIG_IGN)
    for held in [int(each.name) for each in Path("/proc/self/fd").iterdir()]:
        if held > STANDARD and held != line:
            with suppress(OSError):
                os.close(held)


def _answer(asked: bytes, content: Content) -> Decided | Exception:
    try:
        session, context, quiet = pickle.loads(asked)  # noqa: S301 (said by this program)
        return decide(session, replace(context, content=content), quiet)
    except Exception as error:  # noqa: BLE001 (raised where it was asked)
        return error


def _next(line: socket.socket) -> bytes:
    """Return what is asked next, b"" once the line has ended."""
    length = _exactly(line, LENGTH.size)
    return _exactly(line, LENGTH.unpack(length)[0]) if length else b""


def _exactly(line: socket.socket, size: int) -> bytes:
    heard = bytearray()
    while len(heard) < size:
        more = line.recv(size - len(heard))
        if not more:
            return b""
        heard += more
    return bytes(heard)
