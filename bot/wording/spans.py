"""Lengths of time in words: 0.83 years are 10 months."""

from typing import Any

from bot.texts import Texts


def span_words(value: Any, texts: Texts) -> str:
    """Say a number of years, or a range `{min, max}` of them."""
    if isinstance(value, dict):
        low, high = value["min"], value["max"]
        if isinstance(low, int) and isinstance(high, int):
            return texts.say("slots.span.years", years=f"{low}–{high}")
        return f"{_years_and_months(low, texts)}–{_years_and_months(high, texts)}"
    return _years_and_months(value, texts)


def _years_and_months(value: float, texts: Texts) -> str:
    years, months = divmod(round(value * 12), 12)
    if not months or (years and 2 * months == 12):
        return texts.say("slots.span.years", years=f"{value:g}")
    key = "slots.span.both" if years else "slots.span.months"
    return texts.say(key, years=years, months=months)
