"""A message to the dialogue acts it performs: read once, every part of it in one of them.

First what the words of the whole message tell alone (a wait asked about, steering, a choice …), then clause by clause:
closed acts, a supposition, what is told, what is asked.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flows.days.waiting import WaitAsked, read_wait
from flows.former_rules import former_day
from flows.hearsay import heard as heard_claim
from flows.reading.salary import tells_salary
from flows.supposing.supposition import goes_on, plainly_supposes, supposed_sentence
from flows.understanding.acts import (
    Act,
    Ask,
    AskDeadline,
    AskStanding,
    AskValue,
    Claim,
    Closed,
    OpenForm,
    Steer,
    Suppose,
    SwitchPerson,
    Withhold,
)
from flows.understanding.clauses import Clause
from flows.understanding.expectation import Candidate, Expectation, Match
from flows.understanding.message import Message, joined, speaks_for_self
from flows.understanding.people import PRONOUN, SELF, kind_of
from flows.understanding.questions import SURELY, asked_value, besides, own_value, questions
from flows.understanding.telling import Telling
from flows.understanding.tools import Tools

_OF_A_RESULT = re.compile(
    r"够|达标|多少分|几分|能到|到没到|有希望|能行|有戏|能不能(?:办|申请|到|够)|能(?:办|申请|积|有)|可以(?:办|申请)|"
    r"行不行|差多少|过线|算算|什么水平"
)
_WANTS = re.compile(r"(?:想|帮我?|请|麻烦)[^,，。]{0,4}(?:看|问|查|确认|判断|了解)")
_COURTESY = ("thanks", "nod", "all_said", "mood_good", "mood_bad", "about_the_bot")
# Facts that are of somebody, not of a question in general.
_OF_SOMEBODY = frozenset({"age", "birth_year", "birth_date", "si_years"})
# What an estimate begins with.
PROFILE = frozenset({"age", "birth_year", "birth_date", "education", "si_years", "title", "skill_level", "si_base"})
_ELIGIBILITY, _DEADLINE = "eligibility", "deadline"
A_PROFILE = 2
# So many clauses are looked through for a question about days.
MOST_CLAUSES = 8


@dataclass(frozen=True, slots=True)
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
        message = Message.of(text, expect, match)
        whole = self._whole(message)
        if whole is not None:
            return (whole,)
        expect = expect.mentioning(self.tools.people.mentions(message.said, expect.roster))
        waited = self._waited(message)
        closed = self._closed(message) if len(message.parts) > 1 else {}
        single = [] if waited else self._value(message) or self._one_question(message, closed)
        if single:
            return tuple(single)
        person = next((act.person for act in closed.values() if isinstance(act, SwitchPerson)), expect.roster.current)
        read = {part: act for part, act in closed.items() if part not in waited}
        rest = self._open(message.without([*waited, *read], expect.of_person(person)))
        found = [*read.values(), *dict.fromkeys(waited.values()), *rest]
        if all(map(_is_courtesy, found)):
            return (self._last(message, found),)
        return tuple(act for act in found if not _is_courtesy(act))

    def _whole(self, message: Message) -> Act | None:
        """Read what the words of the whole message tell alone."""
        expect, said = message.expect, message.said
        former = former_day(said, expect.today) if expect.estimating else None
        if former is not None and former < expect.today:
            return Suppose(text=said)
        if expect.waited is not None and expect.form != _DEADLINE:
            again = read_wait(said, expect.today, self.tools.calendar, expect.waited)
            if again is not None and again.again:
                return AskDeadline(wait=again, text=said)
        claim = heard_claim(said)
        return self.tools.closed.first(message.text, expect) or (Claim(key=claim) if claim else None)

    def _waited(self, message: Message) -> dict[Clause, Act]:
        """Read a question about the working days: as few clauses as ask the same as all of them."""
        expect, parts = message.expect, message.parts[:MOST_CLAUSES]
        whole = self._wait(message.said, expect)
        if whole is None:
            return {}
        spans = [
            parts[first:last]
            for length in range(1, len(parts))
            for first, last in ((first, first + length) for first in range(len(parts) - length + 1))
        ]
        span = next((each for each in spans if _asks_the_same(self._wait(joined(each), expect), whole)), message.parts)
        return dict.fromkeys(span, AskDeadline(wait=whole, text=joined(span)))

    def _wait(self, words: str, expect: Expectation) -> WaitAsked | None:
        known = expect.waited if expect.form != _DEADLINE else None
        return read_wait(words, expect.today, self.tools.calendar, known)

    def _closed(self, message: Message) -> dict[Clause, Act]:
        """Read the clauses whose words alone tell what they do."""
        found = ((part, self.tools.closed.beside(part.text, message.expect)) for part in message.parts)
        return {part: act for part, act in found if act is not None}

    def _open(self, message: Message) -> Sequence[Act]:
        """Read the clauses that no closed act covers."""
        if not message.parts:
            return []
        supposed = self._supposed(message)
        rest = message.without(supposed, message.expect)
        more = self._application_wanted(rest) or self._told_and_asked(rest) if rest.parts else []
        return [*more, *([Suppose(text=joined(supposed) if more else message.words)] if supposed else [])]

    def _value(self, message: Message) -> list[Act]:
        """Read a question about what a value gives, where no estimate is talked about or one was just asked about."""
        expect = message.expect
        own = own_value(message.said, self.tools.fields, dict(expect.known)) if expect.known else {}
        if own:
            return [AskValue(slots=own, text=message.said, match=None)]
        follows = bool(expect.topic.slot) and expect.state is None
        if not message.text or (expect.estimating and not follows) or len(message.parts) > A_PROFILE:
            return []
        value = asked_value(message.said, expect.today, expect.topic)
        return [AskValue(slots=value, text=message.said, match=message.match(message.text))] if value else []

    def _one_question(self, message: Message, closed: Mapping[Clause, Act]) -> list[Act]:
        """Read a message that an entry answers more surely as a whole than by any clause of it.

        What such a message tells belongs to its question, unless the writer tells it of themselves.
        """
        asking = [part for part in message.parts if part.mood in {"asks", "cites"}]
        supposes = message.expect.estimating and any(part.mood == "supposes" for part in message.parts)
        if not asking or supposes or not message.text or any(part.item for part in message.parts):
            return []
        match = message.match(message.text)
        parts = [message.match(part.text) for part in asking] if len(message.parts) > 1 else []
        apart = any(part not in asking for part in closed) or (closed and not _surer(match, parts))
        if apart or not _one_answer(match, parts):
            return []
        told = message.telling(asking)
        if self._tells_of_a_profile(message, told):
            return []
        mine = any(speaks_for_self(each.text) for each in told)
        own = self._telling(message).informs(message.told(told)) if mine else []
        return [*own, Ask(text=message.text, match=match)]

    def _supposed(self, message: Message) -> Sequence[Clause]:
        """Find the clauses that suppose something about the estimate: to the end of their sentence."""
        parts = message.parts
        if not message.expect.estimating or self._names_somebody_new(message):
            return ()
        first = next((index for index, part in enumerate(parts) if part.mood == "supposes"), None)
        if first is not None:
            span = self._until_question(message, message.sentence(first))
            words = joined(span)
            return span if plainly_supposes(words) and supposed_sentence(words) is not None else ()
        if supposed_sentence(message.words) is not None and self._goes_on(message, message.words):
            return parts
        single = (part for part in parts if supposed_sentence(part.text) and self._goes_on(message, part.text))
        return tuple(single)[:1] if len(parts) > 1 else ()

    def _names_somebody_new(self, message: Message) -> bool:
        """Whether a message is about a person not heard of before, who is no kin."""
        roster = message.expect.roster
        return any(
            kind_of(each.key) == "other" and each.key not in {SELF, PRONOUN, *roster.keys}
            for each in self.tools.people.mentions(message.said, roster)
        )

    def _until_question(self, message: Message, span: Sequence[Clause]) -> Sequence[Clause]:
        """Cut a supposition off where a question follows that is about something else."""
        for index, part in enumerate(span[1:], start=1):
            if part.mood == "asks" and not _OF_A_RESULT.search(part.text) and message.match(part.text).kind == "answer":
                return span[:index]
        return span

    def _goes_on(self, message: Message, words: str) -> bool:
        """Whether words that suppose speak of the estimate, rather than ask in general what something gives."""
        return goes_on(words) or message.match(words).kind != "answer"

    def _application_wanted(self, message: Message) -> list[Act]:
        """Read that somebody who tells something of themselves wants to know if they may apply."""
        asking = [part for part in message.parts if part.mood == "asks" or _WANTS.search(part.text)]
        if message.expect.form == _ELIGIBILITY or len(message.parts) < A_PROFILE or not asking:
            return []
        found = [message.match(part.text) for part in asking]
        if not any(each.kind == "flow" and each.id == _ELIGIBILITY for each in found):
            return []
        told = joined(part for part in message.parts if part.mood != "asks")
        return [OpenForm(form=_ELIGIBILITY), *self.tools.facts.informs(told, message.expect.wanting(_ELIGIBILITY))]

    def _told_and_asked(self, message: Message) -> list[Act]:
        """Read what is told and what is asked beside it."""
        asking = [part for part in message.parts if part.mood in {"asks", "cites"}]
        asking = [part for part in asking if len(message.parts) == 1 or not self._tells_a_profile(message, part)]
        telling = message.telling(asking)
        whole = "" if asking else message.text
        told = self._telling(message).acts(message.told(telling), whole) if telling else []
        if told and isinstance(told[0], Withhold) and self._surely_asked(message, message.words):
            told = [Ask(text=message.words, match=message.match(message.words))]
        if not telling and len(asking) == 1:
            told = self._told_in_question(message, asking[0].text)
            if told:
                return told
        return [*told, *self._asked(message, asking, telling, told)]

    def _tells_of_a_profile(self, message: Message, told: Sequence[Clause]) -> bool:
        """Whether a message tells several facts of somebody, as for an estimate."""
        informs = self._telling(message).informs(message.told(told)) if told else []
        return any(len(PROFILE & set(each.slots)) >= A_PROFILE for each in informs)

    def _tells_a_profile(self, message: Message, part: Clause) -> bool:
        """Whether a clause that asks how somebody stands tells their facts too (「我38大专社保9年够不够」)."""
        if part.mood != "asks" or not _OF_A_RESULT.search(part.text):
            return False
        return any(len(each.slots) >= A_PROFILE for each in self._telling(message).informs(part.text))

    def _told_in_question(self, message: Message, words: str) -> list[Act]:
        """Take the facts of somebody who asks how they stand; a number that is asked about is no fact."""
        telling = self._telling(message)
        found = telling.no_value(words) if message.expect.field is not None else []
        if found and not self._surely_asked(message, words):
            return found
        stated = [each for each in telling.informs(words) if len(each.slots) >= A_PROFILE or each.person]
        somebody = speaks_for_self(words) or any(_OF_SOMEBODY & set(each.slots) for each in stated)
        if not stated or not somebody or (not _OF_A_RESULT.search(words) and message.match(words).kind == "answer"):
            return []
        return [*stated, AskStanding()]

    def _surely_asked(self, message: Message, words: str) -> bool:
        """Whether an entry surely answers words that could also be those of somebody who does not know an answer."""
        match = message.match(words)
        return bool(match.kind == "answer" and match.confidence >= SURELY)

    def _asked(
        self, message: Message, asking: Sequence[Clause], telling: Sequence[Clause], told: Sequence[Act]
    ) -> Sequence[Act]:
        """Read the questions, and a statement that has an answer of its own."""
        if any(isinstance(act, Withhold) for act in told):
            return []
        if not asking:
            return besides(telling, told, self._telling(message), message.match) if told else []
        topic, today = message.expect.topic, message.expect.today
        value = asked_value(asking[0].text, today, topic) if len(asking) == 1 else {}
        found = questions(asking, message.words, message.match, topic, alone=not told and bool(message.text))
        if value:
            best = found[0].match if isinstance(found[0], Ask) else None
            return [AskValue(slots=value, text=asking[0].text, match=best)]
        return [_of_the_estimate(each) for each in found if not _opens_estimate(each)] if told else found

    def _telling(self, message: Message) -> Telling:
        return Telling(self.tools, message.expect)

    def _last(self, message: Message, courtesies: Sequence[Act]) -> Act:
        """Read what nothing else was read in: small talk, a remark, else a question."""
        closed = self.tools.closed.last(message.text, message.expect)
        if closed is not None or courtesies:
            return closed or courtesies[0]
        if message.expect.field is not None and tells_salary(message.text):
            return Closed(name="salary")
        match = message.match(message.text)
        return Closed(name="remark") if self._remarks(message, match) else Ask(text=message.text, match=match)

    def _remarks(self, message: Message, match: Candidate) -> bool:
        """Whether a message beside an open question only says something of others, and asks nothing."""
        if message.expect.field is None or match.kind != "suggest" or any(part.mood == "asks" for part in message.parts):
            return False
        mentioned = self.tools.people.mentions(message.said, message.expect.roster)
        return any(each.key not in {SELF, message.expect.roster.current} for each in mentioned)


def _one_answer(whole: Candidate, parts: Sequence[Candidate]) -> bool:
    """Whether an entry answers a whole message, and none of its questions as well by itself or another question."""
    sure = [each for each in parts if each.kind == "answer"]
    if whole.kind != "answer":
        return False
    if len(parts) == 1:
        return all(each.confidence < whole.confidence or (each.id, each.confidence) == (whole.id, 1.0) for each in sure)
    return whole.confidence >= SURELY and all(each.id == whole.id or each.confidence < SURELY for each in sure)


def _surer(whole: Candidate, parts: Sequence[Candidate]) -> bool:
    """Whether an entry answers a whole message more surely than any of its parts."""
    return whole.confidence >= SURELY and all(each.confidence < whole.confidence for each in parts)


def _asks_the_same(one: WaitAsked | None, other: WaitAsked) -> bool:
    """Whether two readings of a wait count the same days."""
    wanted = one.needed_by.last if one is not None and one.needed_by else None
    asked = other.needed_by.last if other.needed_by else None
    return one is not None and (one.start, one.choices, one.days, one.backwards, one.trouble, wanted) == (
        other.start,
        other.choices,
        other.days,
        other.backwards,
        other.trouble,
        asked,
    )


def _of_the_estimate(act: Act) -> Act:
    """Take a question that the estimate itself answers as one about it."""
    if isinstance(act, Ask) and act.match.kind != "answer" and _OF_A_RESULT.search(act.text):
        return AskStanding()
    return act


def _opens_estimate(act: Act) -> bool:
    """Whether a question only asks for the estimate, which the facts beside it open anyway."""
    return isinstance(act, Ask) and act.match.kind == "flow" and act.match.id == "estimate"


def _is_courtesy(act: Act) -> bool:
    """Whether an act is a greeting, thanks or a sigh, which count for nothing beside anything else."""
    if isinstance(act, Steer):
        return act.word == "agreed"
    return isinstance(act, Closed) and act.name in _COURTESY
