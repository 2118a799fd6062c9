"""Numbers that name a person are masked before anything is stored, logged or matched."""

import re

MASK = "[***]"
HALF_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
IDENTITY_NUMBER = re.compile(
    r"(?<![0-9])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?![0-9])"
)
MOBILE_NUMBER = re.compile(r"(?<![0-9])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![0-9])")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


def clean(text: str) -> str:
    """Take out what is no text: control characters, invisible marks, direction overrides, lone surrogates."""
    return CONTROL.sub("", text).strip()


def mask(text: str) -> str:
    """Put `MASK` in the place of identity numbers and mobile numbers."""
    return MOBILE_NUMBER.sub(MASK, IDENTITY_NUMBER.sub(MASK, text.translate(HALF_WIDTH)))
