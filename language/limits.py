"""Numbers that are not said for themselves: mere bounds (「最多五年」) and the ends of a range (「20到30万」)."""

from language import lazy
from language.numbers import DIGIT, NUMBER

# 「最多交了5年」, 「少说也有六年」: what stands before a number and makes a mere bound of it.
_LIMIT = lazy.compile(
    r"(?:(?P<most>(?:不|没|未)(?:会|曾|有)?超过?|不[多大高]于|[少小低]于|最多|顶多|至多|最长|撑死|充其量|上限)|"
    r"(?P<least>不[少小低]于|[多大高]于|最?起码|至少|最少|最低|最短|少说|不止|不只|超过?|怎么也))"
    r"(?:也|就|都|不过|是|在|有|得|只|才|能|算|共|交|缴|纳|税|招|雇|了|过|满|到|个|大概|:)*$"
)
_LIMIT_AFTER = lazy.compile(
    r"(?:万|w|元|块钱?|个|名|位|人|倍)*(?:(?P<most>(?:及|或)?以下|以内|之内|封顶)|(?P<least>(?:及|或)?以上|往上|朝上|开外|起步|\+))"
)
_REACH = 14
_OTHER_END = rf"(?:-|~|到|至|或者?|或是|还是|、|/)(?:{NUMBER})"
_LATER_END = lazy.compile(rf"(?:万|w|元|块钱?|个|名|位|人|倍)*{_OTHER_END}(?!\d*[年月岁号])")
_EARLIER_END = lazy.compile(rf"[\d{DIGIT}十百千万wk](?:元|块钱?|个|名|位|人|倍)?(?:-|~|到|至|或者?|或是|还是|、|/)$")


def limit_before(text: str, start: int) -> tuple[int, str] | None:
    """Find the words before `start` that make a mere bound of the number there: where they begin, "most" or "least"."""
    match = _LIMIT.search(text, max(0, start - _REACH), start)
    return (match.start(), str(match.lastgroup)) if match else None


def limit_of(text: str, start: int, end: int) -> str | None:
    """Tell whether the number at a stretch of a text is only a bound: "most", "least", or None."""
    before = limit_before(text, start)
    after = None if before else _LIMIT_AFTER.match(text, end)
    return before[1] if before else after and str(after.lastgroup)


def is_one_of_several(text: str, start: int, end: int) -> bool:
    """Tell whether the number at a stretch of a text is one end of a range, or one of two that were said."""
    before = _EARLIER_END.search(text, max(0, start - _REACH), start)
    return before is not None or _LATER_END.match(text, end) is not None
