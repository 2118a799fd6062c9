"""What is written in many ways written in one: typing errors after numbers, spaces among figures, dots and dashes."""

import re
from collections.abc import Callable

from language import lazy

_NUMERAL = r"[\d零〇一二两三四五六七八九十百千万廿卅俩仨.点]"
# Characters of which a text must have one for a rule to change it ("" for any text), the rule, and what it puts.
_RULES: tuple[tuple[str, re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    ("碎遂随睡穗", lazy.compile(r"(?<=[\d一二两三四五六七八九十])[碎遂随睡穗](?![号意时后])"), "岁"),
    ("背备贝辈bx", lazy.compile(r"(?<=[\d一二两三])(?:[背备贝]|辈(?!子)|bei|x)(?![a-z子])"), "倍"),
    ("歲嵗", lazy.compile(r"(?<=[\d一二两三四五六七八九十])(?:歲|嵗)"), "岁"),
    ("零", lazy.compile(r"(?:^|(?<=[,，。\s我]))年零(?=\d\d(?!个?月))"), "年龄"),
    ("力", lazy.compile(r"(?<!同等)学力"), "学历"),
    ("市", lazy.compile(r"上海市(?=户|人|的|社保|交|沪|工作|籍|区|$|[,，。])"), "上海"),
    (",", lazy.compile(r"(?<=\d),(?=\d{3}(?!\d))(?!985|211)"), ""),
    ("、", lazy.compile(r"(?<=[一二三四五六七八])、(?=[二三四五六七八九][岁年个])"), ""),
    # A form that was filled in: 「【年龄】37【学历】大专」.
    ("【[〔", lazy.compile(r"[【\[〔]([^】\]〕]{1,12})[】\]〕]:?"), r",\1:"),
    ("硕", lazy.compile(r"硕[是事市视](?=毕业|学历|学位|双证|研究生|文凭|在读|[,，。;；\s]|$)"), "硕士"),
    # 「大转」 is also a great turn, but nobody finishes one.
    ("转砖", lazy.compile(r"大[转砖](?=毕业|学历|文凭|在读)"), "大专"),
    # A wave after a word is a breath (「早啊～帮我看看」); after a number, a unit or a time it is a range.
    (
        "~～〜",
        lazy.compile(
            r"(?<=[\u4e00-\u9fff])(?<![年月岁个到至日号天倍万元块分级初中底头前后来今一二三四五六七八九十百千两半])\s?"
            r"[~～〜]{1,9}\s?(?=\S)"
        ),
        ",",
    ),
    ("—–－~～〜", lazy.compile(r"\s*[—–－~～〜]+\s*"), "-"),
    # 「均」 in writing is 「都」.
    ("均", lazy.compile(r"(?<![平人社年月日户])均(?=[不未无没已为在有是按达满]|超过)"), "都"),
    # Dots that trail off before something else is said or asked (「本科……行吗」).
    (".…。", lazy.compile(r"(?<=[\u4e00-\u9fff\d])\s?(?:\.{2,9}|…{1,4}|。{2,9})\s?(?=[\u4e00-\u9fff])"), ","),
    # A word in letters set apart from what is said of it (「我 leader 是博士」).
    (" ", lazy.compile(r"(?<=[a-z])(?<!\bok)(?<!\bhi)\s(?=[是说讲的也都呢](?![\s,，。]))"), ""),
    # Figures set apart from the words around them (「共 9 年」).
    (" ", lazy.compile(r"(?<=[在到有是满共才刚快都就已])\s(?=\d)|(?<=\d)\s(?=(?:个月|年|周?岁|倍|级)(?!\s))"), ""),
    (
        " ",
        lazy.compile(
            r"(?<=[\d年月]) +(?=年(?!龄|纪|限|薪|头|底|初)|月(?!薪|工资)|岁(?!数)|个(?!人|体|税)|万(?!一)|"
            r"半(?!路)|多(?!少|久)|[倍千]|[wk](?![a-z]))"
        ),
        "",
    ),
    (" ", lazy.compile(r"(?<=\d) +(?=个?月|年|岁|倍|万|元|块)"), ""),
    (" ", lazy.compile(r"(?<=[年月岁]) +(?=\d+个?月)"), ""),
    # What is the same of another is no count of anything (「今年38 一样大专」).
    (
        "样",
        lazy.compile(
            r"(?<=[\d岁年,，\s])一样(?=(?:都?是)?(?:大专|专科|高职|本科|硕士|研究生|博士|高中|中专|初中|双证|没有?学位))"
        ),
        "同样",
    ),
    # Typography that sets figures apart (「近 48 个月里有 37 个月在 1 倍以上」) parts nothing.
    (
        " ",
        lazy.compile(
            r"(?:(?<=[近前有在到按达约于第是为满])|(?<=超过|过去)) +(?=\d+(?:\.\d+)?(?:个?月|年|岁|倍|级|分))"
        ),
        "",
    ),
    (" ", lazy.compile(r"(?<=\d(?:倍|年|岁)|个月) +(?=[里内中的]|以[上下内来]|当中|之[内中]|左右)"), ""),
    # Of the bookish word for 「都」 nothing else is made; averages keep it.
    ("均", lazy.compile(r"(?<![平人日月年])均(?=[为不在有未达按已是无满够没超高交缴])"), "都"),
    # No number has so many numerals; a longer run is only there to be slow.
    ("", lazy.compile(rf"({_NUMERAL}{{30}}){_NUMERAL}+"), r"\1"),
    ("(（", lazy.compile(r"\s*[(（][^)）]{0,3}[)）]"), lambda match: match[0].replace("(", " ").replace(")", " ")),
)


def tidied(text: str) -> str:
    """Return `text`, in simplified characters of half width with single spaces, as the readers know it."""
    written = frozenset(text)
    for needs, pattern, replacement in _RULES:
        if needs and written.isdisjoint(needs):
            continue
        tidier = pattern.sub(replacement, text)
        if tidier != text:
            text, written = tidier, frozenset(tidier)
    return text
