"""Somebody told of after another, by their turn alone: 「下一位 44 本科」, 「另外那个人 29 硕士」.

They are known by their place, so that facts of one are never taken for what is set right of the other.
"""

from collections.abc import Iterator, Sequence

from flows.understanding.people.persons import SELF, SOMEONE
from flows.understanding.people.rows.labelled import BEGINS_WITH, tells_profile, with_profiles
from language import lazy

_ORDER = "一二三四五六七八九"
# What stands in every text in which somebody is told of by their turn.
TURN = lazy.compile(r"[另下再又]|还有|第[二三四五六七八九]")
_NEXT = lazy.compile(
    r"(?:^|(?<=[,，。;；!！\s]))(?:那么?|好的?|哦|嗯|ok|然后|接着|对了|请|[,，\s]){0,3}"
    r"(?P<who>另一?[个位名]|另外(?:那|的?一|还有一?)?[个位名]|下一?[个位名]|再(?:来|加|有|说|看|算|问|报){0,2}一?[个位名]|又(?:来|有)?一?[个位名]|"
    rf"还有(?:另外)?一?[个位名]|第(?P<at>[{_ORDER[1:]}])[个位名])(?:人|的)?"
    rf"(?:[\s,，、:：是]|今年|年龄|学历|男|女){{0,4}}(?={BEGINS_WITH})",
)


def next_told_of(text: str, keys: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield where somebody is told of by their turn, beside those who are known, and how they are known.

    Args:
        text: the message in plain form.
        keys: how those who are known are called.

    """
    if not TURN.search(text):
        return
    known = [*keys]
    for row in with_profiles(text, [*_NEXT.finditer(text)]):
        if not known and not tells_profile(text[: row.start()]):
            continue
        known = known or [SELF]
        key = f"第{row['at']}位" if row["at"] else next_place(known)
        known.append(key)
        yield row.start("who"), row.end(), key


def next_place(keys: Sequence[str]) -> str:
    """Return how one more is known beside `keys`: by the first place that nobody has."""
    places = (f"第{number}位" for number in _ORDER[min(len(keys), len(_ORDER) - 1) :])
    return next((place for place in places if place not in keys), SOMEONE)


def is_a_place(key: str) -> bool:
    """Whether somebody is known by their place among those told of."""
    return len(key) == len("第一位") and key[0] == "第" and key[1] in _ORDER
