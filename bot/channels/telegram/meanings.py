"""What an update can mean to the house: a message, a moved chat, a refused press, a question, something at the desk."""

from dataclasses import dataclass

from bot.channels.telegram.desk import AtDesk
from bot.messages import ConversationKey, Incoming


@dataclass(frozen=True, slots=True)
class Event:
    """A message for the house.

    Attributes:
        incoming: the message.
        press: the button press to answer once it is handled.
        album: the album that the message is a part of.

    """

    incoming: Incoming
    press: str | None = None
    album: str | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """A group became a supergroup and has a new chat id."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Blocked:
    """Somebody wants to hear nothing from the bot any more."""

    key: ConversationKey


@dataclass(frozen=True, slots=True)
class Refused:
    """A press that changes nothing; `notice` names the words that are shown for it."""

    press: str
    notice: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A question from any chat at all: typed behind the bot's name, or in a message to a bot that is no member.

    Attributes:
        query: what the answer is given to.
        text: the question.
        as_guest: it is answered by one message, not by a list to choose from.

    """

    query: str
    text: str
    as_guest: bool = False


Meaning = Event | Moved | Blocked | Refused | Asked | AtDesk | None
