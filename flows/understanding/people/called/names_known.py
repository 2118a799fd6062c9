"""Where a text names whoever is known by a name, a letter or a surname alone."""

import re
from functools import lru_cache

from flows.understanding.people.persons import is_kin
from flows.understanding.people.rows.listed_people import UNNAMED

# Patterns of so many names are remembered.
_REMEMBERED = 512
# A surname alone is a common word as well (「钱」): it is a name where a clause begins, before what is told of one.
_BEFORE = r"(?:^|(?<=[\s,，。;；、:：!！?？])|(?<=[那把给帮替算看和跟与])|(?<=还有)|(?<=姓))"
_TOLD = (
    r"[\s,，。;；、:：!！?？\d的呢够能可还也是有没这那下今明现去上刚已就才应其到比和跟与改换满实年学社基职硕博双初中高结拿考评总报]|"
    r"本科|大专|专科|多少|几分|几岁|不够|不是|不对|积分|交了|缴了|达标|过线|[二三四五]十"
)
_HE = frozenset({"他", "她"})
# Words that a surname begins.
_NO_NAME = r"(?!.(?:还能|到[期账]|是多少|能报|上班|下班|年[前后内]|初|中旬|下旬|上旬|有多少))"


@lru_cache(_REMEMBERED)
def called_by(key: str) -> re.Pattern[str]:
    """Return what finds where a text calls somebody `key`, whatever the case of its letters.

    It is not compiled as the program's own expressions are: those are kept between runs, and a name must not be.
    """
    if UNNAMED.fullmatch(key):
        return re.compile(rf"(?<![a-z]){key}(?![a-z])", re.IGNORECASE)
    if len(key) == 1 and key not in _HE and not is_kin(key):
        return re.compile(rf"{_BEFORE}{_NO_NAME}{re.escape(key)}(?=$|{_TOLD})")
    return re.compile(re.escape(key), re.IGNORECASE)
