"""Why something is so: a key of words, and the values that fill them. The words are not in here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence not yet put into words."""

    key: str
    values: Mapping[str, Any] = field(default_factory=dict)
