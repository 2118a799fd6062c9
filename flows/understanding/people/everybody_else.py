"""Everybody but the writer, of whom nothing is told that counts: 「店里其他人都有证，就我没有」."""

from language import lazy

_WORDS = (
    r"(?:别人|其他人|别的人|旁人|大家伙?|大伙儿?|同事们|工友们|人家|(?:其他|别的|周围|身边)的?(?:同事|人|工友|员工)|"
    r"[\u4e00-\u9fff]里(?:头|边|面)?的?(?:老师|师傅|同事|工友|员工|阿姨|姑娘|小伙子?|姐妹|兄弟|保安|人)们?)(?:的|家|他们)*"
)
# What is said of them is said of them all.
EVERYBODY_ELSE = rf"{_WORDS}(?=[^,，。;；\s]{{0,8}}?(?:都|全|个个))"
_CALLED_SO = lazy.compile(rf".*{_WORDS}")
_ALL_OF_THEM = lazy.compile(EVERYBODY_ELSE)


def are_all(text: str, start: int) -> bool:
    """Whether everybody else is named at `start` of `text`, in plain form."""
    return _ALL_OF_THEM.match(text, start) is not None


def is_everybody_else(key: str) -> bool:
    """Whether `key`, of whom something is told in passing, is no single person."""
    return _CALLED_SO.fullmatch(key) is not None
