"""Who is turned to by words alone, forgotten, or compared with the others; and whose errand it is."""

from dataclasses import dataclass

from flows.reading.whose.kin import ANYBODY
from flows.understanding.acts.act import Act
from flows.understanding.acts.people import ComparePeople, ForgetPerson, SwitchPerson
from flows.understanding.expectation import Expectation, Words
from flows.understanding.people.persons import SELF
from flows.understanding.people.served.errands import errand_for
from flows.understanding.people.served.persons_asked import person_asked, person_forgotten
from flows.understanding.people.served.standing_asked import several_asked
from flows.understanding.words.grammar import Grammar
from flows.understanding.words.sides import takes_sides
from language import lazy
from language.spelling import plain

# 「老婆呢」 after an answer goes on with its question; how somebody stands is asked in more words.
_GOES_ON_WITH = lazy.compile(rf"(?:那么?)?(?:我们?家?的?)?(?:{ANYBODY})们?呢[?？。\s]*")

# A child without a word of being grown up.
_MERE_CHILD = lazy.compile("孩子|小孩子?|小朋友|娃娃?|宝宝|小囡|娃儿")


@dataclass(frozen=True, slots=True)
class TurningToPerson:
    """Reads with one grammar and one list of steering words."""

    grammar: Grammar
    words: Words

    def act(self, text: str, expect: Expectation) -> Act | None:
        """Return whom `text` turns to, compares or has forgotten; None where it does none of it."""
        gone = person_forgotten(plain(text), expect.roster)
        if gone is not None:
            return ForgetPerson(person=gone)
        person = person_asked(plain(text), expect.roster)
        if person is None and expect.roster.current != SELF:
            back = self.grammar.meant(self.words.forms(text), ("turn_to_self",), expect.today)
            person = SELF if back is not None else None
        if person is None and several_asked(plain(text), expect.roster):
            return ComparePeople()
        if person is not None and expect.is_asked_about_nobody and _GOES_ON_WITH.fullmatch(plain(text)):
            return None
        if person is not None and _is_a_child_of_whom_nothing_is_known(person, expect):
            return None
        if person == SELF and not expect.known and not expect.roster.several and takes_sides(expect.topic.question):
            return None
        return SwitchPerson(person=person) if person is not None else None


def _is_a_child_of_whom_nothing_is_known(person: str, expect: Expectation) -> bool:
    """Whether a child is named (「孩子呢」) for whom nobody counts points: what is asked is of its school."""
    return _MERE_CHILD.fullmatch(person) is not None and not expect.everyone.get(person)


def errand(text: str, expect: Expectation) -> Act | None:
    """Take up the estimate of whoever it is only said that something is to be found out for."""
    person = errand_for(plain(text), expect.roster)
    return SwitchPerson(person=person) if person is not None else None
