"""What is asked of an estimate, supposed, steered and felt, in words nobody listed (talked/asked_in_any_words.yaml)."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from bot.clock import SHANGHAI
from bot.content.content import Content
from bot.content.yaml_files import read_yaml
from bot.dialogue.context import Context
from bot.dialogue.hearing import hear
from bot.dialogue.turn import take_turn
from bot.messages import ConversationKey, Incoming
from bot.session import Session
from flows.understanding.acts.act import Act
from flows.understanding.acts.asked import Ask, AskStanding, Suppose
from flows.understanding.acts.steered import Closed, Steer

NOW = datetime(2026, 12, 1, 10, tzinfo=SHANGHAI)
FILE = Path(__file__).parents[2] / "cases" / "talked" / "asked_in_any_words.yaml"
BEFORE = {
    "E": ["我35岁，大专，社保5年"],
    "D": ["我35岁，大专，社保5年", "最低基数", "没有职称", "直接看结果"],
    "P": ["我35岁，大专，社保5年", "先停一下"],
}
KINDS = {
    "standing", "when", "trace", "suppose", "cancel", "finish", "go_on", "change", "calmed", "mood_good", "mood_bad",
    "show_my_data",
}  # fmt: skip


def rows() -> Iterator[tuple[str, str, str]]:
    for where, kinds in read_yaml(FILE).value.items():
        for kind, texts in kinds.items():
            yield from ((where, kind, str(text)) for text in texts)


def context(text: str, content: Content) -> Context:
    return Context(Incoming("e", ConversationKey("any", "chat1", "chat1"), text), text, content, NOW)


def kind(act: Act) -> str:
    match act:
        case AskStanding():
            return act.view
        case Suppose():
            return "suppose"
        case Steer():
            return act.word
        case Closed():
            return act.name
    return "question" if isinstance(act, Ask) else "told"


@pytest.mark.parametrize(("where", "expected", "text"), list(rows()))
def test_what_is_asked_of_an_estimate_in_any_words(where: str, expected: str, text: str, content: Content) -> None:
    session = Session()
    for said in BEFORE[where]:
        session = take_turn(session, context(said, content)).session
    found = {kind(act) for act in hear(session, context(text, content))}
    if expected == "other":
        assert not found & KINDS
    else:
        assert found == {expected}


def test_a_second_case_that_is_only_named_is_asked_about(content: Content) -> None:
    session = take_turn(Session(), context("外地公司在上海的办事处能办吗", content)).session
    outcome = take_turn(session, context("那分公司的人呢，还有过了60岁的", content))
    assert outcome.entries == ("branch-or-rep-office", "age-over-60")
    assert outcome.session.form is None
