"""Going back to a question that is named: 「我想退回去把学历改了」, 「往回翻到年龄」, 「带我回社保年限那一题」.

Going back says nothing of its own: what is wanted there is read from what follows it.
"""

from collections.abc import Collection

from flows.reading.manner.wishes import Wish, read_wish
from language import lazy
from language.comparing import compared
from language.spelling import plain

_ASKS = (
    r"(?:那|我们?|咱们?|想|要|得|先|再|能不能|可不可以|可以|能|让我?|带我?|帮我?|给我|请|麻烦|"
    r"等等|等一下|不对|哎|把|[,，\s]){0,8}"
)
_GOES = (
    r"(?:(?:倒|退|返|往|折|调|翻|跳|绕|拉|切|转)?回(?:过?头|翻|退|走|倒|去|来)?(?:去|来)?(?:到|去)?|"
    r"(?:倒|退|返)(?:去|来|到){1,2})"
)
_AND = r"(?:再|先|把|将|那|这|一下|[,，\s]){0,4}"
# How far, before what is to be changed there (「倒回上一题，学历选错了」).
_ONE_STEP = r"(?:(?:到|去)?[上前]一?(?:个|道)?(?:步|题目?|问题?|项)(?:去|吧|一下|[,，\s])*)?"
_BACK = lazy.compile(rf"{_ASKS}{_GOES}{_ONE_STEP}{_AND}")
# Going back said after the name: 「年龄那里我要回去重填」.
_BEHIND = lazy.compile(
    r"(?:那里|那儿|那边|这里|那块)?(?:我|想|要|得|再|先|能不能|可以|能){0,4}(?:倒|退|返)?回(?:过?头|去)(?:再|把|将)?(?=重|改|修|更)"
)
_THERE = lazy.compile(
    r"(?P<name>[^,，。?？]{2,8}?)(?:的)?(?:那|这)?(?:一|个|道){0,2}(?:题|项|问|问题|里|儿|边|块|栏)?(?:去|看看|看一下|吧|一下|了|啊|再说){0,3}"
)
_RETURNS = lazy.compile(r"[回返倒退]")
LONGEST = 24


def gone_back_to(text: str, names: Collection[str]) -> Wish | None:
    """Return the wish to change the answer to one of the questions `names` that one goes back for; None for others."""
    if len(text) > LONGEST or not _RETURNS.search(said := plain(text)):
        return None
    back = _BACK.match(said)
    rest = said[back.end() :] if back else _BEHIND.sub("", said, count=1)
    if rest == said:
        return None
    wish = read_wish(rest)
    if wish is not None and wish.kind != "withhold" and compared(wish.name) in names:
        return Wish("change", wish.name)
    there = _THERE.fullmatch(rest) if back else None
    return Wish("change", there["name"]) if there and compared(there["name"]) in names else None
