"""Which parts of the assistant work: each tells its own trouble, and since when it has it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol, runtime_checkable

Trouble = tuple[str, datetime]


class Part(Protocol):
    """A part whose trouble is worth knowing: the database, the content, a channel."""

    def trouble(self) -> Trouble | None:
        """Return what is wrong, in plain words without a person's data, and since when; None when all is well."""
        ...


@runtime_checkable
class Detailed(Protocol):
    """A part that tells more than whether it works."""

    def details(self) -> Mapping[str, str]:
        """Return what is worth knowing, by name, without a person's data."""
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
        """Return whether all that is needed works, and the state of every part: "ok", or why not and since when.

        Beside that stand the details of the parts that tell any.
        """
        every = {**self.needed, **self.noted}
        troubles = {name: part.trouble() for name, part in every.items()}
        ready = not any(troubles[name] for name in self.needed)
        parts = {name: _state(trouble) for name, trouble in troubles.items()}
        details = {name: dict(part.details()) for name, part in every.items() if isinstance(part, Detailed)}
        told = {"details": details} if details else {}
        return ready, {"status": "ok" if ready else "failing", "parts": parts, **told}


def _state(trouble: Trouble | None) -> str | dict[str, str]:
    if trouble is None:
        return "ok"
    why, since = trouble
    return {"why": why, "since": since.isoformat(timespec="seconds")}
