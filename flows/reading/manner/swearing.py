"""Swearing around what is said: 「妈的这破系统 我到底几分」 asks for the score."""

import re

from language import lazy
from language.spelling import simplified

_SWEARING = lazy.compile(
    r"(?:去)?(?<![我你他她爸爹干老当做娃孩])妈的(?!户口|社保|学历)|(?:真|太|也)?(?<![婆公友娃宝孩儿子])(?:他|它|踏|特)(?:妈|么|马)(?!妈)的?(?!户口|社保|学历|年龄|居住证)|去?你[妈马]的|[尼泥][玛马]|妈蛋|卧槽|我[操艹靠]|"
    r"(?:^|(?<=[\s,，。!！?？]))(?:操|草|艹|靠|日|滚)(?:蛋|你|了|啊)*(?=$|[\s,，。!！])|"
    r"傻[逼比叉屌b]|煞笔|(?<![a-z])(?:sb|tmd|cnm|nmsl|wtf|fuck(?:ing)?(?: you)?|shit|stupid|damn|idiot)(?![a-z])|"
    r"(?:一群|一帮|什么|这个?|你个)?(?:垃圾(?!分类|桶|站|费)|狗屁|狗日的|废物|脑残|(?:人工)?智障|混蛋|王八蛋|蠢货|蠢材)|"
    r"(?:什么|这|你这|这个)?(?:破|烂)(?=系统|玩意|机器人|东西|网站|政策|程序|软件|积分|公司|单位)|"
    r"(?:烦|气|笨|恶心|(?:愁|急|累|郁闷|难|焦虑)(?=死(?:我|人|个人|了)))死(?:了|我了|人了|个人了?)?|去死|有病[吧啊吗]|屁用都?没有|你是猪[吗吧]",
    re.IGNORECASE,
)
_PAUSE = lazy.compile(r"([\s,，。!！?？;；、~…]+)")
# What is left of a clause that did nothing but swear.
_EMPTY = lazy.compile(
    r"(?:[这那你您们个的真太啥是都就全慢吗吧啊呀了搞]|什么|系统|机器人?|玩意儿?|东西|网站|程序|软件|政策|制度|规定|规则|流程|手续|事情?)*"
)
# Who got something wrong is said besides (「烂机器人，昨天说错了」).
_WRONGED = lazy.compile(r"机器人?[,，\s。!！]{0,3}[^,，。;；]{0,8}[算估测说讲答报][^,，。;；]{0,4}(?:错|不对|不准)")


def without_swearing(text: str) -> str:
    """Return `text` without its swearing; the text itself when there is none, "" when it was nothing else."""
    said = simplified(text)
    if not _SWEARING.search(said):
        return text
    civil = _SWEARING.sub("", said)
    if _WRONGED.search(civil):
        return civil.strip(" ,，、")
    parts = _PAUSE.split(civil)
    kept = ["" if _EMPTY.fullmatch(part) else part for part in parts[::2]]
    pauses = (*parts[1::2], "")
    return "".join(part + pause for part, pause in zip(kept, pauses, strict=True) if part).strip(" ,，、")
