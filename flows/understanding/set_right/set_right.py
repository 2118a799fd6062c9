"""Several facts set right in one message: each by the clauses that name it, deny its value or say that it was wrong."""

from collections.abc import Callable, Sequence

from flows.forms.fields import Slots
from flows.understanding.set_right.corrections import read_correction
from flows.understanding.set_right.known import Known
from flows.understanding.set_right.slip_words import only_slips, slips
from language import lazy

# So many clauses, at most, set one fact right (「社保数错了，查了一下，是15年」).
MOST_CLAUSES = 3
# So many clauses of a message are looked through.
LONGEST = 24
_PARTS = lazy.compile(r"[,，。;；!！\s]+|(?=另外|还有|然后|顺便|再就是)")
_TOPICS = lazy.compile(r"社保|年龄|年纪|岁数|结婚|领证|基数|学历|职称|学位")

Who = Callable[[str], str | None]


def each_set_right(words: str, current: str, who: Who, known_of: Callable[[str], Known]) -> dict[str, Slots]:
    """Return by person the facts that the clauses of `words` set right.

    Args:
        words: what is told, in plain form.
        current: the person talked about.
        who: names the known person that words speak of, None where they name nobody.
        known_of: gives what a correction of a person can be about.

    """
    parts = [part for part in _PARTS.split(words) if part and not only_slips(part)][:LONGEST]
    found: dict[str, Slots] = {}
    person, topic, at = current, "", 0
    while at < len(parts):
        named = who(parts[at])
        person = person if named is None else named
        of_person = [part for part in parts[at : at + MOST_CLAUSES] if who(part) in {None, person}]
        together = parts[at : at + len(of_person)] == of_person
        length, slots = _one(of_person if together else parts[at : at + 1], topic, known_of(person))
        if slots:
            found[person] = {**found.get(person, {}), **slots}
        topic = _topic(parts[at], topic)
        at += length
    return found


def _one(parts: Sequence[str], topic: str, known: Known) -> tuple[int, Slots]:
    """Read the fact that the first clauses set right, in as few as do: how many those are, and the fact."""
    for length in range(1, len(parts) + 1):
        said = ",".join(parts[:length])
        said = said if _TOPICS.search(said) or not topic else f"{topic}{said}"
        slots = read_correction(said, known) if slips(said) else {}
        if slots and any(known.facts.get(slot) != value for slot, value in slots.items()):
            return length, slots
    return 1, {}


def _topic(part: str, before: str) -> str:
    """Return what is spoken of after a clause, so that a bare value in the next one is of it."""
    named = _TOPICS.findall(part)
    return named[-1] if named else before
