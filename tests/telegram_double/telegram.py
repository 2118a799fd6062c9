"""Telegram's side of the talk: updates waiting for the bot, messages the bot sent, faults to come."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from tests.telegram_double.failures import Failure, FailureError, Mishaps
from tests.telegram_double.limits import Limits
from tests.telegram_double.people import Group, Person
from tests.telegram_double.profile import Profile
from tests.telegram_double.pushing import Pushing

TOKEN = "424242:AAdouble-of-the-bot-api_0123456789"  # noqa: S105 - of our own double
BOT = {"id": 424242, "is_bot": True, "first_name": "Jifen", "username": "jifen_bot"}
NOW = 1795392000


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that reached a chat."""

    message_id: int
    chat: int
    text: str
    keyboard: list[list[dict[str, Any]]] = field(default_factory=list)
    replies_to: int | None = None
    document: str | None = None
    content: bytes = b""
    topic: int | None = None
    seen_by: int | None = None
    rich: str = ""

    @property
    def labels(self) -> list[list[str]]:
        return [[button["text"] for button in row] for row in self.keyboard]

    def data(self, label: str) -> str:
        """Return what the button `label` carries."""
        return str(next(button["callback_data"] for row in self.keyboard for button in row if button["text"] == label))


@dataclass(slots=True)
class _Fault:
    method: str
    chat: int | None
    failure: Failure
    times: int
    after: int


class Telegram:
    """What the bot's server knows; the tests act on it, the HTTP side answers from it."""

    def __init__(self) -> None:
        self.updates: list[dict[str, Any]] = []
        self.sent: list[Sent] = []
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.offsets: list[int] = []
        self.url = ""
        self.limits: Limits | None = None
        self.mishaps: Mishaps | None = None
        self.profile = Profile()
        self.pushing = Pushing()
        self.deleted: list[int] = []
        self.knows_ephemeral = True
        self.knows_rich = True
        self.whispered: dict[str, tuple[int, float]] = {}
        self._last_whisper = 0
        self.results: dict[str, list[dict[str, Any]]] = {}
        self._asking = 0
        self._faults: list[_Fault] = []
        self._held: dict[int, asyncio.Event] = {}
        self._last_update = 1000
        self._last_message = 0
        self._news = asyncio.Condition()

    async def changed(self) -> None:
        """Wake everybody who waits for something to happen."""
        async with self._news:
            self._news.notify_all()

    async def until(self, happened: Callable[[], object], seconds: float = 60.0) -> None:
        """Wait until `happened` is true; fail with what there is when it does not become so."""
        try:
            async with asyncio.timeout(seconds), self._news:
                await self._news.wait_for(lambda: bool(happened()))
        except TimeoutError:
            said = [(sent.chat, sent.text[:60]) for sent in self.sent]
            raise AssertionError(
                f"it never happened; sent: {said}, calls: {[name for name, _ in self.calls]}"
            ) from None

    async def heard(self, count: int, chat: int | None = None) -> list[Sent]:
        """Wait for `count` messages (in `chat`) and return all there are."""
        await self.until(lambda: len(self.said(chat)) >= count)
        return self.said(chat)

    async def confirmed(self) -> None:
        """Wait until the bot has asked for more after all updates, so that everything it does with them has begun."""
        await self.until(lambda: self.offsets and self.offsets[-1] == self._last_update + 1)

    def said(self, chat: int | None = None) -> list[Sent]:
        """Return the messages that reached `chat`, or any."""
        return [sent for sent in self.sent if chat is None or sent.chat == chat]

    def called(self, method: str) -> list[dict[str, Any]]:
        """Return the parameters of every call of a method."""
        return [parameters for name, parameters in self.calls if name == method]

    # What people do

    async def update(self, **content: Any) -> int:
        """Queue an update and return its id."""
        self._last_update += 1
        update = {"update_id": self._last_update, **content}
        self.updates.append(update)
        self._push(update)
        await self.changed()
        return self._last_update

    def _push(self, update: dict[str, Any]) -> None:
        if self.pushing.url:
            self.pushing.push(update, self._taken)

    async def _taken(self, update: dict[str, Any]) -> None:
        self.updates = [each for each in self.updates if each["update_id"] != update["update_id"]]
        await self.changed()

    def message(self, person: Person, where: Group | None = None, **content: Any) -> dict[str, Any]:
        """Return a new message's JSON."""
        self._last_message += 1
        chat = where.chat if where else person.chat
        return {"message_id": self._last_message, "date": NOW, "chat": chat, "from": person.user, **content}

    async def says(self, person: Person, text: str, where: Group | None = None, **more: Any) -> dict[str, Any]:
        """Queue what a person writes; return the message."""
        message = self.message(person, where, text=text, **more)
        await self.update(message=message)
        return message

    async def edits(self, message: dict[str, Any], text: str) -> int:
        """Queue that a person changed the text of a message; return the update's id."""
        return await self.update(edited_message=message | {"text": text, "edit_date": NOW + 1})

    async def types_behind_the_name(self, person: Person, text: str) -> str:
        """Queue what a person types behind the bot's name in some chat; return the query's id."""
        query = f"inline-{self._last_update + 1}"
        await self.update(inline_query={"id": query, "from": person.user, "query": text, "offset": ""})
        return query

    async def calls_as_guest(self, person: Person, text: str, where: Group) -> str:
        """Queue a message that names the bot in a chat that it is no member of; return the query's id."""
        query = f"guest-{self._last_update + 1}"
        await self.update(guest_message=self.message(person, where, text=text, guest_query_id=query))
        return query

    async def whispers(self, person: Person, text: str, where: Group, age: float = 0.0) -> int:
        """Queue what a person writes in a group so that only the bot sees it, `age` seconds ago; return its number."""
        self._last_whisper += 1
        sent_at = time.time() - age
        self.whispered[f"message {self._last_whisper}"] = (person.id, sent_at)
        message = self.message(person, where, text=text, ephemeral_message_id=self._last_whisper)
        await self.update(message=message | {"message_id": 0, "date": int(sent_at)})
        return self._last_whisper

    async def presses(self, person: Person, sent: Sent, label: str, where: Group | None = None) -> int:
        """Queue a press of a button under a message of the bot; return the update's id."""
        chat = where.chat if where else person.chat
        below = {"message_id": sent.message_id, "date": NOW, "chat": chat, "from": BOT, "text": sent.text}
        if sent.topic is not None:
            below |= {"is_topic_message": True, "message_thread_id": sent.topic}
        press = f"press-{len(self.calls)}"
        if sent.seen_by is not None:
            below |= {"message_id": 0, "date": int(time.time()), "ephemeral_message_id": sent.message_id}
            self.whispered[f"press {press}"] = (person.id, time.time())
        query = {"id": press, "from": person.user, "chat_instance": "1", "message": below}
        return await self.update(callback_query={**query, "data": sent.data(label)})

    async def again(self, update: dict[str, Any]) -> None:
        """Deliver an update once more, as Telegram does when the confirmation did not arrive."""
        self.updates.insert(0, update)
        await self.changed()

    # What goes wrong

    def fail(self, method: str, failure: Failure, *, chat: int | None = None, times: int = 1, after: int = 0) -> None:
        """Let `times` calls of `method` (for `chat`) fail, once `after` more have worked."""
        self._faults.append(_Fault(method, chat, failure, times, after))

    def failure_of(self, method: str, chat: int | None) -> Failure | None:
        """Return the fault that this call meets, using it up."""
        for fault in self._faults:
            if fault.method == method and fault.chat in (None, chat) and fault.times > 0:
                if fault.after > 0:
                    fault.after -= 1
                    return None
                fault.times -= 1
                return fault.failure
        return None

    def hold(self, chat: int) -> asyncio.Event:
        """Let calls for `chat` wait until the returned event is set, or for ever."""
        self._held[chat] = asyncio.Event()
        return self._held[chat]

    def held(self, chat: int | None) -> asyncio.Event | None:
        """Return what a call for `chat` has to wait for."""
        return None if chat is None else self._held.get(chat)

    # What the bot does

    async def waiting(self, offset: int, limit: int, seconds: float) -> list[dict[str, Any]]:
        """Forget the updates before `offset`; return the others, once there are some or the time is over.

        Who asks ends the question that was open before: it is answered with a conflict.
        """
        if self.pushing.url:
            raise FailureError(Failure(409, "Conflict: can't use getUpdates method while webhook is active"))
        self._asking += 1
        mine = self._asking
        self.offsets.append(offset)
        self.updates = [update for update in self.updates if update["update_id"] >= offset]
        await self.changed()
        try:
            async with asyncio.timeout(seconds), self._news:
                await self._news.wait_for(lambda: bool(self.updates) or self._asking != mine)
        except TimeoutError:
            return []
        if self._asking != mine and seconds:
            raise FailureError(Failure(409, "Conflict: terminated by other getUpdates request"))
        return self.updates[:limit]

    def set_webhook(self, url: str, secret: str) -> None:
        """Post what waits and what comes to `url` from now on."""
        self.pushing.url, self.pushing.secret = url, secret
        for update in self.updates:
            self._push(update)

    async def receive(self, chat: int, **content: Any) -> dict[str, Any]:
        """Put a message of the bot into a chat; return it as JSON."""
        self._last_message += 1
        self.sent.append(Sent(self._last_message, chat, **content))
        await self.changed()
        return self._as_json(chat, self._last_message)

    async def whisper(self, chat: int, receiver: int, **content: Any) -> dict[str, Any]:
        """Put a message into a group that one person alone sees; return it as JSON."""
        self._last_whisper += 1
        self.sent.append(Sent(self._last_whisper, chat, seen_by=receiver, **content))
        await self.changed()
        return self._as_json(chat, 0) | {"ephemeral_message_id": self._last_whisper}

    async def change(self, chat: int, message_id: int, **content: Any) -> dict[str, Any]:
        """Change a message of the bot; return it as JSON. Raises FailureError: there is none, or nothing changes."""
        for index, sent in enumerate(self.sent):
            if (sent.chat, sent.message_id) == (chat, message_id):
                changed = replace(sent, **content)
                if changed == sent:
                    raise FailureError(Failure(400, "Bad Request: message is not modified"))
                self.sent[index] = changed
                await self.changed()
                return self._as_json(chat, message_id)
        raise FailureError(Failure(400, "Bad Request: message to edit not found"))

    async def delete(self, chat: int, message_id: int) -> None:
        """Remove a message of the bot. Raises FailureError when there is none."""
        left = [sent for sent in self.sent if (sent.chat, sent.message_id) != (chat, message_id)]
        if len(left) == len(self.sent):
            raise FailureError(Failure(400, "Bad Request: message to delete not found"))
        self.sent = left
        self.deleted.append(message_id)
        await self.changed()

    def _as_json(self, chat: int, message_id: int) -> dict[str, Any]:
        kind = "private" if chat > 0 else "group"
        return {"message_id": message_id, "date": NOW, "chat": {"id": chat, "type": kind}, "from": BOT}
