"""A record that is told inside a question: 「前年被拘留过，影响积分吗」, 「我去年交过假证明，还能报吗」.

The question is answered; the record is of the writer all the same, and the next estimate counts it.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.reading.records.record_times import WHEN
from flows.reading.records.records import names_record
from flows.understanding.acts.act import Act
from flows.understanding.acts.asked import Suppose
from flows.understanding.acts.told import Answer, Correct, Inform, TakeBack
from flows.understanding.clauses.message import Message
from flows.understanding.people.persons import SELF
from flows.understanding.tools import Tools
from language import lazy
from language.numbers import NUMBER

_SLOT = "deductions"
_CLAUSE = lazy.compile(r"[^,，。;；!！?？\n]++")
# From here on a clause only asks.
_ASKS = lazy.compile(
    r"(?:请问|那么?|还|会|要|能|可以|可不可以|是不是|是否|到底|对|我|这|该){0,4}+(?:会不会|要不要|能不能|可不可以|有没有|算不算|影响|扣|减|积分|申请|办|报|算|怎么|咋|"
    r"多少|几分|严重|过不过|行不行)[^,，。;；]*$"
)
_ONLY_ASKS = lazy.compile(r"[吗么呢?？]$|[能会要扣减算办报行]不|怎么|咋|多少|几分")
# That it happened, and to whom writes: it is somebody's, of a time, of a length or a number of times.
_OWN = lazy.compile(
    rf"我(?!们|国)|{WHEN.pattern}|{NUMBER}(?:次|回|天|日|个月|个半月)|[判拘关](?:了|过){NUMBER}年|(?<=[过了被])(?:查|抓)"
)
_HAPPENED = lazy.compile(r"[过了被]|案底|前科|判的|记录")
# Told of nobody, of others, or of what has not happened.
_NOT_HAD = lazy.compile(
    r"有人|别人|人家|听说|网上|新闻|如果|假如|要是|万一|倘若|差点|差一点|险些|担心|害怕|会被|有没有|会不会被|多久|多长|几年(?![之以]?前)|哪些|什么样"
)
_SUPPOSES = frozenset({"supposes", "plans"})


def with_records(found: Sequence[Act], message: Message, tools: Tools) -> tuple[Act, ...]:
    """Return the acts of a message with the record that it tells of the writer beside what it asks."""
    if not names_record(message.said) or any(_is_told(act) for act in found):
        return tuple(found)
    if _NOT_HAD.search(message.said) or any(part.mood in _SUPPOSES for part in message.parts):
        return tuple(found)
    words = told_words(message.said)
    current = message.expect.roster.current
    told = tools.facts.informs(words, message.expect) if words else []
    records = next((each.slots[_SLOT] for each in told if each.person == current and each.slots.get(_SLOT)), None)
    if not records or (current != SELF and "我" in words):
        return tuple(found)
    return _with(found, Inform(person=current, slots={_SLOT: records}))


def told_words(said: str) -> str:
    """Return what a message, in plain form, tells of a record, without what it asks; "" where it is nobody's."""
    clauses = [match[0].strip() for match in _CLAUSE.finditer(said)]
    kept = [_ASKS.sub("", each) if names_record(each) else each for each in clauses]
    kept = [each for each in kept if each and (names_record(each) or not _ONLY_ASKS.search(each))]
    words = ",".join(kept)
    named = [each for each in kept if names_record(each)]
    return words if any(map(_HAPPENED.search, named)) and any(map(_OWN.search, kept)) else ""


def _with(found: Sequence[Act], told: Inform) -> tuple[Act, ...]:
    """Put what is told to what is told of the same person already, else first."""
    for number, act in enumerate(found):
        if isinstance(act, Inform) and act.person == told.person:
            return (*found[:number], replace(act, slots={**act.slots, **told.slots}), *found[number + 1 :])
    return (told, *found)


def _is_told(act: Act) -> bool:
    """Whether an act tells of records, or sets right or supposes something."""
    if isinstance(act, Inform | Answer):
        return _SLOT in act.slots or _SLOT in getattr(act, "beside", {})
    return isinstance(act, Correct | TakeBack | Suppose)
