"""What is set right by a fragment, and what a better or an older value beside it does not take away."""

from typing import Any

import pytest

from bot.content.content import Content
from bot.dialogue.context import Context
from bot.dialogue.outcome import Outcome
from bot.dialogue.turn import take_turn
from bot.messages import ConversationKey, Incoming
from bot.session import ESTIMATE, Session
from tests.bot.conftest import NOW

KEY = ConversationKey("test", "p", "p")
_OF_THE_WHOLE = "我36，大专，社保9年"
_DETAINED = "我36，大专，社保9年，2024年被拘留过"
_WELDER = "我38，大专，社保11年，三级焊工证，最低基数"


def _played(content: Content, *texts: str, person: str = "") -> tuple[Outcome, dict[str, Any]]:
    session, outcome = Session(), None
    for number, text in enumerate(texts):
        outcome = take_turn(session, Context(Incoming(f"e{number}", KEY, text), text, content, NOW))
        session = outcome.session
    assert outcome is not None
    state = session.state(ESTIMATE, person)
    return outcome, dict(state.answers) if state else {}


@pytest.mark.parametrize(
    ("said", "years"),
    [
        ("其中2年是在无锡交的", 7),
        ("里面有3年是杭州的社保", 6),
        ("有一年半是补交的", 7),
        ("前面4年在老家交的", 5),
        ("其中有2年公司没给交", 7),
        ("有14个月是代缴的", 7),
        # Who was elsewhere may have been insured here, and a question takes nothing away.
        ("我有2年在老家上班", 9),
        ("其中2年在无锡交的算不算", 9),
    ],
)
def test_a_part_of_the_years_is_taken_off(content: Content, said: str, years: int) -> None:
    assert _played(content, _OF_THE_WHOLE, said)[1]["si_years"] == years


@pytest.mark.parametrize(
    ("said", "slot", "value"),
    [
        ("上回报的社保5年，现在6年了，大专，35", "si_years", 6),
        ("年初算的时候社保5年，现在6年", "si_years", 6),
        ("之前说社保6年，后来查到是9年，大专，34", "si_years", 9),
        ("原来以为社保5年，一查是7年，大专，34", "si_years", 7),
        ("之前测的时候我39岁，现在40了", "age", 40),
        ("之前说断了6个月，现在社保10年，大专", "si_years", 10),
        ("上次说的大专，现在社保6年，35", "si_years", 6),
    ],
)
def test_what_is_so_by_now_counts(content: Content, said: str, slot: str, value: int) -> None:
    assert _played(content, said)[1][slot] == value


@pytest.mark.parametrize(
    ("said", "records"),
    [
        ("前后一共三次", [{"kind": "detention", "count": 3, "years_ago": 2}]),
        ("其实是两次", [{"kind": "detention", "count": 2, "years_ago": 2}]),
        ("不对，一共两回", [{"kind": "detention", "count": 2, "years_ago": 2}]),
        ("属于刑拘，没判", []),
        ("是刑事拘留，最后放了", []),
        ("上次打电话一共两次没人接", [{"kind": "detention", "count": 1, "years_ago": 2}]),
    ],
)
def test_a_record_set_right(content: Content, said: str, records: list[dict[str, Any]]) -> None:
    assert _played(content, _DETAINED, said)[1]["deductions"] == records


@pytest.mark.parametrize("said", ["大专是瞎编的", "本科是吹的", "那个大专其实是骗你们的"])
def test_what_was_only_pretended_is_no_fact(content: Content, said: str) -> None:
    assert _played(content, "我36，社保9年，高中", said)[1]["education"] == "below_college"


def test_a_better_certificate_supposed_leaves_the_one_that_is_held(content: Content) -> None:
    outcome, known = _played(content, _WELDER, "要是再考个二级呢")
    said = "\n".join(reply.text for reply in outcome.replies)
    assert "还是 123 分" in said
    assert "163 分" in said
    assert known["skill_level"] == 3


def test_a_better_certificate_that_counts_is_counted(content: Content) -> None:
    outcome, _ = _played(content, _WELDER.replace("最低基数", "近一年都1倍"), "要是再考个二级呢")
    assert "60 → 100" in "\n".join(reply.text for reply in outcome.replies)


@pytest.mark.parametrize(
    ("said", "years"),
    [
        ("我在青浦上班也住青浦快9年了", 8),
        ("我住松江也在松江上班，将近7年", 6),
        ("我在奉贤新城工作居住7年多", 7),
        ("我在浦东住也在浦东上班快8年了", None),
    ],
)
def test_full_years_in_an_outer_suburb(content: Content, said: str, years: int | None) -> None:
    assert (
        _played(content, "我41，大专，社保10年，没职称，最低基数，没有其他加分", said)[1].get("suburb_years") == years
    )
