"""The value beside words for not knowing that are of something else, or only make it less sure.

「不清楚别人，我是7年」 and 「大概10年吧记不太准」 answer the open question.
"""

from flows.understanding.acts.act import Act
from flows.understanding.acts.told import Answer, Correct, Inform
from flows.understanding.clauses.message import Message
from flows.understanding.telling import Telling
from flows.understanding.tools import Tools
from language import lazy

_NOT_KNOWN = ("unknown", "withheld", "not_known")
# What only says that a value before it is not quite sure.
_HEDGE = lazy.compile(
    r"[吧啊呢的]?(?:我|也|都|就|但|不过|反正|具体){0,3}(?:[记说吃拿算][不没](?:太|大|很|怎么)?(?:准|清楚?|牢|死)|"
    r"不(?:太|大|是很|敢)?(?:确定|肯定|保证|打包票)|没(?:太|什么|啥)?(?:把握|细[数算]|仔细[数算]))[了的啊哈]{0,2}$"
)


def value_beside(message: Message, tools: Tools) -> tuple[Act, ...]:
    """Return what a message tells beside its words for not knowing; () where it tells no value."""
    told = [words for part in message.parts if (words := _without_excuse(part.text, message, tools))]
    words = ",".join(told)
    if not words or words == message.said:
        return ()
    acts = Telling(tools, message.expect).acts(words, words)
    valued = bool(acts) and all(isinstance(act, Answer | Inform | Correct) for act in acts)
    return tuple(acts) if valued else ()


def _without_excuse(words: str, message: Message, tools: Tools) -> str:
    """Return a clause without what makes it unsure; "" for one that only says that something is not known."""
    hedged = _HEDGE.sub("", words)
    if hedged != words:
        return hedged
    meant = tools.grammar.meant(tools.words.forms(words), _NOT_KNOWN, message.expect.today)
    return words if meant is None else ""
