"""Another one of those who are called by the same word: 「还有我另一个同事，她41」 beside a colleague who is known."""

from collections.abc import Container, Iterator, Sequence

from flows.understanding.people.persons import is_kin
from language import lazy

_ONE_MORE = r"(?:另外?(?:的)?一?[个位]|还有一[个位]|第[二三四五][个位]|又一?[个位]|再来?一[个位])(?:我们?的?)?"
_ANOTHER = lazy.compile(rf"{_ONE_MORE}$")
_ANY = lazy.compile(_ONE_MORE)
_MANY = lazy.compile("同事|朋友|员工|邻居|亲戚|同学|客户|老乡|师傅|徒弟|室友|闺蜜|战友|网友|下属|领导")
_ORDER = "一二三四五六七八九"
_LED = lazy.compile(f"(?:另一|第[{_ORDER}])个")


def another(before: str, word: str, keys: Sequence[str]) -> str | None:
    """Return how one more who is called `word` is known; None where nobody else is meant.

    Args:
        before: what stands before the word.
        word: how they are called.
        keys: how those who are known are called.

    """
    if not _MANY.fullmatch(word) or word not in keys or not _ANOTHER.search(before):
        return None
    return _led(word, keys)


def another_of_a_role(text: str, keys: Sequence[str], roles: Container[str]) -> Iterator[tuple[int, int, str]]:
    """Yield where one more of those is named who have the role of somebody known, and how they are known.

    Args:
        text: a message, in plain form.
        keys: how those who are known are called.
        roles: the words for what people do (「会计」).

    """
    known = [key for key in keys if key in roles]
    for match in _ANY.finditer(text) if known else ():
        word = next((each for each in known if text.startswith(each, match.end())), None)
        if word is not None:
            yield match.start(), match.end() + len(word), _led(word, keys)


def _led(word: str, keys: Sequence[str]) -> str:
    known = sum(key.endswith(word) for key in keys)
    return f"另一个{word}" if known == 1 else f"第{_ORDER[min(known, len(_ORDER) - 1)]}个{word}"


def is_one_of_many(key: str) -> bool:
    """Whether somebody is called by a word that several people may be called by (「同事」)."""
    return _MANY.fullmatch(key) is not None


def is_unnamed(key: str) -> bool:
    """Whether somebody is called by what they are to the writer, the first of them or another one."""
    return is_kin(_LED.sub("", key))
