"""Months of a count told before that turn out not to count (「前年有半年是最低基数」): the count less these."""

from collections.abc import Mapping
from typing import Any

from flows.forms.fields import Slots
from flows.forms.made_untrue import TOLD_TOGETHER
from flows.reading.base.contribution_base import base_told
from flows.reading.base.months_of_window import MonthsShort, months_short
from flows.reading.base.months_off import MonthsOff, less, months_off

_SLOTS = TOLD_TOGETHER["base_months"]
_YEAR, _FOUR_YEARS = 12, 48
_LAST_YEAR, _ITS_TIER = "months_1x_last_12", "1x"


def months_taken_off(text: str, known: Mapping[str, Any]) -> Slots:
    """Return the counts of `known` less the months of which `text`, in plain form, says that they do not count."""
    short = months_short(text) if known.keys() & {*_SLOTS.values(), _LAST_YEAR} else None
    if short is not None:
        return _beside(short, known)
    off = months_off(text) if known.keys() & {*_SLOTS.values(), _LAST_YEAR} else None
    if off is None or _counts_itself(text, off):
        return {}
    counts = {level: known[slot] for level, slot in _SLOTS.items() if isinstance(known.get(slot), int)}
    if counts:
        lessened = less(counts, off)
        return {_SLOTS[level]: months for level, months in lessened.items()}
    recent = less({_ITS_TIER: known[_LAST_YEAR]}, off)
    return {_LAST_YEAR: recent[_ITS_TIER]} if _ITS_TIER in recent else {}


def _beside(short: MonthsShort, known: Mapping[str, Any]) -> Slots:
    """Return the months of the last year that are left, and the counts of `known` that do not fit beside the others."""
    counts = {slot: known[slot] for slot in _SLOTS.values() if isinstance(known.get(slot), int)}
    most = _FOUR_YEARS - short.months
    lessened = {slot: most for slot, months in counts.items() if months > most}
    recent = {_LAST_YEAR: short.window - short.months} if short.window == _YEAR else {}
    return {**recent, **lessened}


def _counts_itself(text: str, off: MonthsOff) -> bool:
    """Whether a text tells the count itself from which it takes months off."""
    return any(each.slot == "base_months" for each in base_told(text[: off.start]))
