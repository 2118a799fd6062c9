"""That somebody is about to leave their employer, who would have to apply for them (「下个月离职」)."""

import re

from flows.reading.sentence import Finding, Sentence
from flows.reading.since.start_days import find_start_days, month_number
from language import lazy

LEAVING = "leaving"
_WHEN = (
    r"(?:下个?月|下下个?月|这个?月底|本月底|月底|月初|年底|年后|过完?年|明年|后天|下周|马上|快要?|就要|即将|准备|打算|已经提|提了|要|想|"
    r"\d{1,2}月份?底?|\d{1,2}[号日])"
)
_GOES = r"(?:离职|辞职|辞工|走人|离开(?:公司|单位)|被裁|裁员|合同到期|合同就?到期|不干了|跳槽)"
_LEAVING = lazy.compile(
    rf"{_WHEN}[^,，。;；?？\s没不]{{0,4}}{_GOES}|(?:离职|辞职|被裁|跳槽)[了]?[,，\s]?{_WHEN}(?=$|[,，。;；\s])|(?:提了|交了|递了)(?:离职|辞职)(?:申请|信|报告)?"
)
_NOT_SAID = lazy.compile(r"如果|要是|假如|万一|[吗么?？]|的话|怎么办|会不会|能不能|前公司|上家|证明|过[^,，。]{0,4}$")
# Who left already tells what came of it (「3月离职了，4月进的新公司」), or names a month that is over.
_MONTH = lazy.compile(r"(?<!\d)(?P<month>1[0-2]|[1-9])月")
_LEFT = lazy.compile(r"(?:的|了|过|断|停|空|以?后|之后|去|回|创业|在家|休息)")


def leaving(sentence: Sentence) -> list[Finding]:
    """Find that somebody is about to leave their employer; what is asked or supposed of it is none."""
    if _NOT_SAID.search(sentence.plain):
        return []
    found = (match for match in _LEAVING.finditer(sentence.own) if not _is_over(sentence, match))
    return [Finding(LEAVING, value=True, start=match.start(), end=match.start()) for match in found][:1]


def _is_over(sentence: Sentence, match: re.Match[str]) -> bool:
    """Tell whether somebody left in a month that is over."""
    month = _MONTH.match(sentence.own, match.start())
    if month is None:
        return False
    now = month_number(sentence.today)
    if any(day.last < now for day in find_start_days(sentence.own, sentence.today) if day.end == month.end()):
        return True
    return int(month["month"]) <= sentence.today.month and _LEFT.match(sentence.own, match.end()) is not None
