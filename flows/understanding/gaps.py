"""Whether a time that runs to now was ever broken off, and for how long."""

import re

from language.durations import find_durations

_BREAK = (
    r"(?:中断|断缴|停缴|断交|断保|停保|漏缴|漏交|断档|断|停|漏|空|缺|没交|没缴|未交|未缴|离开)(?:了|过|掉|档|缴|交)*"
)
_LONGEST = 20
_BEFORE = re.compile(rf"{_BREAK}(?:有|大概|大约|差不多|近|快|一共|总共|前后|加起来|两次|一次|:)*$")
_AFTER = re.compile(rf"(?:左右|的|时间|里|社保|是|都|也|多)*{_BREAK}")
_NEVER = re.compile(
    r"(?:没有?|未|从未|从没|不曾|一天没|无)(?:有|怎么|再|发生)?(?:中?断|停(?!车)|间断|漏)|不间断|不断地?交|"
    r"连续(?!吗|多)|没(?:落下|缺过|拉下)|一(?:个月|天)(?:都|也)?(?:没|不)(?:落|少|断|缺|漏)|一直(?:在|都|有|正常)*(?:交|缴)"
)
_EVER = re.compile(rf"(?<!没)(?<!有)(?<!未){_BREAK}(?<=[过了])|断断续续|断缴|停缴|有(?:过)?(?:中断|间断|断)")
_NOT_SURE = re.compile(
    r"断没断|停没停|有没有[断停中间]|是否|(?:不|没)(?:知道|清楚|确定|记得)[^,。;]{0,6}[断停]|忘了[^,。;]{0,6}[断停]"
)


def gap_in(text: str) -> tuple[bool | None, float]:
    """Tell whether a plain text says that something was broken off.

    Returns: False for never, True for once or more, None where it is not said; and the months of all breaks
        whose length is said.
    """
    months = 0.0
    for each in find_durations(text):
        before = text[max(0, each.start - 16) : each.start]
        broken = _BEFORE.search(before) or _AFTER.match(text, each.end)
        if broken and each.high is not None and each.high <= _LONGEST:
            months += each.high * 12
    if months:
        return True, months
    if _NOT_SURE.search(text):
        return None, 0
    if _NEVER.search(text):
        return False, 0
    return (True, 0) if _EVER.search(text) else (None, 0)
