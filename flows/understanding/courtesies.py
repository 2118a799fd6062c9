"""Clauses that only ask politely or give thanks for the answer to come: beside any other they say nothing."""

from collections.abc import Sequence

from flows.understanding.clauses import Clause
from language import lazy

_COURTESY = lazy.compile(
    r"(?:请问|请教|求教|想问|问|麻烦|打扰|拜托|劳烦)(?:一?下|各位|大家|老师|您|你|了|啦|哈|问)*+|"
    r"(?:在线等|等回复|求回复|求解答?|求助|求告知|求指点|跪求|坐等|[挺很比较]{0,2}急)[急的了啊哈!！]*+|"
    r"(?:先|提前|万分|非常|十分|太|多|真的|真是|那就|好的?|不胜)*+"
    r"(?:谢谢|谢|感谢|感激|感恩|辛苦|thx|thanks|thank you|3q)"
    r"(?:谢|了|啦|哈|您|你|大家|各位|老师|客服|们|先|过|的|不尽|涕零)*+"
)


def without_courtesies(parts: Sequence[Clause]) -> tuple[Clause, ...]:
    """Return `parts` without those that are nothing but courtesy; all of them when there are no others."""
    kept = tuple(part for part in parts if not _COURTESY.fullmatch(part.text.casefold().rstrip("~.。!！🙏 ")))
    return kept or tuple(parts)
