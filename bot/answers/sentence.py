"""`read`: what profile fields a sentence states."""

from datetime import date
from typing import Any

from bot.answers.json_lines import text_of
from flows.reading.reader import read


def read_sentence(row: dict[str, Any], today: date) -> dict[str, Any]:
    """Say what fields the sentence in `text` states, dates reckoned from `today`. Raises BadInputError."""
    text = text_of(row)
    return {"text": text, "slots": read(text, today)}
