"""Several people told of by a number, a surname alone, or both: 「员工1：赵，40，大专」, 「李 38 大专」.

Such a row names somebody only where two of them at least have a profile behind them; 「姓陶的」 is somebody by himself.
"""

import re
from collections.abc import Iterator

from flows.understanding.people.rows.labelled import BEGINS_WITH, ENOUGH, with_profiles
from language import lazy

_NUMBER = r"(?:[1-9一二三四五六七八九十](?![\d一二三四五六七八九十年岁个]))"
_NUMBERED = rf"(?:(?:员工|同事|候选人|人员|职工|成员|学员|朋友|客户){_NUMBER}号?|{_NUMBER}号(?:员工|同事|人员)?)"
# A word of one character that begins a row and is no surname.
_NO_SURNAME = (
    r"[男女我俺咱他她它你您爸妈爹娘哥姐弟妹夫妻儿娃沪本专硕博有没无是在今年约共满近就才都也还还另各人岁共月第]"
)
_SURNAME = rf"(?!{_NO_SURNAME})[\u4e00-\u9fff]"
_APART = r"[\s,，、:：]"
# What may stand between a name and what is told of whoever has it.
_LEADS = rf"(?:{_APART}|今年|现在|年龄|学历|男|女){{1,4}}"
_ROW = lazy.compile(
    rf"(?:^|(?<=[\s,，。;；、:：]))(?P<label>{_NUMBERED}){_APART}*(?:(?:姓|叫)?(?P<name>{_SURNAME}){_LEADS})?(?=[\s,，、:：男女]*(?:{BEGINS_WITH}))|"
    rf"(?:^|(?<=[。;；:：\n])|(?<=[。;；:：]\s)|(?<=[\s,，])(?=[1-9一二三四五六七八九][\s.、):：]))(?:[(（]?{_NUMBER}[\s.、)）:：]{{0,2}})?(?P<alone>{_SURNAME}){_LEADS}(?={BEGINS_WITH})|"
    rf"(?:一|有|另一?|还有一?|第[一二三])[个位名](?:叫|是)?姓(?P<surname>{_SURNAME})的?{_LEADS}(?={BEGINS_WITH})|"
    rf"(?<!我)(?<!我是)(?<!本人)(?<!免贵)姓(?P<called>{_SURNAME})的{_LEADS}(?={BEGINS_WITH})"
)


def numbered(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where somebody is told of by a number or a surname alone, and how they are known: by the surname, if told.

    Args:
        text: the message in plain form.

    """
    rows = with_profiles(text, [*_ROW.finditer(text)])
    names = [_name(row) for row in rows]
    if len(set(names)) >= ENOUGH or any(row["surname"] or row["called"] for row in rows):
        for row, name in zip(rows, names, strict=True):
            yield _begins(row), _ends(row), name


def lists_by_number(text: str) -> bool:
    """Whether `text`, in plain form, tells of several people by a number or a surname alone."""
    return any(numbered(text))


def _name(row: re.Match[str]) -> str:
    return row["name"] or row["alone"] or row["surname"] or row["called"] or row["label"]


def _begins(row: re.Match[str]) -> int:
    return row.start("alone") if row["alone"] else row.start()


def _ends(row: re.Match[str]) -> int:
    return max(row.end(group) for group in ("label", "name", "alone", "surname", "called"))
