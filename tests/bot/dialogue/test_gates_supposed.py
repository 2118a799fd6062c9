"""What is supposed of who may apply, and what a system says of a permit: neither is a fact of the writer."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

CHECK = "我能不能申请"


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ((CHECK,), "万一我居住证到那时过期了，还可以报吗"),
        ((CHECK,), "要是没有居住证呢"),
        ((CHECK,), "倘若我是灵活就业呢，行不行"),
        ((CHECK, "有效"), "如果我是派遣的，能申请吗"),
        ((), "假如社保没在交，能申请吗"),
        ((), "如果社保停了，居住证也过期了，能办吗"),
        (("36岁，大专，社保7年",), "要是我居住证失效了呢"),
    ],
)
def test_a_supposition_is_answered_and_not_noted(before: tuple[str, ...], said: str, content: Content) -> None:
    known = held(content, *before).session.forms if before else ()
    outcome = held(content, *before, said)
    assert [state.answers for state in outcome.session.forms] == [state.answers for state in known]
    assert {"what_if", "answer"} & set(outcome.did)


def test_it_is_said_what_it_would_be(content: Content) -> None:
    outcome = held(content, CHECK, "要是没有居住证呢")
    said = "".join(reply.text for reply in outcome.replies)
    assert "没有记成你的情况" in said
    assert "还没有居住证" in said
    assert outcome.asking == "permit"


@pytest.mark.parametrize(
    "said",
    [
        "注册账号提示查不到我的居住证，证就在我手里",
        "一网通办上显示没有我的居住证，可是我有的",
        "绑定时说没有我的居住证，可证在我这儿",
    ],
)
def test_what_a_system_says_of_a_permit_is_a_trouble(said: str, content: Content) -> None:
    outcome = held(content, said)
    assert "flow" not in outcome.did
    assert not any(state.answers for state in outcome.session.forms)


def test_who_states_it_is_taken_at_their_word(content: Content) -> None:
    state = held(content, CHECK, "我居住证过期了").session.form
    assert state is not None
    assert state.answers["permit"] == "expired"


@pytest.mark.parametrize("said", ["社保早就停了", "目前没在缴", "现在没在交社保", "我社保上个月断了"])
def test_insurance_that_stopped_bars_an_application(said: str, content: Content) -> None:
    outcome = held(content, "36岁，大专，社保7年", said)
    assert any(state.answers.get("insured_now") is False for state in outcome.session.forms)
    assert "现在报不了" in "".join(reply.text for reply in outcome.replies)


def test_that_nobody_pays_answers_who_pays(content: Content) -> None:
    state = held(content, CHECK, "有效", "正常公司", "现在没在交").session.forms[-1]
    assert state.answers["insured_now"] is False
