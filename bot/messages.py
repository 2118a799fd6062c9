"""The types that cross a channel's door."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from bot.cards import Card, ResultCard

Measure = Callable[[str], int]


@dataclass(frozen=True, slots=True, order=True)
class ConversationKey:
    """Who shares one state: one person in one chat of one channel.

    In a private chat `chat` and `person` are the same; in a group every person has a state of their own.
    """

    channel: str
    chat: str
    person: str


@dataclass(frozen=True, slots=True)
class FromDesk:
    """What the people behind the assistant did in a talk that they were asked to take.

    Attributes:
        talk: its number; 0 for the one of this conversation, where the channel's own platform hands over.
        what: they took it, said something, released it, or nobody wrote for long; of such a platform also that the
            talk waits in its queue, or was given to one of them at the channel's own wish.
        text: what was said; "" where it reaches the person without us.

    """

    talk: int
    what: Literal["taken", "said", "released", "quiet", "queued", "given"]
    text: str = ""


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a person did: typed a text or pressed an option.

    Attributes:
        event_id: the channel's own identity of this event, the same at every delivery of it.
        key: whose conversation it belongs to.
        text: what was typed; empty when an option was pressed.
        option: the value of the pressed option, or None.
        options: the values of several options chosen at once; empty when one was pressed or a text typed.
        in_group: whether others read along; then no personal detail is shown.
        continues: the chat whose state the person wants to go on with here (a deep link out of a group), or None.
        message: the number of the message in its chat, growing with every message there; 0 where a channel has none.
        edited: the person changed the text of a message that was sent before; `message` says which.
        answers_only: whether no form may be opened here, because everybody would see its questions.
        limits: what the channel can carry in answer; None when the channel itself fits the replies.
        handover: the code with which the person wants to go on here with a talk on another channel, "" for none; a
            message that brings one and says nothing is only answered when that can be.
        pictures: whether the channel sends the picture of a result to whoever asks for it.
        shown_again: whether the channel shows the talk again later, so that what was said is kept with the replies.
        reminds: how the channel can bring a day to mind: by a "message" of its own when it comes, by a calendar "file",
            or, "", not at all.
        from_desk: what people did in this conversation; the person of it did nothing then.

    """

    event_id: str
    key: ConversationKey
    text: str = ""
    option: str | None = None
    options: tuple[str, ...] = ()
    in_group: bool = False
    continues: str | None = None
    message: int = field(default=0, compare=False)
    edited: bool = False
    answers_only: bool = False
    limits: "Limits | None" = field(default=None, compare=False)
    pictures: bool = field(default=False, compare=False)
    shown_again: bool = False
    reminds: Literal["", "file", "message"] = field(default="", compare=False)
    handover: str = ""
    from_desk: FromDesk | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose: a label to show and the value that comes back, at most 64 bytes in UTF-8.

    Attributes:
        label: what is shown, and may be typed instead of pressing.
        value: what comes back.
        by_word: a way on (back, skip, why) that is said by its label; it gets no number, so that numbers stay answers.
        letter: the letter under which the text of the replies lists it already, and by which it may be chosen.
        elsewhere: it is of a reply above the one it stands with, which has it `beside` itself.

    """

    label: str
    value: str
    by_word: bool = False
    letter: str = ""
    elsewhere: bool = False

    def __post_init__(self) -> None:
        if len(self.value.encode()) > 64:
            raise ValueError(f"option value is longer than the 64 bytes a channel carries: {self.value!r}")


@dataclass(frozen=True, slots=True)
class Limits:
    """What a channel can carry in answer to one message.

    Attributes:
        messages: most messages, 1 or more.
        size: most of a text, in the unit of `measure`.
        measure: the length of a text in the channel's unit.
        beside: gives the most of a text that goes into one message with these options, in the same unit.
        attachments: media types that the channel sends, each as a message of its own; others are left out.
        unsent_first: whether the channel cannot send by itself, so that an answer takes along what is still unsent.

    """

    messages: int
    size: int
    measure: Measure
    beside: Callable[[tuple[Option, ...]], int]
    attachments: frozenset[str] = frozenset()
    unsent_first: bool = False


@dataclass(frozen=True, slots=True)
class Attachment:
    """A small file that goes with a reply, where the channel can carry one."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Reply:
    """One message to a person: plain text, options below it, perhaps a file.

    Attributes:
        text: the full reading, for a channel that shows text alone.
        options: what can be chosen.
        attachment: a file that goes with it.
        private_link: asks a channel that knows groups to offer a way into a private chat that goes on with this state.
        hand_off: asks a channel behind which people sit to hand the talk to one of them.
        only_if_there: with `hand_off`: only to one who is there at this moment, and nobody waits in a queue.
        hand_back: asks such a channel to take the talk back from them first, since only then this can be said.
        card: the same typed, for a channel that can draw; None where there is nothing to draw.
        traditional: whether it is written in traditional characters.
        picture: asks a channel that sends pictures for the picture of the card.
        beside: what can be chosen of this reply itself, where the options stand with the question below it: a channel
            that lets each reply have its own shows these here, without their list at the end of the text.

    """

    text: str
    options: tuple[Option, ...] = ()
    attachment: Attachment | None = None
    private_link: bool = False
    hand_off: bool = False
    only_if_there: bool = False
    hand_back: bool = False
    card: Card | None = None
    traditional: bool = False
    picture: bool = False
    beside: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """An answer out of the FAQ where no conversation is: the entry, its question, and the text with its source."""

    entry: str
    question: str
    text: str


@dataclass(frozen=True, slots=True)
class Welcome:
    """What a newcomer is shown: an example of an estimate, and questions that many ask."""

    example: ResultCard | None
    questions: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Exchange:
    """One handled event as it is shown again: what the person said, "" for nothing to show, and what was replied."""

    event_id: str
    said: str
    deliveries: "tuple[Delivery, ...]"


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question kept for the editor: masked text, why it is kept, and the entries that came near."""

    kind: str
    text: str
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Delivery:
    """A committed reply on its way: what to send, where, and the outbox row to settle afterwards.

    `attempts` is 0 as long as it is for this process to send: more when it was sent before, or another one has it.
    """

    row: int
    key: ConversationKey
    reply: Reply
    event_id: str = ""
    attempts: int = field(default=0, compare=False)
