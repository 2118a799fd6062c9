"""Insurance paid in several stints: 「13年3月交到16年8月，18年5月至今」 adds up, and is never the first alone."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from flows.reading.sentence import breaks, clause_at
from flows.reading.since.ended import ended_at, lasts_until
from flows.reading.since.insured_words import PAYS, is_elsewhere
from flows.reading.since.start_days import StartDay
from language import lazy

Stint = tuple[StartDay, StartDay | None]

_PAID = lazy.compile(PAYS)
_OF_ANOTHER_MATTER = lazy.compile(
    r"公积金|个税|所得税|居住证|积分|结婚|结的婚|领证|毕业|基数|倍|最低|顶格|封顶|买房|买的?房|出生|生的|拿证|考|"
    r"灵活就业|补[交缴]|拘留|读|培训"
)
# Nothing but that it went on, or was one more time of the same.
_BARE = lazy.compile(
    r"(?:份|的|我|也|就|又|再|都|是|从|自|在|打|于|后来|然后|之后|接着|恢复|重新|继续|开始|起|一直|正常|连续|没断过?|没有断过?|"
    r"第[一二三四五]段|(?:[这那]一?|另外?一?|一)段|还有|和|跟|:|-|~|到|至|今|现在|目前|如今|上个?月|本月|这个?月|了|有|截止|[(（)）\s]){0,12}"
)
# That somebody worked again, which does not tell whether insurance was paid.
_WORKED_AGAIN = lazy.compile(r"入职|上班|新公司|新单位|[回来到](?:了)?(?:上海|沪)|回来|找到工作|复工|就业")
_BEFORE_THAT = lazy.compile(r"(?:以|之|此|再|更)[前早]|更早|先前|前面|第一段|上一?段")
_TAKEN_UP = lazy.compile(
    rf"(?:又|(?<![没不])再|重新|恢复|接着|继续|后来|之后|然后)[^,，。;；没不]{{0,6}}(?:{PAYS})|回(?:来|到?上海|沪)|第二段|另一段|"
    r"(?:[交缴]|一直)(?:到|至)(?:今|现在)"
)


def further_stints(
    text: str, days: Sequence[StartDay], first: Stint, told: Mapping[StartDay, StartDay | None], today: date
) -> list[Stint] | None:
    """Find the other times in which insurance was paid, beside the one told first.

    Args:
        text: the sentence in plain form.
        days: the points in time that it names of this person.
        first: the time found, with its end; None for now.
        told: further beginnings of insurance, found by their own words.
        today: the day that "now" means.

    Returns: the others in order; None where it was taken up again, and it is not settled from when to when.
    """
    found: list[Stint] = []
    for index, day in enumerate(days):
        if day is first[0] or (index and lasts_until(text, days[index - 1], day)) or day is first[1]:
            continue
        stint = (day, told[day] if day in told else ended_at(text, days, index, today))
        words = _words(text, days, index, stint)
        if is_elsewhere(words) or not (day in told or _may_be_one(text, first, stint)):
            continue
        if day in told or _goes_on(words):
            found.append(stint)
        elif _WORKED_AGAIN.search(words) and first[1] is not None:
            return None
    if not found and first[1] is not None and any(_TAKEN_UP.search(each) for each in _clauses(text, first[1].end)):
        return None
    return found if _one_after_the_other([first, *found]) else None


def _may_be_one(text: str, first: Stint, stint: Stint) -> bool:
    """Tell whether a time can be one more: behind the end of the first, or wholly before one that runs to now."""
    day, end = stint
    if first[1] is not None:
        return day.start > first[1].start
    before = text[max(0, day.start - 12) : day.start]
    return end is not None and end.last <= first[0].first and _BEFORE_THAT.search(before) is not None


def _words(text: str, days: Sequence[StartDay], index: int, stint: Stint) -> str:
    """Give the words around a time, from the point before its beginning to the one behind its end."""
    day, end = stint
    last = end if end is not None else day
    start, stop = clause_at(text, day.start)[0], clause_at(text, last.end)[1]
    earlier = [each.end for each in days[:index] if each.end > start]
    later = [each.start for each in days if each.start > last.start and each.start < stop]
    between = text[day.end : last.start] if last is not day else ""
    return text[max([start, *earlier]) : day.start] + between + text[last.end : min([stop, *later])]


def _goes_on(words: str) -> bool:
    """Tell whether the words around a time say that insurance was paid in it, or nothing at all beside it."""
    if _OF_ANOTHER_MATTER.search(words):
        return False
    return _PAID.search(words) is not None or _BARE.fullmatch(words) is not None


def _clauses(text: str, position: int) -> Iterator[str]:
    """Give the clauses behind a position that are not about another place."""
    start = position
    for end in [*(each for each in breaks(text) if each >= position), len(text)]:
        if not is_elsewhere(text[start:end]):
            yield text[start:end]
        start = end + 1


def _one_after_the_other(stints: Sequence[Stint]) -> bool:
    """Tell whether no time begins before the one before it ended."""
    in_order = sorted(stints, key=lambda each: each[0].first)
    return all(end is not None and end.first <= day.last for (_, end), (day, _) in pairwise(in_order))
