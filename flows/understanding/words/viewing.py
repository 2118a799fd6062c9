"""A question about an estimate, told by its words alone: how it stands, how it came, what is to come, and of whom."""

from dataclasses import dataclass, replace

from flows.days.coming_day import NAMED, coming_day
from flows.named_entries import NamedEntry
from flows.understanding.acts.act import Act
from flows.understanding.acts.asked import AskStanding
from flows.understanding.acts.steered import Steer
from flows.understanding.expectation import Expectation, Words
from flows.understanding.people.persons import PRONOUN
from flows.understanding.people.served.persons_asked import said_of
from flows.understanding.people.served.standing_asked import only_asks_points
from flows.understanding.words.going_on import just_told, shows_a_result
from flows.understanding.words.grammar import LONGEST, Grammar, Meant
from flows.understanding.words.points_claimed import how_many_instead
from flows.understanding.words.years_awaited import years_awaited
from language import lazy
from language.spelling import plain

VIEWS = ("standing", "trace", "routes", "when", "then", "falls", "outlook", "sure", "taken", "sheet", "standing_now")
_SHOWN_BY_WORDS = ("trace", "routes", "outlook", "risks", "former", "sheet", "picture")
# Entries that tell of one year: another year, asked after them (「2031年呢」), is one of theirs.
_BY_YEAR = frozenset(
    {
        NamedEntry.SI_BASE_AMOUNT_NOW,
        NamedEntry.STAY_AFTER_GRADUATION,
        NamedEntry.WHEN_TO_START_FOR_SCHOOL,
        NamedEntry.SCHOOL_ENROLMENT,
        NamedEntry.ZHONGKAO,
        NamedEntry.GAOKAO,
        NamedEntry.EXAM_AFTER_LOSING_POINTS,
        NamedEntry.OFFICE_HOURS,
        NamedEntry.MARRIAGE_LEAVE,
    }
)
MONTHS_LEFT = "months_left"
# What a count of months that is missing can be of, when it is not named.
_COUNTED = frozenset({"si_base", "title", "skill_level"})
# Where one of these was spoken of last, it is of the months at a base.
_OF_A_BASE = ("", NamedEntry.SI_BASE_TIERS, NamedEntry.THIRTY_SIX_MONTHS_RULE, NamedEntry.SI_BASE_AMOUNT_NOW)
_NAMES_A_BASE = lazy.compile("36|三十六|月数|月份|倍|基数")
_OF_POINTS = lazy.compile("[分够我他她线标]")
# A time to come, and on which occasion (「明年续办的时候」).
_ON_WHICH = r"(?:年审|续(?:[办签期证上]|积分)?|签注|申请|[来去]?办|到期|换证)"
_THEN = lazy.compile(
    rf"(?P<when>{NAMED})(?:[我要该再去]{{0,2}}{_ON_WHICH}?(?:的?(?:时候|那会儿?|那时候?|当天|那天)|时)|{_ON_WHICH}|前后)?"
)


@dataclass(frozen=True, slots=True)
class Viewing:
    """Reads with one grammar and one list of steering words."""

    grammar: Grammar
    words: Words

    def act(self, text: str, expect: Expectation) -> Act | None:
        """Return what `text` asks about an estimate, and of whom where that is not who is talked about."""
        return (
            self._of_another(text, expect)
            or self._asked(text, expect)
            or _points_on(text, expect)
            or self._another_day(text, expect)
            or years_awaited(text, expect)
        )

    def _of_another(self, text: str, expect: Expectation) -> AskStanding | None:
        """Read what is asked of somebody else who is known (「小郑后年还够吗」)."""
        for person, said in said_of(plain(text), expect.roster):
            known = expect.everyone.get(person)
            if not known:
                continue
            theirs = replace(expect.of_person(person), shown=True)
            act = self._asked(said, theirs) or _points_on(said.replace(PRONOUN, ""), theirs)
            if isinstance(act, AskStanding):
                return replace(act, person=person)
        return None

    def _asked(self, text: str, expect: Expectation) -> Act | None:
        if expect.estimating:
            word = self.words.which(text, _SHOWN_BY_WORDS)
            if word is not None:
                return AskStanding(view=word)
        if expect.shown and expect.state is None and self._meant(text, ("next",), expect) is not None:
            return Steer(word="next")
        names = (*VIEWS, "that_year") if expect.estimating else ("standing",)
        names = (*names, MONTHS_LEFT) if _counts_months(text, expect) else names
        meant = self._meant(text, names, expect)
        if meant is None:
            return AskStanding() if expect.estimating and only_asks_points(how_many_instead(plain(text))) else None
        if meant.day is not None and just_told(expect) in _BY_YEAR and not _OF_POINTS.search(text):
            return None
        view = "then" if meant.name == "that_year" else meant.name.removesuffix("_now")
        return AskStanding(view=view, day=meant.day)

    def _another_day(self, text: str, expect: Expectation) -> AskStanding | None:
        """Read a mere day after something of an estimate was shown, where no question is open that it could answer."""
        if expect.state is not None or expect.reminding or not shows_a_result(expect):
            return None
        meant = self._meant(text, ("another_day",), expect)
        return AskStanding(view="then", day=meant.day) if meant is not None else None

    def _meant(self, text: str, names: tuple[str, ...], expect: Expectation) -> Meant | None:
        return self.grammar.meant(self.words.forms(text), names, expect.today)


def _counts_months(text: str, expect: Expectation) -> bool:
    """Whether months that are missing are those at a base: it is told of, and nothing else was spoken of last."""
    if not expect.estimating or _COUNTED.isdisjoint(expect.known):
        return False
    return expect.topic.entry in _OF_A_BASE or _NAMES_A_BASE.search(text) is not None


def _points_on(text: str, expect: Expectation) -> AskStanding | None:
    """Read a question for points that names a day to come among words that say nothing else (「到2031年够不够」)."""
    said = plain(text)
    then = _THEN.search(said) if expect.estimating and len(said) <= LONGEST else None
    day = coming_day(then["when"], expect.today) if then else None
    if then is None or day is None or not only_asks_points(f"{said[: then.start()]}{said[then.end() :]}"):
        return None
    return AskStanding(view="then", day=day)
