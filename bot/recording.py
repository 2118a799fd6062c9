"""A talk as the transcript test that replays it: what was said, what was answered, in YAML."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from bot.masking import clean, mask
from bot.messages import Reply


@dataclass(frozen=True, slots=True)
class Said:
    """One turn: what the person typed, and the replies."""

    text: str
    replies: tuple[Reply, ...]


class Recorder:
    """Hears a talk and writes it to a new file once it is over."""

    def __init__(self, path: Path) -> None:
        """Take the file to write. Raises ValueError when it exists, or has no folder to stand in."""
        if path.exists():
            raise ValueError(f"{path} exists already: name a new file")
        if not path.parent.is_dir():
            raise ValueError(f"{path.parent} is no folder: make it, or name a file elsewhere")
        self._path = path
        self._turns: list[Said] = []

    def note(self, line: str, replies: tuple[Reply, ...]) -> None:
        """Hear one turn; what names a person is masked, as in the store: the file is meant to be committed."""
        self._turns.append(Said(mask(clean(line)), replies))

    def write(self, now: datetime) -> None:
        """Write what was heard. Raises OSError when the file cannot be written, or exists by now."""
        with self._path.open("x", encoding="utf-8") as file:
            file.write(transcript(self._path.stem, now, self._turns))


def transcript(name: str, now: datetime, turns: Iterable[Said]) -> str:
    """Return the YAML of a transcript test: every line of every reply is expected, and every option.

    Args:
        name: what the test is called.
        now: the time of the talk; the replay stands still at it.
        turns: the talk.

    """
    written = {"name": name, "now": now.isoformat(), "turns": [_turn(each) for each in turns]}
    return yaml.safe_dump(written, allow_unicode=True, sort_keys=False, width=120)


def _turn(said: Said) -> dict[str, Any]:
    turn: dict[str, Any] = {"says": said.text, "expects": _lines(said.replies)}
    options = [option.label for reply in said.replies for option in reply.options]
    return {**turn, "options": options} if options else turn


def _lines(replies: Sequence[Reply]) -> list[str]:
    """Give the lines to expect; a bar would mean "or" in a transcript, so such a line is cut at it."""
    lines = (line.split("|")[0].strip() for reply in replies for line in reply.text.splitlines())
    return [line for line in lines if line]
