"""Whose fact is set right, and to what: by a difference, another value, its name, or another start."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from flows.forms.fields import Slots
from flows.reading.schooling.degree import doubts_degree
from flows.understanding.acts.act import Act
from flows.understanding.acts.told import Correct, Inform
from flows.understanding.expectation import Expectation
from flows.understanding.people.persons import kind_of
from flows.understanding.set_right.corrections import changes_a_value, denies_known, read_correction
from flows.understanding.set_right.differences import read_difference
from flows.understanding.set_right.gates import Gates
from flows.understanding.set_right.set_right import each_set_right
from flows.understanding.set_right.slip_words import only_a_number, says_wrong, slips, without_doubts
from flows.understanding.set_right.starts_set_right import start_found_out, start_set_right
from flows.understanding.told.spoken_of import SpokenOf
from flows.understanding.tools import Tools
from language import lazy

_PARTS = lazy.compile(r"[,，。;；\s]+")
_YEAR_AND_MONTH = lazy.compile(r"(?<!\d)(?:20)?[012]\d年\d{1,2}月")


@dataclass(frozen=True, slots=True)
class WhoseFact:
    """Reads with the tools of one revision of the content, beside what is expected."""

    tools: Tools
    expect: Expectation

    @property
    def _spoken(self) -> SpokenOf:
        return SpokenOf(self.tools.facts, self.expect)

    def is_set_right(self, words: str, answer: Act | None) -> bool:
        """Whether `words` set something right that was told before: of somebody of whom nothing is, they tell it."""
        if (not any(self.expect.everyone.values()) and not self.expect.known) or doubts_degree(words):
            return False
        if says_wrong(without_doubts(words)):
            return True
        return slips(words) and (answer is None or denies_known(words, self.tools.known(self.expect)))

    def begun(self, words: str) -> list[Act]:
        """Read what was found out of when the insurance began; it answers no other question that is open."""
        person = self._spoken.first(words)
        start = start_found_out(words, self.expect.of_person(person).known, self.expect.today)
        if start is None:
            return []
        return [Correct(person, {start.slot: start.years}, {start.slot: start.start}, start.gap is not None)]

    def acts(self, words: str, informs: Sequence[Inform]) -> list[Act]:
        """Read whose fact is set right, and to what."""
        by = read_difference(words, self.tools.known(self.expect))
        if by:
            return [Correct(person=self.expect.roster.current, slots=by)]
        if only_a_number(words) and (latest := self._one_set_right(words)):
            return latest
        several = self.by_person(words)
        if several and changes_a_value(words):
            return _joined({}, several)
        if any(self.expect.known.get(slot) != value for each in informs for slot, value in each.slots.items()):
            told = {each.person: Correct(each.person, each.slots, each.since, each.settled) for each in informs}
            return _joined(told, several)
        if len(several) > 1 or any(len(slots) > 1 for slots in several.values()):
            return _joined({}, several)
        return self._one_set_right(words)

    def _one_set_right(self, words: str) -> list[Act]:
        """Read what one fact is set right to, by its name, by what it was, or by another day on which it began."""
        named = self._spoken.anybody(words)
        if named is not None and named not in self.expect.everyone and kind_of(named) == "other":
            return []
        person = self._spoken.first(words)
        about = self.expect.of_person(person)
        known = self.tools.known(about)
        parts = (words, *(part for part in _PARTS.split(words) if part != words))
        # Where years were counted from a start, a year and a month are another start (「记错了，13年5月」).
        dated = person in self.expect.starts and _YEAR_AND_MONTH.search(words) is not None
        start = start_set_right(words, about.known, about.today) if dated else None
        found = (read_correction(part, known) for part in parts)
        corrected = {} if start is not None else next((each for each in found if each), {})
        start = start if dated or corrected else start_set_right(words, about.known, about.today)
        if start is not None:
            return [Correct(person, {start.slot: start.as_asked}, {start.slot: start.start}, start.gap is not None)]
        slots: Mapping[str, object] = corrected or Gates(self.tools, self.expect).set_right(words, about)
        return [Correct(person=person, slots=slots)] if slots else []

    def by_person(self, words: str) -> dict[str, Slots]:
        """Read what each clause sets right, person by person; a name that the whole shows to be one is one in each."""
        named = [each.key for each in self.tools.facts.mentioned(words, self.expect)]
        return each_set_right(
            words,
            self.expect.roster.current,
            lambda part: self._spoken.anybody(part, named),
            lambda who: self.tools.known(self.expect.of_person(who)),
        )


def _joined(told: dict[str, Correct], several: Mapping[str, Slots]) -> list[Act]:
    """Join what is told with what single clauses set right: their numbers count before those read out of the whole."""
    for person, slots in several.items():
        act = told.get(person, Correct(person=person))
        numbers = {slot: value for slot, value in slots.items() if type(value) in {int, float}}
        told[person] = replace(act, slots={**slots, **act.slots, **numbers})
    return [*told.values()]
