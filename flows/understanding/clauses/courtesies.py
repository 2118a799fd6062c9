"""Clauses that only ask politely or give thanks for the answer to come: beside any other they say nothing."""

import re
from collections.abc import Sequence

from flows.understanding.clauses.clauses import Clause
from language import lazy

_COURTESY = lazy.compile(
    r"(?:请问|请教|求教|想问|问|麻烦|打扰|拜托|劳烦)(?:一?下|各位|大家|老师|您|你|了|啦|哈|问)*+|"
    r"(?:在线等|等回复|求回复|求解答?|求助|求告知|求指点|跪求|坐等|[挺很比较]{0,2}急)[急的了啊哈!！]*+|"
    r"(?:先|提前|万分|非常|十分|太|多|真的|真是|那就|好的?|不胜)*+"
    r"(?:谢谢|谢|感谢|感激|感恩|辛苦|thx|thanks|thank you|3q)"
    r"(?:谢|了|啦|哈|您|你|大家|各位|老师|客服|们|先|过|的|不尽|涕零)*+"
)

# Thanks at the beginning or the end of what is chosen (「谢啦，就第一个」, 「ok谢谢 2」).
_THANKS = (
    r"(?:先|非常|十分|太|多|真的|真是|那就|好的?|嗯|行|ok|顺便|也|,|，){0,3}(?:谢谢|谢|感谢|辛苦|thx|thanks)"
    r"(?:谢|了|啦|哈|您|你|大家|老师|客服|先|过|啊|呀|哦){0,4}"
)
_FIRST_THANKS = lazy.compile(rf"^{_THANKS}(?:[,，。.!！~\s]+|(?=就|我要的|第))(?=\S)", re.IGNORECASE)
_LAST_THANKS = lazy.compile(rf"(?<=[^,，。.!！~\s])[,，。.!！~\s]++{_THANKS}[。.!！~\s]*$", re.IGNORECASE)


def without_thanks(text: str) -> str:
    """Return `text` without the thanks before and after what is said."""
    return _LAST_THANKS.sub("", _FIRST_THANKS.sub("", text, count=1), count=1)


def without_courtesies(parts: Sequence[Clause]) -> tuple[Clause, ...]:
    """Return `parts` without those that are nothing but courtesy; all of them when there are no others."""
    kept = tuple(part for part in parts if not _COURTESY.fullmatch(part.text.casefold().rstrip("~.。!！🙏 ")))
    return kept or tuple(parts)
