"""How many of the last twelve months would reach the reference wage (「近12个月里才5个月到1倍」)."""

import re

from flows.items.contribution_base import YEAR
from flows.reading.insurance.last_year import A_YEAR, LATELY
from language import lazy
from language.numbers import NUMBER, read_number

_WINDOW = lazy.compile(
    rf"(?:{LATELY})的?(?:{A_YEAR})(?:里面?|内|以来|来|之内|之中|当中|中)?|"
    r"(?<![\d十多两三四])(?:一整?年|1年|12个月|十二个月)(?:里面?|内|之内|之中|当中|中)"
)
_AT_1X = lazy.compile(r"[1一]倍(?!半|[多\d]|以(?!上))")
_FEWER = lazy.compile(r"(?:只剩下?|剩下?|只有|才|仅|就)(?:了)?$")
_BELOW = lazy.compile(
    r"(?:不够|不到|没到|没有到|没达到|没够|低于|不足|达不到|少于|没交到|没缴到)(?:社平)?(?:的)?[1一]倍"
)
_ALL = lazy.compile(r"都|全|一直|每个?月|满")
_COUNT = lazy.compile(rf"(?P<months>{NUMBER})个月|(?P<half>半年)")


def recent_months(part: str) -> int | None:
    """Return how many of the last twelve months `part`, in plain form, says to reach 1x; None when it does not say."""
    if not _AT_1X.search(part):
        return None
    window = _WINDOW.search(part)
    words = part if window is None else part[: window.start()] + part[window.end() :]
    counts = list(_COUNT.finditer(words))
    if len(counts) > 1:
        return None
    if counts:
        return _counted(words, counts[0], known_window=window is not None)
    if window is None:
        return None
    return 0 if _BELOW.search(words) else YEAR if _ALL.search(words) else None


def _counted(words: str, count: re.Match[str], *, known_window: bool) -> int | None:
    """Take a count for one of the last twelve months; without the window only what is left of them (「只剩」)."""
    months = YEAR // 2 if count["half"] else read_number(count["months"])
    if months is None or months != int(months) or months > YEAR:
        return None
    if not known_window and not _FEWER.search(words[max(0, count.start() - 4) : count.start()]):
        return None
    return YEAR - int(months) if _BELOW.search(words) else int(months)
