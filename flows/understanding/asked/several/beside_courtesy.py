"""A matter that is only stated beside a sigh or thanks: 「心累 登不进系统」. Whoever says so wants it answered."""

from collections.abc import Iterable, Sequence

from flows.understanding.acts.act import Act
from flows.understanding.acts.asked import Ask
from flows.understanding.acts.steered import Closed, Steer
from flows.understanding.asked.questions import LONGEST_NOD, surely_asked
from flows.understanding.asked.several.troubles import MOST_BESIDES, TROUBLE
from flows.understanding.clauses.clauses import Clause
from flows.understanding.expectation import Match
from flows.understanding.words.closed import COURTESY

_SIGHS = frozenset({"mood_bad"})
_COURTESY = (*COURTESY, "about_the_bot")


def is_courtesy(act: Act) -> bool:
    """Whether an act is a greeting, thanks or a sigh, which count for nothing beside anything else."""
    if isinstance(act, Steer):
        return act.word == "agreed"
    return isinstance(act, Closed) and act.name in _COURTESY


def matter_beside(rest: Sequence[Clause], courtesies: Iterable[Act], match: Match) -> Ask | None:
    """Return the question that a clause beside courtesies puts without asking; None where none does.

    Args:
        rest: the clauses that are no courtesy, of which nothing else was read.
        courtesies: the courtesies. Beside a sigh any matter is a trouble, beside thanks only what names one.
        match: the FAQ.

    """
    sighs = any(isinstance(act, Closed) and act.name in _SIGHS for act in courtesies)
    named = [each.text for each in rest if len(each.text) > LONGEST_NOD and (sighs or TROUBLE.search(each.text))]
    text = next((each for each in named[:MOST_BESIDES] if surely_asked(each, match)), None)
    return Ask(text=text, match=match(text)) if text else None
