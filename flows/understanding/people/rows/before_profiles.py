"""Whoever stands right before a profile, where a message tells two: 「狗子33岁大专…，春花42岁初中…」, 「我拍档34大专」.

Their name is in no list, and they may follow each other without a stop between, as voice input has it.
"""

import re
from collections.abc import Iterator

from flows.reading.whose.kin import ANYBODY
from language import lazy

_SCHOOL = r"(?:大专|专科|高职|专升本|本科|硕士|博士|研究生|高中|初中|中专|职高|技校|小学|双证|社保)"
_DIGIT = "[一二三四五六七八九零〇]"
_AGE = (
    r"(?:[1-7]\d(?!\d)周?岁?|[二三四五六]十[一二三四五六七八九]?周?岁?|"
    rf"(?:(?:19)?[4-9]\d|200\d|0\d|一九{_DIGIT}{{2}}|[四五六七八九零〇]{_DIGIT})年(?:的|生的?|出生的?|生人)?)"
)
_PROFILE = rf"(?:今年|现在)?{_AGE}[,，\s]?[男女]?[,，\s]?{_SCHOOL}"
_PROFILES = lazy.compile(_PROFILE)
# No name has an adverb, a pronoun, a number or a word of grammar in it.
_NO_NAME = (
    r"(?![也才就都还只已刚快现今目实应该概差约其是有了的呢嘛么吧啊周虚岁年月日个不没在来去到从又再很真最总共想要能会可自己"
    r"先后前我你他她它咱俺们两俩三四五几一二六七八九十第另那这哪满缴交读办算看问说报填帮替给和跟与或时份叫])"
)
_LETTER = rf"(?:{_NO_NAME}[\u4e00-\u9fff])"
# 「二凤」, 「四毛」: by the place among brothers and sisters.
_NAME = rf"(?:{_LETTER}{{2,3}}|[二三四五六七八]{_LETTER}(?<![级证本成岁]))"
_MINE = r"(?:我|俺|咱)(?:们?家)?的?"
_KIN_BEFORE = (
    r"(?<=[哥姐弟妹])|(?<=工友)|(?<=老乡)|(?<=朋友)|(?<=同事)|(?<=亲戚)|(?<=徒弟)|(?<=邻居)|(?<=同学)|(?<=闺[蜜密])"
)
_SOMEBODY = lazy.compile(
    rf"(?:(?:^|(?<=[,，。;；:：、\s岁年证业]))(?:{_MINE})?|{_KIN_BEFORE})(?P<name>{_NAME})\s?(?={_PROFILE})"
)
_KNOWN = lazy.compile(
    rf"{ANYBODY}|年龄|学历|社保|本科|大专|专科|硕士|博士|高中|初中|中专|本人|年纪|居住|积分|上海|职称|基数|学位|情况|资料|信息|条件|背景|"
    r"坐标|毕业|姓名|名字|[男女][方生的]|方便|大龄|连续|工龄|生日|属相|等于|属于|生于|出生|您好|谢谢|麻烦|请教|咨询|老师"
)
ENOUGH = 2


def before_profiles(text: str) -> Iterator[re.Match[str]]:
    """Yield, as the group "name", who is named in `text`, in plain form, right before a profile of theirs.

    One profile alone may be the writer's: two have to be told.
    """
    if sum(1 for _ in _PROFILES.finditer(text)) >= ENOUGH:
        yield from (match for match in _SOMEBODY.finditer(text) if not _KNOWN.search(match["name"]))
