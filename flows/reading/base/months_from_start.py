"""The months at a base that are counted behind the day it began: 「1.5倍是从前年9月开始的，大概26个月」.

The count is said, so it stands above what the day would come to, and it is no length of the insurance.
"""

import re

from flows.reading.base.tiers import tier, window
from flows.reading.base.time import WISH
from flows.reading.sentence import Finding, leads
from language import lazy
from language.numbers import DIGIT, NUMBER, read_number

_DAY = r"(?=[^,，。;；\s]{0,10}[年月])[^,，。;；\s倍]{2,12}?"
_BEGAN = r"(?:起|开始|以来|才有|到现在|至今)(?:的|才|有|了|按|交|缴){0,3}"
_SO_FAR = (
    r"(?:到现在|到目前|至今|现在|目前|一共|总共|大概|大约|差不多|算下来|有|已经|约|也|就|才|是|共|满|[,，\s]){0,5}"
)
_COUNTED = lazy.compile(
    rf"(?<![\d{DIGIT}十.])(?P<times>{NUMBER})倍(?:的|基数|以上|多|左右|这档){{0,2}}(?:是|就|才|也|都|大概)?{_DAY}{_BEGAN}"
    rf"[,，\s]?{_SO_FAR}(?P<months>{NUMBER})个月(?!前|后|没|断|补|里|内)"
)
_ASKED = lazy.compile("[吗么?？]|够不够|行不行|要多久|才能|如果|要是")


def months_from_start(text: str) -> list[Finding]:
    """Find the months at a tier that are counted behind the day on which it began."""
    if "倍" not in text or "个月" not in text or _ASKED.search(text):
        return []
    return [each for match in _COUNTED.finditer(text) if (each := _told(text, match))]


def _told(text: str, match: re.Match[str]) -> Finding | None:
    key, months = tier(read_number(match["times"])), read_number(match["months"])
    if key is None or months is None or not 0 < months <= window(key) or leads(WISH, text, match.start()):
        return None
    return Finding("base_months", {key: int(months)}, match.start("months"), match.end())
