"""Chinese numerals and amounts: what a phrase says, or None rather than a guess."""

import re

from language import lazy

_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000, "k": 1000, "万": 10_000, "w": 10_000}
_OLD_FORMS = (("廿", "二十"), ("卅", "三十"), ("卌", "四十"), ("俩", "两"), ("仨", "三"), ("兩", "两"), ("弌", "一"))
_TOKENS = lazy.compile(r"\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千万wk]")

DIGIT = "零〇一二两三四五六七八九"
NUMBER = rf"(?:\d++(?:\.\d++)?|[{DIGIT}十百廿卅俩仨]++(?:点[{DIGIT}]++)?)"
# A digit behind a unit that counts a time is none of the amount (「40万一年」).
_OF_A_TIME = rf"(?<=[百千万wk])[{DIGIT}\d](?:年|个?月)"
AMOUNT = (
    rf"(?:\d++(?:\.\d++)?|(?:(?!{_OF_A_TIME})[{DIGIT}十百千万廿卅俩仨])++(?:点[{DIGIT}]++)?)"
    rf"(?:[百千万wk](?:(?!{_OF_A_TIME})[{DIGIT}百千\d])*+)?"
)


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
