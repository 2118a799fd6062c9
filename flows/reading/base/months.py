"""The months at a multiple of the average wage: of the long windows, or of the last year."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from flows.reading.base.tiers import tier, window
from flows.reading.base.time import HOUSING_FUND, WISH
from flows.reading.insurance.last_year import LATELY
from flows.reading.manner.counting import AGAIN, COUNTED
from flows.reading.sentence import Finding, clause_at, leads
from language import lazy
from language.numbers import DIGIT, NUMBER, read_number

LAST_YEAR = 12
_FARTHEST = 20
COUNT = r"(?:\d+|[一二三四五六七八九十两俩仨]+)"
_DIGITS = rf"\d{DIGIT}十百廿卅俩仨"
_MULTIPLE = lazy.compile(rf"(?<![{_DIGITS}.~-])(?<![{_DIGITS}倍][到至])(?P<times>{NUMBER})倍半?(?!多少|数|率|[到至~-])")
# Of two numbers (「三四十个月」, 「10到12个月」) neither is the count.
_MONTHS = lazy.compile(
    rf"(?<![{_DIGITS}到至~、/-])(?P<months>{COUNT})(?:个月(?!前|后|[里内中]|以来|当中|就[能可给行够])|"
    rf"个(?![月人年季孩]|{COUNT}))"
)
_NAMED = lazy.compile(rf"(?:月份|月数)(?:{COUNTED}|{AGAIN}|就|也|都|大概|一共|总共|共|累计|只|才|有|是|:|\s)*+$")
# 「没有6个月够1倍」 denies the count.
_NOT_SO_MANY = lazy.compile("(?<!有)没有?$")
# The window that a count is of, named before it (「四年里头39个月」).
_OF_A_WINDOW = (
    rf"(?:{LATELY})?(?:这|的)?{COUNT}(?:年|个月)(?:里面?|[内中来]|以来|当中|之内|"
    rf"之中)?(?=[有满是都够共约大差交缴凑攒足一总累]|{COUNT}个|$)"
)
# A window all of which is counted: 「最近48个月都是」.
_LATELY = r"(?:最近|近|过去|前)(?:这|的)?$"
_RECENT = lazy.compile(_LATELY)
_ALL_OF_IT = lazy.compile("(?:里面?|内|来)?(?:都|全|一直|每个?月)")
_BETWEEN = lazy.compile(
    rf"(?:{COUNTED}|{AGAIN}|{_OF_A_WINDOW}|{_LATELY}|的?[那这](?:一?[个档项块]|些)|一点|出头|[吧啊呢哦]|[(（]?(?:含|包括|包含|算上|"
    rf"连同?)了?{NUMBER}倍(?:及?以上|的|在内|也算)*[)）]?|的话|满打满算|实打实|"
    r"[,，\s的都是在有按到满够过超了也就才只全共约足及每多]|基数|达到|以上|不低于|不少于|不小于|没低于|高于|等于|"
    r"社保|[交缴凑攒]|正常|我|(?:还|是|倒)?真的?(?!没)|的确|确实|其实|实际|累计|一共|总共|月份|月数|大概|大约|差不多|左右|标准|水平|刚好|其中|一直|已经)*+"
)
# A tier that another one includes is only named (「0.8倍以上（含1倍）」).
_INCLUDED = lazy.compile(r"(?:含|包括|包含|算上|连同?)了?$")
_LEAD = lazy.compile(
    rf"(?:{_OF_A_WINDOW}|{_LATELY}|里面?|按这个|这样的?|这档的?|这个基数的?|有|是|了|满|到|差不多|大概|"
    rf"大约|已经|一共|总共|累计|交|缴|只|够|共|才|就|都|也|仅|其实|应该)*+"
)
_TAIL = lazy.compile(
    r"(?:都?有|[满够]了?|[都全]*是?(?:按|照)?(?:这个?样子?|这么(?:多|个)?|这个(?:数|基数|档)?)(?:[交缴]|来)?|都?是|都在|了|吧|的|左右|多|呢|啊|才对|才是|而已|整)*+"
)
INSURED = lazy.compile(r"社保(?!的?(?:缴费|缴纳)?基数)")
_SPAN = rf"(?:{COUNT})年(?:[里内中来]|以来|下来|当中)"
_WINDOWS = lazy.compile(
    rf"(?P<year>(?:最近|近|过去|这|(?<!以)上)(?:这|的)?(?:[一1]整?年(?!级|半)|(?:12|十二)个?月)|"
    rf"(?<![{_DIGITS}])(?:[一1]整?|这)年(?:[里内中来]|以来|下来|当中))|"
    rf"(?:{LATELY})(?:的)?{COUNT}(?:年|个月)|(?<![{_DIGITS}]){_SPAN}"
)
_EVERY = lazy.compile(r"一直|全部?|都|每个?月|个个月|月月|始终|从头到尾")
_NOT_LESS = lazy.compile(r"[不没]有?(?:低于|少于|小于|下)|[没不]断过?")
_REFUSED = lazy.compile(r"[没未差快想要如]|不(?!低于|少于|小于)|低于|少于|以下|不到|是否|有几")
_PLAINLY = lazy.compile(r"(?:的|基数|是|按|交|缴|达到|到|社保)*+")
_ASKED = lazy.compile(r"(?:以上|的|基数)*+(?:吗|么|嘛|多少|要|能|可以)")
_REQUIRED = lazy.compile(r"要|需|得(?!了)|必须|条件|规定|如果|要是|假如")
_NOT_ALL = lazy.compile(r"月|[几不没只才断要需]|半|条件|可以|就[能行算]|[吗么]")
_UNDER = lazy.compile(
    r"(?:[不没]到|[不没]够|[不没未]满|[不没未]达到?|不足|没有|(?<![不没])(?:低于|少于)|不是|[不没]超过)$"
)
_UNDER_AFTER = lazy.compile(r"以下|以内|都?[不没]到|的?没有")


@dataclass(frozen=True, slots=True)
class _Pair:
    """A count of months and the multiple it is of, as they were said."""

    distance: int
    count: re.Match[str]
    multiple: re.Match[str]


def base_months(text: str) -> list[Finding]:
    """Find the months at a multiple: `months_1x_last_12` where the last year is named, else `base_months`."""
    multiples = [match for match in _MULTIPLE.finditer(text) if not _aside(text, match)]
    if not multiples:
        return []
    found = [each for pair in _pairs(text, multiples) if (each := _counted(text, pair))]
    if not any(each.slot == "months_1x_last_12" for each in found):
        found += [each for match in multiples if (each := _whole_year(text, match))][:1]
    return found


def _aside(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - _FARTHEST) : match.start()]
    included = _INCLUDED.search(before)
    return bool(included or WISH.search(before.removesuffix("达到")) or HOUSING_FUND.search(before))


def _pairs(text: str, multiples: list[re.Match[str]]) -> Iterator[_Pair]:
    """Match counts with multiples, the nearest first and each only once."""
    windows = list(_WINDOWS.finditer(text))
    counts = [match for match in _MONTHS.finditer(text) if _is_count(text, match, windows)]
    near = [pair for count in counts for multiple in multiples if (pair := _pair(text, count, multiple))]
    taken: set[int] = set()
    for pair in sorted(near, key=lambda each: each.distance):
        if not taken & {pair.count.start(), pair.multiple.start()}:
            taken |= {pair.count.start(), pair.multiple.start()}
            yield pair


def _is_count(text: str, match: re.Match[str], windows: list[re.Match[str]]) -> bool:
    """Tell a count of months from the last year as a window (近12个月) and from a count of anything else."""
    if any(window.start() <= match.start() < window.end() for window in windows if window["year"]):
        return False
    if leads(WISH, text, match.start()) or leads(_NOT_SO_MANY, text, match.start()):
        return False
    return match[0].endswith("月") or leads(_NAMED, text, match.start())


def _pair(text: str, count: re.Match[str], multiple: re.Match[str]) -> _Pair | None:
    """Pair the two where nothing but joining words stands between; across a clause the count must come second."""
    first, second = sorted((count, multiple), key=lambda match: match.start())
    between = text[first.end() : second.start()]
    if len(between) > _FARTHEST or not _BETWEEN.fullmatch(between):
        return None
    if first is multiple and leads(_RECENT, text, count.start()) and not _ALL_OF_IT.match(text, count.end()):
        return None
    if not re.search(r"[,，\s]", between):
        return _Pair(len(between) - (first is multiple), count, multiple)
    start, end = clause_at(text, count.start())
    alone = _LEAD.fullmatch(text, start, count.start()) and _TAIL.fullmatch(text, count.end(), end)
    insured = INSURED.search(text, clause_at(text, multiple.start())[0], count.start())
    return _Pair(len(between) + _FARTHEST, count, multiple) if first is multiple and alone and not insured else None


def _counted(text: str, pair: _Pair) -> Finding | None:
    """Tell the months of the last year, which a certificate needs, from those of the longer windows."""
    months, times = read_number(pair.count["months"]), read_number(pair.multiple["times"])
    start = min(pair.count.start(), pair.multiple.start())
    end = max(pair.count.end(), pair.multiple.end())
    key = tier(times)
    if months is None or key is None or _below(text, pair.multiple):
        return None
    if key != "0.8x" and months <= LAST_YEAR and _of_last_year(text, end):
        return Finding("months_1x_last_12", int(months), start, end)
    return Finding("base_months", {key: int(months)}, start, end) if 0 < months <= window(key) else None


def _below(text: str, multiple: re.Match[str]) -> bool:
    """Tell whether a multiple was said not to be reached (「不到1倍」, 「1倍以下」)."""
    return leads(_UNDER, text, multiple.start()) or _UNDER_AFTER.match(text, multiple.end()) is not None


def _of_last_year(text: str, end: int) -> bool:
    """Tell whether the window named last before a place is the last year."""
    start = max(text.rfind(mark, 0, end) for mark in "。;；!！?？") + 1
    named = list(_WINDOWS.finditer(text, start, end))
    return bool(named) and named[-1]["year"] is not None


def _all_of_it(text: str, window: re.Match[str], multiple: re.Match[str]) -> bool:
    """Tell whether a last year that only stands beside a multiple (「近一年一倍」) is all of it, and no rule."""
    first, last = clause_at(text, window.start())[0], clause_at(text, multiple.end())[1]
    return not (_REQUIRED.search(text, first, window.start()) or _NOT_ALL.search(text, multiple.end(), last))


def _whole_year(text: str, multiple: re.Match[str]) -> Finding | None:
    """Read that the whole last year was at a multiple (「近一年全是1倍」)."""
    start = clause_at(text, multiple.start())[0]
    window = next((each for each in _WINDOWS.finditer(text, start, multiple.start()) if each["year"]), None)
    if window is None or (read_number(multiple["times"]) or 0) < 1 or _below(text, multiple):
        return None
    between = _NOT_LESS.sub("", text[window.end() : multiple.start()])
    every = _EVERY.search(between) or (_PLAINLY.fullmatch(between) and _all_of_it(text, window, multiple))
    if not every or _REFUSED.search(between) or _ASKED.match(text, multiple.end()):
        return None
    return Finding("months_1x_last_12", LAST_YEAR, window.start(), multiple.start())
