"""Chinese numerals, amounts and durations: what a phrase says, or None rather than a guess."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import JsonValue

_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000, "k": 1000, "万": 10_000, "w": 10_000}
_OLD_FORMS = (("廿", "二十"), ("卅", "三十"), ("卌", "四十"), ("俩", "两"), ("仨", "三"), ("兩", "两"), ("弌", "一"))
_TOKENS = re.compile(r"\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千万wk]")

DIGIT = "零〇一二两三四五六七八九"
NUMBER = rf"(?:\d+(?:\.\d+)?|[{DIGIT}十百廿卅俩仨]+(?:点[{DIGIT}]+)?)"
AMOUNT = rf"(?:\d+(?:\.\d+)?|[{DIGIT}十百千万廿卅俩仨]+(?:点[{DIGIT}]+)?)(?:[百千万wk][{DIGIT}百千\d]*)?"

_NEAR = r"(?P<near>快要?|将近|接近|马上(?:就要?)?|小(?=十))"
_UNDER = r"(?P<under>(?:还|都)?(?:不到|不满|未满|没到|没满|不足))"
_OVER = r"(?P<over>至少|起码|超过|不止|不少于|大于)"
_LACK = rf"(?:还?差(?P<lack>{NUMBER})个月(?:就|才|到|满|就满|就到|不?到)*)"
_YEARS = (
    rf"(?:(?P<low>{NUMBER})年?(?:-|~|到|至|或者?)(?P<high>{NUMBER})|(?P<years>{NUMBER})(?P<vague>来|几|"
    r"多|余|\+)?)个?(?:整年|周年|年头|年|载)"
    rf"(?P<half>半(?!载))?(?:(?:零|又|加|外加|和)?(?P<months>{NUMBER})个?月(?!份)|差(?P<short>{NUMBER})个月)?"
)
_MONTHS = rf"(?P<only>{NUMBER})(?P<vague_months>来|几|多|余)?个(?P<half_month>半)?月|(?P<half_year>半年)"
_TAIL = r"(?P<tail>多|有余|出头|挂零|不到|以上|往上|\+)?"
_DURATION = re.compile(rf"(?:{_LACK}|{_NEAR}|{_UNDER}|{_OVER})?满?(?:{_YEARS}|{_MONTHS})(?:了|的样子)?{_TAIL}")


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in years; `low` and `high` are equal when it was said plainly, both None when only vaguely."""

    start: int
    end: int
    low: float | None
    high: float | None

    @property
    def value(self) -> JsonValue:
        """The years as a slot value: a number, `{min, max}`, or None when the phrase does not settle them."""
        if self.low is None or self.high is None:
            return None
        low, high = tidy(self.low), tidy(self.high)
        return low if low == high else {"min": low, "max": high}


def tidy(number: float) -> float:
    """Round to two decimals, and to an int where nothing is lost."""
    rounded = round(number, 2)
    return int(rounded) if rounded == int(rounded) else rounded


def read_number(text: str) -> float | None:
    """Read a whole numeral (「35」, 「三十五」, 「廿五」, 「一万五」, 「1.5w」, 「半」), None for anything else."""
    for old, plain in _OLD_FORMS:
        text = text.replace(old, plain)
    if text == "半":
        return 0.5
    whole, point, fraction = text.partition("点")
    if point:
        base = read_number(whole)
        digits = "".join(str(_DIGITS.get(character, "")) for character in fraction)
        return None if base is None or len(digits) != len(fraction) or not digits else base + float(f"0.{digits}")
    tokens = _TOKENS.findall(text)
    return _combine(tokens) if tokens and "".join(tokens) == text else None


def _combine(tokens: list[str]) -> float | None:
    """Add up digits and units; a last digit after a big unit counts tenths of it (一万五 is 15,000)."""
    total = section = 0.0
    pending: float | None = None
    unit, after_zero = 1, False
    for token in tokens:
        if token in _UNITS:
            unit, after_zero = _UNITS[token], False
            if unit == _UNITS["万"]:
                total, section = total + ((section + (pending or 0)) or 1) * unit, 0
            else:
                section += (1 if pending is None else pending) * unit
            pending = None
        elif pending is not None and not (pending == 0 and len(tokens) > 1):
            return None
        else:
            after_zero = pending == 0 or token in {"零", "〇"}
            pending = float(_DIGITS.get(token, -1)) if token in _DIGITS else float(token)
    if pending is not None and unit >= _UNITS["百"] and not after_zero and pending < _UNITS["十"]:
        return total + section + pending * unit / 10
    return total + section + (pending or 0)


def read_year(text: str) -> int | None:
    """Read a calendar year said in full or by its last two digits (「1992」, 「92」, 「九三」, 「零零」)."""
    digits = "".join(str(_DIGITS.get(character, character)) for character in text)
    if not digits.isdecimal() or len(digits) not in {2, 4}:
        return None
    year = int(digits)
    if len(digits) == 4:
        return year
    return 1900 + year if year > 40 else 2000 + year


def read_pair(text: str) -> tuple[int, int] | None:
    """Read two neighbouring numerals run together (「五六」, 「三十五六」, 「十一二」, 「三五」) as a range."""
    match = re.fullmatch(rf"((?:[{DIGIT}]?十)?)([一二两三四五六七八])([二两三四五六七八九])", text)
    if match is None:
        return None
    tens = int(read_number(match[1]) or 0) if match[1] else 0
    low, high = _DIGITS[match[2]], _DIGITS[match[3]]
    if high - low == 1 or (not tens and (low, high) == (3, 5)):
        return tens + low, tens + high
    return None


def find_durations(text: str) -> Iterator[Duration]:
    """Find every duration in a text, in order, vague ones included (their years are None)."""
    for match in _DURATION.finditer(text):
        low, high = _bounds(match)
        yield Duration(match.start(), match.end(), low, high)


def read_duration(text: str) -> Duration | None:
    """Read a text that is one duration (「五年半」, 「66个月」, 「快七年」); None otherwise, or when it is vague."""
    match = _DURATION.fullmatch(text)
    if match is None:
        return None
    low, high = _bounds(match)
    return None if low is None else Duration(0, len(text), low, high)


def _bounds(match: re.Match[str]) -> tuple[float | None, float | None]:
    low, high = _stated(match)
    open_ended = match["over"] or match["tail"] in {"以上", "往上", "+"} or match["vague"] == "+"
    if low is None or high is None or open_ended:
        return None, None
    if match["lack"] or match["short"]:
        missing = (read_number(match["lack"] or match["short"]) or 0) / 12
        return low - missing, high - missing
    if match["near"] or match["under"] or match["tail"] == "不到":
        return max(0, low - (0.5 if low < 1 else 1)), high
    if match["tail"]:
        return low, (int(low) + 1 if low == high else high)
    return low, high


def _stated(match: re.Match[str]) -> tuple[float | None, float | None]:
    """Give the bounds of the bare phrase, before 「快」, 「多」 and the like are heard."""
    if match["half_year"]:
        return 0.5, 0.5
    if match["only"]:
        pair = read_pair(match["only"])
        low, high = pair or (read_number(match["only"]),) * 2
        vague = match["vague_months"] in {"几", "多", "余"} or low is None or high is None
        extra = 0.5 if match["half_month"] else 0
        return (None, None) if vague or low is None or high is None else ((low + extra) / 12, (high + extra) / 12)
    if match["low"]:
        return read_number(match["low"]), read_number(match["high"])
    extra = (0.5 if match["half"] else 0) + (read_number(match["months"] or "零") or 0) / 12
    pair = read_pair(match["years"])
    low, high = pair or (read_number(match["years"]),) * 2
    vague = match["vague"] in {"几", "多", "余"} or low is None or high is None
    return (None, None) if vague or low is None or high is None else (low + extra, high + extra)
