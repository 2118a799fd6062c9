"""`ask`: which answer a question gets."""

from datetime import date
from functools import partial
from typing import Any

from bot.answers.json_lines import text_of
from bot.answers.questions import ask_json
from bot.content.content import Content
from bot.content.numbers import with_numbers


def answer_question(row: dict[str, Any], content: Content, today: date) -> dict[str, Any]:
    """Say what the question in `text` gets, with the numbers in force `today`. Raises BadInputError."""
    shown = partial(with_numbers, policy=content.policy, today=today)
    return ask_json(text_of(row), content.matcher, content.catalogue, shown)
