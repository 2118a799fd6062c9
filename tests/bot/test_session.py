"""What is remembered: read as it was written, whatever program wrote it."""

import json
from typing import Any

import pytest

from bot.content.content import Content
from bot.dialogue.context import Context
from bot.dialogue.turn import take_turn
from bot.messages import ConversationKey, Incoming
from bot.session import SCHEMA, Session
from flows.forms.form import FormState
from tests.bot.conftest import NOW

OWN = {"form": "estimate", "answers": {"education": "college", "age": 41}, "history": ["education", "age"]}
# A session as the program before schema 2 stored it: one slot a form, and at most one other person.
FIRST: dict[str, Any] = {
    "schema_number": 1,
    "form": {"form": "eligibility", "answers": {"permit": "valid"}, "history": ["permit"]},
    "parked": [OWN],
    "finished": None,
    "checked": None,
    "other": {"form": "estimate", "answers": {"age": 39, "education": "master"}, "whose": "老公"},
    "other_finished": True,
    "script": "traditional",
    "unanswered": 1,
    "last_seen": "2026-11-20T10:00:00+08:00",
}


def first(**changes: Any) -> Session:
    return Session.from_json(json.dumps({**FIRST, **changes}, ensure_ascii=False))


def say(session: Session, content: Content, text: str) -> tuple[Session, str]:
    outcome = take_turn(session, Context(Incoming("e", ConversationKey("t", "p", "p"), text), text, content, NOW))
    return outcome.session, "\n".join(reply.text for reply in outcome.replies)


def test_a_new_session_is_of_the_newest_schema_and_reads_back_the_same() -> None:
    assert Session.from_json(None) == Session()
    session = first()
    assert session.schema_number == SCHEMA
    assert Session.from_json(session.to_json()) == session


def test_a_newer_program_s_session_is_refused() -> None:
    with pytest.raises(ValueError, match="newer version"):
        Session.from_json(json.dumps({"schema_number": SCHEMA + 1}))


@pytest.mark.parametrize("stored", ["{", "[1]", '{"schema_number": 2, "forms": 3}', '{"form": 5}', '"text"'])
def test_what_is_no_session_raises_the_error_that_the_entrance_expects(stored: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (the words are those of the JSON or the shape)
        Session.from_json(stored)


def test_a_session_of_the_first_schema_keeps_every_form_with_its_status() -> None:
    session = first()
    assert {(each.form, each.whose): each.status for each in session.forms} == {
        ("eligibility", ""): "open",
        ("estimate", ""): "waiting",
        ("estimate", "老公"): "finished",
    }
    assert session.form is not None
    assert session.form.answers == {"permit": "valid"}
    assert [each.answers for each in session.parked] == [OWN["answers"]]
    assert (session.current, set(session.people)) == ("", {"", "老公"})
    assert (session.script, session.unanswered, session.last_seen) == ("traditional", 1, FIRST["last_seen"])


def test_a_finished_estimate_and_check_of_the_first_schema_are_found_again() -> None:
    session = first(form=None, parked=[], finished=OWN, checked={"form": "eligibility", "answers": {"permit": "none"}})
    assert session.form is None
    assert session.finished is not None
    assert session.checked is not None
    assert session.finished.answers == OWN["answers"]
    assert session.checked.answers == {"permit": "none"}


def test_another_person_whose_estimate_was_open_stays_open_and_current() -> None:
    theirs = {"form": "estimate", "answers": {"age": 50}, "whose": "妈"}
    session = first(form=theirs, parked=[], other=OWN, other_finished=False)
    assert session.form == FormState(**theirs, status="open")
    assert session.current == "妈"
    own = session.state("estimate", "")
    assert own is not None
    assert (own.answers, own.status) == (OWN["answers"], "left")


def test_a_talk_of_the_first_schema_goes_on(content: Content) -> None:
    session, said = say(first(script="simplified"), content, "国企")
    assert session.form is not None
    assert session.form.answers["employer"] == "company"
    for text in ("单位交的", "10个月"):
        session, said = say(session, content, text)
    assert "接着刚才的「积分测算」" in said
    assert session.form is not None
    assert session.form.answers == OWN["answers"]
    assert "年龄：39 岁" in say(session, content, "我的数据")[1]


def test_an_empty_session_of_the_first_schema_begins_as_a_new_one() -> None:
    empty: dict[str, Any] = {
        "schema_number": 1,
        "form": None,
        "finished": None,
        "parked": [],
        "checked": None,
        "other": None,
    }
    assert Session.from_json(json.dumps(empty)) == Session()
    assert Session.from_json("{}") == Session()


def test_one_form_is_open_at_a_time() -> None:
    session = Session()
    for whose in ("", "妈"):
        session = session.with_state(FormState(form="estimate", whose=whose, answers={"age": 40}), "open")
    assert session.form is not None
    assert session.form.whose == "妈"
    assert [each.status for each in session.forms] == ["left", "open"]
    assert session.without(session.form).form is None
