"""A degree that somebody only supposes to have, said to the question whether they have one (「应该有吧，得找找」)."""

from flows.reading.schooling.degree import NO_DEGREE, doubts_degree
from flows.understanding.acts.told import Withhold
from flows.understanding.expectation import Expectation
from language import lazy

DEGREE = "degree"
# It is supposed without being named.
_SUPPOSED = lazy.compile(
    r"(?:嗯|哦|那个|这个|我|,|，)*(?:应该|可能|大概率?|好像|似乎|估计|也许|或许|八成|多半|印象[里中])(?:是|也|还|都|会|,|，)*"
    r"(?:有|拿了|拿过|拿到了?|发了|发过|在)(?:的|了|过|吧|啊|呢|证)*"
    r"(?:[,，。…\s]+(?:但|不过|我|也|还|就|真|回头|回家)*(?:不|[吃拿说记]不|忘|[得要])[^,，。]{0,12})?"
)


def degree_supposed(words: str, expect: Expectation) -> list[Withhold]:
    """Return that the answer is not known, where `words`, in plain form, only suppose a degree; else []."""
    if expect.field is None or expect.field.field != DEGREE or NO_DEGREE.search(words):
        return []
    supposes = _SUPPOSED.fullmatch(words.strip(" 。.!！…")) or doubts_degree(words)
    return [Withhold()] if supposes else []
