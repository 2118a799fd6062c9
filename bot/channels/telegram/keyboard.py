"""What can be pressed below a message: a reply's options as rows of buttons.

Buttons are plain values in Telegram's own shape: most messages have some, and the library's objects for them cost more
than all else of sending a message.
"""

import unicodedata
from collections.abc import Iterator
from typing import Any

from bot.channels.telegram.addressing import is_faceless, is_group, write_press
from bot.messages import Delivery, Option

# About what a phone shows of a row's labels before it cuts them, in half-width columns; each button has a margin.
ROW_COLUMNS = 32
BUTTON_MARGIN = 4

Button = dict[str, str]
Row = list[Button]
Keyboard = dict[str, Any]


def keyboard(delivery: Delivery, link: Button | None = None) -> Keyboard | None:
    """Return the buttons of a delivery, with a button of a way elsewhere below them; None when there are none."""
    rows = list(_rows(delivery)) if fits_buttons(delivery) else []
    if link is not None:
        rows.append([link])
    return {"inline_keyboard": rows} if rows else None


def fits_buttons(delivery: Delivery) -> bool:
    """Whether all options of a delivery can be pressed by whoever is to choose."""
    # A press comes from a person's own account, and would be refused below a message to a group or a channel.
    return not is_faceless(delivery.key.person) and all(
        _data(option, delivery) is not None for option in delivery.reply.options
    )


def _rows(delivery: Delivery) -> Iterator[Row]:
    for by_word in (False, True):
        row: Row = []
        columns = 0
        for option in (option for option in delivery.reply.options if option.by_word == by_word):
            needed = _columns(option.label) + BUTTON_MARGIN
            if row and columns + needed > ROW_COLUMNS:
                yield row
                row, columns = [], 0
            row.append({"text": option.label, "callback_data": _data(option, delivery) or ""})
            columns += needed
        if row:
            yield row


def _data(option: Option, delivery: Delivery) -> str | None:
    return write_press(option.value, delivery.key.person, in_group=is_group(delivery))


def _columns(label: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in label)
