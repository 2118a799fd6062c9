"""The facts that a message states, person by person, and how far they answer the open question."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from flows.forms.fields import Slots
from flows.forms.form import Form, FormState
from flows.reading.application.application import MONTHS, read_application
from flows.reading.application.said_by_a_system import system_speaks
from flows.reading.facts_in_talk import told_in_talk
from flows.reading.insurance.last_year import last_year
from flows.reading.insurance.part_of_years import is_only_a_part
from flows.reading.insurance.self_paid import is_all_self_paid
from flows.reading.manner.simply import SimpleText
from flows.reading.reader import read
from flows.reading.sentence import clause_at
from flows.reading.since.since import Since, find_since
from flows.reading.stated_facts import told
from flows.understanding.acts.told import Inform
from flows.understanding.expectation import Expectation
from flows.understanding.people.fact_words import GATE, OWN_GATE
from flows.understanding.people.likened.likened import Likeness, likenesses, may_liken, without_likenesses
from flows.understanding.people.likened.likened_values import topic_of, with_likened
from flows.understanding.people.likened.relative_age import a_year_on, age_set_right, relative_ages
from flows.understanding.people.people import People
from flows.understanding.people.persons import PRONOUN, SELF, Mention, kind_of
from flows.understanding.people.served.on_behalf import acts_for_writer
from flows.understanding.people.shares import own_words, shares
from flows.understanding.told.base_all_along import base_all_along
from flows.understanding.told.base_changed import base_changed
from flows.understanding.told.birthday_told import with_birth
from flows.understanding.told.half_the_time import half_the_time
from flows.understanding.told.marriages_told import Marriage, is_from_here
from flows.understanding.told.months_since import months_since
from language import lazy

ELIGIBILITY = "eligibility"
_GROWN = 18
_MARRIED = "spouse_shanghai_hukou_years"
_BORN = lazy.compile(r"生|属|年龄|岁|我是|19|零|身份证|户口[本簿]|证件")
# That a length told before it is counted anew, by what is told behind it.
_COUNTS_ANEW = lazy.compile(
    r"年[^,，。;；]{0,4}[,，。;；\s](?:[^,，。;；\d]{0,4}[,，。;；\s])?(?:等等|等一?下|等会儿?|我|让我|容我|不对|哦|再|重新|先|来|那我){0,4}(?:[算数想捋推]一?[算数想捋推下]|[算数]着|重新算|仔细[算想])"
)
# What is supposed or asked of somebody's gates is no fact.
_NOT_SO_YET = lazy.compile(r"要是|如果|假如|万一|的话|怎么|能不能|会不会|[吗么?？]|打算|准备|想")
_PRONOUN = lazy.compile(r"(?:他|她|ta)(?!们|人)")


@dataclass(frozen=True, slots=True)
class FactReader:
    """Reads facts with the forms and the persons of one revision of the content."""

    forms: Mapping[str, Form]
    people: People

    def informs(self, text: str, expect: Expectation) -> list[Inform]:
        """Return what `text`, in plain form and without its questions, states of whom; empty when nothing."""
        by_another = self.by_another(text, expect)
        if by_another:
            text = without_likenesses(text, by_another)
            asked = (*expect.roster.asked, *(each.subject for each in by_another))
            expect = replace(expect, roster=replace(expect.roster, asked=asked))
        mentions = self.people.mentions(text, expect.roster)
        found = self._of_each(text, mentions, expect)
        found = with_likened(found, by_another, expect.everyone) if by_another else found
        return self._with_relative_age(text, mentions, found, expect)

    def by_another(self, text: str, expect: Expectation) -> list[Likeness]:
        """List what `text` tells by another's facts, which the readers of values do not see."""
        if not may_liken(text):
            return []
        slots = expect.field.settled_by if expect.field else ()
        roster = expect.roster
        others = [key for key in (roster.mentioned, roster.current, *reversed(roster.keys)) if key != SELF]
        mentions = self.people.mentions(text, roster)
        return likenesses(text, roster.current, mentions, next(iter(others), SELF), topic_of(slots))

    def _of_each(self, text: str, mentions: Sequence[Mention], expect: Expectation) -> list[Inform]:
        """Return what is told of each person by values."""
        found: list[Inform] = []
        told = (
            {}
            if expect.field and _MARRIED in expect.field.settled_by
            else expect.known or expect.everyone.get(SELF, {})
        )
        for share in shares(text, mentions, expect.roster, told):
            slots, since, settled = self._slots(SimpleText(share.text), share.key, expect)
            if slots:
                asked = share.leans or share.key == PRONOUN or share.key in expect.roster.asked
                asked = asked or any(each.key == share.key and each.asked for each in mentions)
                found.append(Inform(person=share.key, slots=slots, asked=asked, since=since, settled=settled))
        return found

    def _with_relative_age(
        self, text: str, mentions: Sequence[Mention], found: list[Inform], expect: Expectation
    ) -> list[Inform]:
        """Add an age that is told by another person's."""
        ages = {person: facts.get("age") for person, facts in expect.everyone.items()}
        ages.update({each.person: each.slots["age"] for each in found if "age" in each.slots})
        told = [*relative_ages(text, expect.roster.current, mentions, ages)]
        again = age_set_right(text, expect.roster.mentioned or expect.roster.current, ages) if not told else None
        again = again or a_year_on(text, expect.roster.current, mentions, ages)
        for person, age in told if again is None else [again]:
            found = self._of_age(person, age, found, expect)
        return found

    def _of_age(self, person: str, age: int, found: list[Inform], expect: Expectation) -> list[Inform]:
        """Add an age to what is told of one person; of a stranger of whom nothing is told it is left out."""
        if not any(each.person == person for each in found):
            meant = {*expect.roster.keys, *expect.roster.asked, expect.roster.current}
            known = person in meant or kind_of(person) == "spouse"
            return [*found, Inform(person=person, slots={"age": age})] if known else found
        return [replace(each, slots={**each.slots, "age": age}) if each.person == person else each for each in found]

    def divided(self, text: str, expect: Expectation) -> list[tuple[str, SimpleText]]:
        """Return what `text` says of whom, person by person."""
        mentions = self.people.mentions(text, expect.roster)
        return [(each.key, SimpleText(each.text)) for each in shares(text, mentions, expect.roster, expect.known)]

    def of_current(self, text: str, expect: Expectation) -> str:
        """Return what `text` says of the person talked about, without what it says of others in passing."""
        mentions = self.people.mentions(text, expect.roster)
        return own_words(text, mentions, expect.roster)

    def mentioned(self, text: str, expect: Expectation) -> list[Mention]:
        """List the persons that `text` names, without those who only find something out for the writer."""
        return [each for each in self.people.mentions(text, expect.roster) if not acts_for_writer(text, each)]

    def _slots(self, text: str, person: str, expect: Expectation) -> tuple[Slots, dict[str, str], bool]:
        """Read what is said of one person; the months paid in the last year are no length of all that was paid."""
        recent = last_year(text)
        if recent is None:
            return self._told(text, person, expect)
        rest = f"{text[: recent.start]},{text[recent.end :]}".strip(",")
        slots, starts, settled = self._told(rest, person, expect) if rest else ({}, {}, False)
        return {**slots, MONTHS: recent.months}, starts, settled

    def _told(self, text: str, person: str, expect: Expectation) -> tuple[Slots, dict[str, str], bool]:
        kind = kind_of(person)
        known = expect.everyone.get(person, {})
        before = FormState(form="estimate", answers=dict(known), whose=_word(person))
        now = told_in_talk(text, expect.today, before) if known else told(text, expect.today, kind)
        slots = dict(with_birth(text, dict(now), known, expect.today))
        if "birth_year" in slots and "age" in known and not _BORN.search(text):
            # 「七八年的样子」 is a length of time once the age is known.
            del slots["birth_year"]
        if is_only_a_part(text, slots.get("si_years"), known.get("si_years")):
            slots["si_years"] = known["si_years"]
        if _is_a_pupils(person, {**known, **slots}):
            slots.pop("education", None)
        asked = expect.field is not None and _MARRIED in expect.field.settled_by and person == expect.roster.current
        marriage = Marriage(counts=asked or is_from_here(known) or is_from_here(slots))
        since = _since(text, slots, expect.today)
        if slots.get("birth_year") in since.years:
            del slots["birth_year"]
        slots.update(marriage.told(text, since.slots, slots))
        slots.update(self._base_over_time(text, slots, known, expect))
        application = self._application(text, person, expect)
        if MONTHS in application and _whole_years(slots.get("si_years")):
            del application[MONTHS]
        elif MONTHS in application:
            slots.pop("si_years", None)
        if application.get("insurance") == "self" and "si_years" in known and is_all_self_paid(text):
            slots.setdefault("si_years", 0)
        deciding = expect.form == ELIGIBILITY and person == expect.roster.current
        return (
            {
                **(months_since(text, expect) if deciding else {}),
                **application,
                **{slot: value for slot, value in slots.items() if slot not in application},
            },
            since.starts,
            since.settled,
        )

    def _base_over_time(self, text: str, told: Slots, known: Mapping[str, Any], expect: Expectation) -> Slots:
        """Read for how many months a base was paid that is told without a count: half of the time, or all along."""
        if "si_base" not in told:
            return {}
        asked = expect.field is not None and "si_base" in expect.field.settled_by
        half = half_the_time(text, {**known, **told}.get("si_years"), asked=asked)
        changed = half or base_changed(text, told, known, expect.today)
        return changed or base_all_along(text, told, known, expect.today)

    def _application(self, text: str, person: str, expect: Expectation) -> Slots:
        """Read what is said of who may apply: all of it while that is asked of this person, else what names a gate."""
        if system_speaks(text):
            return {}
        asked = person == expect.roster.current and (expect.form == ELIGIBILITY or self._gates_alone(expect))
        of_another = person != SELF and person in expect.everyone
        if not asked and not (GATE if of_another else OWN_GATE).search(text):
            return {}
        if of_another and not asked and _NOT_SO_YET.search(text):
            return {}
        field = expect.field.field if asked and expect.field else ""
        # The reader takes whoever is named for somebody else than whom it is told of.
        own = text if person == SELF else _PRONOUN.sub("", text.replace(person, ""))
        return read_application(self.forms[ELIGIBILITY], own, field, expect.today)

    def _gates_alone(self, expect: Expectation) -> bool:
        """Whether of the person talked about something is known of who may apply while no question is open."""
        gates = {slot for field in self.forms[ELIGIBILITY].fields for slot in field.settled_by}
        return expect.state is None and not gates.isdisjoint(expect.known)


def _whole_years(told: Any) -> bool:
    """Whether a length of insurance is of more than a year, and so none of the last twelve months."""
    return isinstance(told, int | float) and told > 1


def _is_a_pupils(person: str, facts: Mapping[str, Any]) -> bool:
    """Whether the school told of a child is one that they go to, as nothing tells that they are grown up."""
    if kind_of(person) != "child" or facts.get("education") != "below_college":
        return False
    grown = facts.get("si_years") or "birth_year" in facts or "birth_date" in facts
    age = facts.get("age")
    return not grown and not (isinstance(age, int | float) and age >= _GROWN)


def _word(person: str) -> str:
    """Return the word by which the readers know the kind of person: facts about a name are read as one's own."""
    return person if kind_of(person) != "other" else ""


@dataclass(frozen=True, slots=True)
class _Since:
    slots: dict[str, Any]
    starts: dict[str, str]
    settled: bool = False

    @property
    def years(self) -> set[int]:
        """The calendar years in which something began, which are nobody's birth."""
        return {int(start[:4]) for start in self.starts.values()}


def _area(text: str, since: Since | None, today: date) -> Slots:
    """Read where the work in a suburb is that began: in the clause of its start, else anywhere in the text."""
    if since is None:
        return {}
    start, end = clause_at(text, min(since.start_pos, len(text) - 1))
    areas = (read(f"{words}1年", today).get("suburb_area") for words in (text[start:end], text))
    return next(({"suburb_area": area} for area in areas if area), {})


def _is_told(since: Since, text: str, known: Slots) -> bool:
    """Whether how long something lasts is told beside its start, and is not counted anew by it (「…，我数数，…」)."""
    anew = since.with_earlier or (since.slot == "si_years" and _COUNTS_ANEW.search(text, 0, since.start_pos))
    return since.slot in known and not anew


def _since(text: str, known: Slots, today: date) -> _Since:
    """Read full years out of the day something began that runs to now."""
    found = [each for each in find_since(text, today) if not _is_told(each, text, known)]
    slots: dict[str, Any] = {each.slot: each.as_asked for each in found if each.as_asked is not None}
    slots.update(_area(text, next((each for each in found if each.slot == "suburb_years"), None), today))
    return _Since(
        slots,
        {each.slot: each.start for each in found},
        any(each.gap is not None and not each.unsettled for each in found),
    )
