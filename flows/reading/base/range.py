"""A base told as a range (「介于两倍三倍」, 「1倍多不到2倍」), put as the multiple that it reaches."""

import re

from language import lazy
from language.numbers import DIGIT, NUMBER, read_number

# The multiples between which a base is counted the same.
_BANDS = ((0.8, 1.0), (1.0, 2.0), (2.0, 3.0))
_LOW = rf"(?<![\d{DIGIT}.倍到至从由没不])(?P<low>{NUMBER})"
_JOINED = (
    r"(?:倍?(?:的|多)?(?:到|至|-|~)|倍(?:以上|多一?点?|出头)?[,，\s]?(?:但|可|又|还|都|"
    r"也)?(?:[不没未](?:有|能)?[到足满]|以上))"
)
_PAIR = r"倍?(?:的)?[和跟与、,，\s]?"
_HIGH = rf"(?P<high>{NUMBER})倍(?!多|以上)"
_WITHIN = r"(?:的)?(?:之间|中间|当中|之内|以内|以下|这[个一]?[档段]|那[个一]?[档段]|区间)"
_EDGE = rf"(?:介于|在)?(?<![\d{DIGIT}.倍到至])"
_NOTHING_ELSE = rf"(?![\d.{DIGIT}倍万千百年个月岁%wk])"
_RANGE = lazy.compile(
    rf"(?:介于|在)?{_LOW}{_JOINED}{_HIGH}{_WITHIN}?|"
    rf"(?<=基数)(?:是|在|大概|差不多|一直){{0,2}}(?P<low2>{NUMBER})(?:到|至|-|~)(?P<high2>{NUMBER}){_NOTHING_ELSE}|"
    rf"(?:介于|在)(?P<low3>{NUMBER})倍?[和跟与到至](?P<high3>{NUMBER})倍(?!多|以上){_WITHIN}?|"
    rf"{_EDGE}(?P<low4>{NUMBER}){_PAIR}(?P<high4>{NUMBER})倍{_WITHIN}"
)
# What says nothing, and keeps every other word in its place.
_FILL = "的"


def by_its_lower_end(text: str) -> str:
    """Return `text`, in plain form, with each range of a base as the multiple it begins at; its length is unchanged."""
    return _RANGE.sub(_lower, text) if "倍" in text or "基数" in text else text


def _lower(match: re.Match[str]) -> str:
    low, high = (next(filter(None, (match[f"{end}{n}"] for n in ("", 2, 3, 4)))) for end in ("low", "high"))
    least, most = read_number(low) or 0, read_number(high) or 0
    if not any(begins <= least < most <= ends for begins, ends in _BANDS):
        return match[0]
    return f"{low}倍".ljust(len(match[0]), _FILL)
