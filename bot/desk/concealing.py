"""What names a person is taken out of a talk before somebody reads it: numbers, addresses to write to, names. Pure.

The house masks identity numbers and mobile numbers in everything that it keeps; whoever reads along need not know the
other numbers either, nor who somebody is. A name is found by what stands around it, so one that stands alone is not.
"""

import re
from collections.abc import Collection
from functools import lru_cache

from bot.masking import MASK, clean, mask

# Bank cards, accounts and case numbers: more digits than any amount or date here has.
LONG_NUMBER = re.compile(r"(?<![0-9])[0-9](?:[ -]?[0-9]){8,}(?![0-9])")
TELEPHONE = re.compile(r"(?<![0-9])(?:\(?0\d{2,3}\)?[- ]?)\d{7,8}(?![0-9])")
PASSPORT = re.compile(r"(?<![A-Za-z0-9])[A-Z]{1,2}\d{7,8}(?![A-Za-z0-9])")
EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+", re.ASCII)
# The name of an account behind the words for it.
ACCOUNT = re.compile(
    r"((?:微信号?|qq号?|vx|wx|weixin|wechat)\s*[:：是为]?\s*)([a-z0-9][a-z0-9_-]{4,})", re.ASCII | re.IGNORECASE
)
# Begins like a name behind "I am", and is none: a level, a place, a day.
NO_NAME = "高级|高工|高中|高技|江苏|江西|常住|常州|周(?:一|二|三|四|五|六|日|天|末)|金山|白领|石家|任何|白天|万一|方便"
HAN = "[\u4e00-\u9fff]"
# Said before a name, whatever the name is.
BEFORE = r"(?:(?:我|他|她|名字|本人)叫做?|姓名(?:是|为)?[:：]?\s*|名字是|名叫)"
NAMED = re.compile(rf"({BEFORE})({HAN}{{2,4}}?)(?=[^\u4e00-\u9fff]|$|是|今|在|的)")


def conceal(text: str, surnames: Collection[str]) -> str:
    """Return a text with `MASK` in the place of what names a person.

    Args:
        text: what was said.
        surnames: the family names by which a name before a title is known.

    """
    concealed = mask(clean(text))
    for pattern in (TELEPHONE, LONG_NUMBER, PASSPORT, EMAIL):
        concealed = pattern.sub(MASK, concealed)
    concealed = ACCOUNT.sub(rf"\1{MASK}", concealed)
    concealed = NAMED.sub(rf"\1{MASK}", concealed)
    return _titled(tuple(surnames)).sub(MASK, concealed)


@lru_cache(maxsize=4)
def _titled(surnames: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds the names before a title, and those that somebody says to be."""
    known = "|".join(map(re.escape, sorted(surnames, key=len, reverse=True)))
    title = "先生|女士|小姐|太太|经理|老师|主任|律师"
    alone = rf"(?<=我是)(?!{NO_NAME})(?:{known}){HAN}{{1,2}}(?=[，。！？,.!?\s]|$)"
    # Where nothing says how long a name is, it may be a word too long.
    unended = rf"(?<=叫)(?:{known}){HAN}{{1,2}}"
    return re.compile(rf"(?:{known}){HAN}{{0,2}}?(?={title})|{alone}|{unended}")
