"""Years of insurance that are told in parts, or by the day on which they will be full."""

from dataclasses import replace

from flows.reading.sentence import Finding, clause_at
from language import lazy
from language.durations import Duration

_PARTS = 2
_FULL_LATER = lazy.compile(
    r"(?<!去年)(?<!前年)(?:明年|下个?月|下半年|年[底末]|再(?:过|等|熬|[交缴干])(?:个|上)?[^,。;]{1,4}[月天周])[^,。;]{0,8}"
    r"(?:满|够|到|就|才|能)(?:能|够|满|到|有|是|该|要|会|凑|整|交|缴)*$"
)
IN_ALL = lazy.compile("一共|总共|加起来|合计|拢共|累计|前后|加一起")
_AGAIN = lazy.compile(
    r"(?:又|再次?|重新|接着|继续)(?:在|给|我|上海|公司|单位|开始|正常|接着|继续)*[交缴][了上满]?(?:快|有|大概|差不多)*$"
)
_BEFORE = (
    r"上一?家|前(?:一?家|公司|单位|东家)|老东家|老?[原旧](?:来的?)?(?:公司|单位)|第一[家个]|"
    r"(?:以前|之前)的?(?:公司|单位|那家)|a公司"
)
_NOW = (
    r"这一?家|(?:现在|目前|后来)的?(?:公司|单位|这家)|这个?(?:公司|单位)|新(?:公司|单位|东家)|[后下]一?家|"
    r"第二[家个]|b公司"
)
_EMPLOYER_BEFORE = lazy.compile(_BEFORE)
_EMPLOYER_NOW = lazy.compile(f"{_NOW}|这边")
AN_EMPLOYER = lazy.compile(f"{_BEFORE}|{_NOW}|那一?家(?:公司|单位|厂|店|企业)?|那个(?:公司|单位|厂)|第三[家个]")


def one_after_the_other(text: str, found: list[Finding]) -> list[Finding]:
    """Add up what was paid before and after a break, or by one employer and the next; a total that is named counts."""
    if len(found) < _PARTS or IN_ALL.search(text):
        return found
    first, second, *more = sorted(found, key=lambda each: each.start)
    before, after = (text[clause_at(text, each.start)[0] : each.start] for each in (first, second))
    apart = _AGAIN.search(after) or _by_two_employers(before, after)
    if not apart or not isinstance(first.value, int | float) or not isinstance(second.value, int | float):
        return found
    both = Finding(
        "si_years", round(first.value + second.value, 2), first.start, second.end, max(first.rank, second.rank)
    )
    return one_after_the_other(text, [both, *more])


def _by_two_employers(first: str, second: str) -> bool:
    """Tell whether two lengths are those with the employer before and the one now, in either order."""
    return any(
        _EMPLOYER_BEFORE.search(one) and _EMPLOYER_NOW.search(other)
        for one, other in ((first, second), (second, first))
    )


def by_now(text: str, rank: int, duration: Duration) -> tuple[int, Duration]:
    """Tell what is reached by now of a length that is only full within the year (「年底满8年」: 7 to 8)."""
    before = text[clause_at(text, duration.start)[0] : duration.start]
    before += "满" if text.startswith("满", duration.start) else ""
    if not _FULL_LATER.search(before) or duration.low is None or duration.low < 1:
        return rank, duration
    return 1, replace(duration, low=duration.low - 1)
