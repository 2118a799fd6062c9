"""The clauses of a message that suppose something about the estimate."""

import re
from collections.abc import Sequence

from flows.supposing.supposition import goes_on, plainly_supposes, supposed_sentence
from flows.understanding.clauses import Clause
from flows.understanding.message import Message, joined
from flows.understanding.people import PRONOUN, SELF, People, kind_of
from flows.understanding.questions import OF_A_RESULT

# What ends so is said to be so by now.
_IS_SO = re.compile(r"(?:年|岁|级|证|倍|月|书|位)了[。!！~\s]*$")


def supposed(message: Message, people: People) -> Sequence[Clause]:
    """Find the clauses that suppose something about the estimate: to the end of their sentence."""
    parts = message.parts
    if not message.expect.estimating or _names_somebody_new(message, people):
        return ()
    first = next((index for index, part in enumerate(parts) if part.mood == "supposes"), None)
    if first is not None:
        span = _until_question(message, message.sentence(first))
        words = joined(span)
        return span if (plainly_supposes(words) or "的话" in words) and supposed_sentence(words) is not None else ()
    if _IS_SO.search(message.words):
        return ()
    if supposed_sentence(message.words) is not None and _goes_on(message, message.words):
        return parts
    single = (part for part in parts if supposed_sentence(part.text) and _goes_on(message, part.text))
    return tuple(single)[:1] if len(parts) > 1 else ()


def _names_somebody_new(message: Message, people: People) -> bool:
    """Whether a message is about a person not heard of before, who is no kin."""
    roster = message.expect.roster
    return any(
        kind_of(each.key) == "other" and each.key not in {SELF, PRONOUN, *roster.keys}
        for each in people.mentions(message.said, roster)
    )


def _until_question(message: Message, span: Sequence[Clause]) -> Sequence[Clause]:
    """Cut a supposition off where a question follows that is about something else."""
    for index, part in enumerate(span[1:], start=1):
        if part.mood == "asks" and not OF_A_RESULT.search(part.text) and message.match(part.text).kind == "answer":
            return span[:index]
    return span


def _goes_on(message: Message, words: str) -> bool:
    """Whether words that suppose speak of the estimate, rather than ask in general what something gives."""
    return goes_on(words) or message.match(words).kind != "answer"
