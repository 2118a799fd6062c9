"""Two acts in one message, every kind with every other: each leaves its mark, whichever comes first."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import permutations
from typing import Any

import pytest

from bot.content.content import Content
from bot.dialogue.context import Context
from bot.dialogue.outcome import Outcome
from bot.dialogue.turn import take_turn
from bot.messages import ConversationKey, Incoming
from bot.session import Session
from tests.bot.conftest import NOW

# What the writer has told before the message: an estimate with its question open, or its result shown.
TALKS = {"open": ("测算", "大专", "38"), "shown": ("测算", "大专", "38", "先看结果")}


@dataclass(frozen=True)
class Said:
    """What a message led to."""

    outcome: Outcome

    @property
    def text(self) -> str:
        """All that was replied."""
        return "\n".join(reply.text for reply in self.outcome.replies)

    def knows(self, person: str = "", **facts: Any) -> bool:
        """Whether these facts are known of a person."""
        states = self.outcome.session.of_person(person)
        known = {slot: value for state in states for slot, value in state.answers.items()}
        return all(known.get(slot) == value for slot, value in facts.items())

    def did(self, word: str) -> bool:
        """Whether the turn did what the contract of talks calls so."""
        return word in self.outcome.did

    def shows_score(self) -> bool:
        """Whether a score is told, be it that of a result or how it stands before the next question."""
        return re.search(r"能确定|估下来|现在是|总分|已经够|还算不出来|还没够|\d 分", self.text) is not None


@dataclass(frozen=True)
class Kind:
    """A kind of act: a clause that performs it, and whether it was done."""

    says: str
    done: Callable[[Said], bool]


KINDS: Mapping[str, Kind] = {
    "answer": Kind("我的基数是两倍", lambda said: said.knows(si_base="2x_to_3x")),
    "tell": Kind("我社保交了8年", lambda said: said.knows(si_years=8)),
    "ask": Kind("积分通知书丢了怎么补打", lambda said: said.outcome.entries.count("reprint-notice") == 1),
    "ask_other": Kind("居住证丢了怎么补办", lambda said: said.outcome.entries.count("lost-card") == 1),
    "standing": Kind("我现在一共多少分", Said.shows_score),
    "cancel": Kind("这个先不算了", lambda said: said.outcome.session.form is None),
    "finish": Kind("直接给我看结果吧", lambda said: said.did("result") and said.shows_score()),
    "back": Kind("退回上一题", lambda said: said.outcome.asking in {"age", ""} and not said.knows(age=38)),
    "spouse": Kind("我老公42岁硕士", lambda said: said.knows("老公", age=42, education="master")),
    "person": Kind("我要找人工客服", lambda said: said.did("handoff")),
    "forget": Kind("把我的资料都删掉", lambda said: said.outcome.forget and not said.outcome.session.forms),
    "deadline": Kind(
        "11月2号受理的什么时候出结果", lambda said: (said.outcome.deadline or {}).get("start") == "2026-11-02"
    ),
    "suppose": Kind("如果考到中级呢", lambda said: said.did("what_if") and not said.knows(title="intermediate")),
    "correct": Kind("我年龄说错了应该是40岁", lambda said: said.knows(age=40)),
}
OF_AN_OPEN_FORM = ("answer", "cancel", "finish", "back")
# Pairs that no person means both of, in either order.
CONTRADICT: Mapping[str, tuple[str, ...]] = {
    # What is deleted is not known, shown or gone on with afterwards.
    "forget": ("answer", "tell", "standing", "cancel", "finish", "back", "spouse", "suppose", "correct"),
    # A form is left, or finished, or gone back in.
    "cancel": ("finish", "back"),
    "finish": ("back",),
    # To go back undoes the very answer that is given, or set right.
    "back": ("answer", "correct"),
}
# Orders in which the second means something else.
IN_THIS_ORDER_ANOTHER = {
    # What follows 「如果」 is supposed too.
    *(("suppose", each) for each in ("answer", "tell", "correct", "spouse")),
    # Once a person is spoken of, their question is the open one, and the score that is shown is theirs.
    ("spouse", "back"),
    ("spouse", "suppose"),
}


def messages(talk: str) -> Iterator[tuple[str, str, str]]:
    kinds = [each for each in KINDS if talk == "open" or each not in OF_AN_OPEN_FORM]
    for one, other in permutations(kinds, 2):
        if (
            other in CONTRADICT.get(one, ())
            or one in CONTRADICT.get(other, ())
            or (one, other) in IN_THIS_ORDER_ANOTHER
        ):
            continue
        yield from ((one, other, mark) for mark in "，。")


def said(content: Content, talk: str, text: str) -> Said:
    session, outcome = Session(), Outcome(Session(), ())
    for each in (*TALKS[talk], text):
        outcome = take_turn(session, Context(Incoming("e", ConversationKey("t", "p", "p"), each), each, content, NOW))
        session = outcome.session
    return Said(outcome)


def check(found: Said, *kinds: str) -> None:
    outcome = found.outcome
    missing = [kind for kind in kinds if not KINDS[kind].done(found)]
    assert not missing, (missing, outcome.did, outcome.entries, outcome.session.forms, found.text)
    kept: dict[str, Any] = {} if "forget" in kinds else {"education": "college"}
    kept |= {} if {"back", "correct", "forget"} & set(kinds) else {"age": 38}
    assert found.knows("", **kept), "what was told before is still known"
    assert ("ask" in outcome.did) == bool(outcome.asking)
    assert len(outcome.entries) == len(set(outcome.entries))


@pytest.mark.parametrize(("talk", "kind"), [(talk, kind) for talk in TALKS for kind in KINDS])
def test_each_act_alone(content: Content, talk: str, kind: str) -> None:
    if talk == "open" or kind not in OF_AN_OPEN_FORM:
        check(said(content, talk, KINDS[kind].says), kind)


@pytest.mark.parametrize(("one", "other", "mark"), tuple(messages("open")))
def test_two_acts_beside_an_open_question(content: Content, one: str, other: str, mark: str) -> None:
    check(said(content, "open", f"{KINDS[one].says}{mark}{KINDS[other].says}"), one, other)


@pytest.mark.parametrize(("one", "other", "mark"), tuple(messages("shown")))
def test_two_acts_after_a_result(content: Content, one: str, other: str, mark: str) -> None:
    check(said(content, "shown", f"{KINDS[one].says}{mark}{KINDS[other].says}"), one, other)
