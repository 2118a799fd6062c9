"""The amount of a base that is told in yuan: what it would have to be raised to, or whether an amount would do."""

from flows.understanding.acts.act import Act
from flows.understanding.acts.asked import Ask, AskValue
from flows.understanding.clauses.message import Message
from language import lazy

_YUAN = "si_base_yuan"
_LEADS = (
    r"(?:那么?|那我|我|社保|缴费|基数|公司|单位|老板|人事|他们|"
    r"说|讲|答应|给我|可以|能|只能|要是|如果|得|要|需要|应该|,|，|\s){0,6}"
)
_RAISED = r"(?:提高?|涨|调高?|加|升|交|缴|改|弄|做)(?:到|成|为|个)?"
_HOW_MUCH = lazy.compile(
    rf"{_LEADS}{_RAISED}(?:多少|几千|几万|什么数)(?:钱|元|块)?(?:才|就|能|够|算|行|可以|到|有|一倍|1倍|两倍|2倍|加分|分|用|的){{0,5}}[呢啊呀?？\s]*"
)
_WOULD_DO = lazy.compile(
    rf"{_LEADS}{_RAISED}(?P<amount>\d{{4,5}})(?:元|块)?(?:的话|[,，\s])?(?:可以|行|够|能|好|算|够不够|行不行|能不能|是几倍|算几倍|几倍|有用){{1,2}}(?:了|用|加分|到|一倍|1倍|吗|么|不|吧|没|[?？\s]){{0,4}}"
)
_AMOUNT_NOW = "现在社保1倍基数是多少钱"
_LONGEST = 30


def amount_asked(message: Message) -> Act | None:
    """Read that question, where the amount of the base is known; None for any other message."""
    if _YUAN not in message.expect.known or len(message.said) > _LONGEST:
        return None
    proposed = _WOULD_DO.fullmatch(message.said)
    if proposed is not None:
        return AskValue(slots={_YUAN: int(proposed["amount"])}, text=message.text)
    if _HOW_MUCH.fullmatch(message.said) is None:
        return None
    match = message.match(_AMOUNT_NOW)
    return Ask(text=message.text, match=match) if match.kind == "answer" else None
