"""What a message tells: the answer to the open question, a correction, facts of whomever, or that there is no value."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from flows.reading.base.months_not_reached import with_its_tier
from flows.reading.reader import read_field
from flows.understanding.acts.act import Act
from flows.understanding.acts.told import Correct, Inform, TakeBack, Unreadable
from flows.understanding.expectation import Expectation
from flows.understanding.people.likened.likened import without_likenesses
from flows.understanding.people.likened.likened_values import beside_likened
from flows.understanding.set_right.counted_anew import broken_off, less_a_part, moved_start, years_left
from flows.understanding.set_right.differences import without_difference
from flows.understanding.set_right.gates import Gates
from flows.understanding.set_right.late_answers import found_out_late, read_late
from flows.understanding.set_right.months_taken_off import months_taken_off
from flows.understanding.set_right.moved_within import moved_within, says_whose
from flows.understanding.set_right.slip_words import slips, without_slips
from flows.understanding.set_right.staying_on import staying_on
from flows.understanding.set_right.studied_still import studied_still
from flows.understanding.set_right.swapped import swapped
from flows.understanding.set_right.taken_back import TakenBack
from flows.understanding.set_right.whose_fact import WhoseFact
from flows.understanding.told.answered import Answered
from flows.understanding.told.bare_age import bare_age
from flows.understanding.told.degree_supposed import degree_supposed
from flows.understanding.told.denied_options import DeniedOptions
from flows.understanding.told.likewise import said_again
from flows.understanding.told.no_value import no_value
from flows.understanding.told.spoken_of import SpokenOf
from flows.understanding.tools import Tools

_BASE = "si_base"


@dataclass(frozen=True, slots=True)
class Telling:
    """Reads what words tell beside what is expected."""

    tools: Tools
    expect: Expectation

    @property
    def _spoken(self) -> SpokenOf:
        return SpokenOf(self.tools.facts, self.expect)

    @property
    def _whose(self) -> WhoseFact:
        return WhoseFact(self.tools, self.expect)

    def informs(self, words: str) -> list[Inform]:
        """Return the facts that `words` state, person by person."""
        return self.tools.facts.informs(said_again(words), self.expect)

    def acts(self, words: str, whole: str = "") -> list[Act]:
        """Return what `words`, in plain form and without questions, do; [] when they tell nothing.

        Args:
            words: what is told.
            whole: the message as it was typed, when it does nothing but tell; "" otherwise.

        """
        supposed = degree_supposed(words, self.expect)
        if supposed:
            return [*supposed]
        by_another = self.tools.facts.by_another(words, self.expect)
        if not by_another:
            return self._of_values(words, whole)
        rest = without_likenesses(words, by_another)
        acts = self._of_values(rest) if rest else []
        return beside_likened(acts, self.informs(words), self.expect.roster.current)

    def _of_values(self, words: str, whole: str = "") -> list[Act]:
        """Return what words do that tell nothing by another's facts."""
        return self._moved_within(words) or self._by_values(words, whole)

    def _moved_within(self, words: str) -> list[Act]:
        """Read a fact of one person that is said at once to be another's."""
        first = says_whose(words)
        return moved_within(words, self.informs(first), self.expect, self.tools) if first else []

    def _by_values(self, words: str, whole: str) -> list[Act]:
        """Return what words do that tell each fact of whom it is."""
        back, words_left = TakenBack(self.tools, self.expect).acts(words)
        if back:
            more = self.acts(words_left) if words_left else []
            return [*(_not_told_anew(act, more) for act in back), *more]
        moved = self._moved(words)
        if moved:
            return moved
        words = without_difference(words, self.expect.known)
        informs = self._set_right(words, self.informs(words))
        own = self.tools.facts.of_current(words, self.expect)
        begun = [] if informs else self._whose.begun(own)
        asked = (whole or words) if own == words else own
        answer = None if begun else Answered(self.tools, self.expect).act(asked, informs)
        if own != words and informs and isinstance(answer, Unreadable):
            answer = None
        wrong = begun or (self._whose.acts(words, informs) if self._whose.is_set_right(words, answer) else [])
        rest = DeniedOptions(self.tools, self.expect).rest(words, self._own(informs))
        if rest is not None:
            return [rest]
        if wrong:
            return wrong
        if answer is not None:
            return [answer, *self._of_others(words, informs)]
        return [*informs] or self._of_known(words, own) or self._without_value(words, whole)

    def _moved(self, words: str) -> list[Act]:
        """Read a fact that is moved, exchanged or counted anew, before what is told of others by values."""
        person = self._spoken.first(words)
        return (
            [*swapped(words, self.expect, self.tools.fields)]
            or [*bare_age(words, self.expect)]
            or moved_start(words, person, self.expect)
            or self._tier_lacked(words)
            or self._months_off(words)
            or self._found_out(words)
            or less_a_part(words, person, self.expect)
        )

    def _of_known(self, words: str, own: str) -> list[Act]:
        """Read what is different of the facts that are known, of which no value is told."""
        return (
            studied_still(words, self._spoken.first(words), self.expect)
            or staying_on(words, self._spoken.first(words), self.expect)
            or self._broken_off(words)
            or years_left(own, self._spoken.first(words), self.expect)
            or TakenBack(self.tools, self.expect).not_so(own)
            or self._late(own)
            or Gates(self.tools, self.expect).again(own)
        )

    def _without_value(self, words: str, whole: str) -> list[Act]:
        """Read that there is no value for the open question."""
        return (
            DeniedOptions(self.tools, self.expect).nothing(whole)
            or no_value(whole or words, self.tools, self.expect)
            or (no_value(words, self.tools, self.expect) if whole else [])
        )

    def _broken_off(self, words: str) -> list[Act]:
        """Read the breaks of everybody whose start was told, each their own (「我断了一年，我老婆也断了半年」)."""
        divided = self.tools.facts.divided(words, self.expect) if self.expect.starts else []
        if len(divided) > 1:
            return [act for key, said in divided for act in broken_off(said, key, self.expect)]
        person = self._spoken.first(words)
        # What was broken off of somebody of whom nothing is known is not taken off anybody's years.
        own = self.tools.facts.of_current(words, self.expect) if person == self.expect.roster.current else words
        return broken_off(own, person, self.expect)

    def _of_others(self, words: str, informs: Sequence[Inform]) -> list[Act]:
        """Return what is told, and set right, of others than the person talked about."""
        current = self.expect.roster.current
        told = [each for each in informs if each.person != current]
        named = {each.person for each in told} | {current}
        several = self._whose.by_person(words) if slips(words) else {}
        return [*told, *(Correct(person, slots) for person, slots in several.items() if person not in named)]

    def _own(self, informs: Sequence[Inform]) -> Mapping[str, object]:
        """Return what is told of the person talked about."""
        return next((each.slots for each in informs if each.person == self.expect.roster.current), {})

    def _tier_lacked(self, words: str) -> list[Act]:
        """Read the base that counts where the months of the one told before are said not to be reached."""
        lacking = with_its_tier(words, self.expect.known.get(_BASE))
        below = read_field(_BASE, lacking, self.expect.today) if lacking != words else None
        return [Correct(person=self.expect.roster.current, slots=below)] if below else []

    def _months_off(self, words: str) -> list[Act]:
        """Read that some of the months told before do not count."""
        person = self._spoken.first(words) if self.expect.known or self.expect.everyone else self.expect.roster.current
        left = months_taken_off(words, self.expect.of_person(person).known)
        return [Correct(person=person, slots=left)] if left else []

    def _found_out(self, words: str) -> list[Act]:
        """Read what was found out of the question that was left unanswered last."""
        slots = found_out_late(words, self.tools.known(self.expect)) if self.expect.skipped else {}
        return [Inform(person=self.expect.roster.current, slots=slots)] if slots else []

    def _set_right(self, words: str, informs: list[Inform]) -> list[Inform]:
        """Add the facts that are only told once the words of a slip are left out; more than before of each person."""
        if without_slips(words) == words:
            return informs
        told = {each.person: each.slots for each in informs}
        meant = self.informs(without_slips(words))
        more = all(told[each.person].keys() <= each.slots.keys() for each in meant if each.person in told)
        if not more or not told.keys() <= {each.person for each in meant}:
            return informs
        return [replace(each, slots={**each.slots, **told.get(each.person, {})}) for each in meant]

    def _late(self, words: str) -> list[Act]:
        """Read a bare value as the late answer to a question that was left unanswered, or not asked yet."""
        known = self.tools.known(self.expect)
        slots = read_late(words, known) if self.expect.known else {}
        return [Inform(person=self.expect.roster.current, slots=slots)] if slots else []


def _not_told_anew(act: Act, more: Sequence[Act]) -> Act:
    """Leave to be forgotten only what is not told anew beside it: that is set right in one step."""
    if not isinstance(act, TakeBack) or act.owner is None:
        return act
    told = {
        slot for each in more if isinstance(each, Inform | Correct) and each.person == act.person for slot in each.slots
    }
    return replace(act, slots={slot: value for slot, value in act.slots.items() if slot not in told})
