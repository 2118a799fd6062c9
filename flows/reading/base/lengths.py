"""How long a base lasted (「基数1.5倍，三年了」): months at its tier, and no length of the insurance.

A length is of the base where the base stands right beside it, or in the clause before one that says no more than that
it lasted so long.
"""

import re

from flows.reading.base.tiers import tier, window
from flows.reading.base.time import HOUSING_FUND, WISH, recency
from flows.reading.sentence import BLANK, Finding, clause_at, durations, leads
from flows.reading.since.calendar_years import without_calendar
from language import lazy
from language.durations import Duration
from language.numbers import DIGIT, NUMBER, read_number

_YUAN = rf"(?:\d{{4,5}}(?!\d)|(?:\d+(?:\.\d+)?|[{DIGIT}十]+)[千万wk][{DIGIT}\d]*)[元块]*"
_A_BASE = lazy.compile(
    rf"(?<![\d{DIGIT}十.])(?P<times>{NUMBER})倍半?|(?P<top>顶格|封顶)|"
    rf"(?:缴费)?基数(?:是|就|都|也|大概|差不多|一直|的|按|在)*(?:最低|下限|{_YUAN})?"
)
_WORDS = (
    "的|基数|以上|多|左右|上下|都|也|就|已经?|有|了|满|够|快|大概|差不多|大约|一直|始终|保持|维持|坚持|连续|连着|持续|这样|这么|"
    "干|做|按|这个|累计|整整|足足|起码|至少|算|达到|标准|水平|样子|我|是|吧|呢"
)
_NEXT_TO = lazy.compile(rf"(?:{_WORDS}|[交缴])*+")
_PAID = lazy.compile("[交缴]")
_TAIL = lazy.compile(r"(?:都?是?这样|的|了|左右|整|吧|啦|多|呢|啊|哈|样子|没[断变动降]过?|没有[断变动降]过?)*+")
# That it lasted till now: a bare length in a list (「1.5倍,6年」) is that of the insurance.
_LASTS = lazy.compile("满|够|连续|连着|持续|一直|始终|保持|维持|坚持|这样|这么|整整|足足|了")
_ALL_ALONG = lazy.compile(
    "(?:以来|下来|里面?|来|内)?(?:我|的|社保|基数|缴费)*(?:都|全部?|一直|始终|均|每个?月)"
    "(?:都|是|在|按|交|缴|有|达到|到|过|够|[不没]低于|[不没]少于|不止|超过|的|社保|基数|以上)*"
)
_IN_A_ROW = lazy.compile("(?:连续|持续|一直)(?:有|了|满|快)*$")
_INSURED = r"(?:社保(?!的?(?:缴费|缴纳)?基数)|保险|参保|年限|[缴交]金)"
_NAMED = lazy.compile(_INSURED)
# A length of the insurance is told besides.
_INSURED_FOR = lazy.compile(
    rf"{_INSURED}(?:(?!基数|倍)[^,，。;；]){{0,8}}?(?:{NUMBER}年|半年)|{NUMBER}年(?:多|半|的)*{_INSURED}"
)
_NO_LENGTH = lazy.compile(rf"[以之]?[前后内里]|[级制薪期本]|一签|(?:了|的|多|半|左右)*(?:上海)?(?:的)?{_INSURED}")
_ASKED = lazy.compile(
    r"吗|[?？]|[没不未][没满到够足]|了没|没有(?=$|[啊呀呢,，吧我])|有没有|是不是|是否|多久|想|要|打算|如果|假如|"
    r"不(?:知道|清楚|确定|记得)|记不|忘了"
)
# That there is nothing besides (「别的都没有」) asks nothing of the base.
_NOTHING_ELSE = lazy.compile(
    r"(?:其[他它余]|别的|另外|剩下)[^,，。;；\d倍]{0,6}?没(?:有|得)?[了过的啊呀]{0,2}(?=$|[,，。;；\s])"
)
_BELOW = lazy.compile(r"(?:[不没][到够满]|[不没]达到?|不足|没有|低于|少于|不是|[不没]超过)$")
_BELOW_AFTER = lazy.compile("以下|以内|都?[不没]到|的?没有")
_SHORTER = lazy.compile("快|将近|接近|差|不到|不足|不满|[没未]满|没到|小")
_IN_A_WINDOW, _TOP = 4, 3.0


def base_lengths(text: str) -> list[Finding]:
    """Find how long a base lasted, as months at its tier; what tells no tier, or no count, is found as nothing."""
    if not ("年" in text and ("倍" in text or "基数" in text or "格" in text or "封" in text)):
        return []
    bases = list(_A_BASE.finditer(text))
    lengths = (each for each in durations(without_calendar(text)) if "年" in text[each.start : each.end])
    pairs = ((next((base for base in bases if _is_of(text, base, each)), None), each) for each in lengths)
    return [_told(text, base, length) for base, length in pairs if base is not None]


def _is_of(text: str, base: re.Match[str], length: Duration) -> bool:
    """Tell whether a length of time is that of a base rather than of the insurance, or of a window."""
    if _NO_LENGTH.match(text, length.end):
        return False
    if length.end <= base.start():
        return _all_along(text, length, base)
    start, end = clause_at(text, base.start())
    between = text[base.end() : length.start]
    if length.start < base.end() or _is_insured(text, start, base.start()):
        return False
    if not (base["times"] or base["top"]) and _PAID.search(between):
        return False  # how long was paid, at an amount that tells no tier
    if length.start < end:
        return bool(_NEXT_TO.fullmatch(between)) and _within_window(text, length, between)
    return _follows(text, text[base.end() : end], end, length)


def _follows(text: str, rest: str, end: int, length: Duration) -> bool:
    """Tell whether a length stands alone in the clause behind that of a base."""
    first, last = clause_at(text, length.start)
    lead, tail = text[first : length.start], text[length.end : last]
    if first != end + 1 or not _NEXT_TO.fullmatch(rest) or not (_NEXT_TO.fullmatch(lead) and _TAIL.fullmatch(tail)):
        return False
    if _INSURED_FOR.search(text):
        return True
    return _LASTS.search(text, first, last) is not None and _within_window(text, length, "交")


def _within_window(text: str, length: Duration, between: str) -> bool:
    """Tell whether so long a time can be meant of the months that count, where it may be that of all that was paid."""
    most = length.high if length.low is None else length.low
    paid = _PAID.search(between) is not None
    return not paid or (most is not None and most <= _IN_A_WINDOW) or _INSURED_FOR.search(text) is not None


def _all_along(text: str, length: Duration, base: re.Match[str]) -> bool:
    """Tell whether a base is said to have been so all through a time named before it (「三年来都是1.2倍」)."""
    if length.low is None or length.low <= 1:
        return False
    between = text[length.end : base.start()]
    in_a_row = leads(_IN_A_ROW, text, length.start) and _NEXT_TO.fullmatch(between)
    return bool(_ALL_ALONG.fullmatch(between) or in_a_row)


def _is_insured(text: str, start: int, end: int) -> bool:
    """Tell whether a clause is of the insurance up to a base, and its length still to come."""
    named = [match.end() for match in _NAMED.finditer(text, start, end)]
    return bool(named) and not any(named[-1] <= each.start < end for each in durations(text))


def _told(text: str, base: re.Match[str], length: Duration) -> Finding:
    """Give the months at the tier of a base; of a length of the insurance its words stay for those who read it."""
    first, last = min(base.start(), length.start), max(base.end(), length.end)
    insured = length.end <= base.start() and _is_insured(text, clause_at(text, length.start)[0], length.start)
    start, end = base.span() if insured else (length.start, length.end)
    key = tier(_TOP if base["top"] else read_number(base["times"]) if base["times"] else None)
    least = None if _SHORTER.search(text, length.start, length.end) else length.low
    if key is None or least is None or _is_untold(text, base, first, last):
        return Finding("", None, start, end)
    return Finding("base_months", {key: min(round(least * 12), window(key))}, start, end)


def _is_untold(text: str, base: re.Match[str], first: int, last: int) -> bool:
    """Tell whether a base or its length is asked, wished, not reached, or of an earlier time."""
    start, end = clause_at(text, first)[0], clause_at(text, last)[1]
    after = clause_at(text, min(end + 1, len(text)))[1]
    return bool(
        _ASKED.search(_NOTHING_ELSE.sub(lambda each: BLANK * len(each[0]), text), start, after)
        or leads(_BELOW, text, base.start())
        or _BELOW_AFTER.match(text, base.end())
        or leads(WISH, text, base.start())
        or leads(HOUSING_FUND, text, base.start())
        or recency(text, base.start()) < 0
    )
