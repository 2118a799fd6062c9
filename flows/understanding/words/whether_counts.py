"""Words that ask whether something counts: 「算不算」, 「算吗」."""

from language import lazy
from language.spelling import plain

COUNTS = (
    r"(?:到底|究竟|真的|也|还|又|能|会|可以|是不是){0,3}(?:算不算|算(?:分|数|进去)?(?=[吗么嘛不没]))"
    r"(?:分|数|进去)?(?:吗|么|嘛|不|没)?[呢啊呀?？!！~\s]*"
)
_BARE = lazy.compile(rf"(?:那么?|所以|那这|这|这个|那个|,|，|\s){{0,3}}{COUNTS}")


def asks_whether_it_counts(text: str) -> bool:
    """Whether `text` asks no more than whether something counts (「到底算不算」), which stops nothing."""
    return "算" in text and _BARE.fullmatch(plain(text)) is not None
