"""One question that is asked of several matters at once: 「中考、买房、车牌都要看积分吗」 asks three things."""

from collections.abc import Sequence

from flows.understanding.expectation import Candidate, Match
from flows.understanding.sureness import SURELY
from language import lazy

_LEAD = r"(?:请问|想问一?下?|问一?下|我想知道|想知道|另外|还有|那么?|还想问|顺便问一?下?|[,，\s]){0,3}"
_ALL = r"(?:是不是|是否|会不会|难道)?(?:也|都|全|全都|还|又|统统|一样){0,3}"
# What is asked of each of the matters.
_OF_EACH = (
    r"(?:(?:要不要|需不需要|用不用|看不看|需要|要|看|得|凭|靠|用)(?:看|有|满|到|够|要|用|凭)*(?:居住证)?(?:的)?(?:积分|120分?|达标|满分)"
    r"|(?:跟|和|与|同)(?:居住证)?积分(?:都|也)?(?:有|没|搭|挂)"
    r"|(?:能不能|可不可以|可以|能|好)(?:办|申请|报|积分|加分|用|算)|(?:算不算|认不认|加不加|有没有|算|认|加|有)(?:分|数|加分|积分|用)?)"
    r"[^,，。;；]{0,6}"
)
_SHARED = lazy.compile(rf"{_LEAD}(?P<list>[^?？。;；]{{3,36}}?)[,，\s]*(?P<all>{_ALL})(?P<asks>{_OF_EACH})[?？。\s]*")
_AND = lazy.compile(r"[、,，]|和|跟|与|以及|还有|(?<!涉)及|同(?!事|学|居)")
_OWN = lazy.compile(r"^(?:我们?|咱们?|俺|自己|家里|我家)?(?:的)?(?=.{2})")
# What only leads to what is asked (「…，能加不」) is no matter.
_NO_MATTER = lazy.compile(r"[能可以会要还也都就那这个算有用办吗行不,，\s]+")
# What is done with several together is one question.
_TOGETHER = lazy.compile(r"一起|一块|叠加|相加|同时|合并|合起来|冲突|区别|关系|哪个|比")
_ASKS = lazy.compile(r"[吗么不没嘛呢吧伐]|[?？]|有关|挂钩|([要看能算认加有])不\1|有没有|需不需要")
# What somebody says or offers is told, and no matter that is asked about.
_TOLD = lazy.compile(r"[说讲](?!明)|[让叫劝]我|花钱|[买卖]个")
MOST = 5
# Each has an answer of its own from here on.
SURE = 0.75


def of_each(said: str, match: Match) -> Sequence[str]:
    """Return the questions that a message in plain form asks of several matters at once; () where it asks one thing."""
    shared = _SHARED.fullmatch(said)
    if shared is None or _TOGETHER.search(said) or not (shared["all"] or _ASKS.search(shared["asks"])):
        return ()
    matters = [_OWN.sub("", each.strip()) for each in _AND.split(shared["list"]) if each and each.strip()]
    if not 2 <= len(matters) <= MOST or not _ASKS.search(said) or any(map(_ASKS.search, matters)):
        return ()
    if any(map(_TOLD.search, matters)) or any(map(_NO_MATTER.fullmatch, matters)):
        return ()
    worded = [f"{each}{shared['asks']}" for each in matters]
    found: list[Candidate] = [match(each) for each in worded]
    answered = {each.id for each in found if each.kind == "answer" and each.confidence >= SURE}
    if len(answered) < len(matters):
        return ()
    whole = match(said)
    alone = whole.kind == "answer" and whole.confidence >= SURELY and whole.id not in answered
    return () if alone else tuple(worded)
