"""Years of insurance counted anew from a start that was told before: less a break, or from another month."""

from flows.reading.insurance.gaps import gap_in
from flows.reading.insurance.part_not_counted import less, months_not_counted
from flows.reading.reader import read_field
from flows.reading.since.since import find_since, years_to_now
from flows.understanding.acts.act import Act
from flows.understanding.acts.told import Correct
from flows.understanding.expectation import Expectation
from flows.understanding.set_right.differences import shifted_start
from flows.understanding.set_right.slip_words import value_words
from flows.understanding.set_right.start_by_year import start_by_year
from language import lazy

_YEARS = "si_years"
# What only leads to the years that were found out.
_LED = lazy.compile(
    r"^(?:[,，。!！\s]|刚|刚才|我|去|又|出来|下来|已经|终于|[查问看数算翻](?:了|过|到|着|好|清楚|出来|完|下来)*(?:一?下)?了?|是|一共|总共|合计|累计|实际|实打实|净|就|只|有|剩|满|[交缴]了?){1,10}"
)


def broken_off(words: str, person: str, expect: Expectation) -> list[Act]:
    """Read a break in the insurance whose start was told before, or that there was none (「去年停了两个月」).

    Args:
        words: what is told, in plain form.
        person: of whom.
        expect: what is known.

    """
    start = expect.starts.get(person)
    broken, months = gap_in(words) if start else (None, 0.0)
    if start is None or broken is None or (broken and not months):
        return []
    return [_counted(person, start, months, expect)]


def less_a_part(words: str, person: str, expect: Expectation) -> list[Act]:
    """Read that a part of the years told before does not count (「里面有三个月是补的」), where no start was told."""
    years = expect.everyone.get(person, {}).get(_YEARS)
    months = months_not_counted(words, alone=True) if years and person not in expect.starts else 0
    if not months or not isinstance(years, int | float):
        return []
    return [Correct(person=person, slots={_YEARS: less(years, months)}, settled=True)]


def years_left(words: str, person: str, expect: Expectation) -> list[Act]:
    """Read the years there are in truth (「实缴5年半」), where a break of unknown length was told of."""
    years = expect.everyone.get(person, {}).get(_YEARS) if person in expect.starts else None
    if not isinstance(years, dict) or years.get("min"):
        return []
    found = read_field(_YEARS, _LED.sub("", value_words(words)), expect.today) or {}
    return [Correct(person=person, slots=found, settled=True)] if found else []


def moved_start(words: str, person: str, expect: Expectation) -> list[Act]:
    """Read that the start was told too early or late (「起始说早了两年」), where no other is told beside it."""
    start = expect.starts.get(person)
    if start is None:
        return []
    by_year = start_by_year(words, start, expect.everyone.get(person, {}).get(_YEARS), expect.today)
    if by_year is not None:
        return [_counted(person, by_year, 0, expect)]
    moved = shifted_start(words, start)
    if moved is None or moved > expect.today.isoformat()[: len(moved)] or find_since(f"社保{words}", expect.today):
        return []
    return [_counted(person, moved, 0, expect)]


def _counted(person: str, start: str, lost: float, expect: Expectation) -> Act:
    years = years_to_now(start, lost, expect.today)
    return Correct(person=person, slots={_YEARS: years}, since={_YEARS: start}, settled=True)
