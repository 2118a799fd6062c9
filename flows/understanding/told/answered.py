"""The answer to the open question, and what a longer one tells besides."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flows.forms.answers import read_answer
from flows.forms.fields import Field, Slots
from flows.forms.invalid import Invalid
from flows.reading.facts_in_talk import tells_another_fact
from flows.reading.stated_facts import MONTHS_ABOUT, are_about
from flows.understanding.acts.told import Answer, Inform, Unreadable
from flows.understanding.expectation import Expectation
from flows.understanding.told.months_by_start import months_by_start
from flows.understanding.tools import Tools
from language.comparing import compared

_MONTHS_AT_A_BASE = "base_months"
_ESTIMATE = "estimate"
# An answer of so few characters tells nothing besides.
SHORT = 8


@dataclass(frozen=True, slots=True)
class Answered:
    """Reads with the tools of one revision of the content, beside what is expected."""

    tools: Tools
    expect: Expectation

    def act(self, text: str, informs: Sequence[Inform]) -> Answer | Unreadable | None:
        """Return the answer that `text` is, or why it cannot be one; None where it answers nothing."""
        field, state = self.expect.field, self.expect.state
        if field is None or state is None or tells_another_fact(text, self.expect.today, state, field):
            return None
        own = [each for each in informs if each.person == self.expect.roster.current]
        if informs and not own:
            return None
        if begun := self._months_begun(field, text):
            return Answer(slots=begun)
        slots = read_answer(field, text, self.expect.today, self.tools.calendar)
        if isinstance(slots, Invalid):
            named = bool(informs) and not compared(text).isdecimal()
            return None if slots.reason == "unread" or named else Unreadable(invalid=slots)
        more = own[0].slots if own else {}
        since, settled = (own[0].since, own[0].settled) if own else ({}, False)
        beside = self._beside(text, field, slots, more)
        if "base_months" in field.reads and are_about(text):
            beside[MONTHS_ABOUT] = True
        return Answer(slots=slots, beside=beside, since=since, settled=settled)

    def _months_begun(self, field: Field, text: str) -> Slots:
        """Read the months at a base that are asked for out of the day on which it began."""
        if field.reads != _MONTHS_AT_A_BASE or field.maximum is None:
            return {}
        months = months_by_start(text, self.expect.today)
        return {} if months is None else {field.field: min(months, int(field.maximum))}

    def _beside(
        self, text: str, field: Field, slots: Mapping[str, object], more: Mapping[str, object]
    ) -> dict[str, object]:
        """Return what a longer answer tells besides."""
        if self.expect.form != _ESTIMATE or (len(text) <= SHORT and len(more) == 1):
            return {}
        return {slot: value for slot, value in more.items() if slot not in (*slots, *field.settled_by)}
