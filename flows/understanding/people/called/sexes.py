"""Whether somebody called by a word is a man or a woman, so that 「她」 is not taken for 「小李老公」."""

from collections.abc import Iterable

from flows.understanding.people.persons import owner_of
from language import lazy

_MAN = lazy.compile(
    r".*(?:老公|丈夫|先生|男人|男朋友|男友|未婚夫|前夫|爸+|父亲|爹|老汉儿?|[姐妹]夫|妹婿|女婿|[姨姑][父夫丈]|哥+|(?<!师)弟+|儿子|小子|"
    r"叔+|舅+|大?伯伯?|大爷|爷爷|外公|公公|岳父|丈人|侄子|外甥|孙子|小舅子|小叔子|小伙子?|男[的生]|男孩子?)|他"
)
_WOMAN = lazy.compile(
    r".*(?:老婆|妻子|太太|媳妇儿?|女人|女朋友|女友|夫人|未婚妻|前妻|妈+|母亲|娘|姐+|妹+|弟妹|嫂子?|女儿|闺女|姨+|姑+|婶+|舅[妈母]|"
    r"阿姨|奶奶|外婆|婆婆|岳母|侄女|外甥女|孙女|闺[蜜密]|女士|小姐|宝妈|姑娘|女[的生]|女孩子?)|她"
)
_NEITHER = "ta"


def agrees(pronoun: str, key: str) -> bool:
    """Whether whoever is called `key` may be meant by `pronoun`: by most names one cannot tell."""
    if pronoun == _NEITHER:
        return True
    return (_MAN if pronoun == "她" else _WOMAN).fullmatch(key) is None


def meant_by(pronoun: str, keys: Iterable[str]) -> str | None:
    """Return whom a pronoun means of those called `keys`, the likeliest first; None where it can be nobody of them.

    Whose husband somebody is was named with them: 「小李老公…，她…」 is 小李.
    """
    for key in keys:
        if agrees(pronoun, key):
            return key
        owner = owner_of(key)
        if owner and agrees(pronoun, owner):
            return owner
    return None
