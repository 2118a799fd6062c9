"""「算不算」 and 「那职称算吗」 after an answer: whether what it was about counts, or another thing in its place."""

from flows.understanding.acts import Ask
from flows.understanding.expectation import Match, Topic
from language import lazy
from language.spelling import plain

_COUNTS = (
    r"(?:到底|究竟|真的|也|还|又|能|会|可以|是不是){0,3}(?:算不算|算(?:分|数|进去)?(?=[吗么嘛不没]))"
    r"(?:分|数|进去)?(?:吗|么|嘛|不|没)?[呢啊呀?？!！~\s]*"
)
_BARE = lazy.compile(rf"(?:那么?|所以|那这|这|这个|那个|,|，|\s){{0,3}}{_COUNTS}")
_ANOTHER = lazy.compile(
    r"(?:那么?|可是|但是?|,|，|\s){0,2}(?:我的?|有)?(?P<what>职称|技能证?|技能等级|学历|学位|社保|基数|年龄|表彰|落户|居住证)"
    rf"(?:呢|那边|这块)?{_COUNTS}"
)
# How points of each are asked for, that an entry answers.
_HOW = "{}算分吗"
SURE = 0.6


def asks_whether_it_counts(text: str) -> bool:
    """Whether `text` asks no more than whether something counts (「到底算不算」), which stops nothing."""
    return "算" in text and _BARE.fullmatch(plain(text)) is not None


def whether_it_counts(text: str, match: Match, topic: Topic) -> Ask | None:
    """Read whether the thing asked about last counts, or another one in its place; None for any other text."""
    said = plain(text)
    if not topic.question or "算" not in said:
        return None
    if _BARE.fullmatch(said):
        again = Ask(text=topic.question, match=match(topic.question))
        return again if again.match.kind == "answer" else None
    other = _ANOTHER.fullmatch(said)
    if other is None or other["what"] in topic.question:
        return None
    found = Ask(text=text, match=match(_HOW.format(other["what"])))
    answered = found.match.kind == "answer" and found.match.confidence >= SURE
    return found if answered and found.match.id != topic.entry else None
