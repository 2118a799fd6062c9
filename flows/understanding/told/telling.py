"""What a message tells: the answer to the open question, a correction, facts of whomever, or that there is no value."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from flows.application import read_application
from flows.facts_in_talk import tells_another_fact
from flows.forms.answers import read_answer
from flows.forms.fields import Field, Slots
from flows.forms.invalid import Invalid
from flows.reader import read_field
from flows.reading.degree import doubts_degree
from flows.reading.months_not_reached import with_its_tier
from flows.stated_facts import MONTHS_ABOUT, are_about
from flows.understanding.acts import Act, Answer, Correct, Inform, TakeBack, Unreadable
from flows.understanding.expectation import Expectation
from flows.understanding.people.likened import without_likenesses
from flows.understanding.people.likened_values import beside_likened
from flows.understanding.people.persons import kind_of
from flows.understanding.set_right.corrections import changes_a_value, denies_known, read_correction
from flows.understanding.set_right.counted_anew import broken_off, less_a_part, moved_start, years_left
from flows.understanding.set_right.differences import read_difference, without_difference
from flows.understanding.set_right.known import Known
from flows.understanding.set_right.late_answers import found_out_late, read_late
from flows.understanding.set_right.months_taken_off import months_taken_off
from flows.understanding.set_right.set_right import each_set_right
from flows.understanding.set_right.slip_words import only_a_number, only_slips, says_wrong, slips, without_slips
from flows.understanding.set_right.starts_set_right import start_found_out, start_set_right
from flows.understanding.set_right.swapped import swapped
from flows.understanding.set_right.taken_back import TakenBack
from flows.understanding.told.bare_age import bare_age
from flows.understanding.told.degree_supposed import degree_supposed
from flows.understanding.told.denied_options import DeniedOptions
from flows.understanding.told.likewise import said_again
from flows.understanding.told.months_by_start import months_by_start
from flows.understanding.told.no_value import no_value
from flows.understanding.tools import Tools
from language import lazy
from language.comparing import compared

_PARTS = lazy.compile(r"[,，。;；\s]+")
# That something is no longer what it was.
_BY_NOW = lazy.compile(r"现在|如今|目前|已经|刚|[好完成来下上]了|又")
_YEAR_AND_MONTH = lazy.compile(r"(?<!\d)(?:20)?[012]\d年\d{1,2}月")
_BASE, _MONTHS_AT_A_BASE = "si_base", "base_months"
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
        back, words_left = TakenBack(self.tools, self.expect).acts(words)
        if back:
            more = self.acts(words_left) if words_left else []
            return [*(_not_told_anew(act, more) for act in back), *more]
        moved: list[Act] = [*swapped(words, self.expect, self.tools.fields)]
        moved = moved or [*bare_age(words, self.expect)]
        moved = moved or moved_start(words, self._spoken_of(words), self.expect) or self._tier_lacked(words)
        moved = moved or self._months_off(words) or self._found_out(words)
        moved = moved or less_a_part(words, self._spoken_of(words), self.expect)
        if moved:
            return moved
        words = without_difference(words, self.expect.known)
        informs = self._set_right(words, self.informs(words))
        own = self.tools.facts.of_current(words, self.expect)
        begun = [] if informs else self._begun_then(own)
        answer = None if begun else self._answer((whole or words) if own == words else own, informs)
        if own != words and informs and isinstance(answer, Unreadable):
            answer = None
        wrong = begun or self._corrected(words, informs) if begun or self._sets_right(words, answer) else []
        options = DeniedOptions(self.tools, self.expect)
        rest = options.rest(words, self._own(informs))
        if rest is not None:
            return [rest]
        if wrong:
            return wrong
        if answer is not None:
            return [answer, *self._of_others(words, informs)]
        return (
            [*informs]
            or self._broken_off(words)
            or years_left(own, self._spoken_of(words), self.expect)
            or self._not_so(own)
            or self._late(own)
            or self._gate_again(own)
            or options.nothing(whole)
            or no_value(whole or words, self.tools, self.expect)
            or (no_value(words, self.tools, self.expect) if whole else [])
        )

    def _broken_off(self, words: str) -> list[Act]:
        """Read the breaks of everybody whose start was told, each their own (「我断了一年，我老婆也断了半年」)."""
        divided = self.tools.facts.divided(words, self.expect) if self.expect.starts else []
        if len(divided) > 1:
            return [act for key, said in divided for act in broken_off(said, key, self.expect)]
        person = self._spoken_of(words)
        # What was broken off of somebody of whom nothing is known is not taken off anybody's years.
        own = self.tools.facts.of_current(words, self.expect) if person == self.expect.roster.current else words
        return broken_off(own, person, self.expect)

    def _spoken_of(self, words: str) -> str:
        """Return who is named first of those who are known, else the person talked about."""
        named = self._known_in(words)
        return self.expect.roster.current if named is None else named

    def _known_in(self, words: str) -> str | None:
        """Return who of those who are known is named first, None where nobody is."""
        named = (each.key for each in self.tools.facts.mentioned(words, self.expect))
        return next((key for key in named if key in self.expect.everyone), None)

    def _of_others(self, words: str, informs: Sequence[Inform]) -> list[Act]:
        """Return what is told, and set right, of others than the person talked about."""
        current = self.expect.roster.current
        told = [each for each in informs if each.person != current]
        named = {each.person for each in told} | {current}
        several = self._each_set_right(words) if slips(words) else {}
        return [*told, *(Correct(person, slots) for person, slots in several.items() if person not in named)]

    def _own(self, informs: Sequence[Inform]) -> Mapping[str, object]:
        """Return what is told of the person talked about."""
        return next((each.slots for each in informs if each.person == self.expect.roster.current), {})

    def _sets_right(self, words: str, answer: Act | None) -> bool:
        """Whether `words` set something right that was told before: of somebody of whom nothing is, they tell it."""
        if (not any(self.expect.everyone.values()) and not self.expect.known) or doubts_degree(words):
            return False
        if says_wrong(words):
            return True
        return slips(words) and (answer is None or denies_known(words, self._known(self.expect)))

    def _begun_then(self, words: str) -> list[Act]:
        """Read what was found out of when the insurance began; it answers no other question that is open."""
        person = self._spoken_of(words)
        start = start_found_out(words, self.expect.of_person(person).known, self.expect.today)
        if start is None:
            return []
        return [Correct(person, {start.slot: start.years}, {start.slot: start.start}, start.gap is not None)]

    def _tier_lacked(self, words: str) -> list[Act]:
        """Read the base that counts where the months of the one told before are said not to be reached."""
        lacking = with_its_tier(words, self.expect.known.get(_BASE))
        below = read_field(_BASE, lacking, self.expect.today) if lacking != words else None
        return [Correct(person=self.expect.roster.current, slots=below)] if below else []

    def _months_off(self, words: str) -> list[Act]:
        """Read that some of the months told before do not count."""
        person = self._spoken_of(words) if self.expect.known or self.expect.everyone else self.expect.roster.current
        left = months_taken_off(words, self.expect.of_person(person).known)
        return [Correct(person=person, slots=left)] if left else []

    def _found_out(self, words: str) -> list[Act]:
        """Read what was found out of the question that was left unanswered last."""
        slots = found_out_late(words, self._known(self.expect)) if self.expect.skipped else {}
        return [Inform(person=self.expect.roster.current, slots=slots)] if slots else []

    def _not_so(self, words: str) -> list[Act]:
        return TakenBack(self.tools, self.expect).not_so(words)

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

    def _corrected(self, words: str, informs: Sequence[Inform]) -> list[Act]:
        """Read whose fact is set right, and to what."""
        by = read_difference(words, self._known(self.expect))
        if by:
            return [Correct(person=self.expect.roster.current, slots=by)]
        if only_a_number(words) and (latest := self._one_set_right(words)):
            return latest
        several = self._each_set_right(words)
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
        named = self._spoken_in(words)
        if named is not None and named not in self.expect.everyone and kind_of(named) == "other":
            return []
        person = self._spoken_of(words)
        about = self.expect.of_person(person)
        known = self._known(about)
        parts = (words, *(part for part in _PARTS.split(words) if part != words))
        # Where years were counted from a start, a year and a month are another start (「记错了，13年5月」).
        dated = person in self.expect.starts and _YEAR_AND_MONTH.search(words) is not None
        start = start_set_right(words, about.known, about.today) if dated else None
        found = (read_correction(part, known) for part in parts)
        corrected = {} if start is not None else next((each for each in found if each), {})
        start = start if dated or corrected else start_set_right(words, about.known, about.today)
        if start is not None:
            return [Correct(person, {start.slot: start.years}, {start.slot: start.start}, start.gap is not None)]
        slots: Mapping[str, object] = corrected or self._application(words, about)
        return [Correct(person=person, slots=slots)] if slots else []

    def _each_set_right(self, words: str) -> dict[str, Slots]:
        """Read what each clause sets right, person by person; a name that the whole shows to be one is one in each."""
        named = [each.key for each in self.tools.facts.mentioned(words, self.expect)]
        return each_set_right(
            words,
            self.expect.roster.current,
            lambda part: self._spoken_in(part, named),
            lambda who: self._known(self.expect.of_person(who)),
        )

    def _spoken_in(self, words: str, named: Sequence[str] = ()) -> str | None:
        """Return who of those who are known is named first, else who is named at all: theirs is nobody else's.

        Args:
            words: what is told.
            named: those whom the message around it names.

        """
        known = self._known_in(words)
        expect = replace(self.expect, roster=self.expect.roster.knowing(named))
        mentioned = (each.key for each in self.tools.facts.mentioned(words, expect))
        return known if known is not None else next(mentioned, None)

    def _gate_again(self, words: str) -> list[Act]:
        """Read what is different by now of a gate that was told before (「昨天续上了，没过期」)."""
        if self.expect.form not in {_ELIGIBILITY, ""} or not _BY_NOW.search(words):
            return []
        found = self._application(words, self.expect)
        known = self.expect.known
        return (
            [Inform(slots=found, person=self.expect.roster.current)]
            if any(known.get(slot) != value for slot, value in found.items())
            else []
        )

    def _application(self, words: str, about: Expectation) -> Mapping[str, object]:
        """Read what is set right of who may apply, in as few words as beside its question."""
        words = ",".join(part for part in _PARTS.split(words) if not only_slips(part))
        form = self.tools.forms[_ELIGIBILITY]
        settled = [field for field in form.fields if field.settled(dict(about.known))]
        read = (read_application(form, words, field.field, about.today) for field in reversed(settled))
        return next((found for found in read if found), {})

    def tells_a_gate(self, words: str) -> bool:
        """Whether `words`, while it is asked who may apply, tell by themselves something of it."""
        if self.expect.form != _ELIGIBILITY:
            return False
        return bool(read_application(self.tools.forms[_ELIGIBILITY], words, "", self.expect.today))

    def _known(self, about: Expectation) -> Known:
        return Known(self.tools.fields, about.known, about.skipped, about.today, self.tools.calendar)


def _not_told_anew(act: Act, more: Sequence[Act]) -> Act:
    """Leave to be forgotten only what is not told anew beside it: that is set right in one step."""
    if not isinstance(act, TakeBack) or act.owner is None:
        return act
    told = {
        slot for each in more if isinstance(each, Inform | Correct) and each.person == act.person for slot in each.slots
    }
    return replace(act, slots={slot: value for slot, value in act.slots.items() if slot not in told})


def _joined(told: dict[str, Correct], several: Mapping[str, Slots]) -> list[Act]:
    """Join what is told with what single clauses set right: their numbers count before those read out of the whole."""
    for person, slots in several.items():
        act = told.get(person, Correct(person=person))
        numbers = {slot: value for slot, value in slots.items() if type(value) in {int, float}}
        told[person] = replace(act, slots={**slots, **act.slots, **numbers})
    return [*told.values()]
