"""A case that brings its own numbers while nothing is known of anybody: 「假如是硕士、41岁、社保6年，能到几分」.

It is a what-if on nothing: no fact is told by it, and no form is asked for.
"""

from flows.supposing.case import Case
from flows.supposing.outcome_asked import ends_in_outcome
from flows.supposing.own_case import brings_own
from flows.supposing.supposed_case import Hearing, read_case
from flows.supposing.supposition import plainly_supposes, supposed_sentence
from flows.understanding.asked.application_wanted import asks_if_one_may
from flows.understanding.clauses.message import Message
from flows.understanding.expectation import Expectation
from language import lazy
from language.spelling import plain

_ESTIMATE = "estimate"
# What is waited for before it comes to that (「等我满40岁…」).
_WAITS = lazy.compile(r"(?:那么?|,|，|\s){0,2}等(?:到|我){1,2}")
_TAKES_UP = lazy.compile(r"(?:呢|的话)[?？。!！~\s]*$")


def with_own_case(message: Message) -> Message:
    """Take a message that puts a case of its own numbers, or goes on from one, for one about an estimate."""
    expect = message.expect
    if expect.estimating or not message.text:
        return message
    put = puts_own_case(message.said, expect) or goes_on_from_a_case(message.said, expect)
    return message.without((), expect.wanting(_ESTIMATE)) if put else message


def puts_own_case(said: str, expect: Expectation) -> bool:
    """Whether `said`, in plain form, supposes a case of several numbers and asks what would come of it."""
    asks = ends_in_outcome(said) or _TAKES_UP.search(said) or asks_if_one_may(said)
    return bool(asks) and plainly_supposes(said) and brings_own(_case(said, expect), expect.known)


def waits_for(said: str) -> bool:
    """Whether `said`, in plain form, begins with what is waited for."""
    return _WAITS.match(said) is not None


def goes_on_from_a_case(said: str, expect: Expectation) -> bool:
    """Whether `said` supposes something after a case of its own numbers was put."""
    if not expect.topic.supposed or not _case(said, expect).understood:
        return False
    return any(brings_own(_case(line, expect), expect.known) for line in expect.topic.supposed.splitlines())


def _case(said: str, expect: Expectation) -> Case:
    sentence = supposed_sentence(plain(said))
    return read_case(sentence, Hearing(expect.today, dict(expect.known))) if sentence else Case()
