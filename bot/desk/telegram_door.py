"""The desk in a Telegram chat: a card for each talk, buttons below it, and everything marked with the talk's number.

The number at the beginning of a message is what ties a reply to its talk. So nothing has to be remembered of the
messages that were sent, and a reply finds its talk in any process and after any crash.
"""

from collections.abc import Callable
from dataclasses import dataclass

from bot.desk.port import named
from bot.desk.talk import DeskTalk, Note
from bot.messages import ConversationKey, Delivery, Option, Reply
from bot.texts import Texts

CHANNEL = "telegram"
TAKE, END, KEEP = "take", "end", "keep"
# Which buttons stand below what is told.
BUTTONS = {"said": (END,), "taken": (END,), "passed_on": (KEEP, END)}


@dataclass(frozen=True, slots=True)
class TelegramDoor:
    """The desk in one chat.

    Attributes:
        chat: the chat's number.
        texts: gives the bot's sentences in force.

    """

    chat: str
    texts: Callable[[], Texts]
    name: str = "telegram"
    channel: str = CHANNEL

    def open(self, talk: DeskTalk, transcript: str, event_id: str) -> Delivery:
        """Return the card that asks for somebody."""
        text = self.texts().say("desk.card", number=talk.number, transcript=transcript)
        return self._delivery(talk, text, (TAKE, END), event_id)

    def say(self, talk: DeskTalk, note: Note, event_id: str) -> Delivery | None:
        """Return a message about the talk."""
        text = self.texts().say(f"desk.desk_{note.kind}", number=talk.number, text=note.text)
        return self._delivery(talk, text, BUTTONS.get(note.kind, ()), event_id)

    def close(self, talk: DeskTalk, note: Note, event_id: str) -> Delivery:
        """Return the message that the talk is over."""
        text = self.texts().say(f"desk.desk_{note.kind}", number=talk.number)
        return self._delivery(talk, text, (), event_id)

    def is_own(self, key: ConversationKey) -> bool:
        """Whether a conversation is held in the desk's own chat."""
        return key.channel == CHANNEL and key.chat.partition("/")[0] == self.chat

    def _delivery(self, talk: DeskTalk, text: str, buttons: tuple[str, ...], event_id: str) -> Delivery:
        say = self.texts().say
        options = tuple(Option(say(f"desk.{each}"), write_press(each, talk.number)) for each in buttons)
        return Delivery(0, ConversationKey(CHANNEL, self.chat, named(talk.number)), Reply(text, options), event_id)


def write_press(what: str, number: int) -> str:
    """Return the value of a button of the desk."""
    return f"desk:{what}:{number}"
