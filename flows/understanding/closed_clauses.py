"""The clauses of a message whose words alone tell what they do, beside one another."""

from dataclasses import dataclass
from itertools import pairwise

from flows.supposing.outcome_asked import asks_outcome
from flows.understanding.acts.act import Act
from flows.understanding.acts.asked import AskStanding
from flows.understanding.acts.steered import Steer
from flows.understanding.asked.supposing.supposed import supposed_of
from flows.understanding.asked.wrong_claims import claims_of_parts
from flows.understanding.clauses.clauses import Clause
from flows.understanding.clauses.message import Message
from flows.understanding.set_right.gates import Gates
from flows.understanding.telling import Telling
from flows.understanding.tools import Tools
from flows.understanding.words.sighs import BAD, sighs
from flows.understanding.words.standing_marked import has_its_answer, standing_marked
from language import lazy

# How one stands as things are, whatever is planned.
_BY_NOW = lazy.compile(r"[我俺咱]|现在|目前|眼下|已经|到底|一共|总共")


@dataclass(frozen=True, slots=True)
class ClosedClauses:
    """Reads with the tools of one revision of the content."""

    tools: Tools

    def of(self, message: Message) -> dict[Clause, Act]:
        """Return the acts of the clauses whose words alone tell what they do."""
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
        if isinstance(act, Steer) and Gates(self.tools, message.expect).tells(part.text):
            return None
        return act or (BAD if sighs(part, message, self.tools) else self._standing(part, message))

    def _standing(self, part: Clause, message: Message) -> Act | None:
        """Read a clause by its marks as a question how somebody stands, where nothing is told beside it."""
        act = standing_marked(part.text, message)
        if act is None or Telling(self.tools, message.expect).informs(message.said):
            return None
        return None if has_its_answer(message.text, message) else act


def _asks_outcome(part: Clause, act: Act) -> bool:
    """Whether a clause only asks what comes of what is supposed beside it, though it would finish a form by itself."""
    return isinstance(act, AskStanding) or (isinstance(act, Steer) and act.word == "finish" and asks_outcome(part.text))
