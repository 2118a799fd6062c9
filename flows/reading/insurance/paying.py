"""Whether Shanghai social insurance is being paid now, and whether it ever was."""

import re

from flows.reading.insurance.break_over import is_break_over
from flows.reading.insurance.insured_lengths import ELSEWHERE
from flows.reading.sentence import Finding, Sentence, clause_at
from language import lazy

_OWN_INSURANCE = r"(?:上海|本市)?(?:的)?(?:职工)?(?:社保|社会保险|五险)"
_NO_MORE = r"(?!卡|局|基数|号|码|账|帐|断|补|代|问题|中断|问|满|够|足|全|齐|税|到|多|多久|几|的|清|上去)"
_NEVER = lazy.compile(
    rf"(?<!有)(?:没有?|未|没有?在|不曾)(?:上海|本市)?(?:正式|正常)?(?:交|缴|参加?|上|买)过(?:一天|一个月)?{_OWN_INSURANCE}{_NO_MORE}|"
    rf"(?:从来|从|一直|至今|压根|根本)(?:就|都|也|还)?(?:没有?|未)(?:在上海)?(?:交|缴|参加?|上|买){_OWN_INSURANCE}{_NO_MORE}|"
    rf"(?<![有够])(?:没有?|无)(?:任何)?{_OWN_INSURANCE}(?:记录|缴费记录)?{_NO_MORE}(?=[,。了的吧呢啊]|$)|"
    rf"{_OWN_INSURANCE}(?:从来|一直|至今|压根|根本|一天|一个月|一分钱?|也|都|还|就)*(?:没有?|未)(?:交|缴|参加?|上|买)过{_NO_MORE}|"
    rf"{_OWN_INSURANCE}(?:从来|一直|至今|压根|根本|一天|一个月|一分钱?)(?:也|都|还|就)*(?:没有?|未)(?:交|缴|参加?|上|买){_NO_MORE}|"
    rf"{_OWN_INSURANCE}(?:也|都|是|为|:)*(?:没有|无|零|0)(?=[,。]|$)"
)
_NOT_NOW = lazy.compile(
    rf"(?<!有)(?:没有?|未|不)(?:再)?(?:在|给我|给|帮我|帮)?(?:交|缴|上){_OWN_INSURANCE}{_NO_MORE}|"
    rf"{_OWN_INSURANCE}(?:公司|单位|老板)?(?:现在|目前|也|都|还)*(?:没有?|未|不)(?:再)?(?:在|给我|给|帮我|帮)?(?:交|缴|上)(?!过){_NO_MORE}(?=[,。了的吧呢啊]|$)|"
    r"(?<!有)(?:没有?|未|不)(?:再)?(?:在)?参保(?![过卡证地])(?=[,。了的吧呢啊]|$)"
)
_PAST = lazy.compile(r"以前|之前|原来|原先|中间|期间|那段|那时|当时|刚来|开始")
_FOR_A_TIME = lazy.compile(rf"{_PAST.pattern}|[年月天]|时候|曾")
_NOW = r"现在|目前|眼下|如今|这个?月|本月|已经|早就?"
_STOPPED = lazy.compile(
    r"(?:社保|[交缴])[^。;；]{0,12}?到(?:了)?(?:今年|去年|上个?月|(?:20)?[012]\d年)(?:\d{1,2}月份?)?(?:底|初)?(?:就|公司|给我?|的时候){0,2}(?:断|停)(?:掉?了|[缴交]了)"
    r"(?!过|[一两二三\d])(?=[,。]|$)|"
    rf"社保(?:{_NOW}|上个?月|上周|前阵子|最近|去年|前年|年初|给我?|都|也|就|全|又|刚){{0,3}}(?:断了|断[缴交]了?|断掉了?|停了|停[缴交]了?|停掉了?)"
    r"(?!过|[一二两三\d])(?=[,。]|$)|"
    r"(?:公司|单位|老板|他们|人事)[^,，。;；没不未]{0,8}(?:停|断)(?:掉|了|缴|交){1,2}(?:我的?|的)?社保(?!卡)|"
    r"(?:把|给)我?的?社保(?:给我?)?(?:停|断)(?:掉|了|缴|交){1,2}(?=[,。]|$)|(?:这个?月|上个月|本月|刚|昨天|月初)(?:起|开始)?(?:公司)?(?:停|断)(?:了|缴|交){1,2}社保"
)
# That nothing is paid now, without a word for what: 「现在没在交」.
_NOTHING_NOW = lazy.compile(
    rf"(?:^|(?<=[,。]))(?:我|社保)?(?:(?:{_NOW}|我|都|也|就|暂时|又){{1,3}}(?:没有?|不)(?:再|在|继续){{0,2}}|没在)[缴交](?:了|着|呢|啊|吧){{0,2}}(?=[,。]|$)"
)
_GOING_ON = lazy.compile(
    r"社保(?:一直|还|现在|目前|眼下|至今|这边|从来)*(?:(?:也|都)*(?:在交|在缴|交着)|没断过?|(?:又|已经|现在|重新|都)*(?:续|接|补|恢复)(?:上|交|缴|缴费)了|(?:也|都)*没停(?:缴|掉|过)?(?![过半几\d一二两三]))"
)
# It is paid in another place, and nothing is told of this one.
_PAID_ELSEWHERE = lazy.compile(
    rf"(?:社保|五险)(?:一直|现在|目前|都|也|还|是|全){{0,3}}(?:在|由)?(?:{ELSEWHERE.pattern})[^,，。;；]{{0,4}}(?:交|缴|参保)|"
    rf"在?(?:{ELSEWHERE.pattern})(?:交|缴)(?:的|了|着)?社保"
)
_HERE = lazy.compile("上海|本市|沪")
SURE = 3


def paying(sentence: Sentence) -> list[Finding]:
    """Find whether insurance is paid now; never paid at all is no year of it."""
    text = sentence.own
    if "社保" in text and is_break_over(text):
        return [Finding("insured_now", True, 0, 0, SURE)]
    for pattern, now in ((_STOPPED, False), (_NOTHING_NOW, False), (_GOING_ON, True)):
        if match := pattern.search(text):
            return [_found("insured_now", now, match)]
    elsewhere = _PAID_ELSEWHERE.search(text)
    if elsewhere and not _HERE.search(text) and not _PAST.search(text):
        return [_found("insured_now", False, elsewhere)]
    if match := _unpaid(text, _NEVER, _PAST):
        return [_found("si_years", 0, match), _found("insured_now", False, match)]
    match = _unpaid(text, _NOT_NOW, _FOR_A_TIME)
    return [_found("insured_now", False, match)] if match else []


def _found(slot: str, value: bool | int, match: re.Match[str]) -> Finding:
    """State a slot without taking the words away from those who read years of insurance."""
    return Finding(slot, value, match.start(), match.start(), SURE)


def _unpaid(text: str, pattern: re.Pattern[str], other_time: re.Pattern[str]) -> re.Match[str] | None:
    """Find that nothing is paid here, unless that was at another time or in another place."""
    for match in pattern.finditer(text):
        before = text[clause_at(text, match.start())[0] : match.start()]
        if not other_time.search(before) and _last(ELSEWHERE, before + match[0]) <= _last(_HERE, before + match[0]):
            return match
    return None


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((match.start() for match in pattern.finditer(text)), default=-1)
