"""A reply as Telegram messages: text in parts, buttons below the last one, then the file."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from telegram import InputFile, ReplyParameters
from telegram.error import BadRequest

from bot.channels.telegram.addressing import (
    Hidden,
    chat_id,
    is_faceless,
    is_group,
    origin,
    replied_message,
    topic_id,
    write_deep_link,
)
from bot.channels.telegram.connection import RawBot
from bot.channels.telegram.failures import is_same_already
from bot.channels.telegram.hiding import HiddenAnswer
from bot.channels.telegram.keyboard import Keyboard, fits_buttons, keyboard
from bot.channels.telegram.newer import RichMessages
from bot.channels.telegram.rich import NEEDED as RICH
from bot.channels.telegram.rich import rich_html
from bot.messages import Attachment, Delivery, Reply
from bot.render import number_options, split, utf16_units

# Telegram's limit of a text, in UTF-16 units.
TEXT_UNITS, CAPTION_UNITS = 4096, 1024
NO_PREVIEW = {"is_disabled": True}

# The label of the way to the private chat, what is said where it is the only way, and how somebody answers who writes
# in a group's name and cannot press a button of their own.
NEEDED = ("open_private", "only_private", "faceless", *RICH)

Call = Callable[[], Awaitable[int | None]]
Draw = Callable[[Reply], Attachment | None]


class Sender:
    """Turns deliveries into calls of one bot's API."""

    def __init__(self, bot: RawBot, words: Mapping[str, str], draw: Draw, *, rich: bool = False) -> None:
        """Send through `bot`; `words` are the sentences of `bot/texts/telegram.yaml` by key.

        `draw` gives the picture of a reply, None when it has none; it takes some time. With `rich` the itemised result
        is a rich message, where the server knows those.

        Raises:
            KeyError: `words` lacks one of those needed.

        """
        self._bot = bot
        self._draw = draw
        self._rich = RichMessages(bot, wanted=rich)
        self._words = {name: words[name] for name in NEEDED}

    def calls(self, delivery: Delivery, instead_of: Sequence[int] = ()) -> list[Call]:
        """Return the API calls that say a delivery, in order; each returns the message it leaves in the chat, or None.

        Args:
            delivery: what to say.
            instead_of: messages of the chat whose place it takes: the first is changed, the others are removed.

        """
        buttons = self._keyboard(delivery)
        texts = split(self._text(delivery), TEXT_UNITS)
        hidden = origin(delivery.event_id).hidden
        if hidden is not None:
            return self._hidden_calls(delivery, hidden, texts, buttons)
        messages = [
            Message(delivery, text, buttons if index == len(texts) - 1 else None, is_first=index == 0)
            for index, text in enumerate(texts)
        ]
        if delivery.reply.picture:
            # No text can be changed into a picture: the earlier messages make room for it.
            return [
                partial(self._send_picture, messages),
                *(partial(self._remove, delivery, each) for each in instead_of),
            ]
        html = rich_html(delivery.reply, self._words) if self._rich.wanted and not instead_of else None
        if html is not None and len(messages) == 1:
            return [partial(self._send_rich, messages[0], html)]
        return self._plain_calls(delivery, messages, instead_of)

    def _plain_calls(self, delivery: Delivery, messages: Sequence["Message"], instead_of: Sequence[int]) -> list[Call]:
        calls = [self._say(message, instead_of) for message in messages]
        calls += [partial(self._remove, delivery, each) for each in instead_of[1 if messages else 0 :]]
        if delivery.reply.attachment is not None:
            calls.append(partial(self._send_file, delivery, delivery.reply.attachment))
        return calls

    def _hidden_calls(
        self, delivery: Delivery, hidden: Hidden, texts: Sequence[str], buttons: Keyboard | None
    ) -> list[Call]:
        answer = HiddenAnswer(self._bot, delivery, hidden, (self._words["only_private"], self._words["open_private"]))
        last = len(texts) - 1
        calls: list[Call] = [
            partial(answer.say, text, buttons if index == last else None) for index, text in enumerate(texts)
        ]
        if delivery.reply.attachment is not None:
            calls.append(partial(answer.say_file, _document(delivery.reply.attachment)))
        return calls

    def _say(self, message: "Message", instead_of: Sequence[int]) -> Call:
        if message.is_first and instead_of:
            return partial(self._change, message, instead_of[0])
        return partial(self._send, message)

    async def _send(self, message: "Message") -> int:
        text = {"text": message.text, "link_preview_options": NO_PREVIEW}
        return await self._bot.put("sendMessage", _placed(message) | text)

    async def _send_rich(self, message: "Message", html: str) -> int:
        sent = await self._rich.put(html, _placed(message)) if self._rich.wanted else None
        return await self._send(message) if sent is None else sent

    async def _send_picture(self, messages: Sequence["Message"]) -> int:
        """Send the picture of a result with its text below; the text alone where there is none or it is not taken."""
        message = messages[-1]
        picture = await asyncio.to_thread(self._draw, message.delivery.reply)
        if picture is None or len(messages) > 1 or utf16_units(message.text) > CAPTION_UNITS:
            return await self._send(message)
        photo = {"photo": _document(picture), "caption": message.text}
        try:
            return await self._bot.put("sendPhoto", _placed(message) | photo)
        except BadRequest:
            return await self._send(message)

    async def _change(self, message: "Message", earlier: int) -> int:
        """Change an earlier message of the bot; where that cannot be, send a new one."""
        try:
            text = {"text": message.text, "message_id": earlier, "link_preview_options": NO_PREVIEW}
            await self._bot.put(
                "editMessageText", {"chat_id": chat_id(message.delivery), "reply_markup": message.keyboard} | text
            )
        except BadRequest as error:
            return earlier if is_same_already(error) else await self._send(message)
        return earlier

    async def _remove(self, delivery: Delivery, earlier: int) -> None:
        # What Telegram does not let go stays: nothing wrong is said by it.
        with contextlib.suppress(BadRequest):
            await self._bot.delete_message(chat_id(delivery), earlier)

    async def _send_file(self, delivery: Delivery, attachment: Attachment) -> int:
        sent = await self._bot.send_document(
            chat_id(delivery),
            _document(attachment),
            message_thread_id=topic_id(delivery),
            reply_parameters=_answered(delivery),
        )
        return sent.message_id

    def _text(self, delivery: Delivery) -> str:
        if is_faceless(delivery.key.person) and delivery.reply.options:
            return f"{number_options(delivery.reply)}\n\n{self._words['faceless']}"
        return delivery.reply.text if fits_buttons(delivery) else number_options(delivery.reply)

    def _keyboard(self, delivery: Delivery) -> Keyboard | None:
        if not (delivery.reply.private_link and is_group(delivery)):
            return keyboard(delivery)
        url = write_deep_link(self._bot.username, delivery.key.chat)
        return keyboard(delivery, {"text": self._words["open_private"], "url": url})


@dataclass(frozen=True, slots=True)
class Message:
    """One message out of a delivery."""

    delivery: Delivery
    text: str
    keyboard: Keyboard | None
    is_first: bool


def _placed(message: Message) -> dict[str, Any]:
    """Return where a message goes, what it answers and what can be pressed below it."""
    delivery = message.delivery
    return {
        "chat_id": chat_id(delivery),
        "message_thread_id": topic_id(delivery),
        "reply_markup": message.keyboard,
        "reply_parameters": _answered(delivery) if message.is_first else None,
    }


def _document(attachment: Attachment) -> InputFile:
    return InputFile(attachment.content, filename=attachment.name)


def _answered(delivery: Delivery) -> ReplyParameters | None:
    message_id = replied_message(delivery) if is_group(delivery) else None
    return None if message_id is None else ReplyParameters(message_id, allow_sending_without_reply=True)
