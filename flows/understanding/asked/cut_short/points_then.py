"""What becomes of the points, asked after an answer on something else (「那积分呢」 after a permit that ran out)."""

from collections.abc import Mapping

from flows.named_entries import NamedEntry
from flows.understanding.acts.asked import Ask
from flows.understanding.asked.cut_short.fragments import subject_of
from flows.understanding.asked.questions import PROFILE
from flows.understanding.clauses.message import Message
from flows.understanding.sureness import SURELY
from language import lazy

_POINTS_THEN = lazy.compile(
    r"(?:那么?|这样|这下|所以|我的?|[,，\s]){0,4}(?:居住证)?的?积分(?:又|会|要|该){0,2}(?:呢|怎么办|咋办|怎么弄|怎么样|怎样|咋样)[啊呀了?？\s]*"
)
# Where the points of a matter have an entry of their own, by what it is asked for.
_ASKED_BY: Mapping[str, str] = {NamedEntry.CARD_OVERDUE: "积分过期了还能续吗"}


def points_then(message: Message) -> Ask | None:
    """Read a message that only asks for the points of the last matter; None for any other.

    Of what gives points, and where somebody's facts are known, it asks how they stand instead.
    """
    expect, topic = message.expect, message.expect.topic
    asked_of_facts = not PROFILE.isdisjoint(expect.known) or expect.state is not None or topic.slot
    if not topic.entry or asked_of_facts or _POINTS_THEN.fullmatch(message.said) is None:
        return None
    subject = subject_of(topic.question)
    question = _ASKED_BY.get(topic.entry) or (f"{subject}积分怎么办" if subject else "")
    match = message.match(question) if question else None
    return Ask(text=question, match=match) if match and match.kind == "answer" and match.confidence >= SURELY else None
