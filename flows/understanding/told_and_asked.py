"""What the clauses of a message tell, and what they ask beside it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from flows.understanding.acts import Act, Ask, AskStanding, AskValue, Inform, OpenForm, Withhold
from flows.understanding.clauses import Clause
from flows.understanding.message import Message, joined, speaks_for_self
from flows.understanding.one_question import A_PROFILE, PROFILE
from flows.understanding.questions import HOW_MANY, OF_A_RESULT, asked_value, besides, questions, surely_asked
from flows.understanding.telling import Telling
from flows.understanding.tools import Tools

_APPLIES = re.compile(
    r"(?:能|可以|可不可以|好)(?:不能|不可以)?(?:去|来|直接)?(?:申请|办|报)(?:积分|了|到)*(?:吗|不|没|么|吧|$)"
)
_WANTS = re.compile(r"(?:想|帮我?|请|麻烦)[^,，。]{0,4}(?:看|问|查|确认|判断|了解)")
# Facts that are of somebody, not of a question in general.
_OF_SOMEBODY = frozenset({"age", "birth_year", "birth_date", "si_years"})
_ELIGIBILITY = "eligibility"
# So probable is what is meant where somebody tells of themselves besides.
LIKELY = 0.5


@dataclass(frozen=True, slots=True)
class ToldAndAsked:
    """Reads with the tools of one revision of the content."""

    tools: Tools

    def acts(self, message: Message) -> list[Act]:
        """Return what is told and asked; somebody may also ask, telling of themselves, if they may apply."""
        return self._application_wanted(message) or self._told_and_asked(message)

    def _application_wanted(self, message: Message) -> list[Act]:
        """Read that somebody who tells something of themselves wants to know if they may apply."""
        asking = [part for part in message.parts if part.mood == "asks" or _WANTS.search(part.text)]
        if message.expect.form == _ELIGIBILITY or len(message.parts) < A_PROFILE or not asking:
            return []
        told = joined(part for part in message.parts if part.mood != "asks")
        informs = self.tools.facts.informs(told, message.expect.wanting(_ELIGIBILITY))
        if any(self._asks_to_apply(message, part) for part in asking):
            return [OpenForm(form=_ELIGIBILITY), *informs]
        general = any(surely_asked(words, message.match) for words in (message.words, *(part.text for part in asking)))
        if general or not self._of_gates(asking, informs):
            return []
        return [OpenForm(form=_ELIGIBILITY), *informs]

    def _asks_to_apply(self, message: Message, part: Clause) -> bool:
        found = message.match(part.text)
        likely = found.kind == "suggest" and found.suggestions and found.suggestions[0].id == f"flow:{_ELIGIBILITY}"
        return bool((found.kind == "flow" and found.id == _ELIGIBILITY) or (likely and found.confidence >= LIKELY))

    def _of_gates(self, asking: Sequence[Clause], informs: Sequence[Inform]) -> bool:
        """Whether somebody who tells of nothing but the gates of an application asks if they may apply."""
        told = {slot for each in informs for slot in each.slots}
        gates = {slot for field in self.tools.forms[_ELIGIBILITY].fields for slot in field.settled_by}
        return bool(told) and told <= gates and any(_APPLIES.search(part.text) for part in asking)

    def _told_and_asked(self, message: Message) -> list[Act]:
        """Read what is told and what is asked beside it."""
        asking = [part for part in message.parts if part.mood in {"asks", "cites"}]
        asking = [part for part in asking if len(message.parts) == 1 or not self._tells_a_profile(message, part)]
        telling = message.telling(asking)
        whole = "" if asking else message.text
        words = HOW_MANY.sub("", message.told(telling))
        told = self._telling(message).acts(words, whole) if telling else []
        if told and isinstance(told[0], Withhold) and surely_asked(message.words, message.match):
            told = [Ask(text=message.words, match=message.match(message.words))]
        if not telling and len(asking) == 1:
            told = self._told_in_question(message, asking[0].text)
            if told:
                return told
        return [*told, *self._asked(message, asking, telling, told)]

    def _tells_a_profile(self, message: Message, part: Clause) -> bool:
        """Whether a clause that asks how somebody stands tells their facts too (「我38大专社保9年够不够」)."""
        if part.mood != "asks":
            return False
        needed = A_PROFILE if OF_A_RESULT.search(part.text) else A_PROFILE + 1
        informs = self._telling(message).informs(HOW_MANY.sub("", part.text))
        return any(len(PROFILE & set(each.slots)) >= needed for each in informs)

    def _told_in_question(self, message: Message, words: str) -> list[Act]:
        """Take the facts of somebody who asks how they stand; a number that is asked about is no fact."""
        telling = self._telling(message)
        found = telling.no_value(words) if message.expect.field is not None else []
        if found and not surely_asked(words, message.match):
            return found
        stated = [
            each for each in telling.informs(HOW_MANY.sub("", words)) if len(each.slots) >= A_PROFILE or each.person
        ]
        somebody = speaks_for_self(words) or any(_OF_SOMEBODY & set(each.slots) for each in stated)
        if not stated or not somebody or (not OF_A_RESULT.search(words) and message.match(words).kind == "answer"):
            return []
        return [*stated, AskStanding()]

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


def _of_the_estimate(act: Act) -> Act:
    """Take a question that the estimate itself answers as one about it."""
    if isinstance(act, Ask) and act.match.kind != "answer" and OF_A_RESULT.search(act.text):
        return AskStanding()
    return act


def _opens_estimate(act: Act) -> bool:
    """Whether a question only asks for the estimate, which the facts beside it open anyway."""
    return isinstance(act, Ask) and act.match.kind == "flow" and act.match.id == "estimate"
