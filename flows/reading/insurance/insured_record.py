"""The length that a copied record of the insurance gives (「累计月数 87」, 「201906 至 202610 缴费 89个月」), in words.

The screens of the city's apps put a label before a number without a unit, and two months before a count.
"""

import re
from itertools import pairwise

from language import lazy

_A_LIST = 2

# Without one of these a text is no such record.
_LABELS = lazy.compile(r"月数|个人账户|(?:19|20)\d\d[-./年]?(?:0?\d|1[0-2])")
_GAP = r"[\s,，:：;；|]*"
_NUMBER = r"(?P<months>\d{1,3})(?!\d)"
_COUNT = lazy.compile(
    r"(?<!倍)(?<!倍的)(?<!基数)(?<!补)(?<!欠)(?:(?:城镇|职工|本市|上海|养老|社保|社会)(?:保险)?|实际|有效|基本|累计|缴费|缴纳|参保|已缴|总){1,6}"
    rf"的?月数{_GAP}(?:一?共|为|是|有)?{_GAP}{_NUMBER}\s?(?:个月|个|月)?(?![年岁]|\s?[-.]\d)"
)
# Of what the months are is named before, or asked (「一倍的月数 40」).
_ANY_COUNT = lazy.compile(
    rf"(?<![补断欠缴余差])的?月数{_GAP}(?:一?共|为|是|有)?{_GAP}{_NUMBER}\s?(?:个月|个|月)?(?![年岁]|\s?[-.]\d)"
)
_ACCOUNT = lazy.compile(rf"个人账户{_GAP}(?:累计|缴费|缴纳|实缴){{1,2}}(?:月数)?{_GAP}{_NUMBER}\s?个月")
_A_MONTH = r"(?P<{0}>(?:19|20)\d\d)[-./年]?(?P<{0}_month>0\d|1[0-2]|\d(?=月))月?(?:[-./]?(?:[0-2]\d|3[01]))?(?!\d)"
_SPAN = (
    rf"(?:起始|起|开始)?(?:时间|年月|日期|月份)?{_GAP}{_A_MONTH.format('first')}{_GAP}"
    rf"(?:至|到|-|~|—|–)?{_GAP}(?:截止|截至|终止|结束|止)?(?:时间|年月|日期|月份)?{_GAP}{_A_MONTH.format('last')}"
)
_BROKEN = rf"(?:{_GAP}(?:中断|断缴|欠缴|未缴){_GAP}\d{{1,3}}\s?个月)?"
_COUNTED = lazy.compile(
    rf"{_SPAN}{_GAP}(?:累计|正常|实际|已|缴费|缴纳|实缴|共){{1,3}}(?:月数)?{_GAP}{_NUMBER}\s?个月{_BROKEN}"
)
_PAID = lazy.compile(
    rf"{_SPAN}{_GAP}(?:(?:缴费|参保)?(?:状态|情况){_GAP})?(?:正常(?:缴费|参保|缴纳)|(?:缴费|参保)正常|已缴费?|正常)(?=$|[\s,，。;；|])"
)
# Two times or more in a row and no word of what lasted (「201403-201805，201901-至今」).
_A_TIME = lazy.compile(
    rf"{_A_MONTH.format('first')}\s?[-~—–至到]{{1,2}}\s?(?:{_A_MONTH.format('last')}|(?P<now>今|现在|目前))(?!\d)"
)
_BETWEEN_TIMES = lazy.compile(r"[\s,，;；、|]*(?:和|以及|还有|然后|又|再)?[\s,，]*")
_OF_SOMETHING_ELSE = lazy.compile("工作|上班|任职|职务|公司|单位|学校|大学|[读学]|住|租|婚|公积金|个税|合同|证|税|倍")


def as_told(text: str) -> str:
    """Return `text`, in plain form, with the lengths that a copied record of the insurance gives said in words."""
    if not _LABELS.search(text):
        return text
    text = _in_a_row(text)
    text = _PAID.sub(_from_to, _COUNTED.sub(_so_long, text))
    text = _ACCOUNT.sub(_so_long, _COUNT.sub(_so_long, text))
    return _ANY_COUNT.sub(lambda match: f"{int(match['months'])}个月", text)


def _in_a_row(text: str) -> str:
    """Return `text` with the times of a bare list of them said to be those of the insurance."""
    times = list(_A_TIME.finditer(text))
    apart = all(_BETWEEN_TIMES.fullmatch(text, one.end(), other.start()) for one, other in pairwise(times))
    if len(times) < _A_LIST or not apart or _OF_SOMETHING_ELSE.search(text):
        return text
    return f"{text[: times[0].start()]}{','.join(map(_from_to, times))}{text[times[-1].end() :]}"


def _so_long(match: re.Match[str]) -> str:
    return f"社保累计{int(match['months'])}个月"


def _from_to(match: re.Match[str]) -> str:
    first, last = (
        f"{match[name]}年{int(match[f'{name}_month'])}月" if match[name] else "现在" for name in ("first", "last")
    )
    return f"社保从{first}交到{last}"
