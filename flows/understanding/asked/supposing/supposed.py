"""The clauses of a message that suppose something about the estimate."""

from collections.abc import Sequence
from dataclasses import replace

from flows.supposing.alternatives import names_alternative
from flows.supposing.outcome_asked import asks_outcome, ends_in_outcome
from flows.supposing.parts import only_stays
from flows.supposing.supposition import goes_on, plainly_supposes, supposed_sentence
from flows.understanding.asked.cut_short.another_trouble import another_trouble
from flows.understanding.asked.cut_short.missed_term import missed_term
from flows.understanding.asked.questions import OF_A_RESULT
from flows.understanding.clauses.clauses import Clause, asks
from flows.understanding.clauses.message import Message, joined
from flows.understanding.people.fact_words import FACT
from flows.understanding.people.people import People
from flows.understanding.people.persons import PRONOUN, SELF, Mention, is_kin, kind_of
from language import lazy

# What ends so is said to be so by now.
_IS_SO = lazy.compile(
    r"(?:去年|前年|大前年|上个?月|上周|昨天|前天|早就|已经|刚刚|\d+年前|半年前)[^,，。;；]{0,12}了[。!！~\s]*$|(?:年|岁|级|证|倍|月|书|位)了[。!！~\s]*$"
)
# What may stand before the name of the person of whom something is supposed.
_NAMED_FIRST = lazy.compile(r"(?:那么?|如果|要是|假如|假设|万一|等|哎|嗯|对了|再说|回到|说回|换|,|，|\s)*")
_ESTIMATE = "estimate"
_TAKEN_UP = lazy.compile(r"呢[?？\s]*$")
# What is said of somebody, but counts for whom they are married to.
_OF_THE_OTHER = lazy.compile(r"户口|落户|沪籍|上海人|本地人|结婚|离婚|领证|配偶")


def supposed(message: Message, people: People) -> Sequence[Clause]:
    """Find the clauses that suppose something about the estimate: to the end of their sentence."""
    parts = message.parts
    if not message.expect.estimating or _names_somebody_new(message, people) or _of_the_last_answer(message):
        return ()
    first = next((index for index, part in enumerate(parts) if part.mood == "supposes"), None)
    if first is not None:
        span = _until_question(message, message.sentence(first))
        words = joined(span)
        # What is given up right before (「不升本了，要是…呢」) is no fact.
        given_up = parts[:first] if first and all(only_stays(part.text) for part in parts[:first]) else ()
        return (
            (*given_up, *span)
            if (plainly_supposes(words) or "的话" in words) and supposed_sentence(words) is not None
            else ()
        )
    if _IS_SO.search(message.words):
        return ()
    if len(parts) > 1 and names_alternative(joined(parts)):
        return _until_question(message, message.sentence(0))
    if supposed_sentence(message.words) is not None and _goes_on(message, message.words):
        return parts
    single = (part for part in parts if supposed_sentence(part.text) and _goes_on(message, part.text))
    return tuple(single)[:1] if len(parts) > 1 else ()


def _of_the_last_answer(message: Message) -> bool:
    """Whether a message names a trouble with what was answered last (「被偷了呢」): no case of the estimate."""
    text, match, topic = message.text, message.match, message.expect.topic
    return bool(text) and (another_trouble(text, match, topic) or missed_term(text, match, topic)) is not None


def supposed_of(message: Message, people: People) -> tuple[str, Message] | None:
    """Read of whom a message supposes something, where it names one person: whose estimate is known, or kin.

    Returns: the person, and the message without the name; None where nobody is named first, or nothing is supposed.
    """
    expect = message.expect
    named = _without_whose(people.mentions(message.said, expect.roster))
    if not message.text or not named or len({each.key for each in named}) > 1:
        return None
    first, person = named[0], expect.roster.of_spouse(named[0].key)
    of_spouse = person != first.key
    if _OF_THE_OTHER.search(message.said) and not of_spouse:
        return None
    # Of kin of whom nothing is known something can be supposed as well: it is no fact, and none of anybody else.
    of_kin = is_kin(person) and person != expect.roster.current and kind_of(person) != "child"
    of_whom = expect.everyone.get(person) or (of_kin and FACT.search(message.said, first.end))
    if not of_whom or not _NAMED_FIRST.fullmatch(message.said[: first.start]):
        return None
    said = f"{message.said[: first.start]}{'配偶' if of_spouse else ''}{message.said[first.end :]}"
    alone = len(message.parts) == 1 and _TAKEN_UP.search(message.said) and expect.field is None
    rest = Message.of(said, expect.wanting(_ESTIMATE) if alone else expect, message.match)
    return (person, rest) if supposed(rest, people) else None


def _without_whose(named: Sequence[Mention]) -> list[Mention]:
    """Put the writer's with whoever is named as theirs (「我表姐老公」)."""
    if len(named) > 1 and named[0].key == SELF and named[0].end == named[1].start:
        return [replace(named[1], start=named[0].start), *named[2:]]
    return list(named)


def _names_somebody_new(message: Message, people: People) -> bool:
    """Whether a message is about a person not heard of before, who is no kin."""
    roster = message.expect.roster
    return any(
        kind_of(each.key) == "other"
        and not each.passing
        and each.key not in {SELF, PRONOUN, *roster.keys}
        and (each.key == roster.current or roster.of_spouse(each.key) != roster.current)
        for each in people.mentions(message.said, roster)
    )


def _until_question(message: Message, span: Sequence[Clause]) -> Sequence[Clause]:
    """Cut a supposition off where a question follows that is about something else."""
    for index, part in enumerate(span[1:], start=1):
        if _asks_another_thing(part) and message.match(part.text).kind == "answer":
            return span[:index]
    return span


def _asks_another_thing(part: Clause) -> bool:
    """Whether a clause asks more than what would be: 「领证三年呢」 goes on with what is supposed before it."""
    if part.mood != "asks" or OF_A_RESULT.search(part.text):
        return False
    return not asks_outcome(part.text) and asks(_TAKEN_UP.sub("", part.text))


def _goes_on(message: Message, words: str) -> bool:
    """Whether words that suppose speak of the estimate, rather than ask in general what something gives."""
    taken_up = bool(message.expect.topic.supposed) and ends_in_outcome(words)
    return taken_up or goes_on(words) or message.match(words).kind != "answer"
