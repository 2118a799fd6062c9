"""Several people told of one after another, a row each: 「陆佳 32 本科」, 「2. Kevin，35，硕士」, 「A：29岁 大专」.

Whoever begins a row is a person although their name is in no list, where the message announces several people or where
two rows tell as much as an estimate begins with.
"""

import re
from collections.abc import Iterator

from flows.reading.schooling.level_words import LEVELS
from flows.reading.whose.kin import ANYBODY
from flows.understanding.people.rows.before_profiles import before_profiles
from language import lazy

# Several people are announced (「两位同事：」); then whoever begins an item and is no word of facts is one of them.
_ANNOUNCED = lazy.compile(
    r"[两二三四五六七八九几2-9](?:位|个|名)(?:新|老|女|男)?(?:同事|员工|朋友|人(?!的?分)|亲戚|同学|邻居|老乡|职工|姐妹|兄弟|小姑娘|小伙子|客户)"
)
_MARK = r"(?:[\d①-⑨][.、)）]|第?[一二三四五][个位]?[,，、是])"
# Who stands for somebody who is not to be named: 「A：」, 「乙，」.
UNNAMED = lazy.compile(r"[a-z甲乙丙丁]", re.IGNORECASE)
_UNNAMED = rf"(?:员工|同事|候选人)?{UNNAMED.pattern}(?=\s?[:：,，、]|\s)"
_BEGINS = (
    r"(?:今年|现在|女|男|比(?=[^,，。大小]{1,4}[大小])|"
    r"\d{2}|[二三四五]十|本科|大专|专科|硕士|博士|高中|中专|初中|年龄|岁数|学历|文化程度|社保|出生)"
)
_ITEM = lazy.compile(
    rf"(?:(?:^|(?<=[:：;；。\n]))\s*+(?:{_MARK}\s*+)?|(?<=[\s,，]){_MARK}\s*+)(?:(?:姓名|名字)[是叫:：\s]?)?"
    rf"(?P<name>{_UNNAMED}|[\u4e00-\u9fff]{{2,4}}?|[a-z]{{2,12}})(?=\s*[,，、:：是(（]?\s*{_BEGINS})",
    re.IGNORECASE,
)
_NO_NAME = lazy.compile(
    rf"[我你他她它咱俺的了是有算看帮请]|年龄|学历|社保|{LEVELS}|今年|现在|第.|一个|另|还有|其中|然后|年纪|居住|积分|上海|职称|基数|[甲乙丙丁]方"
    r"|[两俩三四五几]个|本人|自己|学位|倍|岁|满|共"
)
_KIN = lazy.compile(ANYBODY)
_ROW_ENDS = lazy.compile(r"[;；。\n]")
_FACT = lazy.compile(
    rf"(?<!\d)(?:[1-7]\d(?!\d|年|个|%)|[2-6二三四五六]十[一二三四五六七八九]?)|{LEVELS}|职高|研究生|社保|职称|[初中高]级|技师"
)
# Whoever is named in a record (「姓名：魏来；年龄：36」), whatever the name.
_ON_RECORD = lazy.compile(
    r"(?:姓名|名字)(?:[是叫为]|\s?[:：]\s?)(?P<name>(?:(?![的吗呢填写])[\u4e00-\u9fff]){2,4}|[a-z]{2,12})(?=[\s,，;；。、]|$)",
    re.IGNORECASE,
)
ENOUGH = 2


def listed(text: str) -> Iterator[re.Match[str]]:
    """Yield, as the group "name", whoever begins a row of `text` that is in plain form and lists several people."""
    yield from _ON_RECORD.finditer(text)
    if _ANNOUNCED.search(text) or lists_people(text):
        yield from (match for match in _rows(text) if not _KIN.fullmatch(match["name"]))
    yield from before_profiles(text)


def lists_people(text: str) -> bool:
    """Whether two rows of `text`, in plain form, each tell a profile of somebody, a relative or one with a name."""
    return len({match["name"] for match in _rows(text) if _is_profile(text, match)}) >= ENOUGH


def _rows(text: str) -> Iterator[re.Match[str]]:
    return (match for match in _ITEM.finditer(text) if not _NO_NAME.search(match["name"]))


def _is_profile(text: str, row: re.Match[str]) -> bool:
    """Whether what follows the name in its row tells several facts."""
    following = _ITEM.search(text, row.end())
    ends = _ROW_ENDS.search(text, row.end())
    end = min([len(text), *(each.start() for each in (following, ends) if each)])
    return len(_FACT.findall(text[row.end() : end])) >= ENOUGH
