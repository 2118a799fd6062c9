"""A school named alone after a question about a child's (「孩子上小学要积分吗」, then 「那高中呢」) is asked about too.

Nothing is told of anybody's education by it.
"""

from collections.abc import Mapping

from flows.understanding.expectation import Expectation
from language import lazy
from language.spelling import plain

_OF_A_CHILD = lazy.compile(
    r"孩子|小孩|小囡|娃|儿子|女儿|闺女|小朋友|宝宝|外甥|侄[子女]|[大二]宝|入学|升学|小升初|中考|高考|借读|转学"
)
_AT_SCHOOL = lazy.compile(r"小学|初中|高中|大学|幼儿园|中专|职校|技校|中职|上学|读书|[上读念考升]|入学|升学|中考|高考")
_NAMED = lazy.compile(
    r"(?:那么?|要是|如果|是|读|上|念|考|升|换成|[,，\s]){0,4}(?P<school>幼儿园|小学|初中|高中|高[一二三]|初[一二三]|大学|本科|中专|职高|职校|技校|中职|高职|大专)"
    r"(?:的话|阶段|呢|啊|呀|怎么说|怎么办|要吗|要不要|也要吗|[?？\s]){0,3}"
)
_ASKED_ON = lazy.compile(r"[呢?？]|^那|要")
# The question that is meant by the school.
_QUESTIONS: Mapping[str, str] = {
    "幼儿园": "孩子上幼儿园要积分吗",
    **dict.fromkeys(("小学", "初中", "初一", "初二"), "孩子上{school}要积分吗"),
    **dict.fromkeys(("高中", "初三"), "孩子中考考高中要积分吗"),
    **dict.fromkeys(("高一", "高二", "高三", "大学", "本科"), "孩子在上海参加高考要积分吗"),
    **dict.fromkeys(("中专", "职高", "职校", "技校", "中职", "高职", "大专"), "孩子中考读中职要积分吗"),
}


def school_named(text: str, expect: Expectation) -> str:
    """Return the question that `text` asks with the one before it, about another school; `text` for any other."""
    question = expect.topic.question
    if not question or not (_OF_A_CHILD.search(question) and _AT_SCHOOL.search(question)):
        return text
    named = _NAMED.fullmatch(plain(text).strip(" 。!！"))
    if named is None or (expect.field is not None and not _ASKED_ON.search(text)):
        return text
    return _QUESTIONS[named["school"]].format(school=named["school"])
