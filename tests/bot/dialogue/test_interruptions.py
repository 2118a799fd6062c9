"""Interruptions at every field: each is answered once, no answer changes, and the question stands until it may rest."""

import re
from collections.abc import Callable, Iterator
from datetime import date

import pytest

from bot.content.content import Content
from bot.dialogue.context import Context
from bot.dialogue.outcome import Outcome
from bot.dialogue.question_choice import open_question
from bot.dialogue.turn import take_turn
from bot.messages import ConversationKey, Incoming
from bot.session import Session
from flows.forms.answers import QUESTION
from flows.forms.fields import Field
from flows.forms.form import FormState, dated
from flows.reading.reader import read
from tests.bot.conftest import NOW
from tests.bot.talk import Talk

People = Callable[..., Talk]
OWN = re.compile("我|自己")
# A number or a span told on the way to a question may be what the open field asks for.
NUMBER = re.compile(r"\d|[一二两三四五六七八九十半]+个?[年月岁]")
KEY = ConversationKey("test", "p", "p")
FORMS = ("estimate", "eligibility", "deadline")
KNOWN = {"estimate": {"startup_talent": False}, "eligibility": {}, "deadline": {}}
TODAY = date(2026, 11, 23)
GOOD = {"date": "1990年5月", "number": "6", "duration": "5年", "choice": "1", "yes_no": "1", "several": "都没有"}


def ask(session: Session, content: Content, text: str) -> Outcome:
    return take_turn(session, Context(Incoming("e", KEY, text), text, content, NOW))


def fields(content: Content) -> list[tuple[str, Field]]:
    return [(name, field) for name in FORMS for field in content.forms[name].fields]


def asked(content: Content) -> Iterator[tuple[str, str]]:
    """Give an example of every entry that the matcher answers; those that state a fact in one sentence with it last."""
    for identity, entry in content.catalogue.entries.items():
        for text in sorted(entry.ask, key=lambda text: bool(read(text, TODAY) and not QUESTION.search(text))):
            match = content.matcher.match(text)
            if match.kind == "answer" and match.id == identity:
                yield identity, text
                break


def at(form: str, field: Field) -> Session:
    state = FormState(form=form, answers=KNOWN[form], editing=field.field)
    return Session().with_state(dated(state, TODAY), "open")


def once(outcome: Outcome, field: Field) -> bool:
    return "\n".join(reply.text for reply in outcome.replies).count(field.ask) == 1


def faults(before: Session, outcome: Outcome, field: Field, identity: str, text: str) -> Iterator[str]:
    """Name what went wrong; who speaks of themself may have stated a fact, which moves the question."""
    said = "\n".join(reply.text for reply in outcome.replies)
    if said.count("来源：") != 1:
        yield f"{said.count('来源：')} answers"
    if outcome.entries != (identity,):
        yield f"entries {outcome.entries}"
    if not OWN.search(text):
        if outcome.session.form != before.form:
            yield f"form {outcome.session.form and outcome.session.form.answers}"
        if not once(outcome, field):
            yield "the question does not stand once"


@pytest.mark.no_cover
def test_a_quarter_of_the_entries_at_every_field_and_every_entry_at_some(content: Content) -> None:
    entries = list(asked(content))
    assert len(entries) > 0.9 * len(content.catalogue.entries)
    found = []
    for number, (form, field) in enumerate(fields(content)):
        for identity, text in entries[number % 4 :: 4]:
            before = at(form, field)
            wrong = list(faults(before, ask(before, content, text), field, identity, text))
            found += [(field.field, identity, text, wrong)] if wrong else []
    # A question that tells something on its way (「老板失踪公司关张，…」) may be taken for its answer.
    assert len({text for _, _, text, _ in found}) <= 0.05 * len(entries), found


@pytest.mark.no_cover
@pytest.mark.parametrize("form", FORMS)
def test_five_interruptions_in_a_row_and_the_form_still_takes_the_right_answer(content: Content, form: str) -> None:
    examples = list(asked(content))
    entries = [(identity, text) for identity, text in examples if not (OWN.search(text) or NUMBER.search(text))]
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


async def test_a_question_rests_after_two_answers_in_a_row_and_still_takes_its_answer(talk: People) -> None:
    person = talk()
    question = (await person.say("我37岁，大专，社保8年")).splitlines()[-1]
    assert question in await person.say("通知书丢了怎么办")
    resting = await person.say("居住证丢了怎么补办")
    assert question not in resting
    assert "积分测算" in resting
    assert {"继续", "取消"} <= {each.label for each in person.options}
    assert question not in await person.say("积分受理点几点上班")
    assert "不低于 2 倍" in await person.say("两倍")


@pytest.mark.parametrize("word", ["继续", "为什么问这个", "测算"])
async def test_a_resting_question_comes_back_when_somebody_comes_back_to_it(talk: People, word: str) -> None:
    person = talk()
    question = (await person.say("我37岁，大专，社保8年")).splitlines()[-1]
    for text in ("通知书丢了怎么办", "居住证丢了怎么补办", "20个工作日怎么数"):
        said = await person.say(text)
    assert question not in said
    assert question in await person.say(word)
    assert question in await person.say("积分受理点几点上班")


async def test_a_fact_told_beside_a_question_counts_as_no_interruption(talk: People) -> None:
    person = talk()
    await person.say("我37岁，大专")
    for text in ("通知书丢了怎么办", "居住证丢了怎么补办", "社保8年，20个工作日怎么数"):
        said = await person.say(text)
    assert "倍" in said.splitlines()[-1]
