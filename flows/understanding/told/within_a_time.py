"""Whether what was "always" so was so only within a time named beside it (「今年基数一直…」, 「换了公司，一直…」)."""

from collections.abc import Iterator

from flows.reading.sentence import clause_at, durations
from language import lazy
from language.numbers import NUMBER

_WORDS_OF_A_TIME = (
    r"现在|目前|如今|眼下|今年|本年|去年|前年|上半年|下半年|半年|最近|近来|近期|近几?[年个月]|后来|当时|那时|那年|"
    r"上个?月|本月|这个?月|这(?:段|阵|半|几|两|一)个?[年月时子]?|(?:以来|以后|之后|起|开始|入职后|后)(?!来)"
)
_OF_A_TIME = lazy.compile(_WORDS_OF_A_TIME)
# All the time that one was insured: 「参加工作以来」, 「从开始交社保就」.
_EVER_SINCE = lazy.compile(
    r"(?:(?:参加)?工作|上班|毕业|参保|[交缴]社保|[交缴]金|来(?:到)?(?:了)?(?:上海|沪))(?:了)?(?:以来|以后|之后|起|开始|后)|"
    r"(?:从|打)?(?:一开始|刚开始|开始[交缴](?:社保)?)"
)
# A job that began later than the insurance.
_NEW_JOB = lazy.compile(
    r"[换跳调转](?:了|过|到)?(?:个|家|一家)?(?:新)?(?:公司|单位|工作|东家|岗|槽)|新(?:公司|单位|东家|工作)|入职|转正|"
    r"(?:这|现在的?)(?:家|个)?(?:公司|单位)|升职|晋升|"
    r"(?:公司|单位|工作)[^,，。;；]{0,6}(?:[换进跳]的|刚换|新换)|刚[换进来]"
)
# A clause that tells no more than a time: 「去年3月开始的」, 「有半年了」.
_ALONE = lazy.compile(
    rf"(?:从|自|打|就|也|是|都|有|才|刚|大概|差不多|到现在|{NUMBER}|年|个|月|半|份|[初底中末]|多|来|开始|起|的|了|吧|这样|"
    rf"按这个|{_WORDS_OF_A_TIME})++"
)


def within_a_time(text: str, start: int, end: int, insured: float | None) -> bool:
    """Tell whether the words that say "always" are of a time shorter than, or other than, all that was paid.

    Args:
        text: what is said of one person, in plain form.
        start: where the words begin.
        end: where they end.
        insured: the full years of insurance that are known, if they are.

    """
    said = _EVER_SINCE.sub(lambda match: " " * len(match[0]), text)
    first, last = clause_at(said, start)[0], clause_at(said, end)[1]
    if _OF_A_TIME.search(said, first, last) or _NEW_JOB.search(said):
        return True
    lengths = (each.low for each in durations(said) if first <= each.start < last)
    if any(length != insured for length in lengths):
        return True
    return any(_ALONE.fullmatch(said, *clause) for clause in _beside(said, first, last))


def _beside(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Give the clauses before and after one, where there are any."""
    if first >= 2:
        yield clause_at(text, first - 2)
    if last + 1 < len(text):
        yield clause_at(text, last + 1)
