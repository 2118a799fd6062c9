"""A count of months that is only reached on a day to come (「下个月就6个月了」): supposed, and no answer."""

from flows.supposing.supposition import supposing
from flows.understanding.acts.asked import Suppose
from flows.understanding.clauses.message import Message
from language import lazy
from language.numbers import NUMBER

_WHEN = (
    rf"(?:下个?月|再下个?月|下下个?月|明年(?:初|底|\d{{1,2}}月)?|年底|月底|开年|(?:再[过等]?|过|等|还有){NUMBER}个?(?:月|星期|周)(?:后|以后|之后)?|"
    rf"{NUMBER}个?月(?:后|以后|之后)|\d{{1,2}}月份?)"
)
_THEN = (
    r"(?:我|的|一倍|1倍|基数|那|,|，|\s){0,4}"
    r"(?:就|才|能|可以|会|要|快|应该|正好|刚好){1,3}(?:是|有|满|到|够|凑|交|缴|了|齐){0,3}"
)
_COMING = lazy.compile(
    rf"(?:我|那|哦|不过|但是?|[,，\s]){{0,3}}{_WHEN}{_THEN}(?P<months>{NUMBER})个月[了的呢啊吧。!！\s]*"
)
_COUNTED = ("months_1x_last_12", "base_months", "months_at_")
_LONGEST = 30


def count_coming(message: Message) -> Suppose | None:
    """Read a count that is reached later, where months are counted already; None for any other message."""
    if not message.expect.estimating or len(message.said) > _LONGEST:
        return None
    if not any(slot.startswith(_COUNTED) for slot in message.expect.known):
        return None
    found = _COMING.fullmatch(message.said)
    return Suppose(text=supposing(f"凑满{found['months']}个月")) if found else None
