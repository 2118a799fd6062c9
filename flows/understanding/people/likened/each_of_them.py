"""What is told of each of several in one breath: 「社保分别是6年和9年」, 「社保各8年」, 「一个9年一个6年」.

Of two who are named the first value is of whoever is named first.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from flows.understanding.people.persons import PRONOUN, SELF, SOMEONE, Mention, Roster
from language import lazy
from language.numbers import NUMBER

_TOPIC = r"(?P<topic>社保(?:缴费)?(?:年限)?|缴费年限|年限|年龄|岁数|学历|基数|职称)?"
_LEADS = r"(?:大概|差不多|也|都|是|为|有|交了?|缴了?|满了?|已经|[:\s])*"
_VALUE = (
    rf"(?:{NUMBER}(?:周?岁|年(?:半|零?{NUMBER}个月)?|个月|倍)?|"
    r"(?:大专|专科|本科|硕士|博士|研究生|高中|初中|中专)(?:双证|有学位|没有?学位)?|[初中高]级)"
)
_AND = r"(?:[,，、\s]|和|跟|与|还有)"
_ONE, _OTHER = rf"一个{_LEADS}(?P<one2>{_VALUE})[了的]?", rf"(?:另外?)?一个{_LEADS}(?P<other2>{_VALUE})"
_RESPECTIVELY = lazy.compile(
    rf"{_TOPIC}[^,，。;；\d]{{0,6}}?(?:分别|各自){_LEADS}(?P<one>{_VALUE}){_AND}(?P<other>{_VALUE})|"
    rf"{_TOPIC.replace('topic', 'topic2')}[^,，。;；\d]{{0,4}}?{_ONE}{_AND}?{_OTHER}"
)
_EACH = lazy.compile(rf"{_TOPIC}[^,，。;；\d各]{{0,4}}各(?:自)?{_LEADS}(?P<value>{_VALUE})")
_WE = lazy.compile(r"[我咱俺]们|[咱俺]俩|我[俩和跟与]|[两俩]个?人|夫妻|两口子|[和跟与]我")
_WE_TWO = lazy.compile(r"[我咱俺]们|[我咱俺]俩|小?两口|[两俩]个?人|夫妻|两口子")
_TWO = 2


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a message that tells something of several, and what it tells of each."""

    start: int
    end: int
    told: Mapping[str, str]


def of_each(text: str, mentions: Sequence[Mention], roster: Roster) -> Iterator[Span]:
    """Yield where `text`, in plain form, tells something of each of several who are named, or known."""
    people = _people(text, mentions, roster)
    if len(people) == _TWO:
        for match in _RESPECTIVELY.finditer(text):
            topic = match["topic"] or match["topic2"] or ""
            values = (match["one"] or match["one2"], match["other"] or match["other2"])
            told = {key: f"{topic}{value}," for key, value in zip(people, values, strict=True)}
            yield Span(match.start(), match.end(), told)
    if len(people) >= _TWO:
        for match in _EACH.finditer(text):
            words = f"{match['topic'] or ''}{match['value']},"
            yield Span(match.start(), match.end(), dict.fromkeys(people, words))


def company(text: str, mentions: Sequence[Mention], roster: Roster) -> tuple[str, ...]:
    """Return the two who are named together (「我和老婆」), or are the writer and one more (「我们俩」)."""
    for one, other in pairwise(mentions):
        if text[one.end : other.start] in {"和", "跟", "与", "同", "还有"} and one.key != other.key:
            return one.key, other.key
    people = _people(text, mentions, roster) if _WE_TWO.search(text) else ()
    return people if len(people) == _TWO and SELF in people else ()


def _people(text: str, mentions: Sequence[Mention], roster: Roster) -> tuple[str, ...]:
    """Return of whom something is told that is told of each: who is named, else who is known."""
    named = tuple(dict.fromkeys(each.key for each in mentions if not each.passing and each.key != SOMEONE))
    by_name = tuple(key for key in named if key != PRONOUN)
    people = by_name if any(key != SELF for key in by_name) else named
    if len(people) == 1 and SELF not in people and _WE.search(text):
        return (SELF, *people)
    return people if len(people) >= _TWO else tuple(roster.keys)
