"""Whose estimate a message asks for and whose facts it states (tests/cases/talked/whose.yaml)."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.content.content import Checked, Folders, check
from flows.understanding.clauses.clauses import clauses
from flows.understanding.expectation import Expectation
from flows.understanding.people.persons import SELF, Roster, kind_of
from flows.understanding.people.served.persons_asked import person_asked
from flows.understanding.people.shares import shares
from flows.understanding.told.facts import FactReader
from language.spelling import plain

CASES = yaml.safe_load((Path(__file__).parents[3] / "cases" / "talked" / "whose.yaml").read_text(encoding="utf-8"))
TODAY = date(2026, 11, 23)
CHECKED: Checked = check(Folders())


def roster(talked: str) -> Roster:
    return Roster(tuple(dict.fromkeys((SELF, talked))), talked, "" if talked == SELF else talked)


def asked(text: str, talked: str) -> list[str]:
    """Return whose estimates the clauses of `text` ask for and say nothing else of."""
    found = (person_asked(clause.text, roster(talked)) for clause in clauses(plain(text)))
    return [each for each in found if each is not None]


def stated(text: str, talked: str) -> dict[str, dict[str, Any]]:
    """Return what `text` states, person by person; a person asked for in it is the one it goes on about."""
    wanted = asked(text, talked)
    expect = Expectation(TODAY, roster=roster(talked)).of_person(wanted[0] if wanted else talked)
    reader = FactReader(CHECKED.forms, CHECKED.people)
    return {each.person: dict(each.slots) for each in reader.informs(plain(text), expect)}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_whose(case: dict[str, Any]) -> None:
    says, talked = case["says"], case.get("talked", SELF)
    assert asked(says, talked) == ([case["whose"]] if case["asked"] else [])
    told = {case["whose"]: case["slots"], case.get("other"): case.get("other_slots")}
    assert stated(says, talked) == {person: slots for person, slots in told.items() if slots}


@pytest.mark.parametrize(("word", "kind"), [("", "self"), ("老公", "spouse"), ("妈", "parent"), ("他", "other")])
def test_the_kind_of_a_person(word: str, kind: str) -> None:
    assert kind_of(word) == kind


@pytest.mark.parametrize(("known", "word"), [("妈", "老妈"), ("爸爸", "爸"), ("哥哥", "哥"), ("老婆", "媳妇")])
def test_one_person_is_known_by_every_word_for_them(known: str, word: str) -> None:
    both = Roster((SELF, known), SELF, "")
    assert person_asked(plain(f"{word}那份多少分"), both) == known
    assert [each.key for each in CHECKED.people.mentions(plain(f"{word}50岁"), both)] == [known]


def test_names_behind_the_elder_and_the_younger_are_names() -> None:
    found = CHECKED.people.mentions(plain("大的小梅30岁大专,小的小莉26岁本科"), Roster())
    told = shares("大的小梅30岁大专,小的小莉26岁本科", found, Roster())
    assert {each.key for each in told if "岁" in each.text} == {"小梅", "小莉"}


@given(
    st.text("我你他老公婆妈同事小王和都算给换的呢，35岁大专/ ", max_size=20),
    st.sampled_from(("", "老公", "他", "小王")),
)
def test_any_text_is_divided_among_the_persons_it_names(text: str, talked: str) -> None:
    said = plain(text)
    mentions = CHECKED.people.mentions(said, roster(talked))
    assert [each.start for each in mentions] == sorted({each.start for each in mentions})
    assert all(said[each.start : each.end] for each in mentions)
    # What begins with 「都」 is said of both who are known.
    jointly = roster(talked).keys if "都" in said else ()
    known = {talked, *(each.key for each in mentions), *jointly}
    assert {each.key for each in shares(said, mentions, roster(talked))} <= known
    assert person_asked(said, roster(talked)) in {None, "另一个人", "他", *known}
