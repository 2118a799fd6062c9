"""What happened in a talk about leaving a contact after a result."""

from dataclasses import dataclass

from bot.dialogue.events.event import Event
from bot.leads.changes import ContactChange


@dataclass(frozen=True, slots=True)
class ContactSpoken(Event):
    """The turn was about a contact, so that nobody need be reminded of it."""


@dataclass(frozen=True, slots=True)
class ContactNoticed(ContactSpoken):
    """The notice is shown, and agreement asked for."""


@dataclass(frozen=True, slots=True)
class ContactAsked(ContactSpoken):
    """A part of the contact is asked for: name or phone."""

    stage: str
    again: bool = False


@dataclass(frozen=True, slots=True)
class ContactUnread(ContactSpoken):
    """What was typed for a part could not be read; `why` is a sentence's name, "" for the plain one of the stage."""

    stage: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class ContactSaved(ContactSpoken):
    """A contact is whole; both parts are masked, `until` is the ISO day of its deletion."""

    name: str
    phone: str
    until: str
    renamed: bool = False


@dataclass(frozen=True, slots=True)
class ContactChanged(ContactSpoken):
    """The kept contact is to change."""

    change: ContactChange
