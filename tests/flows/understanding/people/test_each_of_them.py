"""What is told of each of several in one breath (people/each_of_them.py)."""

from datetime import date
from typing import Any

import pytest

from bot.content.content import Folders, check
from flows.understanding.expectation import Expectation
from flows.understanding.people.persons import SELF, Roster
from flows.understanding.told.facts import FactReader
from language.spelling import plain

TODAY = date(2026, 11, 23)
CHECKED = check(Folders())
READER = FactReader(CHECKED.forms, CHECKED.people)


def told(text: str, *known: str) -> dict[str, dict[str, Any]]:
    roster = Roster(known, known[0] if known else SELF, known[-1] if known else "")
    return {each.person: dict(each.slots) for each in READER.informs(plain(text), Expectation(TODAY, roster=roster))}


@pytest.mark.parametrize(
    ("text", "mine", "theirs"),
    [
        ("我和我爱人都36大专，社保分别是7年和4年", (36, "college", 7), (36, "college", 4)),
        ("我和爱人都36大专，社保一个7年、一个4年", (36, "college", 7), (36, "college", 4)),
        ("我跟爱人社保各7年，我36大专，她31本科双证", (36, "college", 7), (31, "bachelor_with_degree", 7)),
        ("俩人社保各7年，我36大专，爱人31本科双证", (36, "college", 7), (31, "bachelor_with_degree", 7)),
        ("我爱人跟我都36，她本科双证，我大专，社保各交了7年", (36, "college", 7), (36, "bachelor_with_degree", 7)),
        ("我爱人和我都是大专，我36，爱人31，社保各7年", (36, "college", 7), (31, "college", 7)),
        ("我们两个人都是大专，我36，爱人31，社保各自7年", (36, "college", 7), (31, "college", 7)),
        ("我和爱人一样大，都是36，我大专社保7年，她硕士社保2年", (36, "college", 7), (36, "master", 2)),
    ],
)
def test_each_of_two_gets_their_own(text: str, mine: tuple[int, str, float], theirs: tuple[int, str, float]) -> None:
    slots = ("age", "education", "si_years")
    assert told(text) == {SELF: dict(zip(slots, mine, strict=True)), "爱人": dict(zip(slots, theirs, strict=True))}


def test_what_one_lacks_and_the_other_has_stays_apart() -> None:
    found = told("我爱人没有学位我有，都是本科，他41我37，社保各8年")
    assert found["爱人"] == {"age": 41, "education": "bachelor_no_degree", "si_years": 8}
    assert found[SELF] == {"age": 37, "education": "bachelor_with_degree", "si_years": 8}


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("小魏36大专，小方41本科双证，社保分别7年、4年", ()),
        ("小魏的社保和小方的社保分别是7年和4年", ("小魏", "小方")),
        ("社保分别7年和4年", ("小魏", "小方")),
    ],
)
def test_the_first_value_is_of_who_comes_first(text: str, known: tuple[str, ...]) -> None:
    found = told(text, *known)
    assert (found["小魏"]["si_years"], found["小方"]["si_years"]) == (7, 4)


@pytest.mark.parametrize("text", ["社保在两家公司分别交了3年和4年，36大专", "我36大专，两份工作各3年"])
def test_two_things_of_the_writer_are_no_two_people(text: str) -> None:
    assert set(told(text)) == {SELF}
