"""What becomes of a talk with the desk. Data alone."""

from dataclasses import dataclass

from bot.desk.talk import DeskTalk, Note
from bot.messages import Reply


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of the talk with the desk.

    Attributes:
        talk: the talk afterwards.
        notes: what the desk is told of it, in order.
        replies: what the person is told before anything else.
        silent: whether the assistant says nothing more to this message.

    """

    talk: DeskTalk
    notes: tuple[Note, ...] = ()
    replies: tuple[Reply, ...] = ()
    silent: bool = False
