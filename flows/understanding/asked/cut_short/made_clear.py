"""The last question as it was meant (「我说的是单位的」), told after an answer to another one."""

from collections.abc import Sequence

from flows.understanding.acts.asked import Ask
from flows.understanding.asked.cut_short.fragment_words import FRAGMENT, replaced
from flows.understanding.expectation import Match, Topic
from language import lazy

# What sets right how the last question was understood.
_CLEARER = lazy.compile(
    r"(?:不是(?:说|问)?[^,，。]{0,8}[,，]\s*)?(?:不对|不|哦|噢|啊|嗯|其实|,|，|\s)*我?(?:想|要)?(?:(?:说|问|指|讲|查|办|要)的(?:其实|应该)?是|(?:就)?是(?:想|要)?(?:说|问|指)的?(?!你|我))"
)


def made_clear(text: str, match: Match, topic: Topic) -> Ask | None:
    """Read the last question as it was meant (「我说的是单位的」), in the surest other way; None where nothing is."""
    said = _CLEARER.match(text)
    if said is None or not topic.question:
        return None
    meant = text[said.end() :]
    together = [f"{meant}{topic.question}", f"{topic.question},{meant}", *replaced(meant, topic.question)]
    return _another(together if len(meant) <= FRAGMENT else [meant], match, topic) or _another([meant], match, topic)


def _another(ways: Sequence[str], match: Match, topic: Topic) -> Ask | None:
    """Return the surest of several wordings that an entry other than the last one answers."""
    found = [Ask(text=each, match=match(each)) for each in ways]
    other = [each for each in found if each.match.kind == "answer" and each.match.id != topic.entry]
    return max(other, key=lambda ask: ask.match.confidence, default=None)
