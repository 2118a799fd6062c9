"""The port of a desk: how a talk is opened, spoken in and closed there, and what comes back.

Nothing is sent by a door itself. It says what has to go out, this is committed together with the turn that caused it,
and goes out from the outbox as every reply does; so no word is lost between the two sides, and none is said twice.
What comes back are `bot.messages.FromDesk` events, which are handled as every message is.
"""

from typing import Protocol

from bot.desk.talk import DeskTalk, Note
from bot.messages import ConversationKey, Delivery

# So the person is named in whose conversation at the desk an outbox row goes: by the number of the talk.
PERSON = "desk:"
# So the identity of an outbox row begins that asks the desk to take a talk.
OPENING = "desk:opened:"


class Door(Protocol):
    """One way to the people behind the assistant."""

    @property
    def name(self) -> str:
        """How the door is kept with a talk; at most 16 characters."""
        ...

    @property
    def channel(self) -> str:
        """The channel whose outbox carries what goes there."""
        ...

    def open(self, talk: DeskTalk, transcript: str, event_id: str) -> Delivery:
        """Return what asks the desk to take a talk, with the masked talk so far."""
        ...

    def say(self, talk: DeskTalk, note: Note, event_id: str) -> Delivery | None:
        """Return what tells the desk of the person's words or of what became of its own; None for nothing."""
        ...

    def close(self, talk: DeskTalk, note: Note, event_id: str) -> Delivery | None:
        """Return what tells the desk that the talk is over, and why; None where it knows."""
        ...

    def is_own(self, key: ConversationKey) -> bool:
        """Whether a conversation is the desk's own, from which nobody is handed over."""
        ...


def named(number: int) -> str:
    """Return how the person of a talk is called in the outbox of the desk."""
    return f"{PERSON}{number}"
