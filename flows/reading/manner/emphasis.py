"""What is had or lacking, said with emphasis (「副高我可没有」, 「双证我倒是有」), said simply.

The readers of facts know 「副高没有」 and 「双证有」; the words that only stress it, who says it, and the breath at its
end (「…没有的啦」) are left out.
"""

import re

from flows.reading.whose.kin import ANYBODY, SPOUSE_WORDS
from language import lazy
from language.numbers import NUMBER

_BREATH = "[啊呀哈呢嘛哦喔噢嘞咯啦哟诶欸滴哒捏哇哎唉呐吖噻哩]"
_END = rf"(?=(?:[的了]|{_BREATH}){{0,3}}(?:[,，。;；!！\s]|$))"
# What is done to have something: 「没考过」, 「没拿过」.
_NEVER_DONE = (
    r"没有?(?:(?![说讲听想提告见])[\u4e00-\u9fff][^,，。;；!！?？\s有没过]{0,4}过(?:班|活|工作)?|[考拿评领办得获](?:上|"
    r"到手?|出来|下来)|过)"
)
_HAVING = rf"有(?![点些没可])|没|谈不上|不[占沾算]|[交缴凑攒做]?[满够足](?:了)?{NUMBER}"
# 「可有可无」 and 「可不是」 are words of their own.
_STRESS = lazy.compile(
    r"(?<=[^,，。;；!！?？\s])(?:倒是|倒还|倒|的确|确确实实|确实|还真是?|可真|是真的?|真的?(?=没)|(?:压根|"
    r"根本)儿?就?(?=没)|"
    rf"可(?=没(?!准)|[都全也]没|谈|有{NUMBER}|是?(?:真的?|压根|根本|从来)?没))(?:是)?(?={_HAVING}|[都全也]没|是有|[交缴凑攒]|"
    rf"(?:压根|根本|从来|真)儿?的?就?没)"
)
# What one is not, stressed: 「我老公可不是上海户口」; by itself 「可不是」 agrees.
_STRESSED_BEING = lazy.compile(
    r"(?<=[我公婆人业生个届])(?:可|真的?|还真|的确|确实|压根|根本|倒)(?=不[是算])(?!不[是算](?:吗|嘛|么|[,，。;；!！?？\s]|$))"
)
# A breath behind a denial, which makes no question of it: 「没有啊」 asks only where something is asked before it.
_BREATHED = lazy.compile(
    rf"(?P<denied>(?<=[\u4e00-\u9fff])(?<![了过有])(?:没有|{_NEVER_DONE}|"
    rf"不[是算]))的?(?:{_BREATH}){{1,3}}(?=[,，。;；!！\s]|$)"
)
_NEVER = lazy.compile("不曾|未曾|从未(?=[考评拿得获做当])")
# What goes on (「有效着呢」).
_GOING_ON = lazy.compile(r"(?<=着)呢(?=[,，。;；!！\s]|$)")
# What is not so yet, in an answer (「没过期呢」).
_NOT_YET = lazy.compile(
    r"(?P<yet>(?:^|(?<=[,，。;；!！\s]))(?:我|还|都|也|现在|目前|一直|暂时|"
    r"是){0,4}没有?(?![啥什么多几怎])[^,，。;；!！?？\s有没吗么嘛呢]{1,4})的?呢{1,2}(?=[,，。;；!！\s]|"
    r"$)"
)
_CHOICE = lazy.compile(r"有|是|过|了|怎|哪|啥|什么(?!的)|如果|要是|万一|的话")
_PARTED = lazy.compile(r"[,，。;；!！?？\s]")
_WHO = r"(?:我|俺|咱|本人)(?:自己|这里|这儿|手里|手上|这边|这个|们)?"
# What stands for all of a kind, or only points at it: 「职称什么的」, 「环卫那些」.
_OF_A_KIND = r"(?:什么的|啥的|之类的?|[这那](?:些|种|个|一?块儿?|东西|玩意儿?)|嘛|么|呢|的话|方面)"
# What is told of somebody else before it (「老公有职称我没有」) is denied of the writer only.
_NAME = rf"(?:^|(?<=[,，。;；!！\s]))(?:(?!有|是|[他她]|{ANYBODY})[^,，。;；!！?？\s]){{1,24}}?"
_OWN = lazy.compile(
    rf"(?P<name>{_NAME}(?<=[证称书凭位师工级历彰奖])){_WHO}(?:也|都|其实|是|早就|已经){{0,3}}"
    rf"(?=(?:有|(?:一[个样张本项])?(?:都|也)?没有?)(?:的|一[张本个])?{_END})"
)
# A denial tells whatever is named before it, so that who says it stands in nothing's place.
_OWN_LACK = lazy.compile(
    rf"(?P<name>{_NAME}(?:(?<=奖)|"
    rf"(?<=[^,，。;；!！?？\s][^,，。;；!！?？\s]))(?<![但可么那果些的])){_OF_A_KIND}?(?:{_WHO}){_OF_A_KIND}?(?:也|"
    rf"都|全|其实|是|[啥样件](?=[也都])|什么(?=[也都])){{0,4}}"
    rf"(?=(?:没有?|{_NEVER_DONE})的?{_END})"
)
_KIND_LACKED = lazy.compile(
    rf"(?P<name>{_NAME}(?<=[证称书凭位师工级历彰奖卫留刑生])){_OF_A_KIND}(?=(?:没有?|{_NEVER_DONE})的?{_END})"
)
_NOT_BEEN = lazy.compile(
    rf"(?P<name>{_NAME}(?<=[科专士生中业届])){_OF_A_KIND}?{_WHO}{_OF_A_KIND}?"
    rf"(?:也|又|可|都|倒|早就|早|已经|现在|其实){{0,2}}(?=不[是算]{_END})"
)
_SPOUSE = f"(?:{SPOUSE_WORDS})"
_OF_A_SPOUSE = lazy.compile(
    rf"(?P<what>(?:上海|本地|沪籍)(?:户口|户籍|籍|人)?的?{_SPOUSE})(?:{_WHO})?(?:也|都|还)*+(?P<lacks>没有?){_END}"
)
# Who says it, or of what kind it is, before what is had or lacking: most texts have no such thing in them, and what
# looks for whatever is named before it takes long.
_SAID_OF_IT = lazy.compile(rf"(?:{_WHO}|{_OF_A_KIND})[^,，。;；!！?？\s]{{0,16}}?(?:有|没|不[是算])")
# Without one of these nothing is said to be had or lacking.
_MARKS = frozenset("有没不满够足交缴凑攒")


def without_emphasis(text: str) -> str:
    """Return `text`, in plain form, without the words that only stress what is had or lacking."""
    text = _NEVER.sub("没", _GOING_ON.sub("", text))
    if _MARKS.isdisjoint(text):
        return text
    said = _BREATHED.sub(_quietly, _STRESSED_BEING.sub("", _STRESS.sub("", text)))
    said = _NOT_YET.sub(r"\g<yet>", said)
    for named in (_OWN, _OWN_LACK, _KIND_LACKED, _NOT_BEEN) if _SAID_OF_IT.search(said) else ():
        said = named.sub(r"\g<name>", said)
    return _OF_A_SPOUSE.sub(r"没有\g<what>", said)


def _quietly(match: re.Match[str]) -> str:
    """Return a denial without its breath, unless its clause asks whether something is so (「办了没有啊」)."""
    begins = max((each.end() for each in _PARTED.finditer(match.string, 0, match.start())), default=0)
    asks = begins == match.start() or _CHOICE.search(match.string, begins, match.start())
    return match[0] if asks else match["denied"]
