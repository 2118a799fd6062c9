"""The tiers of the base, and the counts of months at several of them put together."""

from collections.abc import Mapping, Sequence
from typing import Any

from flows.reading.manner.mood import CORRECTION
from flows.reading.sentence import Finding
from language import lazy

_KEYS = ((3.0, "3x"), (2.0, "2x"), (1.0, "1x"), (0.8, "0.8x"))
TIERS = tuple(name for _, name in _KEYS)
"""The tiers that count, the highest first."""
_OF_BANDS = {"0.8x_to_1x": "0.8x", "1x_to_2x": "1x", "2x_to_3x": "2x", "3x": "3x"}
_AT = "months_at_"
_LONG_WINDOW, _WINDOW_AT_3X = 48, 36
# What a count is besides those that were told before it (「剩下16个月0.8倍」).
_PART_OF = lazy.compile("其中|中间|里面|里头|当中|期间|中途")
# That a count takes in the months at higher tiers (「1倍以上30个月」).
_OR_MORE = lazy.compile(r"以上|往上|及更高|[不没]有?(?:低于|少于|小于|下)|达到|超过|至少|起码|算上|含")
_BEFORE_IT, _BEHIND_IT = 5, 3


def tier(times: float | None) -> str | None:
    """Give the tier at or below a multiple: 1.5 is counted at "1x"; None below 0.8."""
    return next((name for least, name in _KEYS if times is not None and times >= least), None)


def multiple_of(key: str) -> float:
    """Return the multiple that a tier begins at."""
    return next(least for least, name in _KEYS if name == key)


def tier_of_band(band: object) -> str | None:
    """Give the tier of a band of the base ("1x_to_2x" is counted at "1x"); None for the lowest, which has none."""
    return _OF_BANDS.get(str(band))


def window(key: str) -> int:
    """Return the months within which those at a tier are counted."""
    return _WINDOW_AT_3X if key == "3x" else _LONG_WINDOW


def merged(text: str, found: Sequence[Finding]) -> list[Finding]:
    """Join the counts of several tiers: months at a higher one reach the lower ones too.

    Months told of several tiers are others (「1倍交了30个月，2倍10个月」), and the lower tier has both. Fewer at the
    higher tier are part of those at the lower one where that is said (「1倍以上30个月」), or where both do not fit its
    window.
    Counts that fit no window, or that correct one another, are left as they are.
    """
    counted = sorted((each for each in found if each.slot == "base_months"), key=lambda each: each.start)
    tiers = {key: months for each in counted if isinstance(each.value, dict) for key, months in each.value.items()}
    told = [(key, months) for _, key in _KEYS if isinstance(months := tiers.get(key), int)]
    if len(tiers) < len(counted) or len(tiers) < 2:
        return [*found]
    between = text[counted[0].start : counted[-1].start]
    if (parted := _parted(told)) and _PART_OF.search(between):
        return _all_in_one(found, counted, parted)
    rising = [months for _, months in told] == sorted(months for _, months in told)
    summed = _summed(told)
    inside = rising and (_takes_in(text, counted) or _PART_OF.search(between) or not _fits(summed))
    together = dict(told) if inside else summed
    if CORRECTION.search(between) or not _fits(together):
        return [*found]
    return _all_in_one(found, counted, together)


def _fits(tiers: Mapping[str, int]) -> bool:
    return all(months <= window(key) for key, months in tiers.items())


def _takes_in(text: str, counted: Sequence[Finding]) -> bool:
    """Tell whether a count below the highest is said to be of that tier or more."""
    highest = max(multiple_of(key) for each in counted for key in dict(each.value))  # type: ignore[arg-type]
    lower = (each for each in counted if all(multiple_of(key) < highest for key in dict(each.value)))  # type: ignore[arg-type]
    return any(
        _OR_MORE.search(text, max(0, each.start - _BEFORE_IT), min(len(text), each.end + _BEHIND_IT)) for each in lower
    )


def _parted(told: Sequence[tuple[str, int]]) -> dict[str, int]:
    """Take months at a lower tier that are part of those at the higher one off these; {} where they are not fewer."""
    if len(told) != 2 or told[1][1] >= told[0][1]:
        return {}
    (higher, all_months), (lower, months) = told
    return {higher: all_months - months, lower: all_months}


def _all_in_one(found: Sequence[Finding], counted: Sequence[Finding], tiers: Mapping[str, int]) -> list[Finding]:
    """Put the counts of several tiers in place of the last of those found; the others are read all the same."""
    last = counted[-1]
    return [each for each in found if each not in counted] + [
        *(Finding("", None, each.start, each.end) for each in counted[:-1]),
        Finding("base_months", dict(tiers), last.start, last.end),
    ]


def _summed(told: Sequence[tuple[str, int]]) -> dict[str, int]:
    """Add the months at the higher tiers to those at each lower one."""
    return {key: sum(months for _, months in told[: index + 1]) for index, (key, _) in enumerate(told)}


def with_higher_tier(slots: dict[str, Any], text: str, known: Mapping[str, Any]) -> dict[str, Any]:
    """Keep the months at the next higher tier that are known where those at a lower one are told beside them.

    They are others than these, unless it is said that they take these in, or both do not fit the window.
    """
    told = slots.get("base_months")
    if not isinstance(told, dict) or len(told) != 1 or CORRECTION.search(text):
        return slots
    ((lower, months),) = told.items()
    higher = [name for least, name in _KEYS if least > multiple_of(lower) and known.get(f"{_AT}{name}")]
    if not higher or known.get(f"{_AT}{lower}"):
        return slots
    more = known[f"{_AT}{higher[-1]}"]
    inside = months >= more and (_OR_MORE.search(text) or months + more > window(lower))
    months = months if inside else min(months + more, window(lower))
    kept = {slot: value for slot, value in slots.items() if slot != "si_base"}
    return {**kept, "base_months": {**{name: known[f"{_AT}{name}"] for name in higher}, lower: months}}
