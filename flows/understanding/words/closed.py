"""Acts that a whole clause performs by its words alone: steering, choosing, views, wanting a person, privacy."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as setting
from functools import cached_property

from flows.understanding.acts.act import Act
from flows.understanding.acts.people import ComparePeople
from flows.understanding.acts.steered import Choose, Closed, RemindMe, Steer
from flows.understanding.clauses.unsure import thinks_aloud
from flows.understanding.expectation import Expectation, Words
from flows.understanding.people.served.persons_asked import compares_other_things
from flows.understanding.people.served.standing_asked import only_asks_points
from flows.understanding.words.chosen import Choosing
from flows.understanding.words.following_up import FollowingUp
from flows.understanding.words.going_on import FRAUD, follow_ups, ordered_next, told_again
from flows.understanding.words.grammar import Grammar
from flows.understanding.words.person_turned_to import TurningToPerson, errand
from flows.understanding.words.steered import LONGEST_BARE_WISH, Steering
from flows.understanding.words.truth_asked import without_truth_asked
from flows.understanding.words.viewing import Viewing
from flows.understanding.words.whether_counts import asks_whether_it_counts
from language import lazy
from language.comparing import compared
from language.spelling import plain

AFTER_RESULT = ("next", "agreed", "nothing_more")
ANYWHERE = (
    "need_not_be_kept",
    "forget_me",
    "show_my_data",
    "privacy_asked",
    "want_person",
    "where_to_ask",
    "want_bot",
    "hotline_silent",
    "show_reminders",
    "stop_reminders",
    "remind_me",
    "show_roster",
    "own_hukou",
    "apply_wanted",
    "fined_if_caught",
)
TALK = ("thanks", "all_said", "mood_good", "mood_bad", "bot_wrong", "about_the_bot", "own_score")
SHORT_TALK = ("nod",)
# What counts for nothing beside anything else.
COURTESY = ("thanks", "nod", "all_said", "mood_good", "mood_bad", "bot_wrong", "calmed")
# What can answer no question, whichever is open.
OF_THE_BOT = ("bot_wrong", "about_the_bot")
# Options that lead to a reminder.
REMINDERS = ("remind:want:", "remind:ask:")
# What steers only when it is all that is said, or said in the plain words for it.
BESIDE_NOTHING = ("done", "why", "keep", "back", "skip", "wrong", "change")
# Who is only addressed is not asked for.
_ADDRESSED = lazy.compile(
    r"(?:请问|你好|您好|各位|哎|请教)*(?:老师|客服|师傅|专员|顾问|工作人员|亲)(?:你好|您好|好|们)*"
)
# One thing said in other words: so many times, in so many characters.
_APART = lazy.compile(r"[,，。;；!！~、\s]+")
_EXCUSE = lazy.compile(
    r"(?:我|是|刚才?|不好意思|抱歉|对不起|sorry|那个|这个|一下)*(?:[按点选打填说敲弄搞输]错|手滑|手快|看岔)(?:了|啦|啊|哈)*|(?:不好意思|抱歉|对不起|sorry)[了啊哈]*"
)
# That nothing is to be deleted (「不用删」, 「别清空我的」), or not more than the answer to one question.
_SPARED = lazy.compile(
    r"题|(?:不要|不用|不必|别|无需|不需要|不想|甭|勿|先不|还不)(?:着急|急着|再|去|给我|帮我|(?:把|将)[^,，。]{1,8})?(?:删|清|抹|擦|销毁|忘掉)"
)
MOST_TWICE, LONGEST_TWICE = 3, 20
# A mere table is one of persons only where several are known.
_A_TABLE = lazy.compile(r"[成个张份下]表格?")
# Points that are to be added up are not compared.
_ADDED_UP = lazy.compile(r"(?:加|合|拼|凑|叠|并)(?:到|在|成)?(?:一起|一块|一路|一道|起来)|相加|叠加|合并|累加")


@dataclass(frozen=True)
class ClosedActs:
    """Reads closed acts with one grammar and one list of steering words.

    `names` are those of the questions, `options` says of each option which question it answers.
    """

    grammar: Grammar
    words: Words
    names: frozenset[str] = frozenset()
    options: Mapping[str, str] = setting(default_factory=dict)

    @cached_property
    def _choosing(self) -> Choosing:
        return Choosing(self.grammar, self.words)

    @cached_property
    def _steering(self) -> Steering:
        return Steering(self.grammar, self.words, self.names, self.options)

    @cached_property
    def _following_up(self) -> FollowingUp:
        return FollowingUp(self.grammar, self.words)

    @cached_property
    def _person(self) -> TurningToPerson:
        return TurningToPerson(self.grammar, self.words)

    @cached_property
    def _viewing(self) -> Viewing:
        return Viewing(self.grammar, self.words)

    def first(self, text: str, expect: Expectation) -> Act | None:
        """Return the act that `text` performs by its words alone, whatever question is open; None for any other."""
        return (
            self._choosing.act(text, expect)
            or self._ordered(text, expect)
            or self._person.act(text, expect)
            or errand(text, expect)
            or (self._following_up.act(text, expect) if expect.field is None else None)
            or (self._agreed(text, expect) if expect.shown and expect.state is None else None)
            or self._talk(text, expect, TALK if expect.state is None else OF_THE_BOT)
            or self._steering.act(text, expect)
            or self._anywhere(text, expect, follow_ups(expect))
            or self._told_again(text, expect)
            or self._following_up.act(text, expect)
            or self._viewing.act(text, expect)
            or self._said_twice(text, expect)
        )

    def _said_twice(self, text: str, expect: Expectation) -> Act | None:
        """Return the act that every one of a few words performs by itself (「2吧 第二个」, 「不算了，退出」)."""
        parts = [part for part in _APART.split(text) if part and not _EXCUSE.fullmatch(part)]
        if not 1 <= len(parts) <= MOST_TWICE or len(text) > LONGEST_TWICE or parts == [text]:
            return None
        act = self.first(parts[0], expect)
        return act if act and all(self.first(part, expect) == act for part in parts[1:]) else None

    def last(self, text: str, expect: Expectation) -> Act | None:
        """Return what `text` says to a talk that it neither answers nor asks: agreement, thanks, a sigh."""
        return self._agreed(text, expect) or self._talk(text, expect)

    def beside(self, text: str, expect: Expectation) -> Act | None:
        """Return the closed act of a clause that stands beside others: nothing that only answers or chooses."""
        if asks_whether_it_counts(text):
            return None
        if len(compared(text)) < 2 or _ADDRESSED.fullmatch(compared(text)) or thinks_aloud(plain(text)):
            return None
        steered = self._steering.act(text, expect)
        plainly = self.words.which(text, ("back", "skip")) is not None
        topic = isinstance(steered, Steer) and steered.word == "finish" and len(compared(text)) <= LONGEST_BARE_WISH
        if (
            topic
            or self._stops_nothing(steered, expect)
            or (isinstance(steered, Steer) and steered.word in BESIDE_NOTHING and not plainly)
        ):
            steered = None
        return (
            self._person.act(text, expect)
            or self._steering.not_known(text)
            or steered
            or self._anywhere(text, expect)
            or self._following_up.beside(text, expect)
            or self._viewing.act(text, expect)
            or self._talk(text, expect)
        )

    def steers(self, text: str, expect: Expectation) -> Steer | None:
        """Return how `text` steers by its words alone, without naming a question; None where it does not."""
        act = self._steering.act(text, expect)
        return act if isinstance(act, Steer) and not act.name else None

    def _stops_nothing(self, act: Act | None, expect: Expectation) -> bool:
        """Whether an act would stop a form where none is open, or begin anew where nothing is known.

        「算了」 beside a question, or 「重来」 beside the first facts, only leads to them.
        """
        if not isinstance(act, Steer) or expect.state is not None:
            return False
        return act.word == "cancel" or (
            act.word == "restart" and not expect.known and not any(expect.everyone.values())
        )

    def _anywhere(self, text: str, expect: Expectation, more: Sequence[str] = ()) -> Act | None:
        known = ("compare_known",) if sum(map(bool, expect.everyone.values())) > 1 else ()
        acts = (*ANYWHERE, "compare_people", *known, *FRAUD, *more)
        acts = tuple(act for act in acts if act != "forget_me") if _SPARED.search(text) else acts
        meant = self.grammar.meant(self.words.forms(without_truth_asked(text)), acts, expect.today)
        if meant is None:
            return None
        if meant.name in {"compare_people", "compare_known"}:
            several = (
                expect.roster.several and not _ADDED_UP.search(text) and not compares_other_things(text, expect.roster)
            )
            return ComparePeople() if several else None
        if meant.name == "remind_me":
            return _reminded(expect)
        if meant.name == "show_roster" and not expect.roster.several and _A_TABLE.search(text):
            return None
        return Closed(name=meant.name)

    def _ordered(self, text: str, expect: Expectation) -> Act | None:
        """Read what is to be done with what was just told of (「都抹掉」 after what is kept)."""
        acts = () if _SPARED.search(text) else ordered_next(expect.topic)
        meant = self.grammar.meant(self.words.forms(text), acts, expect.today) if acts else None
        return Closed(name=meant.name) if meant is not None else None

    def _told_again(self, text: str, expect: Expectation) -> Act | None:
        meant = self.grammar.meant(self.words.forms(text), ("say_again",), expect.today)
        return told_again(expect) if meant is not None else None

    def _agreed(self, text: str, expect: Expectation) -> Act | None:
        after = AFTER_RESULT if expect.shown and not expect.state else ("agreed",) if expect.state else ()
        meant = self.grammar.meant(self.words.forms(text), after, expect.today)
        if meant is None or (meant.name == "nothing_more" and only_asks_points(plain(text))):
            return None
        return Steer(word=meant.name)

    def _talk(self, text: str, expect: Expectation, among: Sequence[str] = TALK) -> Act | None:
        talk = among if expect.shown or among == OF_THE_BOT else (*among, *SHORT_TALK)
        forms = self.words.forms(text)
        meant = self.grammar.meant(forms, talk, expect.today)
        if meant is None and expect.state is None and expect.topic.entry:
            # What was answered is what was wanted (「就是这个」).
            return Closed(name="nod") if self.grammar.meant(forms, ("choose_that",), expect.today) else None
        return Closed(name=meant.name) if meant is not None else None


def _reminded(expect: Expectation) -> Act:
    """Take the reminder that was offered last; without an offer, whatever day was spoken of."""
    offer = next((each.value for each in expect.offered if each.value.startswith(REMINDERS)), None)
    return RemindMe() if offer is None else Choose(value=offer)
