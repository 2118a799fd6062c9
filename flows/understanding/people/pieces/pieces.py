"""A message cut into pieces that tell something of one person each."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise

from flows.understanding.people.called.pupils import says_who_is_had
from flows.understanding.people.fact_words import FACT
from flows.understanding.people.likened.each_of_them import Span, company, of_each
from flows.understanding.people.likened.jointly import (
    JOINT,
    of_all_the_time,
    of_others,
    said_of_each,
    said_of_named,
    without_who,
)
from flows.understanding.people.marriages import with_whose_marriage
from flows.understanding.people.persons import SELF, Mention, Roster
from flows.understanding.people.pieces.piece import Piece
from flows.understanding.people.pieces.pieces_named import SAYS, BesidePerson, carried, named_piece, words_behind
from flows.understanding.people.pieces.whose_piece import (
    ENOUGH,
    begins_joint,
    everybody,
    goes_on_with,
    naming_nobody,
    others,
)
from flows.understanding.people.served.on_behalf import acts_for_writer
from flows.understanding.people.served.serving import is_served
from language import lazy

_SOMEBODY = lazy.compile(r"(?:有个|一个|一位)")
_TOPIC = lazy.compile(
    r"(?:社保|年限|年龄|学历|基数|职称)[^,，]{0,2}|(?:社保|年限|年龄|学历|基数|职称)(?:的话|方面|[这那]块|呢|嘛|么)?[,，\s]+"
)
_EDGE = lazy.compile(rf"(?<=[,，。;；!！?？\s])|(?={JOINT.pattern})")
# What is said of somebody and is no fact that counts: what follows it is no longer theirs (「老板人好,社保8年」).
_TELLS_OTHER_THINGS = lazy.compile(
    rf"(?!.*(?:{FACT.pattern}|想|要|也|呢|问|算|办|情况|条件|的是))[^,，]{{2,}}[,，。;；\s]*"
)


def pieces_of(text: str, mentions: Sequence[Mention], roster: Roster) -> list[Piece]:
    """Cut `text` at every clause and at every person who begins a statement; say of whom each piece tells.

    Args:
        text: a message, in plain form.
        mentions: who is named in it.
        roster: who is known.

    """
    return _Cutting(text, mentions, roster).pieces()


def says_something(text: str, mentions: Sequence[Mention]) -> set[str]:
    """List who is only somebody that says something (「群里有个妈妈说她家…」): nobody whose estimate is meant."""
    return {
        each.key
        for each in mentions
        if _SOMEBODY.match(text, each.start) and SAYS.match(text, each.end) and each.key != SELF
    }


@dataclass
class _Cutting:
    """One message while it is cut, from its beginning to its end.

    Attributes:
        key: of whom the next words tell that name nobody.
        before: who was spoken of before the last who was named.
        topic: what was named right before the next person (「社保，我8年」).

    """

    text: str
    mentions: Sequence[Mention]
    roster: Roster
    found: list[Piece] = field(default_factory=list)
    key: str = field(init=False)
    before: str = field(init=False)
    topic: str = ""

    def __post_init__(self) -> None:
        self.key = self.before = self.roster.current

    @cached_property
    def _jointly(self) -> Sequence[Span]:
        """Where something is told of several at once; what it is of others is found out with the pieces before it."""
        named = [each for each in self.mentions if not each.passing]
        others = of_others(self.text, self.roster.keys, named)
        spans = [*([Span(*others, {})] if others else ()), *of_each(self.text, self.mentions, self.roster)]
        return [span for span in spans if not any(_overlap(span, each) for each in spans[: spans.index(span)])]

    @cached_property
    def _subjects(self) -> Mapping[int, Mention]:
        """Who begins a statement, by where."""
        text = self.text
        subjects = (each for each in self.mentions if not (is_served(text, each) or acts_for_writer(text, each)))
        return {each.start: each for each in subjects if self._joint(each.start) is None}

    @cached_property
    def _together(self) -> Mapping[int, tuple[str, ...]]:
        """Where something is said of those named side by side, and who they are."""
        named = said_of_named(self.text, self.mentions)
        return {place: keys for place, keys in named.items() if self._joint(place) is None}

    @cached_property
    def _company(self) -> tuple[str, ...]:
        """The two who are named together."""
        return company(self.text, self.mentions, self.roster)

    @cached_property
    def _asked(self) -> Collection[str]:
        return {*self.roster.asked, *(each.key for each in self.mentions if each.asked)}

    @cached_property
    def _somebody(self) -> Collection[str]:
        return says_something(self.text, self.mentions)

    def _joint(self, place: int) -> Span | None:
        """Return the span of several in which `place` is."""
        return next((span for span in self._jointly if span.start <= place < span.end), None)

    def _edges(self) -> Iterator[tuple[int, int]]:
        """Yield from where to where each piece reaches."""
        clauses = (match.start() for match in _EDGE.finditer(self.text) if not self._goes_on_at(match.start()))
        joint = (place for span in self._jointly for place in (span.start, span.end))
        edges = {0, len(self.text), *joint, *self._subjects, *self._together, *clauses}
        return pairwise(sorted(edges))

    def _goes_on_at(self, place: int) -> bool:
        """Whether what could be said of everybody is said of a time, and its clause goes on."""
        return JOINT.match(self.text, place) is not None and of_all_the_time(self.text, place)

    def pieces(self) -> list[Piece]:
        """Return the pieces, in order."""
        for start, end in self._edges():
            joint = self._joint(start)
            if joint is not None:
                self._add_joint(joint, start)
            elif start in self._together:
                self._add_of_each(self._together[start], self.text[start:end])
            elif start in self._subjects:
                self._add_named(self._subjects[start], end)
            elif not self._added_joint(start, end):
                self._add_nameless(start, end)
        return with_whose_marriage(self.found)

    def _add_of_each(self, keys: Sequence[str], words: str) -> None:
        self.found.extend(Piece(each, words, marked=True) for each in keys)

    def _add_joint(self, span: Span, start: int) -> None:
        """Add what is said of several at once, where that begins; what is in it is part of it."""
        if start == span.start:
            said = said_of_each(self.text[span.start : span.end])
            told = span.told or dict.fromkeys(others(self.found, self.roster), said)
            self.found.extend(Piece(key, words, marked=True) for key, words in told.items())

    def _add_named(self, mention: Mention, end: int) -> None:
        """Add a piece that begins with a person, and find out of whom the next words tell."""
        topic = self.topic or carried(words_behind(self.text, mention, end), self.found)
        beside = BesidePerson(self.text, self.key, topic)
        self.found.append(named_piece(mention, end, beside, self.roster))
        following, then = [*(place for place in sorted(self._subjects) if place >= end), *[len(self.text)] * 2][:2]
        said = self.text[mention.start : end], self.text[end:following], self.text[following:then]
        self.before, self.key = self.key, goes_on_with(self.found, mention, said, self.roster, self.key)
        if not mention.asked and says_who_is_had(self.text[: mention.end]):
            self.key = self.before
        if self.key in self._somebody:
            self.found[-1] = replace(self.found[-1], passing=True)
        if mention.passing and not mention.asked and _TELLS_OTHER_THINGS.fullmatch(self.found[-1].text):
            self.key = self.before

    def _added_joint(self, start: int, end: int) -> bool:
        """Add what is said of everybody named so far; False where nothing is."""
        joint = JOINT.match(self.text, start) and not self._goes_on_at(start)
        told_of = everybody(self.found, self.roster, self._company) if joint else ()
        if len(told_of) < ENOUGH:
            return False
        before = self.found.pop().text if begins_joint(self.found) else ""
        self._add_of_each(told_of, f"{without_who(before)}{without_who(self.text[start:end])}")
        return True

    def _add_nameless(self, start: int, end: int) -> None:
        words = self.text[start:end]
        self.topic = words.strip(" ,，") if end in self._subjects and _TOPIC.fullmatch(words) else ""
        keys = self.before, self.key
        self.found.append(naming_nobody("" if self.topic else words, keys, self.found, self._asked))


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
