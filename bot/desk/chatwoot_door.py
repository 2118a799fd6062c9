"""The desk in an API inbox of Chatwoot: each talk is a conversation of a visitor without a name."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.desk.port import named
from bot.desk.talk import DeskTalk, Note
from bot.messages import ConversationKey, Delivery, Reply
from bot.texts import Texts

# The channel whose outbox carries what goes there (`bot/channels/chatwoot/desk_delivery.py`).
CHANNEL = "chatwoot_desk"
# What the people there did themselves, or what their own screen shows.
KNOWN_THERE = frozenset({"taken", "passed_on", "released", "over", "kept", "nothing_to_keep"})


@dataclass(frozen=True, slots=True)
class ChatwootDoor:
    """The desk in one inbox; `texts` gives the bot's sentences in force."""

    texts: Callable[[], Texts]
    name: str = "chatwoot"
    channel: str = CHANNEL

    def open(self, talk: DeskTalk, transcript: str, event_id: str) -> Delivery:
        """Return the first message of a conversation: the talk so far."""
        text = self.texts().say("desk.transcript", number=talk.number, transcript=transcript)
        return self._delivery(talk, text, event_id)

    def say(self, talk: DeskTalk, note: Note, event_id: str) -> Delivery | None:
        """Return the person's words, or what could not be passed on; nothing of what is known there."""
        if note.kind in KNOWN_THERE or not talk.thread:
            return None
        said = note.text if note.kind == "said" else self.texts().say(f"desk.desk_{note.kind}", number=talk.number)
        return self._delivery(talk, said, event_id)

    def close(self, talk: DeskTalk, note: Note, event_id: str) -> Delivery | None:
        """Return the message that the talk is over; nothing where the people there ended it."""
        if note.kind in KNOWN_THERE or not talk.thread:
            return None
        text = self.texts().say(f"desk.desk_{note.kind}", number=talk.number)
        return self._delivery(talk, text, event_id)

    def is_own(self, key: ConversationKey) -> bool:
        """Whether a conversation is held there, where people are at hand anyway."""
        return key.channel == "chatwoot"

    def _delivery(self, talk: DeskTalk, text: str, event_id: str) -> Delivery:
        return Delivery(0, ConversationKey(CHANNEL, talk.thread, named(talk.number)), Reply(text), event_id)
