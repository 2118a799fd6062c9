"""Whoever is named behind what is told of them, put before it: 「38岁大专社保9年（本人）」, 「高中的是我」."""

import re

from flows.reading.whose.kin import ANYBODY, KIN
from language import lazy

_AGE = r"(?:[2-6]\d(?!\d|年|个|%|万|分|倍)|[二三四五六]十[一二三四五六七八九]?(?!年|个|万|分))"
_SCHOOL = r"(?:本科|大专|专科|高职|硕士|博士|研究生|高中|初中|中专|职高|小学)"
_WHO = rf"我自己|我本人|本人|自己|(?:我们?家?的?)?(?:{ANYBODY})|我"
_ENDS = r"(?=[,，。;；、\s]|$)"
# Alone, or in brackets (which are spaces in plain form), behind a whole row, or as what somebody is, in one clause.
_IN_BRACKETS = (
    rf"(?P<lead>^|(?<=[。;；\n)）])[,，、和\s]*)(?P<row>(?:{_AGE}|{_SCHOOL})[^。;；()（）我他她]{{2,40}}?)"
    rf"(?:\s?[(（]|\s)这?是?(?P<inside>{_WHO})(?:[)）]|\s?(?=[。;；\n]|$))"
)
_AS_WHAT_THEY_ARE = (
    rf"(?:^|(?<=[,，。;；、\s]))(?P<told>(?:{_AGE}|{_SCHOOL})[^,，。;；、\s我他她是不]{{0,24}}?)"
    rf"(?:的?那个|的)?就?是(?P<who>{_WHO}){_ENDS}"
)
# An age before whose it is: 「三十四岁的老婆本科双证」.
_AGED = (
    rf"(?:^|(?<=[,，。;；、\s]))(?P<aged>{_AGE}周?岁)的(?P<whose>我(?![们家的])|本人|(?:我的?)?(?:{KIN['spouse']}))"
    rf"(?=[^,，。;；\s]{{0,3}}(?:{_SCHOOL}|社保|双证))"
)
_BEHIND = lazy.compile(f"{_IN_BRACKETS}|{_AS_WHAT_THEY_ARE}|{_AGED}")
_FACTS = lazy.compile(f"{_AGE}|{_SCHOOL}|社保|双证")
# What sets somebody right tells whose a fact is, and is read as that (「说反了，41的是我」).
_SETS_RIGHT = lazy.compile(r"反了|错了?|不对|不是|弄混|搞混|[弄搞说]岔")
_HINT = lazy.compile(r"是我|是老|是[爱本]|岁的|[(（\s](?:这?是)?[\u4e00-\u9fff]{1,5}(?:[)）]|\s?(?:[。;；\n]|$))")


def named_first(text: str) -> str:
    """Return `text`, in plain form, with whoever is named behind what is told of them right before it."""
    if not _HINT.search(text) or _SETS_RIGHT.search(text):
        return text
    several = sum(1 for _ in _BEHIND.finditer(text)) > 1
    return _BEHIND.sub(lambda match: _turned(match) if several or _is_a_row(match) else match[0], text)


def _is_a_row(match: re.Match[str]) -> bool:
    """Whether several facts are told of whoever is named behind them: one alone may be taken back."""
    return not match["told"] or len(_FACTS.findall(match["told"])) > 1


def _turned(match: re.Match[str]) -> str:
    who = match["inside"] or match["who"] or match["whose"]
    return f"{match['lead'] or ''}{who}{match['row'] or match['told'] or match['aged']}"
