"""What a message tells: the answer to the open question, a correction, facts of whomever, or that there is no value."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flows.application import read_application
from flows.facts_in_talk import tells_another_fact
from flows.forms.fields import Field, read_answer
from flows.forms.invalid import Invalid
from flows.understanding.acts import Act, Answer, BareNumber, Correct, Inform, Steer, Unreadable, Withhold
from flows.understanding.corrections import Known, read_correction, read_late, says_wrong, slips
from flows.understanding.expectation import Expectation
from flows.understanding.since import read_since
from flows.understanding.tools import Tools
from language.comparing import compared

_BARE = re.compile(r"\d{1,3}(?:\.\d)?|[一二两三四五六七八九十]{1,3}")
_PARTS = re.compile(r"[,，。;；\s]+")
_NO_VALUE = ("puzzled", "withheld", "nothing", "unknown")
_ESTIMATE, _ELIGIBILITY = "estimate", "eligibility"
# An answer of so few characters tells nothing besides.
SHORT = 8


@dataclass(frozen=True, slots=True)
class Telling:
    """Reads what words tell beside what is expected."""

    tools: Tools
    expect: Expectation

    def informs(self, words: str) -> list[Inform]:
        """Return the facts that `words` state, person by person."""
        return self.tools.facts.informs(words, self.expect)

    def acts(self, words: str, whole: str = "") -> list[Act]:
        """Return what `words`, in plain form and without questions, do; [] when they tell nothing.

        Args:
            words: what is told.
            whole: the message as it was typed, when it does nothing but tell; "" otherwise.

        """
        informs = self.informs(words)
        own = self.tools.facts.of_current(words, self.expect)
        answer = self._answer((whole or words) if own == words else own, informs)
        if own != words and informs and isinstance(answer, Unreadable):
            answer = None
        wrong = self._corrected(words, informs) if (answer is None and slips(words)) or says_wrong(words) else []
        if wrong:
            return wrong
        if answer is not None:
            return [answer, *(each for each in informs if each.person != self.expect.roster.current)]
        return [*informs] or self._late(words) or self.no_value(whole or words)

    def _late(self, words: str) -> list[Act]:
        """Read a bare value as the late answer to a question that was left unanswered, or not asked yet."""
        known = self._known(self.expect)
        slots = read_late(words, known) if self.expect.known else {}
        return [Inform(person=self.expect.roster.current, slots=slots)] if slots else []

    def _answer(self, text: str, informs: Sequence[Inform]) -> Answer | Unreadable | None:
        field, state = self.expect.field, self.expect.state
        if field is None or state is None or tells_another_fact(text, self.expect.today, state, field):
            return None
        own = [each for each in informs if each.person == self.expect.roster.current]
        if informs and not own:
            return None
        slots = read_answer(field, text, self.expect.today, self.tools.calendar)
        if isinstance(slots, Invalid):
            named = bool(informs) and not compared(text).isdecimal()
            return None if slots.reason == "unread" or named else Unreadable(invalid=slots)
        more = own[0].slots if own else {}
        return Answer(slots=slots, beside=self._beside(text, field, slots, more))

    def _beside(
        self, text: str, field: Field, slots: Mapping[str, object], more: Mapping[str, object]
    ) -> dict[str, object]:
        """Return what a longer answer tells besides."""
        if self.expect.form != _ESTIMATE or (len(text) <= SHORT and len(more) == 1):
            return {}
        return {slot: value for slot, value in more.items() if slot not in (*slots, *field.settled_by)}

    def _corrected(self, words: str, informs: Sequence[Inform]) -> list[Act]:
        """Read whose fact is set right, and to what."""
        if any(self.expect.known.get(slot) != value for each in informs for slot, value in each.slots.items()):
            return [Correct(person=each.person, slots=each.slots) for each in informs]
        named = [each.key for each in self.tools.facts.mentioned(words, self.expect)]
        person = next((key for key in named if key in self.expect.everyone), self.expect.roster.current)
        about = self.expect.of_person(person)
        known = self._known(about)
        parts = (words, *(part for part in _PARTS.split(words) if part != words))
        corrected = next((found for part in parts if (found := read_correction(part, known))), {})
        slots: Mapping[str, object] = corrected or self._start(words, about) or self._application(words, about)
        return [Correct(person=person, slots=slots)] if slots else []

    def _start(self, words: str, about: Expectation) -> Mapping[str, object]:
        """Read on which other day the insurance began."""
        found = read_since(f"社保{words}", about.today) if "si_years" in about.known else None
        return {found.slot: found.years} if found is not None and found.slot == "si_years" else {}

    def _application(self, words: str, about: Expectation) -> Mapping[str, object]:
        """Read what is set right of who may apply, in as few words as beside its question."""
        form = self.tools.forms[_ELIGIBILITY]
        settled = [field for field in form.fields if field.settled(dict(about.known))]
        return next((found for field in reversed(settled) if (found := read_application(form, words, field.field))), {})

    def _known(self, about: Expectation) -> Known:
        return Known(self.tools.fields, about.known, about.skipped, about.today, self.tools.calendar)

    def no_value(self, text: str) -> list[Act]:
        """Read an answer that gives no value: not known, not wanted, nothing of all that, not understood."""
        field = self.expect.field
        bare = text.strip(" 。.!！,，")
        if field is None:
            return [BareNumber(number=bare)] if _BARE.fullmatch(bare) and self.expect.shown else []
        meant = self.tools.grammar.meant(self.tools.words.forms(text), _NO_VALUE, self.expect.today)
        if meant is None:
            return []
        if meant.name == "nothing":
            nothing = read_answer(field, "没有", self.expect.today, self.tools.calendar)
            return [] if isinstance(nothing, Invalid) else [Answer(slots=nothing)]
        return [Steer(word="explain") if meant.name == "puzzled" else Withhold()]
