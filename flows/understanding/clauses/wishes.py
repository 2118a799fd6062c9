"""A wish to be given or told something (「网址发来」, 「地址给我」), which asks like any question."""

from language import lazy

_WORTH_GIVING = (
    r"网址|网站|网页|链接|官网|入口|域名|公众号|小程序|地址|位置|定位|电话|号码|热线|联系方式|"
    r"清单|材料|资料|步骤|流程|条件|要求|标准|目录|名单|表格|模板|样本|文件|文号|原文|依据|政策|时间表?|日期|截止日"
)
_FOR_ME = r"(?:给|帮|跟|对|替|为)?(?:我们?|俺|咱们?|阿拉)"
_POLITE = r"(?:请|麻烦你?|劳驾|帮忙|可以的话|方便的话|最好|也|都|一起|一并|顺便|快|直接){0,3}"
_GIVES = r"(?:发|给|推|贴|甩|传|报|列|写|说|讲|念|来|要|求|丢|放)"
_ONCE = rf"(?:{_FOR_ME}|过来|出来|上来|来|一?(?:个|份|条|遍|张|串|下)|看看|瞧瞧|看|听听){{1,3}}"
_ENDS = (
    r"(?:吧|呗|哈|啊|呀|啦|咯|哦|喔|嘛|好[吗么伐]?|行[吗么伐]?|谢谢?|感谢|多谢|辛苦|了?谢了|，|,|\s|[?？。!！~]){0,4}"
)
_WISH = lazy.compile(
    # Whoever says that something was given, or was not, wishes for nothing.
    rf"^(?!.*(?:没|不|未|别|了(?!谢)|过(?!来)|已经)).*(?:{_WORTH_GIVING})(?:{_POLITE}{_FOR_ME})?{_POLITE}{_GIVES}{_ONCE}{_ENDS}$|"
    rf"^(?:{_POLITE}|{_FOR_ME}|那|再|还|想|,|，|\s){{0,4}}(?:求|{_GIVES}{_ONCE})(?:一?[个份条下])?[^,，没不了过]{{0,6}}(?:{_WORTH_GIVING}){_ENDS}$"
)
# So few characters are a wish; one that says more tells something.
LONGEST = 24


def wishes(words: str) -> bool:
    """Whether `words` wish for something that one can be given or told."""
    return len(words) <= LONGEST and _WISH.search(words) is not None
