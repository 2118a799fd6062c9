"""A spouse's hukou told by that of somebody else: 「邻居都是本地人，我太太不是」, 「…，我爱人也是」.

What was said of the one is put into words for the other before anything reads them.
"""

from flows.reading.whose.kin import KIN
from language import lazy

_HUKOU = r"(?:上海|本地|本市|沪)(?:本地)?(?:户口|户籍|人|籍)"
# Of whom it is told first, also that they have none.
_TOLD = lazy.compile(_HUKOU)
_STRESS = r"(?:倒是|倒|却|可|就|也|都|还|偏偏|确实|并|又|[,，\s]){0,3}"
_LIKEWISE = lazy.compile(
    rf"(?P<spouse>(?:(?<=[我俺咱家])|(?<=我的)|(?<=[,，。;；\s])|(?<=自己))(?:{KIN['spouse']})(?:他|她|自己|本人)?){_STRESS}"
    r"(?P<is>不是|并非|没有|(?<=[也都])[是有])(?=(?:[的啊呀哦呢哈]{0,2})(?:[,，。;；!！\s]|$))"
)


def said_again(text: str) -> str:
    """Return `text`, in plain form, with the hukou named again that a spouse has as well, or has not."""
    told = _TOLD.search(text)
    if told is None:
        return text
    rest = _LIKEWISE.sub(r"\g<spouse>\g<is>上海户口", text[told.end() :])
    return f"{text[: told.end()]}{rest}"
