"""Who writes to the bot and where, as Telegram's JSON."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Person:
    """A user; the private chat with them has their id."""

    id: int
    first_name: str = "Somebody"

    @property
    def user(self) -> dict[str, Any]:
        return {"id": self.id, "is_bot": False, "first_name": self.first_name}

    @property
    def chat(self) -> dict[str, Any]:
        return {"id": self.id, "type": "private", "first_name": self.first_name}


@dataclass(frozen=True, slots=True)
class Group:
    """A group chat; a supergroup when it says so."""

    id: int
    type: str = "group"

    @property
    def chat(self) -> dict[str, Any]:
        return {"id": self.id, "type": self.type, "title": "A group"}
