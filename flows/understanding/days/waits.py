"""The clauses of a message that ask about the working days after a day of acceptance."""

from datetime import date

from flows.days.birthday_named import birthday_named
from flows.days.in_time import only_asks_in_time
from flows.days.wait_asked import WaitAsked
from flows.days.waiting import read_wait
from flows.days.working_days import Calendar
from flows.understanding.acts.act import Act
from flows.understanding.acts.asked import Ask, AskDeadline
from flows.understanding.clauses.clauses import Clause
from flows.understanding.clauses.message import Message, joined
from flows.understanding.expectation import Expectation

DEADLINE = "deadline"
# So many clauses are looked through for a question about days.
MOST_CLAUSES = 8


def wait_again(message: Message, calendar: Calendar) -> AskDeadline | None:
    """Read that a whole message changes the count told last; None when it does not."""
    expect = message.expect
    if expect.waited is None or expect.form == DEADLINE:
        return None
    said = birthday_named(message.said, expect.known.get("birth_date"), expect.today, counted=True)
    again = read_wait(said, expect.today, calendar, expect.waited)
    return AskDeadline(wait=again, text=message.said) if again is not None and again.again else None


def waited(message: Message, calendar: Calendar) -> dict[Clause, AskDeadline]:
    """Read a question about the working days: as few clauses as ask the same as all; {} for none."""
    expect, parts = message.expect, message.parts[:MOST_CLAUSES]
    whole = _wait(message.said, expect, calendar)
    if whole is None:
        return {}
    spans = (
        parts[first : first + length] for length in range(1, len(parts)) for first in range(len(parts) - length + 1)
    )
    span = next((each for each in spans if _asks_the_same(_wait(joined(each), expect, calendar), whole)), message.parts)
    hopes = [part for part in message.parts if part not in span and only_asks_in_time(part.text)]
    return dict.fromkeys([*span, *hopes], AskDeadline(wait=whole, text=joined(span)))


def asks_the_same_again(act: Act) -> bool:
    """Whether an act beside a question about the working days asks for them in other words (「…，哪天到头」)."""
    return isinstance(act, Ask) and act.match.kind == "flow" and act.match.id == DEADLINE


def _wait(words: str, expect: Expectation, calendar: Calendar) -> WaitAsked | None:
    known = expect.waited if expect.form != DEADLINE else None
    words = birthday_named(words, expect.known.get("birth_date"), expect.today, counted=known is not None)
    return read_wait(words, expect.today, calendar, known)


def _asks_the_same(one: WaitAsked | None, other: WaitAsked) -> bool:
    """Whether two readings of a wait count the same days."""
    wanted = one.needed_by.last if one is not None and one.needed_by else None
    asked = other.needed_by.last if other.needed_by else None
    return one is not None and _counted(one, wanted) == _counted(other, asked)


def _counted(wait: WaitAsked, wanted: date | None) -> tuple[object, ...]:
    """Return what makes the days that are asked for other ones."""
    said = (wait.start, wait.choices, wait.days, wait.backwards, wait.trouble, wanted)
    return (*said, wait.how_far, wait.guessed)
