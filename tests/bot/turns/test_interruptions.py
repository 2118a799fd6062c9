"""Five interruptions at every field: each is answered once, then the same question once, and no answer changes."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.content import Content
from bot.messages import ConversationKey, Incoming
from bot.router import route
from bot.session import Session
from bot.turns.outcome import Context, Outcome
from bot.turns.question import open_question
from flows.forms.fields import QUESTION, Field
from flows.forms.form import FormState, dated
from flows.reader import read
from tests.bot.conftest import NOW

KEY = ConversationKey("test", "p", "p")
FORMS = ("estimate", "eligibility", "deadline")
KNOWN = {"estimate": {"startup_talent": False}, "eligibility": {}, "deadline": {}}
TODAY = date(2026, 11, 23)
GOOD = {"date": "1990年5月", "number": "6", "duration": "5年", "choice": "1", "yes_no": "1", "several": "都没有"}


def ask(session: Session, content: Content, text: str) -> Outcome:
    return route(session, Context(Incoming("e", KEY, text), text, content, NOW))


def fields(content: Content) -> list[tuple[str, Field]]:
    return [(name, field) for name in FORMS for field in content.forms[name].fields]


def asked(content: Content) -> Iterator[tuple[str, str]]:
    """Give an example of every entry that the matcher answers and that states no fact."""
    for identity, entry in content.catalogue.entries.items():
        for text in entry.ask:
            states = read(text, TODAY) and not QUESTION.search(text)
            match = content.matcher.match(text)
            if not states and match.kind == "answer" and match.id == identity:
                yield identity, text
                break


def at(form: str, field: Field) -> Session:
    state = FormState(form=form, answers=KNOWN[form], editing=field.field)
    return Session(form=dated(state, TODAY))


def once(outcome: Outcome, field: Field) -> bool:
    return "\n".join(reply.text for reply in outcome.replies).count(field.ask) == 1


def test_a_quarter_of_the_entries_at_every_field_and_every_entry_at_some(content: Content) -> None:
    entries = list(asked(content))
    assert len(entries) > 0.9 * len(content.catalogue.entries)
    for number, (form, field) in enumerate(fields(content)):
        for identity, text in entries[number % 4 :: 4]:
            before = at(form, field)
            outcome = ask(before, content, text)
            said = "\n".join(reply.text for reply in outcome.replies)
            assert outcome.session.form == before.form, (field.field, identity, text)
            assert once(outcome, field), (field.field, identity, text, said)
            assert said.count("核对日期") == 1, (field.field, identity, text, said)


@pytest.mark.parametrize("form", FORMS)
def test_five_interruptions_in_a_row_and_the_form_still_takes_the_right_answer(content: Content, form: str) -> None:
    entries = list(asked(content))
    for number, field in enumerate(content.forms[form].fields):
        session = before = at(form, field)
        for text in (entries[number][1], "/help", "你好", "为什么问这个", entries[-number - 1][1]):
            outcome = ask(session, content, text)
            assert once(outcome, field), (field.field, text)
            session = outcome.session
            assert session.form is not None
            assert session.form.answers == KNOWN[form], (field.field, text)
        assert session.form is not None
        assert open_question(Context(Incoming("e", KEY, ""), "", content, NOW), session.form) == field
        good = "9月21日" if form == "deadline" else GOOD[field.kind]
        answered, unbroken = ask(session, content, good), ask(before, content, good)
        assert answered.session.form == unbroken.session.form
        assert [reply.text for reply in answered.replies] == [reply.text for reply in unbroken.replies]
        assert answered.session.form is None or field.field != answered.session.form.editing


def test_a_correction_in_between_changes_its_own_answer_alone(content: Content) -> None:
    session = ask(Session(), content, "我35岁，大专").session
    assert session.form is not None
    corrected = ask(session, content, "不对，我是36岁").session.form
    assert corrected is not None
    assert corrected.answers == {**session.form.answers, "age": 36}
