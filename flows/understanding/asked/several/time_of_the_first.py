"""How long the thing takes that the first question is about: 「积分续办怎么操作 要几天」 asks two things."""

from collections.abc import Sequence

from flows.understanding.asked.cut_short.fragments import subject_of
from flows.understanding.asked.cut_short.how_long import asks_how_long
from flows.understanding.asked.several.side_beside import LONGEST_THING
from flows.understanding.clauses.clauses import Clause
from flows.understanding.clauses.message import Message
from flows.understanding.expectation import Candidate
from flows.understanding.sureness import SURELY


def takes_its_time(message: Message, whole: Candidate, asking: Sequence[Clause]) -> bool:
    """Whether the last question is how long the thing of the first one takes, and has another answer than `whole`."""
    if len(asking) == 1 or not asks_how_long(asking[-1].text):
        return False
    subject = subject_of(asking[0].text)
    found = message.match(f"{subject}{asking[-1].text}") if len(subject) > LONGEST_THING else whole
    return bool(found.kind == "answer" and found.confidence >= SURELY and found.id != whole.id)
