"""What is had or lacking, said with emphasis (「副高我可没有」, 「双证我倒是有」), said simply.

The readers of facts know 「副高没有」 and 「双证有」; the words that only stress it, and who says it, are left out.
"""

from flows.reading.kin import ANYBODY
from language import lazy
from language.numbers import NUMBER

_END = r"(?=[的了呀啊哈呢嘛哦]{0,3}(?:[,，。;；!！\s]|$))"
_HAVING = rf"有(?![点些没可])|没|谈不上|不[占沾算]|[交缴凑攒做]?[满够足](?:了)?{NUMBER}"
# 「可有可无」 and 「可不是」 are words of their own.
_STRESS = lazy.compile(
    r"(?<=[^,，。;；!！?？\s])(?:倒是|倒还|倒|的确|确确实实|确实|还真是?|可真|是真|真的?(?=没)|"
    rf"可(?=没(?!准)|谈|有{NUMBER}))(?:是)?(?={_HAVING}|是有|[交缴凑攒])"
)
_WHO = r"(?:我|俺|咱|本人)(?:自己|这里|这儿|手里|手上|这边)?"
# What is told of somebody else before it (「老公有职称我没有」) is denied of the writer only.
_NAME = rf"(?:^|(?<=[,，。;；!！\s]))(?:(?!有|是|[他她]|{ANYBODY})[^,，。;；!！?？\s]){{1,24}}?"
_OWN = lazy.compile(
    rf"(?P<name>{_NAME}(?<=[证称书凭位师工级历彰奖])){_WHO}(?:也|都|其实|是|早就|已经){{0,3}}"
    rf"(?=(?:有|(?:一[个样张本项])?(?:都|也)?没有?)(?:的|一[张本个])?{_END})"
)
_NOT_BEEN = lazy.compile(rf"(?P<name>{_NAME}(?<=[科专士生中])){_WHO}(?:也|又|可|都|倒){{0,2}}(?=不是{_END})")
_SPOUSE = r"(?:老公|老婆|爱人|对象|配偶|媳妇|丈夫|妻子)"
_OF_A_SPOUSE = lazy.compile(
    rf"(?P<what>(?:上海|本地|沪籍)(?:户口|户籍|籍|人)?的?{_SPOUSE})(?:{_WHO})?(?:也|都|还)*+(?P<lacks>没有?){_END}"
)
# Without one of these nothing is said to be had or lacking.
_MARKS = frozenset("有没不满够足交缴凑攒")


def without_emphasis(text: str) -> str:
    """Return `text`, in plain form, without the words that only stress what is had or lacking."""
    if _MARKS.isdisjoint(text):
        return text
    said = _NOT_BEEN.sub(r"\g<name>", _OWN.sub(r"\g<name>", _STRESS.sub("", text)))
    return _OF_A_SPOUSE.sub(r"没有\g<what>", said)
