"""A reply as Telegram messages: text in parts, buttons below the last one, then the file."""

import unicodedata
from collections.abc import Awaitable, Callable, Iterator

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
    ReplyParameters,
)

from bot.channels.telegram_addressing import is_group, replied_message, write_deep_link, write_press
from bot.messages import Delivery, Option
from bot.render import number_options, split

# Telegram's limit of a text, in UTF-16 units.
TEXT_UNITS = 4096
# About what a phone shows of a row's labels before it cuts them, in half-width columns; each button has a margin.
ROW_COLUMNS = 32
BUTTON_MARGIN = 4

Call = Callable[[], Awaitable[object]]
Row = list[InlineKeyboardButton]


class Sender:
    """Turns deliveries into calls of one bot's API."""

    def __init__(self, bot: Bot, open_private: str) -> None:
        """Send through `bot`; `open_private` is the label of the button that leads to a private chat."""
        self._bot = bot
        self._open_private = open_private

    def calls(self, delivery: Delivery) -> list[Call]:
        """Return the API calls that say a delivery, in order; each sends one message."""
        keyboard = self._keyboard(delivery)
        texts = split(_text(delivery), TEXT_UNITS)
        calls = [self._text_call(delivery, text, keyboard, texts, index) for index, text in enumerate(texts)]
        if delivery.reply.attachment is not None:
            calls.append(lambda: self._send_file(delivery))
        return calls

    def _text_call(
        self, delivery: Delivery, text: str, keyboard: InlineKeyboardMarkup | None, texts: list[str], index: int
    ) -> Call:
        last = index == len(texts) - 1
        return lambda: self._bot.send_message(
            delivery.key.chat,
            text,
            reply_markup=keyboard if last else None,
            reply_parameters=_answered(delivery) if index == 0 else None,
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        )

    async def _send_file(self, delivery: Delivery) -> None:
        attachment = delivery.reply.attachment
        if attachment is not None:
            document = InputFile(attachment.content, filename=attachment.name)
            await self._bot.send_document(delivery.key.chat, document, reply_parameters=_answered(delivery))

    def _keyboard(self, delivery: Delivery) -> InlineKeyboardMarkup | None:
        rows = list(_button_rows(delivery)) if _fits_buttons(delivery) else []
        if delivery.reply.private_link and is_group(delivery):
            url = write_deep_link(self._bot.username, delivery.key.chat)
            rows.append([InlineKeyboardButton(self._open_private, url=url)])
        return InlineKeyboardMarkup(rows) if rows else None


def _text(delivery: Delivery) -> str:
    return delivery.reply.text if _fits_buttons(delivery) else number_options(delivery.reply)


def _data(option: Option, delivery: Delivery) -> str | None:
    return write_press(option.value, delivery.key.person, in_group=is_group(delivery))


def _fits_buttons(delivery: Delivery) -> bool:
    return all(_data(option, delivery) is not None for option in delivery.reply.options)


def _button_rows(delivery: Delivery) -> Iterator[Row]:
    for by_word in (False, True):
        row: Row = []
        columns = 0
        for option in (option for option in delivery.reply.options if option.by_word == by_word):
            needed = _columns(option.label) + BUTTON_MARGIN
            if row and columns + needed > ROW_COLUMNS:
                yield row
                row, columns = [], 0
            row.append(InlineKeyboardButton(option.label, callback_data=_data(option, delivery)))
            columns += needed
        if row:
            yield row


def _columns(label: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in label)


def _answered(delivery: Delivery) -> ReplyParameters | None:
    message_id = replied_message(delivery) if is_group(delivery) else None
    return None if message_id is None else ReplyParameters(message_id, allow_sending_without_reply=True)
