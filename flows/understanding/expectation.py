"""What the talk leads one to expect of the next message: the open question, what is known, what was spoken of."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from dataclasses import field as setting
from datetime import date
from typing import Any, Protocol

from flows.forms.fields import Field
from flows.forms.form import FormState
from flows.understanding.people.persons import PRONOUN, SELF, Mention, Roster


@dataclass(frozen=True, slots=True)
class Offer:
    """An option of the last reply: its label, its value, the letter that stands for it; `numbered` has a number."""

    label: str
    value: str
    letter: str = ""
    numbered: bool = True


@dataclass(frozen=True, slots=True)
class Topic:
    """What was spoken of last.

    Attributes:
        entry: the entry given last.
        question: its question.
        slot: the slot told last.
        supposed: the texts of the last what-ifs, one a line.
        answered: the entries that answered the questions of the last message that asked any, in their order.
        closed: what was asked or wished by words alone (privacy, a wish to cheat) and answered last.
        just: whether the very last message asked or wished that.

    """

    entry: str = ""
    question: str = ""
    slot: str = ""
    supposed: str = ""
    answered: Sequence[str] = ()
    closed: str = ""
    just: bool = False


@dataclass(frozen=True, slots=True)
class Waited:
    """The working days told last.

    Attributes:
        start: the day counted from; None while only the day is known by which a result is wanted.
        days: how many working days.
        handed_in: the papers were only handed in on that day.
        first_application: the education check of a first application comes before.
        needed_by: the day by which the result is wanted, None when none was said.

    """

    start: date | None
    days: int
    handed_in: bool = False
    first_application: bool = False
    needed_by: date | None = None


@dataclass(frozen=True, slots=True)
class Expectation:
    """What is open when a message comes.

    Attributes:
        today: the day in Shanghai.
        state: the open form with its answers, or None.
        field: the question that waits for an answer, or None.
        known: the facts of the person talked about, by slot, the one told last at the end.
        everyone: the facts of each person, by how they are called.
        starts: since when each person is insured (`YYYY-MM` or `YYYY`), where their years were counted from that.
        skipped: the questions that were left unanswered, the latest last.
        shown: whether an estimate of that person was shown.
        roster: the persons spoken of.
        offered: the options of the last reply, in order.
        topic: what was spoken of last.
        waited: the working days told last, or None.
        wanted: the form that the same message asks for, "" for none.
        reminding: the kind of reminder whose day was asked for, "" for none.

    """

    today: date
    state: FormState | None = None
    field: Field | None = None
    known: Mapping[str, Any] = setting(default_factory=dict)
    everyone: Mapping[str, Mapping[str, Any]] = setting(default_factory=dict)
    starts: Mapping[str, str] = setting(default_factory=dict)
    skipped: Sequence[Field] = ()
    shown: bool = False
    roster: Roster = setting(default_factory=Roster)
    offered: Sequence[Offer] = ()
    topic: Topic = setting(default_factory=Topic)
    waited: Waited | None = None
    wanted: str = ""
    reminding: str = ""

    @property
    def form(self) -> str:
        """The name of the open form, or of the one that is asked for; "" when there is none."""
        return self.wanted or (self.state.form if self.state else "")

    @property
    def is_of_nobody(self) -> bool:
        """Whether nothing is known or awaited of any person: then a text is read the same whoever writes it.

        Whatever is added to an expectation counts as known of somebody until it is named here.
        """
        nobody = Expectation(self.today, offered=self.offered, topic=self.topic, waited=self.waited)
        return self == nobody and not self.topic.supposed

    @property
    def is_asked_about_nobody(self) -> bool:
        """Whether a question was answered last, and nobody's estimate is spoken of or known."""
        return bool(self.topic.question) and self.state is None and not any(self.everyone.values())

    def wanting(self, form: str) -> "Expectation":
        """Return what is expected of a message that asks for `form` besides."""
        return replace(self, state=None, field=None, wanted=form)

    def mentioning(self, mentions: Sequence[Mention]) -> "Expectation":
        """Return the same beside a message that names persons: a pronoun in it means the one named last."""
        named = tuple(dict.fromkeys(each.key for each in mentions if each.key not in {SELF, PRONOUN}))
        asked = (*self.roster.asked, *(each.key for each in mentions if each.asked))
        if not named:
            return self
        last = next(each.key for each in reversed(mentions) if each.key not in {SELF, PRONOUN})
        roster = replace(self.roster, asked=asked, named=named)
        return replace(self, roster=replace(roster, mentioned=roster.of_spouse(last)))

    def asking_for(self, mentions: Sequence[Mention]) -> "Expectation":
        """Return the same where the estimates of those named are wanted, however little is told of them."""
        asked = tuple(each.key for each in mentions if each.key not in {SELF, PRONOUN})
        return replace(self, roster=replace(self.roster, asked=asked))

    def of_person(self, person: str) -> "Expectation":
        """Return what is expected once the talk is about `person`: no question of theirs is open yet."""
        if person == self.roster.current:
            return self
        known = self.everyone.get(person, {})
        roster = replace(self.roster, current=person)
        return replace(self, state=None, field=None, known=known, skipped=(), roster=roster)

    @property
    def estimating(self) -> bool:
        """Whether an estimate is open or was shown."""
        return self.form == "estimate" or self.shown


class Candidate(Protocol):
    """What the FAQ makes of a text."""

    kind: str
    id: str | None
    confidence: float
    outside: str | None
    suggestions: Sequence[Any]


Match = Callable[[str], Any]


class Words(Protocol):
    """The plain words of steering, compared as people write them."""

    def which(self, text: str, names: Sequence[str]) -> str | None:
        """Return which of the word lists `names` the whole text is one of."""

    def forms(self, text: str) -> Sequence[str]:
        """Return the text in comparable form, with and without the polite words around it."""
