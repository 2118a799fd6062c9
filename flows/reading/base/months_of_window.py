"""Months below what counts in a window that is named: 「近一年有5个月是最低」, 「最近四年里13个月没到1倍」.

They are of the window; a count of the months that reach a tier stands as far as both fit into it.
"""

from typing import NamedTuple

from language import lazy
from language.numbers import NUMBER, read_number

_OF_A_YEAR, _OF_FOUR = 12, 48
_SHORT = (
    rf"(?:最低|下限|底线|[不没未](?:有|能)?(?:[到够足]|达到?|交到|缴到)(?:了)?(?:{NUMBER}倍|标准)?|低于{NUMBER}倍|"
    rf"{NUMBER}倍以下)"
)
_SAID = lazy.compile(
    r"(?:最?近|过去|前面?|这)的?(?P<window>一年|1年|12个月|十二个月|四年|4年|48个月|四十八个月)"
    r"(?:里面?|以?内|以来|当?中|期间)?[,，\s]?"
    rf"(?:社保|基数|其实|大概|只|就|倒是|好像|我|公司|的|里|有过?|是|差不多|其中){{0,5}}(?P<months>{NUMBER})个月"
    rf"(?:的|是|都|按|照|才|只|就|给|我|公司|交|缴|社保|基数){{0,6}}{_SHORT}"
)
_ASKS = lazy.compile(r"[吗么?？]|如果|要是|万一|会不会|怎么")


class MonthsShort(NamedTuple):
    """So many months of a window of so many fall short."""

    months: int
    window: int


def months_short(text: str) -> MonthsShort | None:
    """Read the months that fall short in a window that plain `text` names; None where it names none."""
    match = _SAID.search(text)
    if match is None or _ASKS.search(text):
        return None
    window = _OF_FOUR if match["window"][0] in "四4" else _OF_A_YEAR
    months = int(read_number(match["months"]) or 0)
    return MonthsShort(months, window) if 0 < months <= window else None
