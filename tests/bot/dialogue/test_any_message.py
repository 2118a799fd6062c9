"""Any message at any point: never an exception, never a lost answer, never stuck, always a way out."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.config.settings import Settings
from bot.content.content import Content
from bot.content.files import load_content
from bot.dialogue.compose import RESTS_AFTER
from bot.dialogue.context import Context
from bot.dialogue.outcome import Outcome
from bot.dialogue.question_choice import open_question
from bot.dialogue.turn import take_turn
from bot.messages import ConversationKey, Incoming, Option, Reply
from bot.session import Session
from flows.reading.reader import read
from tests.bot.conftest import NOW
from tests.bot.dialogue.test_interruptions import OWN
from tests.bot.dialogue.test_pairs_of_acts import KINDS

KEY = ConversationKey("test", "p", "p")
COMMANDS = ("/start", "/help", "/ask", "/privacy", "/mydata", "/nonsense", "帮助", "help")
TALK = ("你好", "谢谢", "你是机器人吗", "为什么问这个", "继续", "怎么算的", "怎么到120", "如果考到中级呢", "再交两年呢")
LEAVING = (
    "取消",
    "重来",
    "测算",
    "/estimate",
    "/cancel",
    "/forget",
    "看我能不能申请",
    "/deadline",
    "先看结果",
    "选好了",
)
UNDOING = ("上一步", "改年龄", "改学历", "改", "跳过", "不知道")
FACTS = (
    "我35岁",
    "1990年5月",
    "大专",
    "本科双证",
    "社保五年半",
    "不对是36岁",
    "没有职称",
    "老婆上海户口结婚三年",
    "两倍",
    "都没有",
)
SAYINGS = (*FACTS, *TALK, *UNDOING, *LEAVING, *(kind.says for kind in KINDS.values()), "那我呢", "给我妈算", "换个人")
WORDS = st.text(alphabet="我今年社保本科大专三十五年半倍没有是的不对1 230?？，。/:-a\n", max_size=12)


@cache
def content() -> Content:
    return load_content(Settings(_env_file=None), lambda _: None).live()


@cache
def questions() -> tuple[str, ...]:
    """Give a question of every entry that states no fact: who speaks of themself states one, which may end a form."""
    entries = content().catalogue.entries.values()
    asked = ([text for text in entry.ask if not OWN.search(text) and not read(text, NOW.date())] for entry in entries)
    return tuple(texts[0] for texts in asked if texts)


def answered(session: Session) -> frozenset[str]:
    return frozenset(session.form.answers) if session.form else frozenset()


class AnyMessage(RuleBasedStateMachine):
    """One person, in a private chat or in a group, who says anything."""

    def __init__(self) -> None:
        super().__init__()
        self.session = Session()
        self.now: datetime = NOW
        self.group = False
        self.options: tuple[Option, ...] = ()
        self.replies: tuple[Reply, ...] = ()
        self.stale: tuple[str, ...] = (
            "a:education:master",
            "faq:gone",
            "do:nothing",
            "x:y",
            "edit:age",
            "edit:education:",
            "edit:si_years:老公",
            "who:老公",
            "do:compare",
            "steer:keep",
            "steer:done",
            "",
        )

    @initialize(group=st.booleans())
    def begin(self, group: bool) -> None:
        self.group = group
        self.take("测算")

    def take(self, text: str = "", option: str | None = None) -> None:
        before = self.session
        incoming = Incoming("e", KEY, text, option=option, in_group=self.group)
        context = Context(incoming, text.strip(), content(), self.now)
        outcome = take_turn(before, context)
        assert outcome == take_turn(before, context), "the same message leads to the same outcome"
        self.look_at(outcome, context)
        self.session = outcome.session.changed(last_seen=self.now.isoformat())
        self.replies = outcome.replies
        self.stale = (*self.stale[-8:], *(each.value for each in self.options[:2]))
        self.options = tuple(option for reply in outcome.replies for option in reply.options)

    def look_at(self, outcome: Outcome, context: Context) -> None:
        assert outcome.replies
        assert all(reply.text.strip() for reply in outcome.replies)
        assert ("ask" in outcome.did) == bool(outcome.asking)
        assert outcome.did or context.incoming.option is not None, context.text
        assert len(set(outcome.entries)) == len(outcome.entries)
        self.look_at_the_forms(outcome)
        state = outcome.session.form
        if state is None:
            assert not outcome.asking
            return
        field = open_question(context, state)
        assert field is not None, "an open form has a question"
        said = "\n".join(reply.text for reply in outcome.replies)
        options = [option for reply in outcome.replies for option in reply.options]
        if any(option.value.startswith("edit:") and not option.by_word for option in options):
            return
        assert outcome.asking in {"", field.field}
        resting = outcome.session.interruptions >= RESTS_AFTER
        assert said.count(field.ask) == (0 if resting else 1), (context.text, said)
        assert any(option.value in {"steer:cancel", "steer:keep"} for option in options)

    def look_at_the_forms(self, outcome: Outcome) -> None:
        session = outcome.session
        assert len({(state.form, state.whose) for state in session.forms}) == len(session.forms)
        assert sum(state.status == "open" for state in session.forms) <= 1
        assert {state.whose for state in session.forms} <= set(session.people)
        assert session.form is None or session.form.whose == session.current

    def keeps_answers(self, text: str, option: str | None = None) -> None:
        before = self.session
        self.take(text, option)
        if before.form is not None:
            assert self.session.form is not None, text
            assert self.session.form.form == before.form.form
            lost = answered(before) - answered(self.session)
            assert not lost, (text, lost)

    @rule(data=st.data())
    def ask_something(self, data: st.DataObject) -> None:
        self.keeps_answers(data.draw(st.sampled_from(questions())) + "？")

    @rule(text=st.sampled_from((*COMMANDS, *TALK)))
    def talk(self, text: str) -> None:
        self.keeps_answers(text)

    @rule(text=st.sampled_from(FACTS))
    def state_a_fact(self, text: str) -> None:
        self.take(text)

    @rule(text=st.sampled_from((*LEAVING, *UNDOING)))
    def steer(self, text: str) -> None:
        self.take(text)

    @rule(one=st.sampled_from(SAYINGS), other=st.sampled_from(SAYINGS), mark=st.sampled_from("，。；? "))
    def say_two_things(self, one: str, other: str, mark: str) -> None:
        self.take(one + mark + other)

    @rule(data=st.data(), text=st.sampled_from(FACTS), mark=st.sampled_from("，。"))
    def state_a_fact_and_ask(self, data: st.DataObject, text: str, mark: str) -> None:
        self.take(f"{text}{mark}{data.draw(st.sampled_from(questions()))}？")

    @rule(text=WORDS)
    def say_anything(self, text: str) -> None:
        self.take(text)

    @rule(text=st.text(max_size=40))
    def send_noise(self, text: str) -> None:
        self.take(text)

    @rule()
    def send_too_much(self) -> None:
        self.keeps_answers("社保" * 2000)

    @rule(number=st.integers(-3, 130))
    def send_a_number(self, number: int) -> None:
        self.take(str(number))

    @precondition(lambda self: self.options)
    @rule(data=st.data())
    def press(self, data: st.DataObject) -> None:
        self.take(option=data.draw(st.sampled_from(self.options)).value)

    @rule(data=st.data())
    def press_something_old(self, data: st.DataObject) -> None:
        self.take(option=data.draw(st.sampled_from(self.stale)))

    @rule(days=st.sampled_from((0.01, 1, 6, 8, 40)))
    def wait(self, days: float) -> None:
        self.now += timedelta(days=days)

    @rule()
    def restart(self) -> None:
        stored = Session.from_json(self.session.to_json())
        assert stored == self.session
        self.session = stored

    @invariant()
    def cancelling_is_always_possible(self) -> None:
        context = Context(Incoming("c", KEY, "取消", in_group=self.group), "取消", content(), self.now)
        assert take_turn(self.session, context).session.form is None

    def teardown(self) -> None:
        """Whoever skips everything reaches the end."""
        for _ in range(40):
            if self.session.form is None:
                return
            self.take("跳过")
        raise AssertionError("skipping never ends the form")


# Shrinking a talk takes minutes; add Phase.shrink by hand where a long one has to be understood.
AnyMessage.TestCase.settings = settings(
    max_examples=25,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestAnyMessage = AnyMessage.TestCase


def test_an_outcome_is_compared_by_all_it_holds() -> None:
    """The machine compares outcomes: two that differ in one word must differ."""
    outcome = Outcome(Session(), (Reply("a"),))
    assert outcome == replace(outcome)
    assert outcome != replace(outcome, replies=(Reply("b"),))
