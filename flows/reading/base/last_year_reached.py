"""That the base of the last year is what a certificate needs, said without a count: 「近一年基数达标」.

The rule asks for six of the twelve months; so many are told by it, and all twelve where it was so all along.
"""

import re

from flows.reading.insurance.last_year import A_YEAR, LATELY
from flows.reading.sentence import Finding, clause_at
from language import lazy

_SLOT = "months_1x_last_12"
_NEEDED, _ALL = 6, 12
_EVERY = lazy.compile("都|一直|全|每个?月|月月|始终")
_REACHED = lazy.compile(
    rf"(?:{LATELY})(?:这|的)?(?:{A_YEAR})(?:里面?|以?内|以?来|当?中)?"
    r"(?P<lead>(?:我|[他她]|社保|缴费|的|公司|单位|基数|也|都|一直|全部?|始终|是|就|每个?月|月月){0,8}+)"
    r"(?P<reach>(?:[够满到]|达到|超过|不低于)了?[1一]倍(?:以上)?|够(?:了)?(?:标准|条件|要求)?|达标|(?:达到|符合|满足)了?(?:要求|标准|条件))"
    r"(?:的|了|啦)?(?=$|[,，。;；!！\s])"
)
# What is needed, supposed or asked in the same clause is not told.
_NOT_TOLD = lazy.compile("要(?!求)|需|得|必须|如果|要是|假如|只要|是否|[吗么?？]")


def last_year_reached(text: str) -> list[Finding]:
    """Find that the base of the last year is enough."""
    return [_told(match) for match in _REACHED.finditer(text) if _is_told(text, match)][:1]


def _is_told(text: str, match: re.Match[str]) -> bool:
    """Tell whether it is the base that is enough, and nothing that is wanted of it."""
    of_a_base = "基数" in match["lead"] or "倍" in match["reach"]
    return of_a_base and not _NOT_TOLD.search(text, *clause_at(text, match.start()))


def _told(match: re.Match[str]) -> Finding:
    return Finding(_SLOT, _ALL if _EVERY.search(match["lead"]) else _NEEDED, match.start(), match.start())
