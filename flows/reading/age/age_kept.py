"""An age that is known, and another number or year told later that is none: a rule heard of, the year of something."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from flows.birth import ages_of, birth_interval
from flows.forms.fields import Slots
from language import lazy

# Whoever says it, the number is that of a rule.
_HEARD = lazy.compile(r"网上|网友|人家|别人|大家|听说|据说|规定|政策|标准|(?:中介|客服|他们|同事|窗口)(?:都|们)?说")
_OF_MYSELF = lazy.compile(
    r"(?:我|本人|自己)(?:今年|现在|其实|实际|已经|都|就|是|刚|才|快|应该){0,4}\d|年龄|岁数|年纪|今年|[周虚]岁"
)
# That a year is one of birth.
_BORN = lazy.compile(
    r"生|属|年龄|岁|身份证|错|不对|改|我(?:是|就是|其实是|明明是|实际是|应该是)?(?:19|20)?\d\d年?的?|^(?:19|20)?\d\d年?的?[啊哈呀吧了。]*$"
)


def without_another_age(text: str, slots: Slots, known: Mapping[str, Any], today: date) -> Slots:
    """Return `slots`, read out of plain `text`, without an age or a year of birth that is none beside the one known."""
    if "age" in slots and "age" in known and _HEARD.search(text) and not _OF_MYSELF.search(text):
        return {slot: value for slot, value in slots.items() if slot != "age"}
    if "birth_year" in slots and _contradicts(slots["birth_year"], known.get("age"), today) and not _BORN.search(text):
        return {slot: value for slot, value in slots.items() if slot != "birth_year"}
    return slots


def _contradicts(year: Any, age: Any, today: date) -> bool:
    """Whether nobody born in `year` is as old as is known."""
    return isinstance(age, int) and age not in ages_of(birth_interval(str(year)), today)
