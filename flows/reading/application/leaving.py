"""That somebody is about to leave their employer, who would have to apply for them (「下个月离职」)."""

from flows.reading.sentence import Finding, Sentence
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
# Who changed in a month that is over, and tells what came of it (「3月跳槽断了一个月」).
_BEHIND = lazy.compile(r"(?:断|停|空)(?:了|过)|了(?:新|之后|以后)|(?:之?后|以后)(?:就|社保|一直)")


def leaving(sentence: Sentence) -> list[Finding]:
    """Find that somebody is about to leave their employer; what is asked or supposed of it is none."""
    match = _LEAVING.search(sentence.own)
    if match is None or _NOT_SAID.search(sentence.plain) or _BEHIND.match(sentence.own, match.end()):
        return []
    return [Finding(LEAVING, value=True, start=match.start(), end=match.start())]
