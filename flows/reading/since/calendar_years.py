"""Calendar years and dates, which are no lengths of time: 「18年6月」, 「零八年来的」."""

import re
from functools import lru_cache

from flows.reading.sentence import BLANK
from language import lazy
from language.dates import find_dates
from language.remembered import TEXTS

_YEARS = lazy.compile(
    r"(?:19|20)\d\d年?|(?<![一二三四五六七八九十百年月\d])[零〇][一二三四五六七八九]年|(?<!\d)(?:0\d|[12]\d)年(?=(?:底|初|上半年|下半年|份|的时候|[就才]?(?:开始|来|"
    r"入职|毕业|参保|起|买|办|落|进)|交到|缴到|交的|缴的|至今|到现在|到\d|-))|"
    # a year that something began in: 「从15年一直交」, 「打一二年起」
    r"(?<=[从自打由])(?:[012]\d|[零〇一二][零〇一二三四五六七八九])年(?![以之]?前|[多半来]|的?时间)|"
    # the year in which it was broken off (「19年断了半年」), not how long was paid before (「交了12年断了半年」)
    r"(?<![\d了过满有共累快近整])[012]\d年(?=(?:的?时候|那年|又|也|社保|[底初])?(?:断|停|漏|空)(?:了|过|掉|缴|交|档|保))|"
    r"(?<!\d)[012]\d年(?:-|到|至)[012]\d年|[二一][零〇九]?[一二零〇][一二三四五六七八九零〇]年(?=开始|起|交|缴|到|至|来)"
)


@lru_cache(maxsize=TEXTS)
def without_calendar(text: str) -> str:
    """Blank calendar dates and years; the length of the text is unchanged."""
    for each in find_dates(text):
        if each.start == 0 or not re.match(r"个月", text[each.end :]):
            text = text[: each.start] + BLANK * (each.end - each.start) + text[each.end :]
    return _YEARS.sub(lambda match: BLANK * len(match[0]), text)
