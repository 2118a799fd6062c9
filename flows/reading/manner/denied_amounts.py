"""An amount that is denied for another (「没有九年，撑死八」), said in one way: 「没有九年,只有八年」.

What is so may stand without its unit, behind any word for how little it is, or before one (「八年而已」). An amount
that is only exceeded (「何止五年，早七年了」) is left out: what it comes to is told behind it.
"""

import re

from language import lazy
from language.numbers import NUMBER, read_number

_UNIT = r"年|个月|周?岁|倍|级"
# How it was found out, or how little it is; what also begins another fact (「现在」, 「今年」) stands without a unit.
LEADS = (
    r"(?:满打满算|实打实|真正|正经|实缴|[交缴干]?满的|[交缴干]足的|掐头去尾|加起来|拢共|其实|实际上?|准确(?:地)?[说讲]|说白了|说到底|严格(?:地)?[说讲]|严格算|认真算|真要算|"
    r"细算|算下来|数下来|撑死|顶多|顶天|至多|最多|勉强|将将|堪堪|大概|差不多|一共|总共|合计|累计|应该|而|也|只|才|就|仅|是|有|满|到|"
    r"[交缴干做]了?)"
)
_BREATH = r"(?:[的了呢啊呀哦哈啦嘛吧]|那么[多久长]|这么[多久长]){0,3}+"
_ENDS = r"(?=[了呢啊呀哦哈啦嘛吧的]{0,2}(?:$|[,，。;；!！\s]))"
# Why it is so, between what is denied and what is so: no other matter, and no other number.
_ONE_CLAUSE = r"[^,，。;；!！?？\s\d]"
_WHY = (
    rf"(?P<why>(?!{_ONE_CLAUSE}{{0,12}}(?:社保|基数|年龄|学历|职称|结婚|婚龄))"
    rf"{_ONE_CLAUSE}{{2,14}}[,，\s]{{1,2}})??"
)
_INSTEAD = lazy.compile(
    rf"(?P<denied>(?:(?P<less>(?<!有)没有?[交缴干做]?[到满够足]?|[不未][到满够足]|(?P<never>[到满够凑攒]不[了到满够]))|(?<![是要])(?:不是|并非))(?P<was>{NUMBER})(?P<unit>{_UNIT}))"
    rf"{_BREATH}[,，\s]{{1,3}}{_WHY}(?P<lead>(?:{LEADS}|[,，\s](?=\S)){{0,6}}+)(?P<so>{NUMBER})(?:(?P<same>(?P=unit))(?P<half>半?))?(?P<merely>而已|罢了)?{_ENDS}"
)
# What is so, behind the amount that it exceeds.
_EXCEEDED = lazy.compile(
    rf"(?:[可早都又也]|已经|早就|远远?|肯定)*+(?:[不何岂哪]止|不[只仅]|超过)了?(?P<was>{NUMBER})(?P<unit>{_UNIT})"
    rf"{_BREATH}[,，\s]{{1,3}}(?P<lead>(?:{LEADS}|[都早]|已经|早就|现在|今年|我|[,，\s](?=\S)){{0,6}}+)"
    rf"(?P<so>{NUMBER})(?P<same>(?P=unit))?(?P<half>多?半?){_ENDS}"
)
# That it is not so much, before what it comes to (「没那么久，结婚才8年」).
_NOT_SO_MUCH = lazy.compile(
    r"(?:^|(?<=[,，。;；!！\s]))(?:我|也|可|倒|其实|真的?){0,3}(?:没有?|哪里?有)[那这]么(?:[久多长大早高]|好?几)(?:年|岁|时间|个月)?[了啊呀的呢啦]{0,2}[,，\s]+(?=\S)"
)
_BEYOND = lazy.compile("止|不[只仅]|超过")


def in_its_unit(text: str) -> str:
    """Return `text`, in plain form, with what is so in place of a denied amount led by 「只有」 and in its unit."""
    if _BEYOND.search(text):
        text = _EXCEEDED.sub(_come_to, text)
    return _NOT_SO_MUCH.sub("", _INSTEAD.sub(_said, text))


def _come_to(match: re.Match[str]) -> str:
    """Put what an amount comes to that exceeds another; without its unit it must be led, too."""
    was, so = read_number(match["was"]), read_number(match["so"])
    if was is None or so is None or so <= was or not (match["same"] or match["lead"].strip(",， ")):
        return match[0]
    return f"{match['so']}{match['unit']}{match['half']}"


def _said(match: re.Match[str]) -> str:
    """Put one; a number without a unit must be led, and be less than what is not reached."""
    was, so = read_number(match["was"]), read_number(match["so"])
    led = (match["lead"].strip(",， ") or match["merely"]) and not match["why"]
    if was is None or so is None or not (led or match["same"]) or (match["less"] and so >= was):
        return match[0]
    denied = f"没有{match['was']}{match['unit']}" if match["never"] else match["denied"]
    return f"{denied},{'只有' if match['less'] else '是'}{match['so']}{match['unit']}{match['half'] or ''}"
