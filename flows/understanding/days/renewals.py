"""When the permits of other people end, told beside their facts (「小王居住证明年3月到期」)."""

from collections.abc import Iterator, Sequence
from datetime import date

from flows.reading.application.permit_ends import permit_ends
from flows.understanding.acts.act import Act
from flows.understanding.acts.asked import Ask, Unserved
from flows.understanding.acts.steered import Closed
from flows.understanding.acts.told import TellRenewal
from flows.understanding.people.persons import PRONOUN, SELF, Mention, Roster, kind_of
from language import lazy
from language.spelling import plain

# Only the beginning of a long text is read.
LONGEST = 2000
# Whether an end is told does not depend on the day it is read on.
_ANY_DAY = date(2026, 1, 1)
_BREAK = lazy.compile(r"[。;；\n]")
_QUESTION = lazy.compile(r"[?？]|吗|怎么|如何|什么|能不能|可以不|提醒")


def renewals_told(said: str, mentions: Sequence[Mention], roster: Roster, today: date) -> tuple[TellRenewal, ...]:
    """Return whose permit ends when, for people other than the writer.

    Args:
        said: the message in plain form.
        mentions: the persons it names.
        roster: who is known.
        today: the day it is said on; a month without a year is the next one of that name.

    """
    return tuple(_told(said[:LONGEST], mentions, roster, today))


def with_renewals(found: Sequence[Act], renewals: Sequence[TellRenewal]) -> list[Act]:
    """Return the acts of a message with the renewals told in it; a question that was only made of them is none."""
    asked = [act for act in found if not (renewals and isinstance(act, Ask | Unserved | Closed) and _only_told(act))]
    return [*asked, *renewals]


def _only_told(act: Ask | Unserved | Closed) -> bool:
    """Whether nothing is said but when permits end."""
    if isinstance(act, Closed):
        return act.name == "remark"
    return next(permit_ends(plain(act.text), _ANY_DAY), None) is not None


def _told(said: str, mentions: Sequence[Mention], roster: Roster, today: date) -> Iterator[TellRenewal]:
    for told in permit_ends(said, today):
        sentence = _sentence(said, told.start, told.end)
        person = _person(said, told.start, mentions, roster)
        if person and not _QUESTION.search(sentence):
            yield TellRenewal(person, told.until)


def _sentence(said: str, start: int, end: int) -> str:
    first = max((match.end() for match in _BREAK.finditer(said, 0, start)), default=0)
    last = _BREAK.search(said, end)
    return said[first : last.end() if last else len(said)]


def _person(said: str, at: int, mentions: Sequence[Mention], roster: Roster) -> str:
    """Return the other person named last before place `at` in its sentence, else the one talked about."""
    first = max((match.end() for match in _BREAK.finditer(said, 0, at)), default=0)
    named = [each.key for each in mentions if first <= each.start < at]
    key = named[-1] if named else roster.current
    return key if key not in {SELF, PRONOUN} and kind_of(key) in {"other", "spouse"} else ""
