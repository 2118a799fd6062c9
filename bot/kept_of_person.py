"""What is kept of one person on a channel, counted by kind, for `/mydata` and for the receipt of `/forget`."""

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class KeptContact:
    """A contact as its owner sees it.

    Attributes:
        name: masked; "" when none was told.
        phone: masked; "" when none was told, or the keys at hand do not open it.
        notice: the version of the notice that was agreed to.
        channel: where.
        agreed_on: ISO day of the consent.
        until: ISO day from which on it is deleted.
        whole: whether a phone is kept.

    """

    name: str
    phone: str
    notice: str
    channel: str
    agreed_on: str
    until: str
    whole: bool = True


@dataclass(frozen=True, slots=True)
class KeptOfPerson:
    """What is kept of a person.

    Attributes:
        counts: how many of each kind: talks, messages, replies, questions, values, reminders, desk, contacts; above 0.
        questions: the newest questions kept for the editor, masked as they are kept.
        contact: the contact they left, None for none.
        here: of the kinds that belong to one chat, how many there are of the chat that was asked in.

    """

    counts: dict[str, int]
    questions: Sequence[str] = ()
    contact: KeptContact | None = None
    here: dict[str, int] = field(default_factory=dict)
