"""What is doubted is to be counted again with the same facts (「那你再算算」): it is shown how, and nothing is lost."""

from flows.understanding.acts.act import Act
from flows.understanding.acts.asked import AskStanding
from flows.understanding.clauses.message import Message
from language import lazy

_AGAIN = lazy.compile(
    r"(?:那|好|行|不信|不对吧?|请|麻烦|劳驾|[,，\s]){0,4}(?:你|您)(?:就|快|给我|帮我|替我|好好|仔细|认真|先|[,，\s]){0,3}"
    r"(?:再|重新|重|重头|又){1,2}(?:给我|帮我|好好|仔细)?(?:算|核|核算|核对|估|查|看)(?:一?下|一?遍|一?次|一?[算核看]|过|清楚)*(?:吧|呗|啊|呀|看看|行不行|好吗|试试)*[。!！?？\s]*"
)
# Who wants everything gone says so.
_ANEW = lazy.compile(r"从头|从零|清|删|作废|忘|问|填")
_LONGEST = 24


def counted_again(message: Message) -> Act | None:
    """Read the wish that the bot itself counts again what it knows; None for any other message."""
    expect, said = message.expect, message.said
    if not expect.known or not expect.estimating or len(said) > _LONGEST or _ANEW.search(said):
        return None
    return AskStanding(view="trace") if _AGAIN.fullmatch(said) else None
