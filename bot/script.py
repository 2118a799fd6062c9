"""The script a person writes: traditional in, traditional out."""

from dataclasses import replace
from functools import lru_cache
from typing import Literal

import opencc

from bot.messages import Option, Reply

Script = Literal["simplified", "traditional"]


@lru_cache(maxsize=2)
def _converter(name: str) -> opencc.OpenCC:
    return opencc.OpenCC(name)


def script_of(text: str, before: Script) -> Script:
    """Return the script of `text`; a text that could be either keeps the one before."""
    simplified = _converter("t2s").convert(text)
    if simplified != text:
        return "traditional"
    return "simplified" if _converter("s2t").convert(text) != text else before


def in_script(reply: Reply, script: Script) -> Reply:
    """Return the reply in the person's script."""
    if script == "simplified":
        return reply
    convert = _converter("s2t").convert
    options = tuple(Option(convert(each.label), each.value, each.by_word) for each in reply.options)
    return replace(reply, text=convert(reply.text), options=options)
