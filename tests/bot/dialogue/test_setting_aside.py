"""A form left open for another one: nothing answered is lost, however the other one ends."""

from datetime import datetime

import pytest

from bot.content.content import Content
from bot.dialogue.context import Context
from bot.dialogue.turn import take_turn
from bot.messages import ConversationKey, Incoming
from bot.session import Session
from tests.bot.conftest import NOW

KEY = ConversationKey("test", "p", "p")


class Said:
    """One person's turns over the pure `take_turn`; the session goes through JSON in between."""

    def __init__(self, content: Content) -> None:
        self.session = Session()
        self._content = content
        self._now: datetime = NOW

    def say(self, text: str, option: str | None = None) -> str:
        incoming = Incoming("e", KEY, text, option=option)
        outcome = take_turn(self.session, Context(incoming, text, self._content, self._now))
        self.session = Session.from_json(outcome.session.to_json())
        return "\n".join(reply.text for reply in outcome.replies)

    @property
    def open_form(self) -> str | None:
        return self.session.form.form if self.session.form else None


@pytest.fixture
def person(content: Content) -> Said:
    said = Said(content)
    for text in ("测算", "大专", "43"):
        said.say(text)
    return said


@pytest.mark.parametrize("ask", ["/eligibility", "逐项帮我核对一下申请资格", "do:eligibility"])
@pytest.mark.parametrize("ending", [("上海户口",), ("跳过",) * 4, ("有效", "个体户"), ("先看结果",)])
def test_an_estimate_goes_on_where_it_was_after_the_other_form(person: Said, ask: str, ending: tuple[str, ...]) -> None:
    before = person.session.form
    said = person.say("", option=ask) if ask.startswith("do:") else person.say(ask)
    assert "「积分测算」先放着" in said
    assert person.open_form == "eligibility"
    said = "".join(person.say(text) for text in ending)
    assert "接着刚才的「积分测算」" in said
    assert person.session.form is not None
    assert before is not None
    assert person.session.form.answers == before.answers
    assert person.session.form.history == before.history
    assert person.session.parked == ()


@pytest.mark.parametrize("ending", ["前天受理的", "跳过"])
def test_it_goes_on_after_the_day_was_asked_too(person: Said, ending: str) -> None:
    assert "「积分测算」先放着" in person.say("/deadline")
    assert "接着刚才的「积分测算」" in person.say(ending)
    assert person.open_form == "estimate"


def test_what_was_cancelled_beside_it_leaves_it_to_be_gone_on_with(person: Said) -> None:
    person.say("/eligibility")
    assert "「积分测算」还放着，说「继续」" in person.say("取消")
    assert person.open_form is None
    assert "接着刚才的「积分测算」" in person.say("继续")
    assert person.open_form == "estimate"


@pytest.mark.parametrize(("text", "left"), [("测算", 2), ("重来", 0)])
def test_what_waits_goes_on_by_its_word_or_begins_again(person: Said, text: str, left: int) -> None:
    person.say("/deadline")
    person.say("取消")
    person.say(text)
    assert person.session.form is not None
    assert len(person.session.form.answers) == left
    assert person.session.parked == ()


def test_a_second_cancel_leaves_what_waits(person: Said) -> None:
    person.say("/eligibility")
    person.say("取消")
    assert "先不算了" in person.say("取消")
    assert person.session.parked == ()
    assert "没有在填" in person.say("取消")


def test_asking_for_the_open_estimate_goes_on_with_it(person: Said) -> None:
    before = person.session.form
    for text in ("测算", "/estimate", "帮我估一估有几分"):
        assert person.say(text).startswith("正在算，接着来。")
        assert person.session.form == before


def test_what_if_beside_another_form_begins_no_empty_estimate_anew(person: Said) -> None:
    for text in ("换个人", "先看结果", "/eligibility", "再过一年呢"):
        person.say(text)
    assert person.session.form is not None
    assert person.session.form.form == "eligibility"


def test_two_forms_wait_for_each_other_and_both_end(person: Said) -> None:
    person.say("/eligibility")
    person.say("有效")
    person.say("测算")
    assert [state.form for state in person.session.parked] == ["eligibility"]
    assert "接着刚才的「能不能申请积分」" in person.say("先看结果")
    assert person.session.finished is not None
    assert "现在还不能申请" in person.say("待业")
    assert person.session.form is None
    assert person.session.parked == ()


def test_all_that_is_kept_is_shown_and_forgotten(person: Said) -> None:
    person.say("/eligibility")
    person.say("过期了")
    shown = person.say("/mydata")
    assert "年龄：43 岁" in shown
    assert "居住证：有，但过期没签注" in shown
    person.say("/forget")
    assert "没有存" in person.say("/mydata")
