"""Whether a time that runs to now was ever broken off, and for how long."""

from collections.abc import Sequence
from itertools import pairwise

from flows.reading.manner.subtractions import without_subtractions
from flows.reading.sentence import clause_at
from flows.reading.since.start_days import StartDay
from language import lazy
from language.durations import find_durations
from language.numbers import NUMBER

_BREAK = (
    r"(?:中断|断缴|停缴|断交|断保|停保|漏缴|漏交|断档|断|停|漏|空窗?|缺|歇|没交|没缴|未交|未缴|没给[交缴]|"
    r"补[缴交的上]|离开)(?:了|过|掉|档|缴|交|期|的)*"
)
_LONGEST, _SO_FAR = 20, 16
_RANGE = lazy.compile("(?:[年月份底初日号]|一直)*[-~到至](?:了)?")
_BEFORE = lazy.compile(
    rf"{_BREAK}(?:有|大概|大约|差不多|近|快|一共|总共|前后|加起来|加一起|合起来|[,，\s]|[一两二三四五几]次|每次|整整|足足|满|:)*$"
)
# Of several breaks each is told by itself (「断过两次,一次俩月,一次5个月」).
_EACH = lazy.compile(r"(?:[一另][次回]|第[一二三四][次回]|[前后]一?[次回]|还有[一]?[次回])(?:是|有|断|停|大概)*$")
# A year and a month are a point in time, and no length (「欠缴，18年6月补的」).
_A_MONTH = lazy.compile(r"[^年]{1,4}年(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?")
# 「19年断了半年」 is the year in which it was broken off; 「交了12年断了半年」 is how long it was paid before.
_BREAK_OF_A_LENGTH = lazy.compile(
    rf"(?:的?时候|那年|年?[初底中]|的|左右|社保|是|都|也|又|后|之后|就){{0,4}}{_BREAK}(?:大概|差不多|有|整整|足足|将近|[一两二三四五几]次|[,，\s]){{0,2}}(?={NUMBER}|半|俩|几)"
)
_A_YEAR_AGO = lazy.compile(r"(?:20)?[012]\d年(?:的|里|那年|前后)?")
_AFTER = lazy.compile(rf"(?:左右|的|时间|里|社保|是|都|也|多)*{_BREAK}")
# Why, or by whom, it was broken off in the time told before.
_WHY = (
    r"疫情|封控|隔离|[换找没]工作|跳槽|失业|待业|失了业|生病|住院|生(?:孩子|娃|二胎)|产假|怀孕|哺乳|回?老家|创业|离职|"
    r"休息|在家|因为|由于|原因|影响|的时候|老板|人家"
)
_IN_IT = lazy.compile(
    rf"(?:之?间|期间|那?[这那](?:段|几)(?:时间|个月)?|{_WHY}|[,是我公司单位社保也都给就有在了]){{0,10}}+{_BREAK}"
)
_NEVER = lazy.compile(
    r"(?:没有?|未|从未|从没|不曾|一天没|无)(?:有|怎么|再|发生)?(?:中?断|停(?!车)|间断|漏)|不间断|不断地?交|"
    r"连续(?!吗|多)|没(?:落下|缺过|拉下)|(?:一(?:个月|天)|月月|每个?月)(?:都|也)?(?:没|不)(?:落|少|断|缺|漏|停|拉)|没有?(?:落|少|缺|漏)过?(?=$|[,，。;了的])|一直(?:在|都|有|正常)*(?:交|缴)"
)
_EVER = lazy.compile(rf"(?<!没)(?<!有)(?<!未){_BREAK}(?<=[过了])|断断续续|断缴|停缴|有(?:过)?(?:中断|间断|断)")
_NOT_SURE = lazy.compile(
    r"断没断|停没停|有没有[断停中间]|是否|(?:不|没)(?:知道|清楚|确定|记得)[^,。;]{0,6}[断停]|忘了[^,。;]{0,6}[断停]"
)
# That there was a break, of which only the length is not known: 「不知道断了多久」.
_HOW_LONG = lazy.compile(
    r"(?:断|停|空|漏|缺)(?:缴|交|保|档)?[了过]?(?:的)?(?:时间)?(?:多久|多长|多少|几个?月|几年|几次|[一几]段|[一几]阵)(?!没)"
)


def dated_breaks(text: str, days: Sequence[StartDay]) -> list[tuple[StartDay, StartDay]]:
    """Find the times from one point to another in which it was broken off (「20年3月到8月没交」)."""
    return [
        (first, last)
        for first, last in pairwise(days)
        if _RANGE.fullmatch(text, first.end, last.start)
        and (_IN_IT.match(text, last.end) or _BEFORE.search(text[max(0, first.start - _SO_FAR) : first.start]))
    ]


def _is_one_of_several(text: str, start: int) -> bool:
    """Tell whether the length that begins at a place is that of one break of those just spoken of."""
    before = text[max(0, start - 2 * _SO_FAR) : start]
    return _EACH.search(before) is not None and _EVER.search(before) is not None


def _is_no_gap(text: str, start: int, end: int) -> bool:
    """Tell whether what a break follows is when it was, or how long was paid before, as its own length comes behind."""
    if _BREAK_OF_A_LENGTH.match(text, end):
        return _BEFORE.search(text[max(0, start - _SO_FAR) : start]) is None
    return _A_YEAR_AGO.fullmatch(text, start, end) is not None and _AFTER.match(text, end) is not None


def _tells_how_long(text: str, start: int, breaks: Sequence[tuple[StartDay, StartDay]]) -> bool:
    """Tell whether a length only repeats how long a break lasted whose beginning and end are told before it."""
    clause = clause_at(text, start)[0]
    return any(clause <= last.end <= start for _, last in breaks)


def gap_in(text: str, breaks: Sequence[tuple[StartDay, StartDay]] = ()) -> tuple[bool | None, float]:
    """Tell whether a plain text says that something was broken off.

    Args:
        text: the text in plain form.
        breaks: the breaks of which the text names the beginning and the end.

    Returns: False for never, True for once or more, None where it is not said; and the months of all breaks
        whose length is said.
    """
    text = without_subtractions(text)
    months = float(sum(last.first - first.first + 1 for first, last in breaks))
    for each in find_durations(text):
        before = text[max(0, each.start - _SO_FAR) : each.start]
        if _A_MONTH.fullmatch(text, each.start, each.end) or _is_no_gap(text, each.start, each.end):
            continue
        if _tells_how_long(text, each.start, breaks):
            continue
        broken = _BEFORE.search(before) or _AFTER.match(text, each.end) or _is_one_of_several(text, each.start)
        if broken and each.high is not None and each.high <= _LONGEST:
            months += each.high * 12
    if months:
        return True, months
    if _HOW_LONG.search(text):
        return True, 0
    if _NOT_SURE.search(text):
        return None, 0
    if _NEVER.search(text):
        return False, 0
    return (True, 0) if _EVER.search(text) else (None, 0)
