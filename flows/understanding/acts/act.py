"""What every act of a message is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Slots = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Act:
    """What a person does with a message, or with a part of it."""
