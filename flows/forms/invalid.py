"""Why an answer cannot be taken."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Invalid:
    """An answer that a field cannot take.

    Attributes:
        reason: a key: `unread`, or for what can be read but cannot be `below`, `above`, `no_option`, `age_range` …
        values: what is possible instead, by the names that the sentence on `reason` uses.

    """

    reason: str
    values: Mapping[str, Any] = field(default_factory=dict)
