"""The step that every change returns: the session after it, and what happened."""

from dataclasses import dataclass

from bot.dialogue.events.event import Event
from bot.session import Session


@dataclass(frozen=True, slots=True)
class Step:
    """The session after a change and the events of it; `forget` deletes everything kept of the person."""

    session: Session
    events: tuple[Event, ...] = ()
    forget: bool = False

    def then(self, other: "Step") -> "Step":
        """Return both steps as one, `other` being the later."""
        return Step(other.session, (*self.events, *other.events), self.forget or other.forget)

    def after(self, *events: Event) -> "Step":
        """Return the step with `events` before its own."""
        return Step(self.session, (*events, *self.events), self.forget)
