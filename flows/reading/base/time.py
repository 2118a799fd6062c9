"""When a base was paid, and which bases are none of the insurance: wishes and the housing fund."""

import re

from flows.reading.sentence import clause_at
from language import lazy

_NOW = lazy.compile(
    r"现在|目前|今年|最近|近[一二两三四\d]|这[一二两三]?年|后来|去年开始|去年起|年开始|年起|月起|月开始|"
    r"眼下|如今|涨到|调到|提到|改为|提高到|变成|升到|才"
)
_THEN = lazy.compile(
    r"以前|之前|(?<![近这])[\d一二两三四五]年前|前[一二两三四五几\d]+年|原来|原先|一开始|刚开始|开头|头[一二两三几\d]|过去|早年|早些|"
    r"前面|前几|起初|开始是|最初|起先|曾经|老东家|上家|前公司|前单位|大前年|前年|"
    r"(?<!年)(?<!月)开始(?=最|是|按|交|缴|[0-9一两二])"
)
WISH = lazy.compile(
    r"(?:想|要|打算|准备|明年|计划|最好|能不能|是不是|要求|需要|必须|达到|申请)(?:给我|公司|改|调|"
    r"提|涨|按|交|缴|到|成|达到|满)*$"
)
HOUSING_FUND = lazy.compile(r"(?<!社保)(?<!社保[和跟、与])公积金(?:基数|是|都|也|就|:)*$")


def recency(text: str, position: int) -> int:
    """Order what the base was over time: 1 now, 0 not said, -1 earlier."""
    start = clause_at(text, position)[0]
    clause = text[start:position]
    now, then = (max((m.start() for m in pattern.finditer(clause)), default=-1) for pattern in (_NOW, _THEN))
    if now == then:
        after = text[position : clause_at(text, position)[1]]
        return 1 if re.search(r"从(?:去年|今年)", after) else 0
    return 1 if now > then else -1
