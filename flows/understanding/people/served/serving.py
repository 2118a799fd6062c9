"""Who is served, asked or owned beside what is told, so that nothing is told of them there."""

from flows.understanding.people.persons import (
    SELF,
    Mention,
    is_kin,
)
from language import lazy

ASKS_ME = lazy.compile(r"(?:让|托|叫|请|要)我(?:来|帮|帮忙|帮她|帮他)?(?:问|查|算|看|打听|咨询|了解)")
# What may stand before a person who is owned or served, so that nothing is told of them.
_SERVED = lazy.compile(
    r"(?:帮|替|给|为|(?<!现)在|住|请|让|回|回复|答复|告诉|联系|(?<![位个名人字员生家])叫|问|跟|和|与|同|对|把|被|比|像|嫁|娶|陪|带着?|养着?|抱着|找|以|靠|因|听|[大小](?!的))(?:我|我们|忙)?"
    r"(?:家|公司|单位)?的?$|"
    # With whom somebody is married (「我要是跟上海男朋友领证」).
    r"(?:跟|和|与|同)(?:一?个)?(?:上海|本地|本市|沪籍)(?:户口|户籍)?的?$"
)
# Whoever has a name behind what they are (「租客叫王强」) is told of, and not called by them.
_IS_CALLED = lazy.compile(
    r"(?:[租房顾]客|客户|租户|住户|业主|同事|朋友|搭档|徒弟|学徒|[工室战网群校]友|邻居|老乡|同学|闺蜜|下属|师傅|阿姨|司机|保姆|老板|"
    r"[哥姐弟妹叔姨舅姑嫂侄甥])叫$"
)
# 「想问我…」 is where the writer begins, and nobody who is asked.
_ASKS = lazy.compile(r"(?:想|请|来|先|再|就)问(?:一?下|问)?$")
# To whom something is handed or told is not of whom it tells (「他发给我了，…」).
_HANDED = lazy.compile(r"(?:拿|发|递|转|交|拍|传|寄|报|说|讲|念|晒|亮|翻|截图|出示|展示)(?:来|出来|过来)?(?:了|过)?给$")
ASKED_FOR = lazy.compile(
    r"(?:帮|替|给|为)(?:忙)?(?:看|算|问|查|估|测)?(?:一?下|看|算|个)?(?:我们?(?:家|公司|单位)?的?)?$|"
    r"(?:先|再|还有|然后|下面|接着|换|算|看|(?<![听据妈爸哥姐弟妹事友人她他师长板导婆公生太子])说|轮到)(?:说|看|算|是)?$"
)
# What stands in brackets behind somebody is told of them (「我（37，本科）和爱人（35，大专）」).
_IN_BRACKETS = lazy.compile(r"\s?[(（](?:今年|现在)?(?:[2-6]\d(?!\d)|[二三四五六]十|本科|大专|硕士|高中|初中|中专)")


def tells_of_writer(before: str) -> bool:
    """Whether the writer, named after `before`, is whom a statement is about, and not who is served or asked."""
    asked_for = ASKED_FOR.search(before) and not _HANDED.search(before)
    return bool(_ASKS.search(before) or not _SERVED.search(before) or asked_for)


def is_served(text: str, mention: Mention) -> bool:
    """Whether something is done for, with or to a mentioned person, rather than told of them."""
    before = text[: mention.start]
    if _IN_BRACKETS.match(text, mention.end):
        return False
    turned_to = not is_kin(mention.key) and _ASKS.search(before)
    if mention.asked or (mention.key != SELF and (turned_to or _IS_CALLED.search(before))):
        return False
    return _SERVED.search(before) is not None
