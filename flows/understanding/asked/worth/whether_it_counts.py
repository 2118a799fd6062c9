"""「算不算」 and 「那职称算吗」 after an answer: whether what it was about counts, or another thing in its place."""

from flows.understanding.acts.asked import Ask
from flows.understanding.expectation import Match, Topic
from flows.understanding.words.whether_counts import COUNTS, asks_whether_it_counts
from language import lazy
from language.spelling import plain

_ANOTHER = lazy.compile(
    r"(?:那么?|可是|但是?|,|，|\s){0,2}(?:我的?|有)?(?P<what>职称|技能证?|技能等级|学历|学位|社保|基数|年龄|表彰|落户|居住证)"
    rf"(?:呢|那边|这块)?{COUNTS}"
)
# How points of each are asked for, that an entry answers.
_HOW = "{}算分吗"
SURE = 0.6


def whether_it_counts(text: str, match: Match, topic: Topic) -> Ask | None:
    """Read whether the thing asked about last counts, or another one in its place; None for any other text."""
    said = plain(text)
    if not topic.question or "算" not in said:
        return None
    if asks_whether_it_counts(said):
        again = Ask(text=topic.question, match=match(topic.question))
        return again if again.match.kind == "answer" else None
    other = _ANOTHER.fullmatch(said)
    if other is None or other["what"] in topic.question:
        return None
    found = Ask(text=text, match=match(_HOW.format(other["what"])))
    answered = found.match.kind == "answer" and found.match.confidence >= SURE
    return found if answered and found.match.id != topic.entry else None
