"""A talk with the people behind the assistant: its state, and what a turn may know of them. Data alone."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.messages import ConversationKey

# Asked for (or in the queue of a platform) and nobody there yet; with a person; over.
State = Literal["waiting", "taken", "closed"]
# Why a talk is over: the desk ended it, the person went back, nobody wrote for long, all of the person is deleted.
Ending = Literal["released", "returned", "quiet", "forgotten"]


@dataclass(frozen=True, slots=True)
class DeskTalk:
    """One talk with the desk.

    Attributes:
        number: names the talk to the desk, which must not know who the person is; 0 for one that is only opened.
        key: the conversation that it belongs to.
        door: which door it went through.
        thread: what it is called behind that door.
        state: whether somebody has it.
        asked: the last words of the person, masked.
        answered: the last words of the desk.
        last_at: when somebody of the two wrote last; a time to come when nobody is expected before it.

    """

    number: int
    key: ConversationKey
    door: str
    thread: str
    state: State
    last_at: datetime
    asked: str = ""
    answered: str = ""

    @property
    def is_open(self) -> bool:
        """Whether the desk has the talk, or is asked to take it."""
        return self.state != "closed"


@dataclass(frozen=True, slots=True)
class DeskView:
    """What a turn may know of the desk.

    Attributes:
        native: the platform hands over by itself, and its people see the talk there.
        mute: nobody hears the assistant there while a talk is open, in the queue or with a person; so the channel looks
            who is there before it is handed over, and says itself what happens next.
        opens: when people are there next; None while they are there.
        talk: the open talk of this conversation.
        left: the person went back to the assistant with this message.
        kept: how many talks of this person with the desk are kept.

    """

    native: bool = False
    mute: bool = False
    opens: datetime | None = None
    talk: DeskTalk | None = None
    left: bool = False
    kept: int = 0

    @property
    def is_taken(self) -> bool:
        """Whether a person has the talk, so that whatever is said is said to them."""
        return self.talk is not None and self.talk.state == "taken"

    @property
    def is_unheard(self) -> bool:
        """Whether nobody would hear the assistant."""
        return self.mute and self.talk is not None

    @property
    def is_silent(self) -> bool:
        """Whether the assistant says nothing to what the person says."""
        return self.is_taken or self.is_unheard


@dataclass(frozen=True, slots=True)
class Note:
    """Something that the desk is told of a talk.

    Attributes:
        kind: "opened" with the talk so far, "said" with the person's words, "passed_on" with the desk's own,
            "taken", "kept", "nothing_to_keep", "text_only", "over" for a talk that is no more, or why it ended.
        text: the words that belong to it.

    """

    kind: Literal["opened", "said", "passed_on", "taken", "kept", "nothing_to_keep", "text_only", "over"] | Ending
    text: str = ""
