"""Acts that a whole clause performs by its words alone: steering, choosing, views, wanting a person, privacy."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as setting

from flows.forms.choosing import picked_number
from flows.reading.wishes import read_wish
from flows.understanding.acts import (
    Act,
    AskStanding,
    Choose,
    Closed,
    ComparePeople,
    ForgetPerson,
    RemindMe,
    Steer,
    SwitchPerson,
    Withhold,
)
from flows.understanding.asked.other_side import takes_sides
from flows.understanding.asked.points_claimed import how_many_instead
from flows.understanding.clauses.unsure import in_doubt
from flows.understanding.expectation import Expectation, Offer, Words
from flows.understanding.people.persons import SELF
from flows.understanding.people.persons_asked import compares_other_things, person_asked, person_forgotten
from flows.understanding.people.standing_asked import only_asks_points, several_asked
from flows.understanding.words.going_on import FRAUD, follow_ups, told_again
from flows.understanding.words.gone_back import gone_back_to
from flows.understanding.words.grammar import Grammar, Meant
from flows.understanding.words.offer_named import offer_named
from flows.understanding.words.place_named import letter_named, place_named
from language import lazy
from language.comparing import compared
from language.numbers import DIGIT, read_number
from language.spelling import plain

VIEWS = ("standing", "trace", "routes", "when", "then", "outlook", "sure", "taken", "sheet")
AFTER_RESULT = ("next", "agreed", "nothing_more")
STEERING = ("cancel", "restart", "keep", "back", "skip", "unknown", "why", "done", "go_on", "finish")
STEERED = ("steer_cancel", "steer_finish", "steer_resume", "steer_restart", "steer_back", "steer_skip")
ANYWHERE = (
    "forget_me",
    "show_my_data",
    "privacy_asked",
    "want_person",
    "want_bot",
    "hotline_silent",
    "show_reminders",
    "stop_reminders",
    "remind_me",
    "show_roster",
)
TALK = ("thanks", "all_said", "mood_good", "mood_bad", "about_the_bot", "own_score")
SHORT_TALK = ("nod",)
# What counts for nothing beside anything else.
COURTESY = ("thanks", "nod", "all_said", "mood_good", "mood_bad")
# What can answer no question, whichever is open.
OF_THE_BOT = ("about_the_bot",)
# Options that are what was offered, not ways to answer of it.
_OFFERS = ("faq:", "do:")
# Options that lead to a reminder, and the two answers to whether it is to be kept.
REMINDERS = ("remind:want:", "remind:ask:")
AGREES, REFUSES = "remind:yes:", "remind:no"
# What steers only when it is all that is said, or said in the plain words for it.
BESIDE_NOTHING = ("done", "why", "keep", "back", "skip", "wrong", "change")
# A wish of so few characters (「改」) asks for nothing else, even where nothing is known that it could be about.
LONGEST_BARE_WISH = 2
_SHOWN_BY_WORDS = ("trace", "routes", "outlook", "risks", "former", "sheet", "picture")
_STEER_OF = {"steer_resume": "go_on"}
# Which of the questions just answered is to be told in more detail (「第2个再说细点」).
_IN_DETAIL = lazy.compile(
    rf"(?:那|就|把|请|麻烦|你|说的|再|给我|刚才|上面|前面|关于|的)*(?:第(?P<number>\d{{1,2}}|[{DIGIT}十])|(?P<last>最后|末尾))"
    r"(?:一|那|这)*(?:个|条|点|项|件|号|题|问)?(?:问题|问|事|情况)?(?:的|我|能|能不能|可以|可不可以|再|给我|帮我|请|你|想|多|麻烦|没看懂|没懂|不懂|不明白|没明白)*"
    r"(?:说|讲|展开|解释|细|详细|具体|没看懂|没懂|不懂|不明白|没明白)(?:说|讲|得|的|再|一|下|细|详|具体|清楚|明白|些|点|展开|吗|吧|呢|么|多|给我|听听)*"
)
# Who is only addressed is not asked for.
_ADDRESSED = lazy.compile(
    r"(?:请问|你好|您好|各位|哎|请教)*(?:老师|客服|师傅|专员|顾问|工作人员|亲)(?:你好|您好|好|们)*"
)
# One thing said in other words: so many times, in so many characters.
_APART = lazy.compile(r"[,，。;；!！~、\s]+")
_EXCUSE = lazy.compile(
    r"(?:我|是|刚才?|不好意思|抱歉|对不起|sorry|那个|这个|一下)*(?:[按点选打填说敲弄搞输]错|手滑|手快|看岔)(?:了|啦|啊|哈)*|(?:不好意思|抱歉|对不起|sorry)[了啊哈]*"
)
MOST_TWICE, LONGEST_TWICE = 3, 20
# Points that are to be added up are not compared.
_ADDED_UP = lazy.compile(r"(?:加|合|拼|凑|叠|并)(?:到|在|成)?(?:一起|一块|一路|一道|起来)|相加|叠加|合并|累加")
_A_NAME = 2
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class ClosedActs:
    """Reads closed acts with one grammar and one list of steering words.

    `names` are those of the questions, `options` says of each option which question it answers.
    """

    grammar: Grammar
    words: Words
    names: frozenset[str] = frozenset()
    options: Mapping[str, str] = setting(default_factory=dict)

    def first(self, text: str, expect: Expectation) -> Act | None:
        """Return the act that `text` performs by its words alone, whatever question is open; None for any other."""
        return (
            self._chosen(text, expect)
            or self._person(text, expect)
            or (self._agreed(text, expect) if expect.shown and expect.state is None else None)
            or self._talk(text, expect, TALK if expect.state is None else OF_THE_BOT)
            or self._steered(text, expect)
            or self._anywhere(text, expect, follow_ups(expect.topic))
            or self._told_again(text, expect)
            or self._viewed(text, expect)
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
        if len(compared(text)) < 2 or _ADDRESSED.fullmatch(compared(text)):
            return None
        steered = self._steered(text, expect)
        plainly = self.words.which(text, ("back", "skip")) is not None
        topic = isinstance(steered, Steer) and steered.word == "finish" and len(compared(text)) <= LONGEST_BARE_WISH
        if (
            topic
            or self._stops_nothing(steered, expect)
            or (isinstance(steered, Steer) and steered.word in BESIDE_NOTHING and not plainly)
        ):
            steered = None
        return (
            self._person(text, expect)
            or self._not_known(text)
            or steered
            or self._anywhere(text, expect)
            or self._viewed(text, expect)
            or self._talk(text, expect)
        )

    def steers(self, text: str, expect: Expectation) -> Steer | None:
        """Return how `text` steers by its words alone, without naming a question; None where it does not."""
        act = self._steered(text, expect)
        return act if isinstance(act, Steer) and not act.name else None

    def _stops_nothing(self, act: Act | None, expect: Expectation) -> bool:
        """Whether an act would stop a form where none is open: 「算了」 beside a question only leads to it."""
        return isinstance(act, Steer) and act.word == "cancel" and expect.state is None

    def _chosen(self, text: str, expect: Expectation) -> Act | None:
        """Read an option by its label, letter or number, or in words; a field reads its own answers."""
        detail = _IN_DETAIL.fullmatch(compared(text)) if len(expect.topic.answered) > 1 else None
        if detail is not None:
            return _told_again(detail, expect.topic.answered)
        ways = [each for each in expect.offered if not each.value.startswith(("a:", "t:"))]
        forms = self.words.forms(text)
        for option in ways:
            if compared(option.label) in forms or (option.letter and option.letter in forms):
                return Choose(value=option.value)
        consent = self._consent(text, ways, expect)
        if consent is not None:
            return consent
        numbered = [each for each in expect.offered if each.numbered]
        number = self._number(text, ways)
        if number is not None and 1 <= abs(number) <= len(numbered):
            entries = [each for each in numbered if each.value.startswith(_OFFERS)]
            chosen = (
                numbered[number - 1] if number > 0 else (entries or numbered)[max(number, -len(entries or numbered))]
            )
            return Choose(value=chosen.value) if chosen in ways else None
        return self._in_words(forms, numbered, expect)

    def _consent(self, text: str, ways: Sequence[Offer], expect: Expectation) -> Act | None:
        """Read yes or no, in whatever words, where it was asked whether a reminder is to be kept."""
        agrees = next((each.value for each in ways if each.value.startswith(AGREES)), None)
        if agrees is None:
            return None
        meant = self.grammar.meant(self.words.forms(text), ("agreed", "nothing_more"), expect.today)
        if meant is None:
            return None
        return Choose(value=agrees if meant.name == "agreed" else REFUSES)

    def _number(self, text: str, ways: list[Offer]) -> int | None:
        number = picked_number(text)
        if number is not None or not any(each.value.startswith(_OFFERS) for each in ways):
            return number
        return place_named(text)

    def _in_words(self, forms: Sequence[str], numbered: list[Offer], expect: Expectation) -> Act | None:
        offers = [each for each in numbered if each.value.startswith(_OFFERS)]
        lettered = [each for each in expect.offered if each.letter]
        suggested = any(each.value == "none:" for each in expect.offered)
        if not offers and not lettered:
            return None
        names = ("choose_last", "choose_middle", *(("choose_that", "choose_none") if suggested else ()))
        meant = self.grammar.meant(forms, names, expect.today)
        named = offer_named(forms[0], offers) if meant is None and forms else None
        if named is not None:
            return Choose(value=named.value)
        if meant is None:
            letter = next((found for each in forms if (found := letter_named(each))), "")
            by_letter = {each.letter: each.value for each in lettered} or dict(
                zip(_LETTERS, (each.value for each in offers), strict=False)
            )
            return Choose(value=by_letter[letter]) if letter in by_letter else None
        if meant.name == "choose_none":
            return Choose(value="none:")
        among = offers or lettered
        place = {"choose_last": -1, "choose_middle": len(among) // 2}.get(meant.name, 0)
        return Choose(value=among[place].value)

    def _person(self, text: str, expect: Expectation) -> Act | None:
        gone = person_forgotten(plain(text), expect.roster)
        if gone is not None:
            return ForgetPerson(person=gone)
        person = person_asked(plain(text), expect.roster)
        if person is None and expect.roster.current != SELF:
            back = self.grammar.meant(self.words.forms(text), ("turn_to_self",), expect.today)
            person = SELF if back is not None else None
        if person is None and several_asked(plain(text), expect.roster):
            return ComparePeople()
        if person == SELF and not expect.known and not expect.roster.several and takes_sides(expect.topic.question):
            return None
        return SwitchPerson(person=person) if person is not None else None

    def _steered(self, text: str, expect: Expectation) -> Act | None:
        word = self.words.which(text, STEERING)
        meant = self.grammar.meant(self.words.forms(text), STEERED, expect.today) if word is None else None
        if meant is not None and not self._asks_for_points(text, meant, expect):
            return Steer(word=_STEER_OF.get(meant.name, meant.name.removeprefix("steer_")))
        if word is not None and (expect.field is not None or word != "why"):
            if word == "unknown":
                return Withhold() if expect.field is not None else None
            several = expect.field is not None and expect.field.kind == "several"
            if word != "done" or several:
                return Steer(word=word)
        short = len(compared(text)) <= LONGEST_BARE_WISH
        wish = read_wish(text) if expect.known or expect.state is not None or short else None
        if (
            (wish is None or wish.kind == "withhold")
            and (expect.known or expect.state)
            and (known := self._not_known(text))
        ):
            return known
        if expect.known and (wish is None or compared(wish.name) not in self.names):
            wish = gone_back_to(text, self.names) or wish
        if wish is not None and (not wish.name or compared(wish.name) in self.names):
            return Withhold(name=wish.name) if wish.kind == "withhold" else Steer(word=wish.kind, name=wish.name)
        return None

    def _asks_for_points(self, text: str, meant: Meant, expect: Expectation) -> bool:
        """Whether somebody of whom nothing is known wants their points, rather than a form that is open finished."""
        if meant.name != "steer_finish" or expect.state is not None or expect.known:
            return False
        return self.grammar.meant(self.words.forms(text), ("standing",), expect.today) is not None

    def _not_known(self, text: str) -> Act | None:
        """Read that the value of a named question is not known, or not told."""
        wish = read_wish(text)
        if in_doubt(text):
            return self._open_choice(text)
        if wish is None or wish.kind != "withhold":
            return None
        unnamed = len(wish.name) < _A_NAME
        name = wish.name if compared(wish.name) in self.names else self._only_named(text) if unnamed else ""
        return Withhold(name=name) if name else None

    def _open_choice(self, text: str) -> Withhold | None:
        """Read that it is not known which of several options holds (「大专还是本科我说不准」)."""
        options = {field for option, field in self.options.items() if option in compared(text)}
        name = self._only_named(text) or (options.pop() if len(options) == 1 else "")
        return Withhold(name=name) if name else None

    def _only_named(self, text: str) -> str:
        """Return the longest name in the words, or "": 「几级记不得了」 is about the certificate."""
        return max((name for name in self.names if name in compared(text)), key=len, default="")

    def _anywhere(self, text: str, expect: Expectation, more: Sequence[str] = ()) -> Act | None:
        acts = (*ANYWHERE, "compare_people", *FRAUD, *more)
        meant = self.grammar.meant(self.words.forms(text), acts, expect.today)
        if meant is None:
            return None
        if meant.name == "compare_people":
            several = (
                expect.roster.several and not _ADDED_UP.search(text) and not compares_other_things(text, expect.roster)
            )
            return ComparePeople() if several else None
        if meant.name == "remind_me":
            return _reminded(expect)
        return Closed(name=meant.name)

    def _told_again(self, text: str, expect: Expectation) -> Act | None:
        meant = self.grammar.meant(self.words.forms(text), ("say_again",), expect.today)
        return told_again(expect) if meant is not None else None

    def _viewed(self, text: str, expect: Expectation) -> Act | None:
        if expect.estimating:
            word = self.words.which(text, _SHOWN_BY_WORDS)
            if word is not None:
                return AskStanding(view=word)
        names = (*VIEWS, "standing_now") if expect.estimating else ("standing",)
        if expect.shown and expect.state is None:
            after = self.grammar.meant(self.words.forms(text), ("next",), expect.today)
            if after is not None:
                return Steer(word="next")
        meant = self.grammar.meant(self.words.forms(text), names, expect.today)
        if meant is None and expect.estimating and only_asks_points(how_many_instead(plain(text))):
            return AskStanding()
        return AskStanding(view=meant.name.removesuffix("_now"), day=meant.day) if meant is not None else None

    def _agreed(self, text: str, expect: Expectation) -> Act | None:
        after = AFTER_RESULT if expect.shown and not expect.state else ("agreed",) if expect.state else ()
        meant = self.grammar.meant(self.words.forms(text), after, expect.today)
        return Steer(word=meant.name) if meant is not None else None

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


def _told_again(detail: re.Match[str], answered: Sequence[str]) -> Act | None:
    """Choose the details of one of several answers by its number; None where there are not so many."""
    number = len(answered) if detail["last"] else int(read_number(detail["number"]) or 0)
    return Choose(value=f"more:{answered[number - 1]}") if 1 <= number <= len(answered) else None
