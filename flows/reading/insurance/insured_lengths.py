"""How surely a length of time is that of insurance in Shanghai."""

import re
from typing import NamedTuple

from flows.reading.application.other_places import OTHER_PLACES
from flows.reading.insurance.self_paid import is_self_paid
from flows.reading.sentence import BLANK, clause_at
from language import lazy
from language.durations import Duration
from language.numbers import NUMBER

INSURANCE = (
    r"社保|社会保险|五险|四金|三金|(?<![作住婚工教育用龄])年限(?!内)|"
    r"养老保险|城保|养老金|缴金|交金|保险(?!公司|行业|业务|销售)|参保|社保费|上海的?金"
)
ELSEWHERE = lazy.compile(
    # an insurance of another kind, of migrants, does not count either
    f"{OTHER_PLACES}|综合保险|综保|家乡|昆山|嘉兴|太仓|东莞|佛山|石家庄|南宁|海口|内蒙|县里|别的城市|其他城市|外面|原来的?城市|之前的?城市"
)
HERE = "上海|本市|本地|沪|这边|这里"
_OTHER_THINGS = lazy.compile(
    r"公积金|个税|个人所得税|居住证|积分|房贷|车|驾照|租|商业保险|商保|工作|上班|干|做|住|待了?|呆了?|"
    r"(?<![起下后])来(?!得)|居住|生活|打工|定居|落户|结婚|领证|结了?|婚龄|毕业|户口|恋爱|从事|从业|读|"
    r"学(?![士位历])|当|混|漂|在沪(?!交|缴|社)|到上海|进上海|进厂|开公司|经营|拘留|判|前(?!$|后|的?公司|的?单位|一?家)|工龄|沪龄|教龄|驾龄|纳税|交税"
)
_GAP = lazy.compile(
    r"(?:断|停|漏|补|欠|空|中断|缺|少|失业|没交|没缴|未交|脱|差|还要|再|(?<![不最更许好])多(?=[交缴熬]))[过了缴交熬加掉保档的]*"
    r"(?:有|我|大概|大约|近|那么|的|了|其中|中间)*$|(?:每|gap)[^,。]{0,6}$"
)
_WINDOW = lazy.compile(r"(?:最近|近|前|后|头|过去|去年|今年|这|上|往前|满|近的|第)(?:的)?$")
_NEXT_BAD = lazy.compile(
    r"^(?:了?(?:社保)?(?:就|才)(?:能|可|行|会)|扣|给几|几分|多少|前|后|来(?!了)|以前|之前|之后|以后|内|里|的?(?:时候|工作|居住证|租|婚|合同|制|公积金|个税|断(?![了过缴交保]{0,2}[\d一二两三四五六七八九十半几])|"
    r"工龄)|没交|没缴|一(?:签|续)|左右前|级|薪|底|(?:的?社保)?(?:都|全|也|还)?是?(?:后来|公司|单位|我|自己|给)*(?:补缴|补交|补的|补上的)|前开始|(?:就)?(?:到期|过期|退休|一次))"
)
# 「一年交税30万」, 「1.8万一个月交」 say how much at a time, not how long.
_A_RATE = lazy.compile(r"(?:要|得|大概|差不多|能|都|就)*(?:[交缴纳](?:税|的税)|纳税|[交缴](?=[,，。\s]|$)|\u2588)")
_ONE = (1.0, 1 / 12)
_LEAD = lazy.compile(
    r"(?:了|也|就|都|有|前后|加起来|下来|拢共|统共|凑起来|前前后后|断断续续|零零(?:碎碎|散散|星星)|七七八八|拼拼凑凑|陆陆续续|加一?块儿?|凑一?块儿?|实际上?|其实|实打实|"
    r"满打满算|查了(?:一?下)?|准确(?:地)?说|算下来|加一起|合起来|还|约莫|已经|刚好|刚|大概|大约|"
    r"差不多|现在|目前|到?上个?月|到?这个?月|一共|总共|累计|满|是|:|=|上海|的|连续|我|年限|有个|今年|正好|约|才|到现在|"
    r"到今年|只|(?:之前|以前|原来|后来)(?=的?公司|的?单位)|[上这后下前那]一?家|新(?=公司|单位)|公司|单位|[在交缴])*"
)
_TAIL = lazy.compile(r"(?:了|的|左右|整|吧|啦|多|上下|没断|没断过|连续|不间断|哈|呢|刚好|样子|,)*")
PAYING = r"(?:交|缴)(?!税|房|个税|公积金|租)"
_BASE = lazy.compile(r"倍|基数|顶格|最低")
_TOTAL = lazy.compile(r"(?:社保|总共|一共)[^,。]{0,3}$")
_FOLLOWED = lazy.compile(
    r"(?:了|的|左右|多|整|以上|吧|样子|啊|呢|,)*(?:的)?(?:上海|本市|本地)?(?:的)?(?:职工)?"
    rf"(?:{INSURANCE})(?!基数|按|卡|每)"
)
_STAYED = lazy.compile(
    r"(?:在|到|来)(?:上海|沪|本市|魔都)(?:这边|已经|都|也|有|快|满|大概|差不多|一共|了|就|其实|实际上?|倒是?|可|整整|前后|住|待|呆|干|混|漂)*$"
)
# A length of insurance is told already, before that of a stay.
_INSURED_FOR = lazy.compile(rf"(?:{INSURANCE})[^,，。;；]{{0,8}}?{NUMBER}年[^,，。;；]{{1,8}}$")
# 「一个月没断」 denies a gap of a month; 「八年没断」 is a length.
_UNBROKEN = lazy.compile(r"(?:也|都)?(?:没有?|未|不曾)(?:断|停|漏|落|少|欠)")
# What is told before, without a break (「大专毕业5年社保」).
_THEN = "毕业"
_A_MONTH = 0.1
_BOTH = lazy.compile(
    r"(?:社保(?:[和跟、与]|还有)(?:居住证|个税|公积金|工作)|(?:居住证|个税|公积金)[和跟、与]社保)[^,]{0,6}$"
)
LONGEST = 45


class _Nearest(NamedTuple):
    """Where in a clause each kind of word stood last before a length of time; -1 for nowhere."""

    insured: int
    other: int
    paid: int


def certainty(text: str, duration: Duration, about: bool) -> int:
    """Say how surely a length of time is that of insurance.

    Returns: 0 not at all, 1 alone in its clause, 2 by a verb or beside a base, 3 by the word or the place.
    """
    start, end = clause_at(text, duration.start)
    before, after = text[start : duration.start], text[duration.end : end]
    at_a_time = duration.low in _ONE and duration.high == duration.low and _A_RATE.match(text, duration.end)
    not_theirs = is_self_paid(text, duration.start, duration.end) or is_elsewhere(text[: duration.start], start, after)
    if at_a_time or not_theirs or _excluded(duration, before, after):
        return 0
    if _STAYED.search(before) and _INSURED_FOR.search(before):
        return 0
    led = before + text[duration.start : duration.end]
    nearest = _Nearest(_last_of(before, INSURANCE), _last_of(before, _OTHER_THINGS.pattern), _last_of(led, PAYING))
    if _named(nearest, before, after):
        beside_base = _BASE.search(before[max(nearest.insured, 0) :]) and not _TOTAL.search(before)
        return 2 if beside_base and nearest.insured >= 0 else 3
    if nearest.paid >= 0 and not about and text[:start].endswith(BLANK):
        return 0  # months at a base that was read already
    if nearest.other >= 0 and (nearest.paid < nearest.other or not about):
        return 0
    return _unnamed(nearest, before, after, about)


def _excluded(duration: Duration, before: str, after: str) -> bool:
    """Tell whether a length of time is a gap, a window (最近三年), a start, or months at a base."""
    if duration.high is not None and not 0 < duration.high <= LONGEST:
        return True
    if duration.high is not None and duration.high < _A_MONTH and _UNBROKEN.match(after):
        return True
    if is_break(before, after):
        return True
    return bool(re.search(_BASE.pattern, after[:6]) and re.search(r"(?:有|月|近|中|满)$", before))


def is_break(before: str, after: str) -> bool:
    """Whether a length between `before` and `after` is a gap, a window, or a time ago."""
    return bool(_GAP.search(before) or _NEXT_BAD.match(after) or _WINDOW.search(before))


def _named(nearest: _Nearest, before: str, after: str) -> bool:
    """Tell whether insurance is named as what lasted so long."""
    if _FOLLOWED.match(after) and (nearest.other < max(nearest.insured, 0) + 1 or before.endswith(_THEN)):
        return True
    if nearest.insured > nearest.other or (nearest.insured >= 0 and nearest.paid > nearest.other):
        return True
    return bool(_BOTH.search(before))


def _unnamed(nearest: _Nearest, before: str, after: str, about: bool) -> int:
    """Rank a length of time whose clause has no word for insurance: by the place, by the verb, or alone."""
    local = re.search(r"上海|本市|沪", before)
    if nearest.paid >= 0:
        if _BASE.search(before):
            return 0 if not about else 3 if local else 1
        if about and local:
            return 3
        return 0 if re.search(r"税|房租|公积金|商业", before + after[:4]) and not about else 2
    if not about or not _TAIL.fullmatch(after):
        return 0
    if _STAYED.search(before):
        return 0
    return 3 if local and nearest.other < 0 else 1 if _LEAD.fullmatch(before) else 0


def is_elsewhere(before: str, start: int, after: str) -> bool:
    """Tell whether insurance was paid in another place."""
    clause = before[start:]
    place = _last_of(clause, ELSEWHERE.pattern)
    if place >= 0:
        return _last_of(clause, HERE) < place
    previous = before[clause_at(before, start - 2)[0] : start - 1] if start >= 2 else ""
    unnamed = not re.search(r"上海|本市|社保|沪", clause + after)
    return (
        unnamed
        and bool(ELSEWHERE.search(previous))
        and bool(re.search(INSURANCE, previous))
        and not re.search(r"\d|[一二三四五六七八九十]年|上海", previous)
    )


def _last_of(text: str, pattern: str) -> int:
    return max((match.start() for match in re.finditer(pattern, text)), default=-1)
