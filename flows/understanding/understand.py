"""A message to the dialogue acts it performs: read once, every part of it in one of them.

First what the words of the whole message tell alone (steering, a choice …), then clause by clause: questions about the
working days, closed acts, a supposition, what is told, what is asked.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache

from flows.reading.certificates.not_had_yet import gets_once_through
from flows.supposing.plans import planned
from flows.understanding.acts.act import Act
from flows.understanding.acts.asked import Ask, CheckSum, Intend, Suppose
from flows.understanding.acts.people import NamePerson, SwitchPerson
from flows.understanding.acts.told import Correct, Inform, TellRenewal, Withhold
from flows.understanding.as_a_whole import AsAWhole
from flows.understanding.asked.application_wanted import tells_gates
from flows.understanding.asked.cut_short.school_named import school_named
from flows.understanding.asked.estimate_opened import about_an_estimate
from flows.understanding.asked.one_question import one_question, value_question
from flows.understanding.asked.record_shown import is_record, without_labels
from flows.understanding.asked.several.asked_in_a_row import asked_in_a_row
from flows.understanding.asked.several.beside_courtesy import is_courtesy, matter_beside
from flows.understanding.asked.several.run_together import told_apart
from flows.understanding.asked.several.several_troubles import several_troubles
from flows.understanding.asked.supposing.another_case import in_another_case
from flows.understanding.asked.supposing.gates_supposed import gates_supposed
from flows.understanding.asked.supposing.own_case_put import with_own_case
from flows.understanding.asked.supposing.supposed import supposed, supposed_of
from flows.understanding.asked.told_and_asked import ToldAndAsked
from flows.understanding.asked.turning import others_told_of, turned_between, turned_to
from flows.understanding.asked.worth.points_of_a_step import points_of_a_step
from flows.understanding.asked.worth.points_summed import points_summed
from flows.understanding.clauses.clauses import Clause
from flows.understanding.clauses.courtesies import without_thanks
from flows.understanding.clauses.message import Message, joined
from flows.understanding.closed_clauses import ClosedClauses
from flows.understanding.days.reminders import count_first, reminded
from flows.understanding.days.renewals import renewals_told, with_renewals
from flows.understanding.days.waits import asks_the_same_again, waited
from flows.understanding.expectation import Expectation, Match, Offer, Topic, Waited
from flows.understanding.left_over import LeftOver
from flows.understanding.people.called.called_by_a_fact import by_their_facts
from flows.understanding.people.called.named_now import by_the_name
from flows.understanding.people.persons import SELF
from flows.understanding.people.served.sayings import told_by_them
from flows.understanding.set_right.all_of_another import of_another, told_of_another
from flows.understanding.set_right.slip_words import slips
from flows.understanding.set_right.told_by_whom import noticed_by_nobody
from flows.understanding.telling import Telling
from flows.understanding.told.ages_disagree import with_ages_left_out
from flows.understanding.told.in_other_words import in_other_words
from flows.understanding.told.records_told import with_records
from flows.understanding.told.rest_alike import rest_alike, with_the_rest
from flows.understanding.told.withheld_of_others import of_whom
from flows.understanding.tools import Tools
from flows.understanding.words.cheating_offered import offered
from flows.understanding.words.going_on import after_a_no
from flows.understanding.words.refusing import asking_on, refused_once, refuses
from language.spelling import plain

# So many things of one message are served.
MOST_ACTS = 20
# Facts of so many people, and when their permits end.
MOST_TOLD = 100
# So many of the latest texts are remembered with their acts.
REMEMBERED = 1024


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
        named = self.tools.people.named_now.find(plain(text), expect.roster)
        if named is not None:
            rest = () if named.rest == named.name else self._read(named.rest, by_the_name(expect, named), match)
            return (NamePerson(named.person, named.name), *rest)
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
        text = school_named(text, expect)
        added = points_summed(text, expect.today)
        if added is not None:
            beside = self._read(added.rest, expect, match) if added.rest else ()
            return (*(act for act in beside if _is_beside_a_sum(act)), CheckSum(added.parts, added.total))
        told = told_of_another(text, expect, self.tools.people)
        if told is not None:
            return of_another(self._read(told.facts, expect, match), told)
        alike = rest_alike(text, expect)
        if alike is not None:
            expect = expect.asking_for(self.tools.people.mentions(alike.told, expect.roster))
            return with_the_rest(self._read(alike.told, expect, match), alike)
        text = in_another_case(self._told_by_them(noticed_by_nobody(text, expect), expect), expect)
        text = without_thanks(text) if expect.offered else text
        message = Message.of(text, expect, match)
        message = asked_in_a_row(told_apart(about_an_estimate(with_own_case(message), self.tools)))
        found = asking_on(self._acts(message), message.said)
        found = in_other_words(message, found, self.tools)
        found = with_records(found, message, self.tools)
        found = with_ages_left_out(found, message.said, self.tools.facts, expect)
        plans = "" if any(isinstance(act, Suppose) for act in found) else _planned(message)
        if plans and expect.estimating and all(_leaves_plan(act, message) for act in found):
            return (Suppose(text=plans),)
        return (*found, Intend(text=plans)) if plans else found

    def _told_by_them(self, text: str, expect: Expectation) -> str:
        """Return `text`, in plain form where known persons are called otherwise in it, or say something."""
        if not any(key != SELF for key in expect.roster.keys):
            return text
        said = by_their_facts(plain(text), expect.everyone)
        named = self.tools.people.known.by_their_names(said, expect.roster.keys, expect.roster.current)
        told = told_by_them(
            named, self.tools.people.mentions(named, expect.roster), expect.everyone, expect.roster.current
        )
        return text if told == plain(text) else told

    def _acts(self, message: Message) -> tuple[Act, ...]:
        """Read a message, whole first, then by its clauses."""
        needed = points_of_a_step(message)
        whole = None if needed else AsAWhole(self.tools).act(message)
        if whole is not None:
            return (whole,)
        expect = message.expect
        mentions = self.tools.people.mentions(message.said, expect.roster)
        expect = expect.mentioning(mentions)
        renewals = renewals_told(message.said, mentions, expect.roster, expect.today)
        reminders = reminded(message)
        waits = count_first(message, reminders, self.tools.calendar)
        message = message.without(reminders, expect) if reminders else message
        shown = is_record(message)
        waits = waits or waited(message, self.tools.calendar)
        closed = ClosedClauses(self.tools).of(replace(message, expect=expect)) if len(message.parts) > 1 else {}
        closed, message = turned_between(turned_to(closed, message.said, mentions), message)
        closed = of_whom(closed, mentions, expect, self.tools.fields) | self._offered(message) | needed
        single = [] if waits or reminders or needed else self._single(message, closed)
        if single:
            return tuple(with_renewals(single, renewals))
        person = next((act.person for act in closed.values() if isinstance(act, SwitchPerson)), expect.roster.current)
        read = {part: act for part, act in closed.items() if part not in waits}
        rest = self._open(message.without([*waits, *read], self._about(closed.values(), expect.of_person(person))))
        rest = [act for act in rest if not (waits and asks_the_same_again(act))]
        rest = without_labels(rest) if shown and any(isinstance(act, Inform) for act in rest) else rest
        found = [*read.values(), *dict.fromkeys(waits.values()), *rest, *dict.fromkeys(reminders.values())]
        found = others_told_of(refused_once(with_renewals(found, renewals)), expect.roster)
        left = LeftOver(self.tools)
        mood = left.mood(message, found)
        if mood is not None:
            return (mood,)
        if all(map(is_courtesy, found)):
            unread = [part for part in message.parts if part not in closed] if found else []
            return (matter_beside(unread, found, message.match) or left.act(message, found),)
        return _each_once(act for act in found if not is_courtesy(act))

    def _about(self, acts: Iterable[Act], expect: Expectation) -> Expectation:
        """Return what is expected beside a question that is left unanswered: 「怎么查」 is about what it asks for."""
        name = next((act.name for act in acts if isinstance(act, Withhold) and act.name), "")
        field = next((each for each in self.tools.fields if each.is_called(name)), None)
        return expect if field is None else replace(expect, topic=Topic(question=field.name))

    def _single(self, message: Message, closed: Mapping[Clause, Act]) -> list[Act]:
        """Read a message that is one question as a whole."""
        if gates_supposed(message, self.tools)[1] or self._puts_a_case(message):
            return []
        value = [] if refuses(closed.values()) else value_question(message, self.tools.fields)
        telling = Telling(self.tools, message.expect)
        value = value or [*several_troubles(message, telling)]
        if value:
            return value
        single = one_question(message, closed, telling, self.tools.people)
        return [] if single and (tells_gates(message, self.tools) or self._sets_right(message)) else single

    def _puts_a_case(self, message: Message) -> bool:
        """Whether a message supposes something of nobody of whom anything is known: a case of its own numbers."""
        expect = message.expect
        return bool(expect.wanted) and not expect.known and bool(supposed(message, self.tools.people))

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
        of_gates, gated = gates_supposed(message, self.tools)
        if gated:
            return [*gated, *self._open(message.without(of_gates, message.expect))]
        person, message = supposed_of(message, self.tools.people) or (None, message)
        span = supposed(message, self.tools.people)
        rest = message.without(span, message.expect)
        more = ToldAndAsked(self.tools).acts(rest) if rest.parts else []
        return [*more, *([Suppose(joined(span) if more else message.words, person)] if span else [])]

    def _offered(self, message: Message) -> dict[Clause, Act]:
        """Return the clauses that tell of a cheat that somebody offers; after a no, whoever it was of may be meant."""
        return dict(offered(message.parts, of_agents=after_a_no(message.expect.topic)))


def _leaves_plan(act: Act, message: Message) -> bool:
    """Whether an act is only an answer that nothing has, or one about what is had once something is done."""
    if not isinstance(act, Ask):
        return False
    return act.match.kind != "answer" or (len(message.parts) == 1 and gets_once_through(message.said))


def _planned(message: Message) -> str:
    """Return what a message plans, as a supposition; "" where it plans nothing."""
    told = (part.text for part in message.parts if part.mood in {"plans", "states", "reports"})
    plans = (planned(each, message.expect.today) for each in told)
    return next((plan for plan in plans if plan), "")


def _is_beside_a_sum(act: Act) -> bool:
    """Whether an act read beside a sum is one of its own: whether the sum is enough is answered with it."""
    return isinstance(act, Inform) or (isinstance(act, Ask) and act.match.kind == "answer")


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
