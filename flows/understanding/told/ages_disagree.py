"""An age and a birth told in one breath that cannot both be true: what is said last counts, and is said to count."""

from collections.abc import Sequence

from flows.reading.manner.mood import CORRECTION
from flows.reading.reader import left_out
from flows.understanding.acts.act import Act
from flows.understanding.acts.told import Answer, Correct, Inform, LeaveOut
from flows.understanding.expectation import Expectation
from flows.understanding.people.persons import kind_of
from flows.understanding.told.bare_age import AGES
from flows.understanding.told.facts import FactReader
from language import lazy

# An age and a birth are two numbers.
_NUMBERS = lazy.compile(
    r"(?:\d|[零〇一二三四五六七八九十])+[^\d零〇一二三四五六七八九十]+(?:\d|[零〇一二三四五六七八九十])"
)


def with_ages_left_out(found: Sequence[Act], said: str, facts: FactReader, expect: Expectation) -> tuple[Act, ...]:
    """Add to the acts of a message what it tells of an age or a birth that does not count.

    Args:
        found: the acts.
        said: the message.
        facts: what divides it among the persons it names.
        expect: what is open.

    """
    told = [
        (_person(act, expect.roster.current), act.slots) for act in found if isinstance(act, Answer | Correct | Inform)
    ]
    ages = [(person, slots) for person, slots in told if any(slot in AGES for slot in slots)]
    if len(ages) != 1 or not _tells_two_numbers(said):
        return tuple(found)
    person, slots = ages[0]
    words = ",".join(text for key, text in facts.divided(said, expect) if key == person)
    gone = left_out(words, expect.today, kind_of(person))
    counted = {slot: value for slot, value in slots.items() if slot in AGES}
    return (*found, LeaveOut(person, counted, gone)) if gone and not set(gone) & set(counted) else tuple(found)


def _person(act: Answer | Correct | Inform, current: str) -> str:
    return current if isinstance(act, Answer) else act.person


def _tells_two_numbers(said: str) -> bool:
    """Whether a message has two numbers, the second of which sets nothing right."""
    return _NUMBERS.search(said) is not None and not CORRECTION.search(said)
