"""Whether what is asked is about the open question itself: such an answer leaves it as open as it was."""

from bot.dialogue.events.asked import EntryAnswered
from bot.dialogue.events.computed import ValueAsked
from bot.dialogue.events.event import Event
from flows.forms.fields import Field
from flows.understanding.asked.worth.value_asked import slot_of_entry


def is_about(event: Event, field: Field | None) -> bool:
    """Whether an event answers what a value of the question `field` gives (「1倍是不是50」 while the base is asked)."""
    if field is None or not isinstance(event, ValueAsked | EntryAnswered):
        return False
    slots = event.slots if isinstance(event, ValueAsked) else (slot_of_entry(event.entry),)
    return not set(field.settled_by).isdisjoint(slots)
