"""Which of several offers is meant, by what it says: 「查进度那个」, 「签注那条」, 「就看医保的那个」."""

from collections.abc import Sequence

from flows.understanding.expectation import Offer
from flows.understanding.words.sides import alike
from language import lazy
from language.comparing import compared
from language.spelling import plain

# What shows that an offer is pointed at, behind the words that it is named by.
_POINTS = lazy.compile(
    r"(?:的)?(?:那|这)(?:一)?(?:个|条|项|题|种)(?:问题)?(?:吧|呢|啊|呀|嘛|好了|看看|看下|看一下|说说|讲讲|打开|点开|也|说一下|讲一下)*$"
)
_LEADS = lazy.compile(
    r"^(?:那|就|我|想|要|先|再|看|问|说|选|点|查看|的是|的就是|是|嗯|对|好|应该|可能|帮我|给我|麻烦|请|讲|打开|关于|有关)*(?=.{2})"
)
_ASKS = lazy.compile(r"怎么|咋|什么|啥|多少|多久|哪|吗|几")
# So much of the name has to stand in the label; all of it where it asks, as a question of its own would.
ENOUGH = 0.5
LONGEST = 16


def offer_named(text: str, offers: Sequence[Offer]) -> Offer | None:
    """Return the offer that `text` points at by words of its label; None where it points at none, or at all alike."""
    said = compared(plain(text))
    points = _POINTS.search(said) if len(said) <= LONGEST else None
    if points is None:
        return None
    name = alike(_LEADS.sub("", said[: points.start()]))
    scores = [_shared(name, alike(compared(plain(each.label)))) for each in offers]
    best = max(scores, default=0.0)
    if best < (1.0 if _ASKS.search(name) else ENOUGH) or min(scores) == best:
        return None
    return offers[scores.index(best)]


def _shared(name: str, label: str) -> float:
    """Return how much of a name stands in a label, in pairs of characters."""
    pairs = [name[index : index + 2] for index in range(len(name) - 1)] or [name]
    return sum(pair in label for pair in pairs) / len(pairs) if name else 0.0
