"""Which parts of the assistant work: each tells its own trouble, and since when it has it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

Trouble = tuple[str, datetime]


class Part(Protocol):
    """A part whose trouble is worth knowing: the database, the content, a channel."""

    def trouble(self) -> Trouble | None:
        """Return what is wrong, in plain words without a person's data, and since when; None when all is well."""
        ...


@dataclass(frozen=True, slots=True)
class Readiness:
    """The parts that are configured, by name.

    Attributes:
        needed: parts without which messages go unanswered; trouble in one means not ready.
        noted: parts whose trouble is told while the assistant serves on (an edit that was refused).

    """

    needed: Mapping[str, Part]
    noted: Mapping[str, Part] = field(default_factory=dict)

    def report(self) -> tuple[bool, dict[str, Any]]:
        """Return whether all that is needed works, and the state of every part: "ok", or why not and since when."""
        troubles = {name: part.trouble() for name, part in {**self.needed, **self.noted}.items()}
        ready = not any(troubles[name] for name in self.needed)
        parts = {name: _state(trouble) for name, trouble in troubles.items()}
        return ready, {"status": "ok" if ready else "failing", "parts": parts}


def _state(trouble: Trouble | None) -> str | dict[str, str]:
    if trouble is None:
        return "ok"
    why, since = trouble
    return {"why": why, "since": since.isoformat(timespec="seconds")}
