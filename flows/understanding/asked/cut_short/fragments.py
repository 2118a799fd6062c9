"""A question cut short (「那续办呢」, 「要带什么」), read with the question before it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from flows.named_entries import NamedEntry
from flows.understanding.acts.asked import Ask
from flows.understanding.asked.asked_alone import asked_alone
from flows.understanding.asked.cut_short.another_case_of_it import another_case_of_it
from flows.understanding.asked.cut_short.another_change import another_change
from flows.understanding.asked.cut_short.another_trouble import another_trouble
from flows.understanding.asked.cut_short.fragment_words import FRAGMENT, LIKE, core, replaced
from flows.understanding.asked.cut_short.how_long import asks_how_long
from flows.understanding.asked.cut_short.made_clear import made_clear
from flows.understanding.asked.cut_short.missed_term import missed_term
from flows.understanding.asked.cut_short.other_side import other_side
from flows.understanding.asked.permit_meant import endorsed_in_time
from flows.understanding.asked.several.side_beside import side_beside
from flows.understanding.asked.worth.whether_it_counts import whether_it_counts
from flows.understanding.expectation import Match, Topic
from flows.understanding.sureness import CONTRASTED, SURELY
from flows.understanding.words.going_on import OF_CHEATING, after_a_no
from flows.understanding.words.truth_asked import without_truth_asked
from language import lazy

_CONTRASTS = lazy.compile(r"的呢[?？]?$")
# So few characters are the mere name of what was left unanswered.
LONGEST_NAME = 5
_FOLLOWS = lazy.compile(r"^(?:那|那么|那要|那我|那个)|(?:呢|的话)[?？]?$|^(?:要|去|还要|能|可以|需要|会|得)[^我]{0,8}$")

# Who tells of a matter of their own (「我换了单位怎么弄」) asks about that.
_OWN_MATTER = lazy.compile(r"(?:可|但|那)?我(?!的)[^,，\s]{1,6}[了过](?=.{3})")
# What is asked of the assistant (「你们是哪里的」) follows up nothing.
_OF_THE_ASSISTANT = lazy.compile(r"^(?:那|那么|请问)?(?:你们?|您)(?!说|看|觉得|帮|给|讲|算)")

# A side of a matter: what to bring, where, when, for how much, who may do it.
_ASPECT = lazy.compile(
    r"(?:这个|那个|它|那|查|看|找|上|怎么|咋|都|要|还|得|需要|应该|该|用|可以|能|可不可以|必须|我|去|到|在|请|让|叫|由|"
    r"帮|代|替|本人|自己|人事|公司|单位|别人|家人|家里人|"
    r"带|交|拿|备|准备|办|弄|搞|跑|做|领|取|补|签|换|寄|打印|注册|登记|等|排队|预约|收|花|些|点|几|多|少|多久|多长|什么|啥|哪|哪里|哪儿|哪个|区|地方|窗口|时候|几时|"
    r"材料|东西|资料|证件|原件|复印件|钱|费|天|工作日|网上|线上|手机上|现场|周末|周六|行|亲自|一趟|的|吗|么|嘛|呢|不|了|啊|呀)+"
)
# Entries on the whole of it: a side of the matter (「要什么材料」) has an entry of its own beside them.
_OF_ALL = frozenset(
    {
        NamedEntry.APPLICATION_PROCEDURE,
        NamedEntry.WHAT_IS_POINTS,
        NamedEntry.WHO_CAN_APPLY,
        NamedEntry.HOW_SCORE_IS_COMPUTED,
    }
)
# Where a question begins to ask; what stands before it is its subject.
_ASKING = lazy.compile(
    r"什么|啥|怎么|怎样|咋|如何|多少|多久|几时|几[天年月个分]|哪|是不是|是否|能不能|要不要|可不可以|有没有|能否|非得|得|要|能|可以|会|算|吗"
)


def asked(text: str, match: Match, topic: Topic, *, beside: bool = False) -> Ask:
    """Match a question; a fragment is also read with the last question, and the surest reading counts.

    Args:
        text: the question.
        match: the FAQ.
        topic: what was asked last.
        beside: whether the last question stands in the same message, so that each should have an answer of its own.

    """
    text = without_truth_asked(text) or text
    meant = another_meant(text, match, topic)
    if meant is not None:
        return meant
    alone = asked_alone(text, match)
    if not topic.question or len(text) > FRAGMENT or _stands_alone(alone):
        return alone
    return _Fragment(text, alone, match, topic).read(beside=beside)


@dataclass(frozen=True)
class _Fragment:
    """A question cut short, as it is read alone, and the question before it."""

    text: str
    alone: Ask
    match: Match
    topic: Topic

    @cached_property
    def lasts(self) -> bool:
        """Whether it asks how long something takes; what gives points takes no time of its own."""
        return not self.topic.slot and asks_how_long(self.text)

    @cached_property
    def aspect(self) -> bool:
        """Whether it is no more than a side of a matter."""
        return self.lasts or _ASPECT.fullmatch(self.text) is not None

    @cached_property
    def follows(self) -> bool:
        """Whether its words follow up the last question."""
        return self.aspect or _FOLLOWS.search(self.text) is not None

    def read(self, *, beside: bool) -> Ask:
        """Return the surest of its readings; `beside` the last question in one message it has no side of that."""
        subject = subject_of(self.topic.question) if self.lasts else ""
        side = side_beside(self.alone, self.match, self.topic, subject) if beside else None
        if side is not None:
            return side
        about = self._about_subject() if self.aspect and not beside else None
        general = self.topic.entry in _OF_ALL and (self.lasts or self._is_answered)
        if about is not None and not general:
            return about
        if self.alone.match.confidence >= SURELY or (self.aspect and general):
            return self._in_full() if self.follows else self.alone
        if not self.follows and self._is_answered:
            return self.alone
        together = self._with_the_last()
        own = self.alone if self.follows and not self.aspect and self._of_its_own(together) else None
        return self._another_term(together) or own or max((self.alone, *together), key=_sureness)

    @property
    def _is_answered(self) -> bool:
        return bool(self.alone.match.kind == "answer")

    def _asks(self, ways: Iterable[str]) -> list[Ask]:
        return [Ask(text=each, match=self.match(each)) for each in ways]

    def _with_the_last(self) -> list[Ask]:
        """Read it together with the last question.

        Without a word that follows up, only another entry than the last one shows that both are meant together. After
        the no to cheating the honest way instead is asked for, whatever it follows up.
        """
        after_no = after_a_no(self.topic)
        ways = [*_with_topic(self.text, self.topic.question), *([core(self.text, ends=False)] if after_no else ())]
        told = {self.topic.entry} if not self.follows else OF_CHEATING if after_no else ()
        return [each for each in self._asks(ways) if each.match.id not in told]

    def _another_term(self, together: Sequence[Ask]) -> Ask | None:
        """Read it as another thing of the same kind in the place of the one that was asked about."""
        named = core(self.text)
        if any(named == term for terms in LIKE for term in terms):
            return _contrasted(self._asks(replaced(named, self.topic.question)), self.topic)
        return _contrasted(together, self.topic) if _CONTRASTS.search(self.text) else None

    def _of_its_own(self, together: Sequence[Ask]) -> bool:
        """Whether it is answered by itself, and with the last question only by the last entry again."""
        found, last = self.alone.match, self.topic.entry
        other = found.kind in {"answer", "flow"} and found.id != last and found.confidence >= CONTRASTED
        surest = max(together, key=_sureness, default=None)
        return other and (surest is None or surest.match.id in {None, last})

    def _in_full(self) -> Ask:
        """Word it, answered by itself, as the last question with its new term, if that says the same."""
        worded = replaced(core(self.alone.text), self.topic.question)
        found = (Ask(text=each, match=self.match(each)) for each in worded)
        answered = (each for each in found if each.match.kind == "answer" and each.match.id == self.alone.match.id)
        return next(answered, self.alone)

    def _about_subject(self) -> Ask | None:
        """Read a side of a matter (「要带什么」) with the subject of the last question, where that is surely answered.

        How long something takes is told by the entry on it where that is the likeliest one.
        """
        subject = subject_of(self.topic.question)
        found = Ask(text=f"{subject}{self.text}", match=self.match(f"{subject}{self.text}")) if subject else None
        if found is None or found.match.kind != "answer":
            return None
        enough = CONTRASTED if self.lasts and found.match.id == self.topic.entry else SURELY
        return found if found.match.confidence >= enough else None


def _sureness(ask: Ask) -> tuple[bool, float]:
    return ask.match.kind == "answer", ask.match.confidence


def _stands_alone(ask: Ask) -> bool:
    """Whether a question is none of what was asked before it, by its own words."""
    own = ask.match.kind == "answer" and _OWN_MATTER.match(ask.text) is not None
    return own or bool(ask.match.outside_sure) or _OF_THE_ASSISTANT.search(ask.text) is not None


def _contrasted(asks: Sequence[Ask], topic: Topic) -> Ask | None:
    """Return the surest reading that another entry than the last one answers well enough."""
    other = [each for each in asks if each.match.kind == "answer" and each.match.id != topic.entry]
    surest = max(other, key=lambda ask: ask.match.confidence, default=None)
    return surest if surest is not None and surest.match.confidence >= CONTRASTED else None


_WAYS = (
    *(whether_it_counts, made_clear, another_case_of_it, another_change, other_side),
    *(missed_term, another_trouble, endorsed_in_time),
)


def another_meant(text: str, match: Match, topic: Topic) -> Ask | None:
    """Read a text that says of what else the last question is meant; None for any other."""
    return next((found for way in _WAYS if (found := way(text, match, topic)) is not None), None)


def subject_of(question: str) -> str:
    """Return what a question is about, before it begins to ask; "" where that cannot be told apart."""
    subject = _ASKING.split(question, maxsplit=1)[0]
    return subject if len(subject) > 1 and (subject != question or len(subject) <= LONGEST_NAME) else ""


def _with_topic(fragment: str, question: str) -> list[str]:
    """Give the ways to read a fragment with the question before it: both together, and its like term replaced."""
    named, subject = core(fragment), subject_of(question)
    ways = [f"{question}{fragment}", f"{named}{question}", *replaced(named, question)]
    return [*ways, f"{subject}{fragment}"] if subject else ways
