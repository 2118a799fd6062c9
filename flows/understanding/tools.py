"""What reading a message needs of one revision of the content, made once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from flows.days.working_days import Calendar
from flows.forms.fields import Field
from flows.forms.form import Form
from flows.understanding.expectation import Expectation, Words
from flows.understanding.people.people import People
from flows.understanding.set_right.known import Known
from flows.understanding.told.facts import FactReader
from flows.understanding.words.closed import ClosedActs
from flows.understanding.words.grammar import Grammar
from language.comparing import compared

DEADLINE = "deadline"
_ESTIMATE = "estimate"
_A_WORD = 2


@dataclass(frozen=True)
class Tools:
    """What reading a message needs.

    Attributes:
        grammar: the closed acts.
        people: finds persons.
        forms: the forms, by name.
        calendar: the working days.
        words: the plain words of steering.

    """

    grammar: Grammar
    people: People
    forms: Mapping[str, Form]
    calendar: Calendar
    words: Words

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """The questions whose answers are facts of a person."""
        return tuple(field for form in self.forms.values() for field in form.fields if form.form != DEADLINE)

    @cached_property
    def closed(self) -> ClosedActs:
        """The reader of closed acts."""
        names = frozenset(compared(name) for field in self.fields for name in (field.name, *field.also))
        choices = [field for field in self.forms[_ESTIMATE].fields if field.kind == "choice"]
        options = {
            compared(called): field.name
            for field in reversed(choices)
            for option in field.options
            for called in (option.label, *option.also)
            if len(called) >= _A_WORD
        }
        return ClosedActs(self.grammar, self.words, names, options)

    @cached_property
    def facts(self) -> FactReader:
        """The reader of facts."""
        return FactReader(self.forms, self.people)

    def known(self, about: Expectation) -> Known:
        """Return what a correction can be about, of the person whom `about` is of."""
        return Known(self.fields, about.known, about.skipped, about.today, self.calendar)
