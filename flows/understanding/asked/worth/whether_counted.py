"""A bare question whether it counts (「算不算」, 「那还能算吗」): of the fact that is in question, or of the points."""

from collections.abc import Mapping
from typing import Any

from flows.understanding.acts.act import Act
from flows.understanding.acts.asked import Ask, AskStanding, AskValue
from flows.understanding.clauses.message import Message
from language import lazy

_LEADS = r"(?:那么?|这个?|这种|这样|它|我的?|还|也|都|到底|究竟|现在|请问|证书?|学历|[,，\s]){0,5}"
_COUNTS = (
    r"(?:算不算(?:数|分)?|算(?:数|分)?[吗么嘛]|能算(?:数|分)?[吗么嘛]|能不能(?:算|用|加|作数)(?:数|分)?|作数[吗么]|作不作数|能用[吗么]|"
    r"(?:有|会|受|要)?(?:什么)?影响(?:吗|么|大吗|不)|有没有影响|会不会有?影响|要紧[吗么]|有问题[吗么]|"
    r"可以(?:算|用)[吗么]|认不认|认[吗么]|还有没有用|有用[吗么]|有没有用)"
)
_BARE = lazy.compile(rf"{_LEADS}(?P<points>(?:总?分数?|积分)(?:到底|还|也)?)?{_COUNTS}(?:了|呢|啊|呀|的)*[?？\s]*")
# The same of a study that goes on (「在读能算吗」).
_STUDYING = lazy.compile(
    rf"{_LEADS}(?:还在读|在读(?:期间)?|还?没毕业|没[读念]完|[读念]着)(?:的话?|时|学历|也|就|先|能|现在|期间|,|，|\s){{0,3}}{_COUNTS}(?:了|呢|啊|呀|的)*[?？\s]*"
)
_OF_STUDYING = "不同学历各有多少积分"
_LONGEST = 16
# What of the known is in question, with the question that its entry answers; the surest doubt first.
_DOUBTED: tuple[tuple[str, tuple[Any, ...], str], ...] = (
    ("edu_mode", ("double",), "什么是套读？套读出来的学历还算不算？"),
    ("diploma_proof", ("insured_meanwhile",), "教育背景核实怎么做？前置学历缺了怎么办？"),
    ("diploma_proof", ("studied_elsewhere",), "人在上海上班，读的是外地的成人学历，能积分吗"),
    ("diploma_proof", ("overseas",), "国外、港澳台的学历怎么算积分？"),
    ("diploma_proof", ("early", "missing"), "学信网备案表、学籍报告和学位报告怎么下载？"),
    ("skill_level", (5, 4, 3, 2, 1), "我的工种、技能等级证书在不在可以积分的目录里？"),
    ("edu_mode", ("adult",), "自考、成考、网教、函授这些非全日制学历算不算？"),
)
# The levels that need months at the average wage in the last year, as titles do; where fewer than so many are had.
_OF_THE_YEAR = {1, 2}
_MONTHS_NEEDED = 6
_OF_ITSELF = ("spouse_shanghai_hukou_years", "public_service_years", "suburb_years", "award", "invest_tax_wan", "title")


def whether_counted(message: Message) -> Act | None:
    """Read a bare question whether something counts: of what was answered last, else of what is known."""
    expect = message.expect
    if expect.known and expect.estimating and len(message.said) <= _LONGEST and _STUDYING.fullmatch(message.said):
        match = message.match(_OF_STUDYING)
        return Ask(text=message.text, match=match) if match.kind == "answer" else None
    found = _BARE.fullmatch(message.said) if len(message.said) <= _LONGEST else None
    if found is None or not expect.known or not expect.estimating:
        return None
    if found["points"]:
        return AskStanding()
    if _lacks_months(expect.known):
        return AskStanding(view="result")
    answered = message.match(expect.topic.question) if expect.topic.entry and expect.topic.question else None
    if answered is not None and answered.kind == "answer":
        return Ask(text=message.text, match=answered)
    return _of_last(message, expect.known)


def _lacks_months(known: Mapping[str, Any]) -> bool:
    """Whether a certificate is held that gives nothing by the base of the last year: the result says so."""
    months = known.get("months_1x_last_12")
    held = known.get("title") not in {None, "none"} or known.get("skill_level") in _OF_THE_YEAR
    return held and isinstance(months, int) and months < _MONTHS_NEEDED


def _of_last(message: Message, known: Mapping[str, Any]) -> Act:
    """Return the question of the fact that was told last, else of one in question, else of the points."""
    last = next(reversed([*known]))
    if last in _OF_ITSELF:
        return AskValue(slots={last: known[last]}, text=message.text)
    questions = (question for slot, values, question in _DOUBTED if known.get(slot) in values)
    match = next((message.match(question) for question in questions), None)
    if match is not None and match.kind == "answer":
        return Ask(text=message.text, match=match)
    title = known.get("title")
    return AskStanding() if title in {None, "none"} else AskValue(slots={"title": title}, text=message.text)
