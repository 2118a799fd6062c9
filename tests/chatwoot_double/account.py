"""What an account of Chatwoot holds: conversations with their status, messages, contacts; and what is done in it."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

ACCOUNT = 3
TOKEN = "token-of-the-agent-bot"  # noqa: S105 - of our own double
SECRET = "secret-of-the-webhooks"  # noqa: S105 - of our own double
INBOX = "ApiInbox123"
INCOMING, OUTGOING, ACTIVITY = 0, 1, 2
KINDS = {INCOMING: "incoming", OUTGOING: "outgoing", ACTIVITY: "activity"}
STATUSES = ("open", "pending", "resolved", "snoozed")


@dataclass(slots=True)
class Message:
    """One message; `by` is contact, agent_bot or user."""

    number: int
    content: str
    kind: int
    by: str
    private: bool = False
    content_type: str = "text"
    attributes: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Conversation:
    """One conversation of a contact; `source` is what the contact is called in an API inbox, "" in a widget."""

    number: int
    contact: int
    status: str
    source: str = ""
    messages: list[Message] = field(default_factory=list)

    def said(self, by: str) -> list[str]:
        """Return what the contact, the agent bot or the users said, oldest first."""
        return [each.content for each in self.messages if each.by == by and not each.private]


class Chatwoot:
    """One account; `bot_in_inbox` puts the agent bot into the API inbox too."""

    def __init__(self, *, bot_in_inbox: bool = False) -> None:
        self.bot_in_inbox = bot_in_inbox
        self.conversations: dict[int, Conversation] = {}
        self.contacts: dict[str, int] = {}
        self.calls: list[str] = []
        self.webhooks: list[dict[str, Any]] = []
        self.tells_status = True
        self.faults: dict[str, list[int]] = {}
        self.after: dict[str, Callable[[], None]] = {}
        self._numbers = 1000

    def number(self) -> int:
        self._numbers += 1
        return self._numbers

    def begin(self, contact: int, status: str, source: str = "") -> Conversation:
        """Begin a conversation."""
        made = Conversation(self.number(), contact, status, source)
        self.conversations[made.number] = made
        return made

    # What visitors of a widget do, where the agent bot answers

    def writes(self, contact: int, text: str) -> Conversation:
        """Let the visitor of a website write: into the conversation they have, or a new one, which is the bot's."""
        theirs = [each for each in self.conversations.values() if each.contact == contact and not each.source]
        conversation = theirs[-1] if theirs else self.begin(contact, "pending")
        self.put(conversation, text, INCOMING, "contact")
        return conversation

    def presses(self, conversation: Conversation, title: str) -> None:
        """Let the visitor press an item of the newest message that has some; it is reported more than once."""
        asked = next(each for each in reversed(conversation.messages) if each.content_type == "input_select")
        chosen = next(each for each in asked.attributes["items"] if title in each["title"])
        asked.attributes = {**asked.attributes, "submitted_values": [chosen]}
        for _ in range(2):
            self.webhooks.append(self.payload("message_updated", conversation, asked))

    # What people do

    def says(self, conversation: Conversation, text: str, *, private: bool = False) -> Message:
        """Let somebody of the account write."""
        return self.put(conversation, text, OUTGOING, "user", private=private)

    def sets(self, conversation: Conversation, status: str) -> None:
        """Let somebody of the account give the conversation a status."""
        conversation.status = status
        conversation.messages.append(Message(self.number(), f"marked as {status}", ACTIVITY, "user"))
        event = {"open": "conversation_opened", "resolved": "conversation_resolved"}.get(status)
        if event and self._has_bot(conversation):
            self.webhooks.append({"event": event, **self.shown(conversation), "account": {"id": ACCOUNT}})

    def put(
        self, conversation: Conversation, content: str, kind: int, by: str, *, private: bool = False, **more: Any
    ) -> Message:
        """Put a message into a conversation, and tell the agent bot where it sits."""
        message = Message(self.number(), content, kind, by, private, **more)
        conversation.messages.append(message)
        if self._has_bot(conversation):
            self.webhooks.append(self.payload("message_created", conversation, message))
        return message

    def _has_bot(self, conversation: Conversation) -> bool:
        return not conversation.source or self.bot_in_inbox

    def payload(self, event: str, conversation: Conversation, message: Message) -> dict[str, Any]:
        """Return what a webhook tells of a message."""
        sender = {"id": conversation.contact, "name": "Visitor", "type": "contact"}
        if message.by != "contact":
            sender = {"id": 77, "name": "Clerk", "type": message.by}
        return {
            "event": event,
            "id": message.number,
            "content": message.content,
            "content_type": message.content_type,
            "content_attributes": message.attributes,
            "message_type": KINDS[message.kind],
            "private": message.private,
            "created_at": "2026-11-30T10:00:00Z",
            "account": {"id": ACCOUNT, "name": "Us"},
            "conversation": self.shown(conversation),
            "sender": sender,
        }

    def shown(self, conversation: Conversation) -> dict[str, Any]:
        """Return a conversation as webhooks tell it."""
        return {
            "id": conversation.number,
            "status": conversation.status,
            "channel": "Channel::Api" if conversation.source else "Channel::WebWidget",
            "contact_inbox": {"contact_id": conversation.contact, "source_id": conversation.source},
            "meta": {"sender": {"id": conversation.contact, "name": "Visitor"}},
        }

    def handed(self) -> list[Conversation]:
        """Return the conversations of the API inbox."""
        return [each for each in self.conversations.values() if each.source]

    def fault(self, call: str) -> int | None:
        """Return the status that this call fails with, using it up; None when it does not."""
        waiting = self.faults.get(call, [])
        return waiting.pop(0) if waiting else None


def stamp() -> str:
    """Return the time as webhooks bear it."""
    return str(int(time.time()))
