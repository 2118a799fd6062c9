"""A fact of two people that was told the wrong way round: 「学历也反了」, 「我俩的社保说反了」."""

from collections.abc import Mapping, Sequence
from typing import Any

from flows.forms.fields import Field, Slots
from flows.understanding.acts.told import Correct
from flows.understanding.expectation import Expectation
from language import lazy
from language.comparing import compared

_SWAPPED = lazy.compile(
    r"(?:不对|哎呀?|哦|那个|还有|另外|其实|刚才?|我们?|咱们?|两个人?|俩|他们|[,，\s的])*"
    r"(?P<name>[^,，。\s]{2,6}?)(?:那项|这项|那个)?(?:也|都|刚才?|好像|是|给|我|又){0,4}"
    r"(?:说|讲|写|填|弄|搞|记|报)?(?:反|倒|颠倒)了(?:的|啊|呀|吧|哦|啦|[,，\s]|应该(?:换|调|对调|倒)(?:一下|过来)){0,3}"
)
TWO = 2


def swapped(words: str, expect: Expectation, fields: Sequence[Field]) -> list[Correct]:
    """Return for each of two people the other's value of the fact that `words` say is the wrong way round."""
    said = _SWAPPED.fullmatch(words.strip(" 。.!！"))
    named = [each for each in fields if said and each.is_called(compared(said["name"]))]
    return next((found for each in named if (found := _exchanged(each, expect))), [])


def _exchanged(field: Field, expect: Expectation) -> list[Correct]:
    """Return the answers to a question exchanged, where just two people told one, each another."""
    told = {person: _of(field, facts) for person, facts in expect.everyone.items() if _of(field, facts)}
    if len(told) != TWO:
        return []
    (one, its), (other, theirs) = told.items()
    return [] if its == theirs else [Correct(one, theirs), Correct(other, its)]


def _of(field: Field, facts: Mapping[str, Any]) -> Slots:
    """Return what somebody told of a question."""
    return {slot: facts[slot] for slot in field.settled_by if slot in facts}
