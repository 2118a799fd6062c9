"""What is left of a message in which nothing else was read: small talk, a mood, a remark, else a question."""

from collections.abc import Sequence
from dataclasses import dataclass

from flows.reading.base.salary import tells_salary
from flows.understanding.acts.act import Act
from flows.understanding.acts.asked import Ask
from flows.understanding.acts.steered import Closed
from flows.understanding.asked.cut_short.fragments import another_meant, asked
from flows.understanding.clauses.clauses import tells_of_next_desk
from flows.understanding.clauses.message import Message
from flows.understanding.expectation import Candidate
from flows.understanding.people.persons import SELF
from flows.understanding.people.remarks import compares_children, tells_of_somebody_else
from flows.understanding.sureness import SURELY
from flows.understanding.tools import Tools

_MOODS = ("mood_good", "mood_bad")


@dataclass(frozen=True, slots=True)
class LeftOver:
    """Reads with the tools of one revision of the content."""

    tools: Tools

    def mood(self, message: Message, found: Sequence[Act]) -> Act | None:
        """Read as a mood what seems to ask something that no entry answers (「烦不烦啊」)."""
        asks = len(found) == 1 and isinstance(found[0], Ask) and found[0].match.kind not in {"answer", "flow"}
        mood = self.tools.closed.last(message.text, message.expect) if asks else None
        return mood if isinstance(mood, Closed) and mood.name in _MOODS else None

    def act(self, message: Message, courtesies: Sequence[Act]) -> Act:
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
        if not message.expect.estimating or any(part.mood not in {"states", "reports"} for part in message.parts):
            return False
        if compares_children(message.said) or all(map(tells_of_next_desk, message.parts)):
            return True
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
