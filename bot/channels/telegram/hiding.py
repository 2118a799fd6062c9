"""Says in a group what only one person may see, or, where that is not possible any more, shows the way to private.

Nothing else of it is ever sent where everybody can read it.
"""

import contextlib
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

import structlog
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, Message
from telegram.error import BadRequest, TelegramError

from bot.channels.telegram.addressing import Hidden, chat_id, topic_id, write_deep_link
from bot.channels.telegram.keyboard import Keyboard
from bot.channels.telegram.newer import is_hidden, only_for, too_late
from bot.messages import Delivery

log = structlog.get_logger(__name__)


class HiddenAnswer:
    """One delivery on its way to one person in a group."""

    def __init__(self, bot: Bot, delivery: Delivery, hidden: Hidden, words: tuple[str, str]) -> None:
        """Send through `bot`; `words` say that it has to be read in the private chat, and label the button there."""
        self._bot = bot
        self._delivery = delivery
        self._hidden = hidden
        self._words = words
        self._closed = False
        self._linked = False

    async def say(self, text: str, keyboard: Keyboard | None) -> None:
        """Send a text. Raises TelegramError when it has to be tried again."""
        send = partial(
            self._bot.send_message,
            chat_id(self._delivery),
            text,
            reply_markup=InlineKeyboardMarkup.de_json(keyboard, self._bot) if keyboard else None,
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        )
        await self._hide(send)

    async def say_file(self, document: Any) -> None:
        """Send a file. Raises TelegramError when it has to be tried again."""
        await self._hide(partial(self._bot.send_document, chat_id(self._delivery), document))

    async def _hide(self, send: Callable[..., Awaitable[Message]]) -> None:
        if self._closed or too_late(self._hidden):
            await self._link()
            return
        try:
            sent = await send(
                message_thread_id=topic_id(self._delivery), api_kwargs=only_for(self._delivery.key, self._hidden)
            )
        except BadRequest as error:
            log.info("telegram_answer_not_hidden", row=self._delivery.row, error=type(error).__name__)
            await self._link()
            return
        if not is_hidden(sent):
            log.error("telegram_answer_was_public", row=self._delivery.row)
            self._closed = True
            with contextlib.suppress(TelegramError):
                await self._bot.delete_message(chat_id(self._delivery), sent.message_id)
            await self._link()

    async def _link(self) -> None:
        """Tell the way to the private chat, once; nothing else is tried from then on."""
        self._closed = True
        if self._linked:
            return
        said, label = self._words
        url = write_deep_link(self._bot.username, self._delivery.key.chat)
        button = InlineKeyboardMarkup([[InlineKeyboardButton(label, url=url)]])
        await self._bot.send_message(
            chat_id(self._delivery), said, message_thread_id=topic_id(self._delivery), reply_markup=button
        )
        self._linked = True
