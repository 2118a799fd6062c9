"""Months at a base that are said not to be reached: neither they nor their tier are had."""

import re

from flows.reading.base.months import COUNT, INSURED
from flows.reading.base.tiers import tier, window
from flows.reading.sentence import Finding
from language import lazy
from language.numbers import NUMBER, read_number

# A count that is not reached (「3倍没能攒到24个月」, 「2倍的24个月没凑够」): neither it nor its tier is had.
_NOT_REACHED = (
    r"(?:(?:没有?|未|不)(?:能)?[交缴攒凑存做有]?[到足满够齐]|[交缴攒凑存做数算达到拿][不没][到够足满齐出了上]|"
    r"没有(?=[\d一二三四五六七八九十]))"
)
_SO_MANY = rf"{COUNT}(?:个月?|年半?)"
_SHORT_OF = lazy.compile(
    rf"(?P<times>{NUMBER})倍(?P<between>[^,，。;；!！\s\d]{{0,10}}?)(?:{_NOT_REACHED}{_SO_MANY}|"
    rf"{_SO_MANY}(?:[我还也都就是的]){{0,3}}+{_NOT_REACHED}(?=[的了啊呢吧]*(?:[,，。;；!！\s]|$)))"
)
# How many there are instead (「一倍没满36个月，才31个」).
_INSTEAD = lazy.compile(
    rf"[的了啊呢吧呀还]*[,，\s]*(?:我|目前|现在|到现在|到目前|实际上?|其实|一共|总共|累计|加起来|满打满算|也|就|只|才|仅|交|缴|攒|凑|有|了|是){{1,6}}"
    rf"(?P<months>{COUNT})个月?(?![前后人])"
)
# The months that a tier needs, said not to be reached without naming it (「24个月倒是还没凑满」, 「36个月我还差一点」).
_NEEDED = r"(?:(?:36|24|三十六|二十四)个?月?)"
_NEEDED_LACKED = lazy.compile(
    rf"(?:^|(?<=[,，。;；!！\s]))(?P<lead>[^,，。;；!！\s\d]{{0,10}}?)(?:{_NOT_REACHED}(?:那|这)?{_NEEDED}|{_NEEDED}(?:的?(?:要求|月数|时间|门槛|标准|条件))?[^,，。;；!！\s\d]{{0,4}}?"
    rf"(?:{_NOT_REACHED}|差(?:一?[点些]|几个月?|不少|好几个?月?|得远|远|[\d一二两三四五六七八九十]+个月)|(?:不|没|未)(?:有|能|够)?(?:满足|达到|达标)))"
    r"(?=[的了啊呢吧呀还我]*(?:[,，。;；!！\s]|$))"
)
_TIER_OF_BASE = {"3x": "3", "2x_to_3x": "2", "1x_to_2x": "1", "0.8x_to_1x": "0.8"}
_NEEDED_MONTHS = lazy.compile(_NEEDED)
_NAMED_OR_ASKED = lazy.compile("倍|吗|么|[?？]")


def not_reached(text: str) -> list[Finding]:
    """Find the counts of months at a multiple that are said not to be reached.

    They settle nothing, unless how many there are instead is told right behind them.
    """
    return [_there_are(text, match) for match in _SHORT_OF.finditer(text)]


def _there_are(text: str, short: re.Match[str]) -> Finding:
    """Read how many months there are where a count is not reached; a finding that settles nothing where it is open."""
    instead = _INSTEAD.match(text, short.end())
    months, key = read_number(instead["months"]) if instead else None, tier(read_number(short["times"]))
    if instead is None or months is None or key is None or not 0 < months <= window(key):
        return Finding("", None, short.start(), short.end())
    return Finding("base_months", {key: int(months)}, short.start(), instead.end())


def tier_not_reached(text: str) -> float | None:
    """Return the multiple of which `text`, in plain form, says that its months are not reached; None for none."""
    match = _SHORT_OF.search(text)
    return read_number(match["times"]) if match else None


def with_its_tier(text: str, base: object) -> str:
    """Return `text` with the tier named that is known (`base`) where it only says that its months are not reached.

    Insurance is lacking in another way, and what names a multiple needs no other.
    """
    tier_named = _TIER_OF_BASE.get(str(base))
    match = _NEEDED_LACKED.search(text) if tier_named and not _NAMED_OR_ASKED.search(text) else None
    if match is None or INSURED.search(match["lead"]):
        return text
    count = _NEEDED_MONTHS.search(match[0])
    months = read_number(count[0].rstrip("个月")) if count else None
    return f"{text[: match.start()]}{tier_named}倍的没交够{int(months or 0)}个月{text[match.end() :]}"
