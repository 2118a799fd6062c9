"""Rules that a message only cites to ask whether they hold: 「满12年就是36分，没错吧」 tells nothing of anybody."""

import re
from collections.abc import Sequence
from dataclasses import replace

from flows.understanding.clauses.clauses import Clause
from language import lazy

# What asks whether something is so, alone or behind what it asks about.
_SO = (
    r"(?:没错|没记错|没算错|没理解错|没弄错|对(?:的|得)?|是(?:的|真的?|这样的?|这么回事|这么算的?|这么规定的?|这个规矩)?|"
    r"真(?:的|有)?(?:是)?(?:这样|这么算|这么规定)?的?|有(?:这|这个|这种)?(?:规定|说法|回事|规矩)|准确?|靠谱|可信)"
)
_MARK = r"(?:吗|吧|么|嘛|不|没|否|伐|啊|呀|(?:还是)?假的|不准|不对|不是|不靠谱)+"
_ASKED_WHETHER = lazy.compile(
    rf"^(?:那|这|我|说的|说法|就|还|到底|请问|都|应该|理解|记|算|得|的)*(?:{_SO}{_MARK}|真假|是真是假|是这么规定的|是这样规定的|是这么算的|有没有这回事|有没有这种?规定|"
    r"有没有这种?说法|是不是(?:这样|真的|这么算的?|这么规定的?)?)[?？]*$"
)
_WHETHER_BEHIND = lazy.compile(rf"{_SO}(?:吗|吧|么|嘛|不对|假的)[?？]*$")
# What asks whether several things are added up.
_ADDED_UP = lazy.compile(r"加起来|相加|累加|叠加|一起算|一块算|都算|都给|都能算|都能加|两个都|总共|一共|合计")
_WHETHER = (_ASKED_WHETHER, _WHETHER_BEHIND)
# Words that tell a rule rather than a case.
_RULE_WORD = (
    r"(?:给|够|算|封顶|顶多|最多|最高|至少|起码|必须|每|规定|以后|以上|以下|往上|开始|不能|等于|才行|才能|就行|就能)"
)
_NUMBER = r"[\d一二两三四五六七八九十百]"
_TELLS_RULE = lazy.compile(rf"{_RULE_WORD}[^,]{{0,12}}{_NUMBER}|{_NUMBER}[^,]{{0,12}}{_RULE_WORD}")
_TELLS_POINTS = lazy.compile(rf"{_NUMBER}分")
_NAMES_POINTS = lazy.compile(
    r"(?:职称|学历|学位|双证|本科|大专|专科|硕士|博士|研究生|中级|高级|初级|副高|正高|技师|[一二三四五1-5]级工?|倍(?:的?基数)?)(?:也|都)?(?:是|就是|算|给|有|得|记|各)?"
    rf"(?:1[0-4]0|[1-9]0|15|25)(?!{_NUMBER}|[年月个岁元万块天号后%.])"
)
_SUMMAND = (_NAMES_POINTS, _TELLS_POINTS)
_PREMISE = (*_SUMMAND, _TELLS_RULE)
# How somebody says what they think, which is not said of themselves.
_THINKS = lazy.compile(r"我(?:们)?(?:看|听|记得|以为|觉得|想|理解|印象|查到|看到|听到|听人|在网上)")
_OF_SOMEBODY = lazy.compile(r"我|本人|自己|咱|俺|[他她]|老公|老婆|爱人|爸|妈|今年|现在|目前|已经")


def cited(parts: Sequence[Clause], text: str) -> tuple[Clause, ...]:
    """Put the rules that a message cites into the question whether they are so: both are one clause.

    Args:
        parts: the clauses of one message, in order.
        text: the message.

    """
    found: list[Clause] = []
    for part in parts:
        whether = part.mood in {"asks", "cites"} and any(each.search(part.text) for each in _WHETHER)
        first = _first_premise(found, _PREMISE if whether else _SUMMAND) if whether or _adds(part) else len(found)
        if whether and first == len(found) and found and _is_heard(found[-1], part):
            first -= 1
        if first < len(found):
            start = found[first].start
            found[first:] = [replace(part, text=text[start : part.end], start=start, mood="asks")]
        else:
            found.append(part)
    return tuple(found)


def _is_heard(told: Clause, whether: Clause) -> bool:
    """Whether a clause tells what others say, of nobody or only to ask if it is true (「听说…要收费，真的假的」)."""
    return told.mood == "reports" and ("假" in whether.text or _OF_SOMEBODY.search(told.text) is None)


def _adds(part: Clause) -> bool:
    return part.mood in {"asks", "cites"} and _ADDED_UP.search(part.text) is not None


def _first_premise(found: Sequence[Clause], premise: Sequence[re.Pattern[str]]) -> int:
    """Return where the rules begin that end a list of clauses; its length where the last of them is none."""
    first = len(found)
    while first and found[first - 1].mood not in {"asks", "supposes"} and _tells_rule(found[first - 1].text, premise):
        first -= 1
    return first


def _tells_rule(words: str, premise: Sequence[re.Pattern[str]]) -> bool:
    said = _THINKS.sub("", words)
    return _OF_SOMEBODY.search(said) is None and any(each.search(said) for each in premise)
