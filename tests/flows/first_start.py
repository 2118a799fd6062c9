"""The first start that a text states, for tests of one."""

from datetime import date

from flows.reading.since.since import Since, find_since


def first_start(text: str, today: date, subject: str | None = None) -> Since | None:
    """Return the first start that `text` states, insurance before everything else; None when it states none."""
    found = find_since(text, today, subject)
    return min(found, key=lambda each: (each.slot != "si_years", each.start_pos), default=None)
