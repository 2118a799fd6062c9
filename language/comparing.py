"""A text as it is compared with words: width, case, script, spaces and punctuation make no difference."""

import unicodedata
from functools import lru_cache

import opencc

from language import lazy

_SIMPLIFIED = opencc.OpenCC("tw2s")
_NO_WORD = lazy.compile(r"[\W_]+")
# What the conversion leaves in place.
LEFT_OVER = str.maketrans("帐妳於", "账你于")


@lru_cache(maxsize=8192)
def compared(text: str) -> str:
    """Return `text` as it is compared: simplified, lower case, half width, no spaces, no punctuation."""
    plain = unicodedata.normalize("NFKC", text).replace("\0", " ").lower()
    return _NO_WORD.sub("", str(_SIMPLIFIED.convert(plain))).translate(LEFT_OVER)
