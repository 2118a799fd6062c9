"""An answer on how many months: a count, a length, all of them or none; what leaves the count open is none."""

from pydantic import JsonValue

from language import lazy
from language.durations import Duration, find_durations
from language.numbers import NUMBER, read_number
from language.spelling import plain

LIMITS = {"title_months": 12, "base_months": 48}
_ALWAYS = lazy.compile(
    r"(?:一直|全部|都是|全都?|每个月|每月|从来|一直都?|都)(?:都|是|有|达到|满足|够|以上|按这个|这样|"
    r"在交|如此|的|[交缴]|满(?!足)|齐|了|没有?[断停落漏]|[过下]|[,，\s])*(?:的|啊|吧)?|"
    r"(?:社保|我|一直|从来|都|就){0,3}没有?(?:断|停|落|漏)[过下了]*的?|(?:社保)?一(?:个月|天|次)(?:都|也)?没有?(?:断|停|落|漏|少|缺|拉)[过下了]*的?"
)
# Asked for the months of the last year: that it was so all along (「去年每个月都按1.3倍」).
_ALL_YEAR = lazy.compile(
    rf"(?:我|去年|这一年|一年来|最近|近一年|社保|缴费|基数|的|公司|整年|全年|以来|[,，\s]){{0,6}}(?:一直|都|全部?|始终|每个?月|月月|均)"
    rf"(?:一直|都|是|在|按|交|缴|给我|有|达到|到|超过|过|不低于|够|满|[,，\s]){{0,5}}(?P<times>{NUMBER})倍(?:以上|多|的|左右|交|缴|了)*"
)
# Whether there are so many is what somebody asks, or does not know (「满三年了没有我也不知道」).
_WHETHER = lazy.compile(
    r"吗|么(?=$|[,，我])|(?<=[年月了够满到个])没有?(?=$|[,，\s啊呀呢嘛吧我])|有没有|是不是|[够满到][没不][够满到]|"
    r"(?:不|没)(?:知道|清楚|确定|记得|晓得)|记不|忘了|说不[准清好]"
)
NONE_AT_ALL = lazy.compile(r"(?:一[个名]月?)?(?:都没有?|没有?|没得|木有|莫得|冇|无|0|零)(?:过)?")
# Not a month that reached it (「一个月也没到过」); what was never broken off is told by `_ALWAYS`.
_NOT_ONE = lazy.compile(
    r"(?:[一1](?:个?月|次|回|天)|哪个月|从来?)(?:都|也|就|还)?(?:没有?|不|未)(?:能)?(?:[够到达满有]|高|上)[过到着上]{0,2}[了的]?"
)
# 「12个月里有8个月」: the window says nothing of the count.
_WINDOW = lazy.compile(
    rf"(?:最近|近|过去|这)?(?:{NUMBER}个?[年月])(?:里面?|内|之?中|当中)[,，]?(?:有|大概|差不多|满)*|"
    # Without a word for "within", a count of months follows (「近四年42个月」).
    rf"(?:最近|近|过去|这)(?:{NUMBER}个?[年月])[,，]?(?:我|有|是|大概|差不多|满|共){{0,3}}(?={NUMBER}个月)"
)
# So many years are enough for every tier, whatever is more.
_ENOUGH = 3
# How long ago something was is no count (「四年前的事」).
_AGO = lazy.compile(rf"{NUMBER}(?:年|个月)(?:多)?(?:前|以前|之前)")
_MORE = lazy.compile(r"(?<![不没])(?:多|出头|有余|挂零|以上)")
FILLERS = lazy.compile(
    r"^(?:反正|实打实|妥妥|总归|足足|整整|大概|大约|差不多|应该|我|是|有|就|也|都|嗯|哦|那|呃|一共|总共|累计|满|到|约|了|交了|已经|"
    r",|\s)+|(?:吧|了|啊|呀|哦|呢|哈|左右|样子|的|。|!|,|\s|整)+$"
)

# Asked for the months at the average wage: that the base is below it.
_UNDER = r"(?:从来?|一直|都|还|也|就){0,2}(?:不到|没有?(?:到|达到|够)过?|不足|够不[上着到]|达不到|低于|不够)"
_BELOW_ONE = lazy.compile(
    rf"(?:我|社保|缴费|基数|公司|的|是|交|缴|现在|目前|[,，\s]){{0,6}}(?:{_UNDER}[1一]倍|[1一]倍(?:线)?(?:也|都|还)?{_UNDER})(?:的|过|线|了)*"
)
# A count that is not reached is none (「攒不到两年」).
_SHORT = lazy.compile(
    r"[交缴攒凑存做数算达到拿][不没][到够足满齐出了上]|[不没未](?:有|能)?[到足满够](?=[\d一二三四五六七八九十])"
)
# For how long something was broken off is no count either (「积分断了一年再续」).
_BROKEN_OFF = lazy.compile(
    rf"(?<![没不未])(?:断|停|中断)(?:缴|交|保|签|续|掉)?[了过]?(?:有|大概|差不多|整整)?(?:{NUMBER}个?|半)[年月]"
)


def says_always(text: str) -> bool:
    """Whether an answer on a count of months says all of them (「一直都是」)."""
    said = plain(text)
    return any(_ALWAYS.fullmatch(each) for each in (said, FILLERS.sub("", said).strip()))


def says_all_year(text: str) -> bool:
    """Whether an answer on the months of the last year says that the base was a multiple in all of them."""
    return _ALL_YEAR.fullmatch(FILLERS.sub("", plain(text)).strip()) is not None


def counted(family: str, text: str) -> dict[str, JsonValue] | None:
    """Read a count of months; "always" is the whole window, a number without a unit counts months."""
    if family == "title_months" and _BELOW_ONE.fullmatch(FILLERS.sub("", text)):
        return {"months_1x_last_12": 0}
    if _SHORT.search(text) or _BROKEN_OFF.search(text):
        return None
    text = text if _ALWAYS.fullmatch(text) else FILLERS.sub("", text).strip() or text
    limit = LIMITS[family]
    slot = "months_1x_last_12" if family == "title_months" else "number"
    if _ALWAYS.fullmatch(text):
        return {slot: limit}
    if NONE_AT_ALL.fullmatch(text) or _NOT_ONE.fullmatch(text):
        return {slot: 0}
    if family == "title_months" and (all_year := _ALL_YEAR.fullmatch(text)):
        return {slot: limit} if (read_number(all_year["times"]) or 0) >= 1 else None
    said = None if _WHETHER.search(text) else _months(text)
    return None if said is None or said != int(said) or said < 0 else {slot: int(said)}


def _months(text: str) -> float | None:
    """Read one count or one length; None for several."""
    durations = list(find_durations(_WINDOW.sub("", _AGO.sub("", text))))
    if not durations:
        return read_number(text.removesuffix("个"))
    return _least_months(durations[0], text) if len(durations) == 1 else None


def _least_months(length: Duration, text: str) -> int | None:
    """Give the months of a length, of more than so many years (「三年多」) those; None where they are left open."""
    plainly = length.low == length.high
    more = _MORE.search(text, length.start, length.end) is not None and "年" in text[length.start : length.end]
    enough = length.low is not None and length.low >= _ENOUGH
    return round(length.low * 12) if length.low is not None and (plainly or more or enough) else None
