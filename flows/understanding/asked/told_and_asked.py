"""What the clauses of a message tell, and what they ask beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from flows.understanding.acts.act import Act
from flows.understanding.acts.asked import Ask, AskStanding, AskValue
from flows.understanding.acts.told import Withhold
from flows.understanding.asked.application_wanted import application_wanted
from flows.understanding.asked.questions import (
    A_PROFILE,
    HOW_MANY,
    LONGEST_NOD,
    OF_A_RESULT,
    PROFILE,
    questions,
    surely_asked,
)
from flows.understanding.asked.several.troubles import besides
from flows.understanding.asked.worth.value_asked import asked_value, own_value
from flows.understanding.asked.worth.worth_asked import worth_asked
from flows.understanding.clauses.clauses import Clause, leaves_unknown, plan_in
from flows.understanding.clauses.message import Message, joined, speaks_for_self
from flows.understanding.telling import Telling
from flows.understanding.told.no_value import no_value
from flows.understanding.tools import Tools
from flows.understanding.words.outlook import OUTLOOK
from language import lazy

# Facts that are of somebody, not of a question in general.
_OUTLOOK = lazy.compile(OUTLOOK)
_ESTIMATE = "flow:estimate"
# How a case that is only supposed is asked about (「万一居住证掉了呢」).
_ASKS_ON = lazy.compile(r"(?:呢|怎么办|咋办|咋弄)[啊呀?？\s]*$")
_OF_SOMEBODY = frozenset({"age", "birth_year", "birth_date", "si_years"})


@dataclass(frozen=True, slots=True)
class ToldAndAsked:
    """Reads with the tools of one revision of the content."""

    tools: Tools

    def acts(self, message: Message) -> list[Act]:
        """Return what is told and asked; somebody may also ask, telling of themselves, if they may apply."""
        return application_wanted(message, self.tools) or self._told_and_asked(message)

    def _told_and_asked(self, message: Message) -> list[Act]:
        """Read what is told and what is asked beside it."""
        asking = [part for part in message.parts if part.mood in {"asks", "cites"} or _asked_of_a_case(message, part)]
        asking = [part for part in asking if len(message.parts) == 1 or not self._tells_a_profile(message, part)]
        telling = message.telling(asking)
        whole = "" if asking else message.text
        words = HOW_MANY.sub("", message.told(telling))
        told = self._telling(message).acts(words, whole) if telling else []
        if told and isinstance(told[0], Withhold) and self._asks_instead(message):
            told = [Ask(text=message.words, match=message.match(message.words))]
        if not telling and len(asking) == 1:
            told = self._told_in_question(message, asking[0].text)
            if told:
                return told
        return [*told, *self._asked(message, asking, telling, told)]

    def _asks_instead(self, message: Message) -> bool:
        """Whether what could be said of an answer that is not known is a question (「密码忘了」)."""
        unknown = any(part.mood != "asks" and leaves_unknown(part.text) for part in message.parts)
        return not unknown and surely_asked(message.words, message.match)

    def _tells_a_profile(self, message: Message, part: Clause) -> bool:
        """Whether a clause that asks how somebody stands tells their facts too (「我38大专社保9年够不够」)."""
        if part.mood != "asks":
            return False
        informs = self._telling(message).informs(HOW_MANY.sub("", part.text))
        needed = A_PROFILE if OF_A_RESULT.search(part.text) else A_PROFILE + 1
        if informs and (HOW_MANY.search(part.text) or _OUTLOOK.search(part.text)) and self._tells_beside(message, part):
            needed = 1
        return any(len(PROFILE & set(each.slots)) >= needed for each in informs)

    def _tells_beside(self, message: Message, part: Clause) -> bool:
        """Whether the other clauses tell of somebody's profile, so that this one goes on with it."""
        others = joined(each for each in message.parts if each is not part and each.mood == "states")
        informs = self._telling(message).informs(others) if others and not part.item else []
        return any(PROFILE & set(each.slots) for each in informs)

    def _told_in_question(self, message: Message, words: str) -> list[Act]:
        """Take the facts of somebody who asks how they stand; a number that is asked about is no fact."""
        telling = self._telling(message)
        found = no_value(words, self.tools, message.expect) if message.expect.field is not None else []
        if found and not surely_asked(words, message.match):
            return found
        stated = [
            each
            for each in telling.informs(HOW_MANY.sub("", words))
            if len(each.slots) >= A_PROFILE or each.person or each.since
        ]
        somebody = speaks_for_self(words) or any(_OF_SOMEBODY & set(each.slots) for each in stated)
        if not stated or not somebody:
            return []
        answered = message.match(words)
        if OF_A_RESULT.search(words) or answered.kind != "answer":
            return [*stated, AskStanding()]
        own = speaks_for_self(words) and any(len(PROFILE & set(each.slots)) >= A_PROFILE for each in stated)
        own = own or any(each.since for each in stated)
        return [*stated, Ask(text=words, match=answered)] if own else []

    def _asked(
        self, message: Message, asking: Sequence[Clause], telling: Sequence[Clause], told: Sequence[Act]
    ) -> Sequence[Act]:
        """Read the questions, and a statement that has an answer of its own."""
        if any(isinstance(act, Withhold) for act in told):
            return []
        if not asking:
            return besides(telling, told, self._telling(message), message.match) if told else []
        topic, today = message.expect.topic, message.expect.today
        valued = self._values(message, asking) or worth_asked(asking, told)
        if valued:
            rest = [part for part in asking if part not in valued]
            return [
                *valued.values(),
                *(self._asked(message, rest, telling, told or [*valued.values()]) if rest else []),
            ]
        value = asked_value(asking[0].text, today, topic) if len(asking) == 1 else {}
        found = questions(
            asking,
            message.text or message.said,
            message.match,
            topic,
            alone=not told and bool(message.text),
            leads=self._leads(message, asking),
        )
        if value:
            best = found[0].match if isinstance(found[0], Ask) else None
            return [AskValue(slots=value, text=asking[0].text, match=best)]
        return [_of_the_estimate(each) for each in found if not _opens_estimate(each)] if told else found

    def _leads(self, message: Message, asking: Sequence[Clause]) -> dict[Clause, str]:
        """Return what is said right before each of several questions, where it tells no fact, and what is planned."""
        plans = [(one, next_one) for one, next_one in pairwise(message.parts) if one.mood == "plans"]
        found = {part: plan_in(before.text) for before, part in plans if part in asking}
        spoken = [part for part in message.parts if len(part.text) > LONGEST_NOD]
        for before, part in pairwise(spoken) if len(asking) > 1 else ():
            if part in asking and before not in asking and not self._telling(message).informs(before.text):
                found[part] = before.text
        return found

    def _values(self, message: Message, asking: Sequence[Clause]) -> dict[Clause, Act]:
        """Read the clauses that ask what a value gives, where several things are asked."""
        if len(asking) < A_PROFILE:
            return {}
        known, topic = dict(message.expect.known), message.expect.topic
        found: dict[Clause, Act] = {}
        for part in asking:
            own = own_value(part.text, self.tools.fields, known) if known else {}
            slots = own or asked_value(part.text, message.expect.today, topic)
            if slots:
                found[part] = AskValue(slots=slots, text=part.text, match=None if own else message.match(part.text))
        return found

    def _telling(self, message: Message) -> Telling:
        return Telling(self.tools, message.expect)


def _of_the_estimate(act: Act) -> Act:
    """Take a question that the estimate itself answers as one about it."""
    if isinstance(act, Ask) and act.match.kind != "answer" and OF_A_RESULT.search(act.text):
        return AskStanding()
    return act


def _opens_estimate(act: Act) -> bool:
    """Whether a question only asks for the estimate, which the facts beside it open anyway."""
    if not isinstance(act, Ask) or act.match.kind not in {"flow", "suggest"}:
        return False
    likeliest = [each.id for each in act.match.suggestions][:1]
    return likeliest == [_ESTIMATE] or bool(act.match.kind == "flow" and act.match.id == "estimate")


def _asked_of_a_case(message: Message, part: Clause) -> bool:
    """Whether a message is one supposition that asks of a case an entry is about, where nothing is estimated."""
    if part.mood != "supposes" or len(message.parts) > 1 or message.expect.estimating or message.expect.field:
        return False
    return _ASKS_ON.search(part.text) is not None and surely_asked(part.text, message.match)
