"""A reply of the robot as a card with buttons, where the platform has room for it; the numbers on them may be typed.

A pressed card is replaced by one with the chosen button alone, so that nobody presses it again. Its button carries what
that takes, so any process can do it. Pure.
"""

import re
from collections.abc import Mapping
from typing import Any

from bot.messages import Reply
from bot.render import ways_on

Card = Mapping[str, Any]

# The platform's limits: buttons of a card, characters of its task id, bytes of a button's key.
BUTTONS = 6
TASK_ID = re.compile(r"[0-9A-Za-z_@-]{1,128}")
KEY_BYTES = 1024
# What the platform advises, counted in Chinese characters; more is cut off on a phone.
TITLE, TEXT, LABEL = 26, 112, 10
# From here on a character is as wide as a Chinese one.
WIDE_FROM = "\u2e80"
PLAIN, BLUE = 2, 1
# What stands on the button of a card on which something was chosen.
CHOSEN = "✓"


def card_of(reply: Reply, task_id: str) -> Card | None:
    """Return the card that shows a reply; None where it has no room, or nothing can be chosen by number.

    Labels that are too long for a button stand in the text, and the buttons bear their numbers alone.

    Args:
        reply: text and options.
        task_id: tells this card from every other one of the robot.

    """
    numbered = [option for option in reply.options if not option.by_word]
    labels = [f"{number}. {option.label}" for number, option in enumerate(numbered, start=1)]
    short = all(_width(label) <= LABEL for label in labels)
    below = "\n".join(filter(None, (*(() if short else labels), ways_on(reply.options))))
    if not 0 < len(labels) <= BUTTONS or not reply.text or _width(f"{reply.text}{below}") > TEXT:
        return None
    buttons = [
        _button(label if short else label.partition(".")[0], f"{option.value}\n{label}")
        for label, option in zip(labels, numbered, strict=True)
    ]
    fits = TASK_ID.fullmatch(task_id) and all(len(each["key"].encode()) <= KEY_BYTES for each in buttons)
    return {**_heading(reply.text, below), "button_list": buttons, "task_id": task_id} if fits else None


def pressed(key: str) -> tuple[str, str]:
    """Return what a pressed button says: the value of its option, and its label; ("", "") for one that says nothing."""
    value, _, label = key.partition("\n")
    return (value, label) if value and label and len(value.encode()) <= 64 else ("", "")


def chosen_card(label: str, task_id: str) -> Card:
    """Return the card that takes the place of a pressed one: the choice, and a button that says nothing any more."""
    return {**_heading(label, ""), "button_list": [{**_button(CHOSEN, "\n"), "style": PLAIN}], "task_id": task_id}


def _heading(text: str, below: str) -> dict[str, Any]:
    if _width(text) <= TITLE and "\n" not in text:
        title, rest = {"main_title": {"title": text}}, below
    else:
        title, rest = {}, f"{text}\n{below}".rstrip()
    return {"card_type": "button_interaction", **title, **({"sub_title_text": rest} if rest else {})}


def _button(label: str, key: str) -> dict[str, Any]:
    return {"text": label, "style": BLUE, "key": key}


def _width(text: str) -> float:
    """Return how many Chinese characters wide a text is."""
    return sum(1 if character >= WIDE_FROM else 0.5 for character in text)
