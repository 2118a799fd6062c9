"""What is left once something is taken off (「刨开老家交的实际5年」), without the words for what is.

The readers of lengths would take the part taken off, or a person of its name, for what is told.
"""

import re

from flows.reading.insurance.insured_lengths import ELSEWHERE
from language import lazy
from language.numbers import NUMBER

_NEED = r"(?:(?:应该|应当|还|要|得|该|先|都|再|是){0,3}+)"
_OFF = (
    r"(?:[扣去除减刨抛撇剔排]掉了?|[扣减]了|扣除|除去|除开|抛开|抛去|刨除|刨开|刨去|减去|撇开|剔除|排除|"
    r"去除|不算(?!了)上?|不计|不含|不包括)"
)
# A length may stand in what is taken off, where the rest is set apart from it (「扣掉补的2年，就6年」).
_WHAT = r"(?P<what>[^,，。;；!！?？\s]{1,14}?)(?:的话|以后|之后|后|以外|之外|不算)?"
_REST = (
    r"(?:(?:我|实际|其实|实打实|真正|真实|正常|满打满算|总共|一共|累计|合计|也|大概|差不多|社保){0,3}+"
    rf"(?:只|就|才|净|还|剩|满|有|是|共|(?<![补断停没重漏])[缴交])(?:有|是|剩|余|下|得|了|满|交|缴|够){{0,3}}{NUMBER}(?:年|个月)|"
    rf"(?:实际|其实|实打实|真正|真实|正常|净|满打满算|总共|一共|累计|合计){{1,2}}(?:也)?{NUMBER}(?:年|个月))"
)
_APART = r"[,，\s]{0,2}"
_BESIDE = lazy.compile(rf"{_NEED}{_OFF}(?:了)?{_WHAT}{_APART}(?={_REST})")
# Without a word for the rest only full years are it: 「扣掉断的3个月」 says what is taken off.
_BARE = lazy.compile(
    rf"(?:^|(?<=[,，。;；!！\s])|(?<=社保)|"
    rf"(?<=年限)){_NEED}{_OFF}(?:了)?(?P<what>[^,，。;；!！?？\s\d一二两三四五六七八九十半]{{1,10}}?){_APART}(?={NUMBER}年(?:半|"
    rf"多|整|{NUMBER}个月)?(?:$|[,，。;；!！\s了吧的]))"
)
_COUNTED_IN = lazy.compile(
    rf"把(?P<what>[^,，。;；!！?？\s\d]{{1,10}}?)(?:也|都|一起|全|给){{0,2}}[算加写报填记][进上在到](?:去|"
    rf"来|内|里面|里)?了?{_APART}(?={_REST}|{NUMBER}年)"
)
# What is taken off named before the word for it: 「外地那几年刨掉就6年」.
_BEHIND = lazy.compile(
    r"(?:^|(?<=[,，。;；!！\s])|(?<=社保))(?P<what>[^,，。;；!！?？\s]{1,10}?)(?:[扣去除减刨抛]掉|扣除|除去|刨去|减去|剔除|不算(?!了))了?(?:的话|以后|之后)?"
    rf"{_APART}(?={_REST})"
)
_OF_INSURANCE = lazy.compile(r"断|补|空|停|没[交缴]|漏|重|外地|老家|劳务|派遣|[缴交]|个月|年")
_INSURED = "社保"
_CLAUSE = lazy.compile(r"[,，。;；!！?？\s]")


def without_subtractions(text: str) -> str:
    """Return `text`, in plain form, with what is left told as it is, of the insurance where that is what is reduced."""
    for pattern in (_COUNTED_IN, _BESIDE, _BARE, _BEHIND):
        text = pattern.sub(_left, text)
    return text


def _left(match: re.Match[str]) -> str:
    begins = max((each.end() for each in _CLAUSE.finditer(match.string, 0, match.start())), default=0)
    # The rest may name what it is of itself.
    named = _INSURED in match.string[begins : match.end() + len("实际社保")]
    what = match["what"]
    return "" if named or not (_OF_INSURANCE.search(what) or ELSEWHERE.search(what)) else _INSURED
