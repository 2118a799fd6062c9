"""A message to the dialogue acts it performs: read once, every part of it in one of them.

First what the words of the whole message tell alone (steering, a choice …), then clause by clause: questions about the
working days, closed acts, a supposition, what is told, what is asked.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache
from itertools import pairwise

from flows.claims import heard as heard_claim
from flows.former_rules import former_day
from flows.reading.salary import tells_salary
from flows.supposing.plans import planned
from flows.supposing.supposition import asks_outcome
from flows.understanding.acts import (
    Act,
    Ask,
    AskStanding,
    AskValue,
    Claim,
    Closed,
    Correct,
    Inform,
    Intend,
    Steer,
    Suppose,
    SwitchPerson,
    TellRenewal,
    Withhold,
)
from flows.understanding.asked.another_case import in_another_case
from flows.understanding.asked.application_wanted import tells_gates
from flows.understanding.asked.asked_in_a_row import asked_in_a_row
from flows.understanding.asked.beside_courtesy import matter_beside
from flows.understanding.asked.fragments import SURELY, another_meant, asked
from flows.understanding.asked.one_question import one_question, value_question
from flows.understanding.asked.questions import A_PROFILE, HOW_MANY, PROFILE
from flows.understanding.asked.run_together import told_apart
from flows.understanding.asked.supposed import supposed, supposed_of
from flows.understanding.asked.told_and_asked import ToldAndAsked
from flows.understanding.asked.turning import turned_between, turned_to
from flows.understanding.asked.wrong_claims import claims_of_parts
from flows.understanding.clauses.clauses import Clause
from flows.understanding.clauses.courtesies import without_thanks
from flows.understanding.clauses.message import Message, joined
from flows.understanding.days.reminders import awaited, count_first, reminded
from flows.understanding.days.renewals import renewals_told, with_renewals
from flows.understanding.days.waits import asks_the_same_again, wait_again, waited
from flows.understanding.expectation import Candidate, Expectation, Match, Offer, Topic, Waited
from flows.understanding.people.persons import SELF
from flows.understanding.people.remarks import tells_of_somebody_else
from flows.understanding.people.sayings import told_by_them
from flows.understanding.people.withheld_of_others import of_whom
from flows.understanding.set_right.corrections import slips
from flows.understanding.told.telling import Telling
from flows.understanding.tools import Tools
from flows.understanding.words.cheating_offered import offered
from flows.understanding.words.closed import COURTESY
from flows.understanding.words.refusing import asking_on, refused_once, refuses
from flows.understanding.words.sighs import BAD, sighed, sighs
from flows.understanding.words.with_a_reason import with_a_reason
from language import lazy
from language.spelling import plain

# So many things of one message are served.
MOST_ACTS = 20
# Facts of so many people, and when their permits end.
MOST_TOLD = 100
# So many of the latest texts are remembered with their acts.
REMEMBERED = 1024
# That what is told is nobody's.
_NOBODYS = lazy.compile(
    r"不是(?:在)?(?:说|讲|问|指|算)(?:的是)?(?:我|我自己|我本人|自己|谁|哪个人|某个人)(?![的们])|不是我(?:自己|本人)的(?:情况|事|条件)|(?:打个|打)比方|举个例子"
)
# For whom something may be done.
_FOR_SOMEBODY = lazy.compile(r"[给帮替为](?!我[^们家公单]|我$)")
# How one stands as things are, whatever is planned.
_BY_NOW = lazy.compile(r"[我俺咱]|现在|目前|眼下|已经|到底|一共|总共")
_MOODS = ("mood_good", "mood_bad")
_COURTESY = (*COURTESY, "about_the_bot")


@dataclass(frozen=True)
class Understanding:
    """Reads messages with the tools of one revision of the content."""

    tools: Tools

    def acts(self, text: str, expect: Expectation, match: Match) -> tuple[Act, ...]:
        """Return the acts that `text` performs; one at least.

        Args:
            text: the message, cleaned and masked.
            expect: what is open.
            match: the FAQ; asked for questions only.

        """
        if expect.is_of_nobody:
            return self._remembered(text, expect.today, expect.offered, expect.topic, expect.waited, match)
        return self._read(text, expect, match)

    @cached_property
    def _remembered(self) -> Callable[..., tuple[Act, ...]]:
        """What many ask in the same words is read once, as long as nothing is known of who asks."""
        return lru_cache(REMEMBERED)(self._read_of_nobody)

    def _read_of_nobody(  # noqa: PLR0913, PLR0917 (what an expectation of nobody consists of)
        self,
        text: str,
        today: date,
        offered: Sequence[Offer],
        topic: Topic,
        waited: Waited | None,
        match: Match,
    ) -> tuple[Act, ...]:
        return self._read(text, Expectation(today, offered=offered, topic=topic, waited=waited), match)

    def _read(self, text: str, expect: Expectation, match: Match) -> tuple[Act, ...]:
        text = in_another_case(self._told_by_them(text, expect), expect)
        text = without_thanks(text) if expect.offered else text
        message = Message.of(text, expect, match)
        message = asked_in_a_row(told_apart(self._about_an_estimate(message)))
        found = asking_on(self._acts(message), message.said)
        plans = "" if any(isinstance(act, Suppose) for act in found) else _planned(message)
        if plans and expect.estimating and all(isinstance(act, Ask) and act.match.kind != "answer" for act in found):
            return (Suppose(text=plans),)
        return (*found, Intend(text=plans)) if plans else found

    def _told_by_them(self, text: str, expect: Expectation) -> str:
        """Return `text`, in plain form where known persons say something in it: then it is told of them."""
        if not any(known for person, known in expect.everyone.items() if person != SELF):
            return text
        said = plain(text)
        told = told_by_them(
            said, self.tools.people.mentions(said, expect.roster), expect.everyone, expect.roster.current
        )
        return text if told == said else told

    def _about_an_estimate(self, message: Message) -> Message:
        """Take a message that tells a profile and supposes something of it for one about the estimate that it opens."""
        supposes = any(part.mood == "supposes" for part in message.parts)
        told = [part for part in message.parts if part.mood == "states"]
        if message.expect.estimating or not supposes or not told:
            return message
        informs = Telling(self.tools, message.expect).informs(joined(told))
        opens = any(len(PROFILE & set(each.slots)) >= A_PROFILE and not each.person for each in informs)
        return replace(message, expect=message.expect.wanting("estimate")) if opens else message

    def _acts(self, message: Message) -> tuple[Act, ...]:
        """Read a message, whole first, then by its clauses."""
        whole = self._whole(message) or self._of_nobody(message)
        if whole is not None:
            return (whole,)
        expect = message.expect
        mentions = self.tools.people.mentions(message.said, expect.roster)
        expect = expect.mentioning(mentions)
        renewals = renewals_told(message.said, mentions, expect.roster, expect.today)
        reminders = reminded(message)
        waits = count_first(message, reminders, self.tools.calendar)
        message = message.without(reminders, expect) if reminders else message
        waits = waits or waited(message, self.tools.calendar)
        closed = self._closed(replace(message, expect=expect)) if len(message.parts) > 1 else {}
        closed, message = turned_between(turned_to(closed, message.said, mentions), message)
        closed = of_whom(closed, mentions, expect, self.tools.fields) | offered(message.parts)
        single = [] if waits or reminders else self._single(message, closed)
        if single:
            return tuple(with_renewals(single, renewals))
        person = next((act.person for act in closed.values() if isinstance(act, SwitchPerson)), expect.roster.current)
        read = {part: act for part, act in closed.items() if part not in waits}
        rest = self._open(message.without([*waits, *read], self._about(closed.values(), expect.of_person(person))))
        rest = [act for act in rest if not (waits and asks_the_same_again(act))]
        found = [*read.values(), *dict.fromkeys(waits.values()), *rest, *dict.fromkeys(reminders.values())]
        found = refused_once(with_renewals(found, renewals))
        mood = self._mood(message, found)
        if mood is not None:
            return (mood,)
        if all(map(_is_courtesy, found)):
            unread = [part for part in message.parts if part not in closed] if found else []
            return (matter_beside(unread, found, message.match) or self._last(message, found),)
        return _each_once(act for act in found if not _is_courtesy(act))

    def _mood(self, message: Message, found: Sequence[Act]) -> Act | None:
        """Read as a mood what seems to ask something that no entry answers (「烦不烦啊」)."""
        asks = len(found) == 1 and isinstance(found[0], Ask) and found[0].match.kind not in {"answer", "flow"}
        mood = self.tools.closed.last(message.text, message.expect) if asks else None
        return mood if isinstance(mood, Closed) and mood.name in _MOODS else None

    def _whole(self, message: Message) -> Act | None:
        """Read what the words of the whole message tell alone."""
        expect, said = message.expect, message.said
        former = former_day(said, expect.today) if expect.estimating else None
        if former is not None and former < expect.today:
            return Suppose(text=said)
        again = awaited(message) or wait_again(message, self.tools.calendar)
        if again is not None:
            return again
        claim = heard_claim(said)
        closed = self.tools.closed.first(message.text, self._naming(message)) or with_a_reason(message, self.tools)
        closed = closed or sighed(message, self.tools)
        if isinstance(closed, Closed) and self._of_a_part(closed, message):
            return None
        return closed or (Claim(key=claim) if claim and not claims_of_parts(message) else None)

    def _naming(self, message: Message) -> Expectation:
        """Return what is expected of a message that may ask for the estimate of somebody whom it names first."""
        expect = message.expect
        if not _FOR_SOMEBODY.search(message.said):
            return expect
        named = (each.key for each in self.tools.people.mentions(message.said, expect.roster))
        return replace(expect, roster=replace(expect.roster, named=tuple(dict.fromkeys(named))))

    def _of_nobody(self, message: Message) -> AskValue | None:
        """Read facts that are said to be nobody's as a question about what they give (「我不是讲我自己」)."""
        if not _NOBODYS.search(message.said):
            return None
        told = joined(part for part in message.parts if not _NOBODYS.search(part.text))
        informs = Telling(self.tools, message.expect).informs(HOW_MANY.sub("", told))
        slots = next((each.slots for each in informs if each.person == SELF), None)
        return AskValue(slots=slots, text=message.text, match=None) if slots else None

    def _of_a_part(self, closed: Closed, message: Message) -> bool:
        """Whether a clause alone performs what the whole message seems to, beside others that tell a profile."""
        told = [part for part in message.parts if part.mood == "states"]
        if len(message.parts) == 1 or not told:
            return False
        tells = any(PROFILE & set(each.slots) for each in Telling(self.tools, message.expect).informs(joined(told)))
        return tells and any(self.tools.closed.beside(part.text, message.expect) == closed for part in message.parts)

    def _about(self, acts: Iterable[Act], expect: Expectation) -> Expectation:
        """Return what is expected beside a question that is left unanswered: 「怎么查」 is about what it asks for."""
        name = next((act.name for act in acts if isinstance(act, Withhold) and act.name), "")
        field = next((each for each in self.tools.fields if each.is_called(name)), None)
        return expect if field is None else replace(expect, topic=Topic(question=field.name))

    def _closed(self, message: Message) -> dict[Clause, Act]:
        """Read the clauses whose words alone tell what they do."""
        claims = claims_of_parts(message)
        read = (part for part in message.parts if part not in claims)
        found = [*claims.items(), *((part, self._beside(part, message)) for part in read)]
        # What a supposition ends with (「…，能到多少」) asks of it, not of how one stands.
        moods = {part.mood for part in message.parts}
        supposes = "supposes" in moods or supposed_of(message, self.tools.people) is not None
        supposes = supposes and message.expect.estimating
        planned = {
            part for plan, part in pairwise(message.parts) if plan.mood == "plans" and not _BY_NOW.search(part.text)
        }
        return {
            part: act
            for part, act in found
            if act
            and not (supposes and _asks_outcome(part, act))
            and not (part in planned and isinstance(act, AskStanding))
        }

    def _beside(self, part: Clause, message: Message) -> Act | None:
        """Read one clause among others by its words alone; a sigh says nothing beside them."""
        act = self.tools.closed.beside(part.text, message.expect)
        return act or (BAD if sighs(part, message, self.tools) else None)

    def _single(self, message: Message, closed: Mapping[Clause, Act]) -> list[Act]:
        """Read a message that is one question as a whole."""
        value = [] if refuses(closed.values()) else value_question(message, self.tools.fields)
        if value:
            return value
        single = one_question(message, closed, Telling(self.tools, message.expect), self.tools.people)
        return [] if single and (tells_gates(message, self.tools) or self._sets_right(message)) else single

    def _sets_right(self, message: Message) -> bool:
        """Whether a message sets a fact right that is known, and asks besides."""
        told = joined(part for part in message.parts if part.mood == "states")
        if not message.expect.known or not slips(told):
            return False
        return any(isinstance(act, Correct) for act in Telling(self.tools, message.expect).acts(told))

    def _open(self, message: Message) -> Sequence[Act]:
        """Read the clauses that no closed act covers."""
        if not message.parts:
            return []
        person, message = supposed_of(message, self.tools.people) or (None, message)
        span = supposed(message, self.tools.people)
        rest = message.without(span, message.expect)
        more = ToldAndAsked(self.tools).acts(rest) if rest.parts else []
        return [*more, *([Suppose(joined(span) if more else message.words, person)] if span else [])]

    def _last(self, message: Message, courtesies: Sequence[Act]) -> Act:
        """Read what nothing else was read in: small talk, a remark, else a question."""
        closed = self.tools.closed.last(message.text, message.expect)
        if closed is not None or courtesies:
            return closed or courtesies[0]
        if message.expect.field is not None and tells_salary(message.text):
            return Closed(name="salary")
        if self._tells_of_others(message):
            return Closed(name="remark")
        match = message.match(message.text)
        if self._remarks(message, match):
            return Closed(name="remark")
        topic = message.expect.topic
        if any(part.mood == "supposes" for part in message.parts):
            return asked(message.text, message.match, topic)
        return another_meant(message.text, message.match, topic) or Ask(text=message.text, match=match)

    def _tells_of_others(self, message: Message) -> bool:
        """Whether beside an estimate somebody else is only told of, in whom nobody is interested."""
        if not message.expect.estimating or any(part.mood != "states" for part in message.parts):
            return False
        roster = message.expect.roster
        mentioned = self.tools.people.mentions(message.said, roster)
        return tells_of_somebody_else(message.said, mentioned, roster, message.expect.today)

    def _remarks(self, message: Message, match: Candidate) -> bool:
        """Whether a message beside an open question only says something of others, and asks nothing."""
        answered = match.kind != "suggest" and (match.kind != "answer" or match.confidence >= SURELY)
        if message.expect.field is None or answered or any(part.mood == "asks" for part in message.parts):
            return False
        mentioned = self.tools.people.mentions(message.said, message.expect.roster)
        return any(each.key not in {SELF, message.expect.roster.current} for each in mentioned)


def _asks_outcome(part: Clause, act: Act) -> bool:
    """Whether a clause only asks what comes of what is supposed beside it, though it would finish a form by itself."""
    return isinstance(act, AskStanding) or (isinstance(act, Steer) and act.word == "finish" and asks_outcome(part.text))


def _planned(message: Message) -> str:
    """Return what a message plans, as a supposition; "" where it plans nothing."""
    told = (part.text for part in message.parts if part.mood in {"plans", "states", "reports"})
    return next((plan for plan in map(planned, told) if plan), "")


def _each_once(acts: Iterable[Act]) -> tuple[Act, ...]:
    """Return the first acts, up to as many as one reply can serve; what is said again is not done again."""
    kept: dict[bool, list[Act]] = {True: [], False: []}
    found: list[Act] = []
    for act in acts:
        tells = isinstance(act, Inform | TellRenewal)
        if act not in kept[tells] and len(kept[tells]) < (MOST_TOLD if tells else MOST_ACTS):
            kept[tells].append(act)
            found.append(act)
    return tuple(found)


def _is_courtesy(act: Act) -> bool:
    """Whether an act is a greeting, thanks or a sigh, which count for nothing beside anything else."""
    if isinstance(act, Steer):
        return act.word == "agreed"
    return isinstance(act, Closed) and act.name in _COURTESY
