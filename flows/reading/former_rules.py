"""The day whose rules a sentence asks for: 「按2022年的规则算呢」, 「旧政策下多少分」."""

import re
from datetime import date, timedelta

from language import lazy

_RULES = r"(?:规则|政策|办法|规定|标准|算法|细则|版)"
_FORMER = lazy.compile(
    rf"(?:老|旧|以前|之前|原来|过去|上一版|前一版)的?{_RULES}|新(?:老|旧){_RULES}|新旧|和以前比|跟以前比"
)
_DATED = lazy.compile(
    r"(?<!\d)(?P<year>20\d\d)年?(?:(?:-|/|\.)?(?P<month>1[0-2]|0?[1-9])月?)?(?:(?:-|/|\.)?(?P<day>3[01]|[12]\d|0?[1-9])[日号]?)?"
    rf"(?:以前|之前|那会儿?|时|那年|当时)?的?(?:时候)?(?:(?:的|用的|老|旧)*{_RULES}|是?(?:多少分|几分|能有多少分|怎么算))"
)
ONE_DAY = timedelta(days=1)


def former_day(text: str, in_force_from: date) -> date | None:
    """Return the last day of the period that `text` names, None when it asks for no other rules.

    Args:
        text: the sentence.
        in_force_from: the first day of the policy in force; "the old rules" are those of the day before.

    """
    compact = re.sub(r"\s+", "", text)
    dated = _DATED.search(compact)
    if dated:
        return _last_day(int(dated["year"]), dated["month"], dated["day"])
    return in_force_from - ONE_DAY if _FORMER.search(compact) else None


def _last_day(year: int, month: str | None, day: str | None) -> date | None:
    if month is None:
        return date(year, 12, 31)
    if day is not None:
        try:
            return date(year, int(month), int(day))
        except ValueError:
            return None
    following = date(year + int(month) // 12, int(month) % 12 + 1, 1)
    return following - ONE_DAY
