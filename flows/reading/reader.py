"""A sentence to the slots it states: what the text does not settle is absent, never a guess."""

import re
from collections.abc import Sequence
from copy import deepcopy
from datetime import date
from functools import lru_cache

from pydantic import JsonValue

from flows.reading.age.age import age
from flows.reading.age.birth import birth
from flows.reading.age.one_age import contradicted
from flows.reading.answers import answer
from flows.reading.application.employer_place import employer_place
from flows.reading.application.leaving import leaving
from flows.reading.base.contribution_base import contribution_base
from flows.reading.bonuses.bonuses import bonuses
from flows.reading.bonuses.business import business
from flows.reading.certificates.certificates import certificates
from flows.reading.certificates.not_had_yet import without_what_is_to_come
from flows.reading.family.family import family
from flows.reading.insurance.insurance import insurance
from flows.reading.insurance.paying import paying
from flows.reading.manner.contrasts import said_plainly
from flows.reading.manner.denied_lists import denied_apart
from flows.reading.manner.mood import CORRECTION, only_asks, stated
from flows.reading.manner.run_on import with_commas
from flows.reading.manner.simply import simply
from flows.reading.records.records import records
from flows.reading.schooling.acceptance import acceptance
from flows.reading.schooling.diploma_proof import diploma_proof
from flows.reading.schooling.education import education
from flows.reading.sentence import Finding, Recogniser, Sentence
from flows.reading.whose.kin import with_spouse_named
from flows.reading.whose.people import own_facts
from language import lazy
from language.remembered import TEXTS
from language.spelling import plain_beginning

_LONGEST = 600
# A correction is read like a sentence of its own, so there are but few of them and they are short.
_CORRECTIONS, _LONGEST_CORRECTION, _CORRECTING_CLAUSES = 8, 60, 2
_LEAD = lazy.compile(
    r"(?:[,，\s:。]|应该|是|应为|为|我|的|才|吧|有|其实|实际上?|准确(?:地)?说|刚?去?(?:查|看|算)了?(?:一?下)?)*+"
)
# The order matters: what one has read is blanked for the next, so the surest come first and bare numbers last.
_RECOGNISERS: tuple[Recogniser, ...] = (
    family,
    diploma_proof,
    records,
    business,
    acceptance,
    employer_place,
    leaving,
    bonuses,
    birth,
    contribution_base,
    paying,
    insurance,
    certificates,
    age,
    education,
)


def read(text: str, today: date, subject: str | None = None) -> dict[str, JsonValue]:
    """Read the slots that a sentence states.

    Args:
        text: one turn, as it was typed; only its first 600 characters are read.
        today: the day that "now", "last year" and ages refer to.
        subject: whose facts to read ("self", "spouse" …); without one the sentence itself decides.

    Returns: slots by name, as in the profile's vocabulary; {} when nothing is stated.
    """
    return deepcopy(_read(_beginning(text), today, subject)[0])


def left_out(text: str, today: date, subject: str | None = None) -> dict[str, JsonValue]:
    """Return the age, or the birth, that `text` tells and that does not count, as it contradicts what is told later."""
    return deepcopy(_read(_beginning(text), today, subject)[1])


@lru_cache(maxsize=TEXTS)
def _read(sentence: str, today: date, subject: str | None) -> tuple[dict[str, JsonValue], dict[str, JsonValue]]:
    shared = stated(without_what_is_to_come(sentence, today))
    own, whose, name = own_facts(shared, subject)
    findings = _findings(Sentence(sentence, with_spouse_named(shared, name), own, today, whose))
    slots, void = _settle(sentence, findings, today)
    return ({}, {}) if len(slots) == 1 and only_asks(sentence) else (slots, void)


def read_field(family_of_slots: str, text: str, today: date) -> dict[str, JsonValue] | None:
    """Read an answer to a known question; None when it does not answer it.

    Args:
        family_of_slots: what was asked: age, education, title, title_months, si_years, si_base, base_months, spouse,
            urgent_major, fresh_graduate, award, suburb, public_service, invest, yes_no or number.
        text: the answer as it was typed.
        today: the day that "now" means.
    """
    return answer(family_of_slots, _beginning(text), read(text, today))


@lru_cache(maxsize=TEXTS, typed=True)
def _beginning(text: str) -> str:
    """Give the part that is read, said simply."""
    said = plain_beginning(text, _LONGEST)
    return denied_apart(said_plainly(with_commas(simply(said if len(said) <= _LONGEST else said[:_LONGEST]))))


def _findings(sentence: Sentence) -> list[Finding]:
    found: list[Finding] = []
    for recognise in _RECOGNISERS:
        new = recognise(sentence)
        found += [finding for finding in new if finding.slot]
        sentence = sentence.without(new)
    return found


def _settle(
    sentence: str, findings: Sequence[Finding], today: date
) -> tuple[dict[str, JsonValue], dict[str, JsonValue]]:
    """Choose one finding a slot, and give those that are contradicted; after a correction the earlier ones are void."""
    marks = [match for match in CORRECTION.finditer(sentence) if match.end() < len(sentence)][-_CORRECTIONS:]
    kept = list(findings)
    for mark in marks:
        kept += _corrected(sentence, mark, kept, today)
        later = {_family(finding.slot) for finding in kept if finding.start >= mark.start()}
        kept = [finding for finding in kept if finding.start >= mark.start() or _family(finding.slot) not in later]
    chosen = {finding.slot: finding for finding in sorted(kept, key=lambda each: (each.rank, each.start))}
    if "birth_date" in chosen:
        chosen.pop("birth_year", None)
    void = contradicted(chosen, today)
    values = {slot: finding.value for slot, finding in chosen.items()}
    gone = {slot: value for slot, value in values.items() if slot in void}
    return {slot: value for slot, value in values.items() if slot not in gone}, gone


def _family(slot: str) -> str:
    """Group the slots that say the same thing in two ways, so that one corrects the other."""
    return {"birth_date": "birth_year", "spouse_shanghai_hukou_years": "spouse_shanghai_hukou"}.get(slot, slot)


def _corrected(sentence: str, mark: re.Match[str], before: Sequence[Finding], today: date) -> list[Finding]:
    """Read a correction that does not say of what: it is of the slot said last before it that can take it."""
    start = mark.end() + len(_LEAD.match(sentence, mark.end())[0])  # type: ignore[index]
    said = sentence[start : start + _LONGEST_CORRECTION]
    clauses = re.split(r"[,。;!?]", said)[:_CORRECTING_CLAUSES]
    if any(start <= finding.start < start + max(len(clauses[0]), 1) for finding in before):
        return []
    earlier = sorted((each for each in before if each.start < mark.start()), key=lambda each: -each.start)
    for clause in clauses:
        words = re.sub(r"[的了啊哈呢吧\s)]+$", "", clause)
        for finding in earlier if words else ():
            value = answer(finding.slot, words, read(words, today))
            if value:
                # What is told further belongs to it (「是本科，有学位的」).
                more = read(said, today)
                return [Finding(slot, more.get(slot, content), start, start) for slot, content in value.items()]
    return []
