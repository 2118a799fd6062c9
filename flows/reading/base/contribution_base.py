"""The insurance base: its multiple of the average wage and the months at a multiple."""

import re
from collections.abc import Iterator

from flows.reading.base.amount import base_amount
from flows.reading.base.halves import base_halves
from flows.reading.base.last_year_reached import last_year_reached
from flows.reading.base.lengths import base_lengths
from flows.reading.base.months import base_months
from flows.reading.base.months_from_start import months_from_start
from flows.reading.base.months_not_reached import not_reached
from flows.reading.base.months_off import lessened, months_off
from flows.reading.base.range import by_its_lower_end
from flows.reading.base.tiers import merged
from flows.reading.base.time import HOUSING_FUND, WISH, recency
from flows.reading.sentence import Finding, Sentence, blank, leads
from language import lazy
from language.limits import limit_of
from language.numbers import DIGIT, NUMBER, read_number, read_pair

_TIMES = rf"(?P<times>{NUMBER}|双|单)"
_MULTIPLE = lazy.compile(
    r"(?:(?P<near>(?:快要?|接近|将近|差一?点儿?|差点)到?)|(?P<under>(?:还|都)?(?:不到|不足|没到|不够|未满)))?"
    rf"(?:(?P<from>{NUMBER})倍?(?:-|~|到|至|和|或者?|、)(?={NUMBER}倍))?{_TIMES}倍(?!多?少|数|率|了(?!$|"
    r"[,。]))(?P<half>半|多)?(?P<tail>不到|不足)?"
)
_PERCENT = lazy.compile(
    r"(?:百分之(?P<spoken>[一二三四五六七八九十百]+)|(?P<figure>\d{2,3})%)(?=的?(?:社平|基数|平均|缴|交|顶|"
    r"比例))|(?P<tenths>[五六七八九])成(?=的?(?:社平|基数|平均))|(?:基数|社保|社平|平均工资|按|缴费)(?:的|是|交|缴|按|比例|"
    r":)*(?:百分之(?P<spoken2>[一二三四五六七八九十百]+)|(?P<figure2>\d{2,3})%)"
)
# 「社保最少五年」 bounds the years.
_NO_LENGTH = rf"(?!(?:也|都|要|有|是|得|交|缴|了|满)*[\d{DIGIT}十半]+(?:年|个))"
_ENDS = r"(?=$|[,，。;；!！\s])"
# The edge told alone behind the years (「社保7年，最低的」).
_BEHIND_YEARS = r"(?:(?<=年[,，\s])|(?<=年[了多半][,，\s]))(?:一直|都|全|就|是){0,3}"
_LOWEST = lazy.compile(
    r"(?:基数|社保|缴费|一直|都|按|交|缴|是|就)(?:的|得|是|按|照|交|缴|着|一直|都|基数|标准|公司|给我?|"
    rf"单位|只|就|走|,|:|了|全|社保|用){{0,6}}(?:最低(?!生活|工资标准是)|最少{_NO_LENGTH}|下限|最低档|底线|起步价)(?:的|"
    r"基数|标准|档|工资|线|缴|交|额|档次)*|最低(?:的)?(?:缴费|社保)?(?:基数|标准交|档|线交|下限|缴)|"
    r"(?:现在|目前|后来|如今)(?:就|都|只|是|按)*最低(?=[,，。;；\s的档]|基数|$)|"
    rf"最低(?:价|额|线)?[交缴][的着]?{_ENDS}|{_BEHIND_YEARS}最低[档线]?的?{_ENDS}|[交缴]得[是都就]?最少{_ENDS}|"
    r"(?:下限|底线|保底|起步价)(?:来|去)?(?:交|缴)|(?:变成|变|降到|降成|改成|改为|成了|走|选|选的|全是|都是|一直是?|就是|才)最低(?!分|"
    r"工资|要求|学历|年限)|下限基数|(?:基数|社保)(?:下限|踩底)|min基数|"
    rf"(?:不|没有?|并?非)[是按照走交缴到算选]{{0,3}}(?:顶格|封顶|上限|最高|高|社平|平均|{NUMBER}倍)[的交缴档]{{0,2}}(?:基数)?"
    r"[,，\s](?:而?是|就是?|才是|都?按)?最低(?!分|工资|要求|学历|年限)"
)
_HIGHEST = lazy.compile(
    r"顶格|封顶|拉满|顶满|满额(?:交|缴)?|最高(?:的)?(?:基数|标准|档|上限|缴费|限额|额度)|(?:基数|社保|"
    r"按|交|缴|是)(?:的|得|是|按|照|交|缴|着|一直|都|基数|公司|给我|:){0,6}(?:最高(?!分)|上限|最高档|顶(?!多)|"
    rf"天花板)|上限(?:交|缴|的基数)|最高[交缴][的着]?{_ENDS}|{_BEHIND_YEARS}最高档?的?{_ENDS}|max基数"
)
_AVERAGE = lazy.compile(
    r"按(?:照)?(?:上海)?(?:市|全市|上年|去年|上年度)?(?:社会|职工|社平)?(?:平均工资|社平工资|社平|"
    r"平均)(?:线)?(?:的|来)?(?:交|缴|$|[,。])"
)
_QUESTION = lazy.compile(
    r"^(?:的?基数|社保)?(?:是|要|得|等于|有|能|可以|加|算|多少|几)*(?:多少|几分|什么|怎么|够不够|行不行)"
)
_TAKES = lazy.compile(r"^(?:工资|房价|补偿|赔偿|首付|月薪|收入|杠杆|分数|时间|价格|人数)")
# 「不是顶格」, 「没按最低」 deny the base that follows.
_DENIED_BEFORE = lazy.compile(
    r"(?:不(?!过)|没有?|未|并?非)(?:是|按|照|走|到|达到?|算|选|交|缴|一直|都|给我|着|过){0,6}$"
)
# 「加到40分就封顶」 tells how far points go.
_OF_POINTS = lazy.compile(r"分(?:就|才|便|了|是|会|算|到|也){0,4}$")
_UPPER_EDGES = {"min": 0.8, "0.8x_to_1x": 1.0, "1x_to_2x": 2.0, "2x_to_3x": 3.0, "3x": 3.5}


# 「不到一倍，是0.85」
_BELOW_IT = lazy.compile(
    rf"(?:没有?|不)(?:到|足|够|满){NUMBER}倍[,，]?(?:是|只有|就|才|也|大概|大约|差不多|约)*(?P<times>[0-2]\.\d{{1,2}})(?![\d年万岁个倍%])"
)


def contribution_base(sentence: Sentence) -> list[Finding]:
    """Find the recent multiple, the amount and the months of the base."""
    return base_told(sentence.own)


def base_told(text: str) -> list[Finding]:
    """Find what a plain text tells of the base."""
    text = by_its_lower_end(text)
    short = not_reached(text)
    for each in short:
        text = blank(text, each.start, each.end)
    off = months_off(text)
    off = None if off is None or off.exact else off
    text = blank(text, off.start, off.end) if off else text
    halves = [*base_halves(text), *months_from_start(text)]
    rest = text
    for each in halves:
        rest = blank(rest, each.start, each.end)
    counted = merged(text, [*base_months(rest), *base_lengths(rest), *halves])
    found = [*short, *(lessened(counted, off) if off else counted)]
    found += [finding for finding in _multiples(text) if finding.rank > -5]
    if not any(each.slot == "months_1x_last_12" for each in found):
        found += last_year_reached(text)
    return found + base_amount(text)


def band(times: float) -> str:
    """Give the band a multiple of the average wage falls in."""
    bands = ((3.0, "3x"), (2.0, "2x_to_3x"), (1.0, "1x_to_2x"), (0.8, "0.8x_to_1x"))
    return next((name for least, name in bands if times >= least), "min")


def _multiples(text: str) -> list[Finding]:
    named = ((match, value) for match, value in _named(text) if not _asked(text, match))
    timed = [(recency(text, match.start()), match, value) for match, value in named]
    if timed and all(rank < 0 for rank, _, _ in timed):
        return []
    return [Finding("si_base", value, match.start(), match.end(), rank) for rank, match, value in timed]


def _named(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Find where a base is named by a multiple, a limit, the average or a share of it, each with its band."""
    yield from ((match, value) for match in _MULTIPLE.finditer(text) if (value := _multiple(match)))
    for pattern, value in ((_LOWEST, "min"), (_HIGHEST, "3x"), (_AVERAGE, "1x_to_2x")):
        yield from ((match, value) for match in pattern.finditer(text))
    yield from ((match, band(float(match["times"]))) for match in _BELOW_IT.finditer(text))
    for match in _PERCENT.finditer(text):
        number = _percent(match)
        if number and 50 <= number <= 300:
            yield match, band(number / 100)


def _multiple(match: re.Match[str]) -> str | None:
    """Give the band of a multiple; of a range only where both ends lie in it, of an upper bound none."""
    first, times = _ends(match)
    if times is None or not 0.5 <= times <= 3.5 or limit_of(match.string, match.start("times"), match.end()) == "most":
        return None
    if first is not None:
        name = band(first)
        return name if 0.5 <= first < times <= _UPPER_EDGES[name] else None
    if match["near"] or match["under"] or match["tail"]:
        return {3.0: "2x_to_3x", 2.0: "1x_to_2x", 1.0: "0.8x_to_1x" if match["near"] else None}.get(times)
    return band(times)


def _ends(match: re.Match[str]) -> tuple[float | None, float | None]:
    """Read the multiple, and before it the other end where it was said as a range (「两到三倍」, 「两三倍」)."""
    if match["times"] in {"双", "单"}:
        return None, 2.0 if match["times"] == "双" else 1.0
    if pair := read_pair(match["times"]):
        return pair
    return read_number(match["from"]) if match["from"] else None, read_number(match["times"])


def _percent(match: re.Match[str]) -> float | None:
    if match["tenths"]:
        return (read_number(match["tenths"]) or 0) * 10
    spoken = match["spoken"] or match["spoken2"]
    return read_number(spoken) if spoken else float(match["figure"] or match["figure2"])


def _asked(text: str, match: re.Match[str]) -> bool:
    return bool(
        _QUESTION.match(text[match.end() :])
        or WISH.search(text[: match.start()])
        or leads(_DENIED_BEFORE, text, match.start())
        or _TAKES.match(text[match.end() :])
        or HOUSING_FUND.search(text[: match.start()])
        or leads(_OF_POINTS, text, match.start())
    )
