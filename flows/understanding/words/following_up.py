"""What asks on about the answer or the points told last: 「出处在哪里」, 「没搞错吧」, 「给个例子」, 「差在哪一项」."""

from collections.abc import Iterator
from dataclasses import dataclass

from flows.named_entries import NamedEntry
from flows.understanding.acts.act import Act
from flows.understanding.acts.asked import AskOn, AskStanding
from flows.understanding.acts.people import ComparePeople
from flows.understanding.acts.steered import Steer
from flows.understanding.expectation import Expectation, Words
from flows.understanding.people.persons import PRONOUN
from flows.understanding.people.served.persons_asked import said_of
from flows.understanding.words.going_on import just_told, shows_a_result
from flows.understanding.words.grammar import Grammar
from language import lazy
from language.spelling import plain

WAYS = ("which_rule", "not_clear", "example_wanted", "miscounted", "doubted", "why_so")
# What asks by when, and the entries that tell of the days of a step at school.
_IN_TIME = "in_time"
_AT_SCHOOL = (NamedEntry.WHEN_TO_START_FOR_SCHOOL, NamedEntry.SCHOOL_ENROLMENT, NamedEntry.ZHONGKAO, NamedEntry.GAOKAO)
_DOUBTS = ("miscounted", "doubted")
_OF_THE_ASSISTANT = lazy.compile("[你您]")
# Which view of an estimate answers what is asked on about it.
_VIEWS = {
    "which_rule": "trace",
    "not_clear": "trace",
    "example_wanted": "trace",
    "why_so": "trace",
    "miscounted": "checked",
    "doubted": "sure",
}
# Beside an open question these ask what it means.
_OF_THE_QUESTION = ("not_clear", "example_wanted")


@dataclass(frozen=True, slots=True)
class FollowingUp:
    """Reads with one grammar and one list of steering words."""

    grammar: Grammar
    words: Words

    def act(self, text: str, expect: Expectation) -> Act | None:
        """Return what `text` asks on about what was told last; None where it asks anew, or nothing was told."""
        if self._differ(text, expect):
            return ComparePeople(why=True)
        ways = (*WAYS, _IN_TIME) if just_told(expect) in _AT_SCHOOL else WAYS
        meant = self.grammar.meant(self.words.forms(text), ways, expect.today)
        if meant is None:
            return None
        if expect.field is not None and meant.name in _OF_THE_QUESTION and not just_told(expect):
            return Steer(word="explain")
        entry = just_told(expect) or ("" if expect.estimating else expect.topic.entry)
        if entry and not shows_a_result(expect):
            return AskOn(way=meant.name, entry=entry)
        return AskStanding(view=_VIEWS[meant.name]) if expect.estimating and expect.known else None

    def beside(self, text: str, expect: Expectation) -> Act | None:
        """Return the same of a clause beside others; there who doubts a value may set their own right."""
        act = self.act(text, expect)
        slips = isinstance(act, AskOn | AskStanding) and self.grammar.meant(
            self.words.forms(text), _DOUBTS, expect.today
        )
        return None if slips and not _OF_THE_ASSISTANT.search(text) else act

    def _differ(self, text: str, expect: Expectation) -> bool:
        """Whether it is asked why several who are known have not the same points."""
        if not expect.roster.several:
            return False
        return any(
            self.grammar.meant(self.words.forms(each), ("why_differ",), expect.today) for each in _said(text, expect)
        )


def _said(text: str, expect: Expectation) -> Iterator[str]:
    """Yield a text as it is, then with a pronoun in the place of each who is known by name, then of all of them."""
    yield text
    rest = text
    for person, said in said_of(plain(text), expect.roster):
        yield said
        rest = rest.replace(person, PRONOUN) if person else rest
    if rest != text:
        yield rest
