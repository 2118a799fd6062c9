"""Numbers and homes that are set right by denying others (「不是八年，是七年半」), said plainly: only what is stays."""

import re

from language import lazy
from language.numbers import AMOUNT, DIGIT, NUMBER

_UNIT = r"(?:个半?月|年半?|周?岁|元|块钱?|倍|级|人|名|次|分)?"
_NUMERAL = r"[\d一二两三四五六七八九十半廿卅]"
# Who found it out, and how.
_FOUND = (
    r"(?:[,，。;；\s]|而|应该|其实|实际上?|准确(?:地)?说|人事|公司|单位|hr|我|他|她|刚|才|又|后来|去|(?:查|看|问|算|翻)(?:出来|了一?下|一?下|过|到)?|"
    r"发现|显示|说|记录|上面?){0,8}+"
)
_CONTRAST = lazy.compile(
    rf"(?<![是要])(?:不是|并非|勿是|弗是)(?:{AMOUNT}){_UNIT}(?:的|啊|哦|哈|呀|了){{0,2}}(?=[,，。;；\s]|而是|是){_FOUND}(?:是|为)(?:个|只有|只)?(?={_NUMERAL})"
)
# A length that is not reached, or is denied, before the one that is so (「没交满六年，掐头去尾，五年」).
_TOPICS = "社保|结婚|领证|年龄|学历|工作|上班|居住|职称|基数|外地|老家|[断停补漏]"
_INSTEAD = lazy.compile(
    rf"(?:(?<![是要有])并?不是|并非|(?:还|也|都)?(?<!有)没有?[交缴攒凑干]?[到满够足]?|(?:还|也)?不[到满够足]|未满){NUMBER}(?P<unit>年|个月|周?岁)半?"
    rf"(?:[那这]么[多久长大])?(?:的|了|呢|啊|呀|哦|哈){{0,2}}+(?:[,，\s](?!{_TOPICS})[^,，。;；\s\d{DIGIT}十半]{{1,10}}){{0,2}}[,，\s]"
    r"(?:而|应该|其实|实际上?|结果|查(?:出来|下来|了一?下)|只|才|就|也|是|有|满|实打实|满打满算|顶多|最多|大概|差不多|目前|现在|刚好|刚|明明|一共|总共|我){0,5}+"
    rf"(?={NUMBER}多?(?P=unit)(?![^,，。;；\s]{{0,6}}(?:[断停补前后内]|外地|老家))|(?<=[才就是只,，\s])(?P<age>{NUMBER}(?=[了呢啊]?(?:$|[,，。]))))"
)
# The same with the denial behind it (「24个月没交够，只有20个月」).
_SHORT_OF = lazy.compile(
    rf"{NUMBER}(?P<unit>年|个月)(?:[我还也都就]){{0,3}}+(?:没有?|未|不)(?:能)?[交缴攒凑干]?[到满够足][了的]?[,，\s](?:只|才|就|也|有|是|交了|满){{0,4}}+(?={NUMBER}多?(?P=unit)(?![^,，。;；\s]{{0,6}}(?:[断停补前后内]|外地|老家)))"
)

_FROM = "外地|外省|上海|沪籍|本地|本市|农村"
_OF_PLACES = lazy.compile(
    rf"(?<![是要])(?:不是|并非)(?:{_FROM})(?:本地)?(?:人|的|户口|户籍)*[,，]?(?:而|其实)?是(?={_FROM}|新上海|老上海)"
)
# What was told or reckoned with at an earlier time, before what is so by now (「上次报的社保5年，现在6年了」).
_THEN = lazy.compile(
    r"(?:上次|上回|之前|以前|原来|原先|起初|一开始|去年|前年|年初|当时|早先)(?:我|你|他|她|们|帮我|给我|跟你|这边|在这)*"
    r"(?:说|讲|报|填|写|算|估|以为|记得|测|查)(?:过|了|到)?(?:时候?|那会儿|是|的|我|他|她|,)*"
    rf"(?P<topic>(?:我|他|她)?(?:社保|参保|年限|年龄|年纪|岁数|结婚|领证|基数|[缴交]了?|才|是|只有|满)*){NUMBER}(?P<unit>年|个月|周?岁)(?:的|了|半|多){{0,2}}+"
    r"[,，\s](?:可|但|我|他|她)?(?:现在|如今|今年|目前|眼下|这次|后来|结果|实际上?|其实|一查|查了一?下)(?:又|去|都|已经|也|就|应该|实际|[查问看数算翻](?:到|出来|了一?下|清楚|过)?|发现|是|有|满|到|,){0,5}+"
    rf"(?={NUMBER}(?P<now>年|个月|周?岁)?)"
)


def said_plainly(text: str) -> str:
    """Return `text`, in plain form, without the numbers and homes that it denies only to tell the right ones."""
    text = _THEN.sub(_by_now, _SHORT_OF.sub("", text))
    return _INSTEAD.sub(_set_right, _OF_PLACES.sub("是", _CONTRAST.sub("是", text)))


def _set_right(match: re.Match[str]) -> str:
    """Leave out a denied length; a bare number behind it is an age only where an age is denied."""
    of_age = "岁" in match["unit"]
    if match["age"]:
        return "年龄" if of_age else match[0]
    return ""


def _by_now(match: re.Match[str]) -> str:
    """Leave out what was so before what is so by now; another unit is another fact."""
    if match["now"] is None:
        return "年龄" if "岁" in match["unit"] else match[0]
    return match["topic"] if match["now"] == match["unit"] else match[0]
