"""A break of insurance that is over: 「去年断了半年，今年3月接上的，到现在没断」 is insured now."""

from language import lazy
from language.numbers import NUMBER

_BREAK = lazy.compile(
    rf"(?<!没)(?<!没有)(?<!未)(?<!不)(?<!再)(?:中断|断缴|停缴|断|停)(?:[了过缴交档]|(?={NUMBER}|半)){{1,2}}(?:{NUMBER}个?半?(?:月|年|天)|半年|几个月)?|没[交缴](?={NUMBER}|半)"
)
# That it went on after it.
_WENT_ON = lazy.compile(
    r"(?<!没)(?<!没有)(?<!未)(?<!不)(?<!能)(?<!再)(?:(?:[续接补]|重新)(?:上(?!不)|起来|回来)(?:了|的|去)?|恢复(?:缴[纳费]?|交|正常|参保|了)|重新(?:开始)?[交缴])|"
    r"(?:到现在|至今|到今天|现在|目前|眼下|如今|这[边家]|后来|之后|以后|后面)(?:这?[边家]?(?:公司|单位)?)(?:就|也|都|一直|又|正常|是|社保|给我?|在|每个?月){0,5}"
    r"(?:没(?:有|再)?(?:断|停)|(?<!没)(?<!没在)[交缴](?:着|的|到|了|$|[,，。;；])|正常(?:$|[,，。;；])|在[交缴])|"
    r"一直[在都]{0,2}[交缴](?:着|到现在|的)?|没有?再断|再没断"
)
_NOT_YET = lazy.compile(
    r"(?:还|都|一直|也|到现在|至今|现在)?(?:没有?|未|不)(?:能|再|在|给我?|去)?(?:[续接补]上|恢复|[交缴])"
)


def without_break(text: str) -> str:
    """Return `text`, in plain form, without a break of insurance that it says is over."""
    breaks = list(_BREAK.finditer(text))
    return _BREAK.sub("", text) if breaks and _is_over(text, breaks[-1].end()) else text


def is_break_over(text: str) -> bool:
    """Whether `text`, in plain form, tells of a break of insurance, and behind it that it went on."""
    return without_break(text) != text


def _is_over(text: str, end: int) -> bool:
    return _WENT_ON.search(text, end) is not None and _NOT_YET.search(text, end) is None
