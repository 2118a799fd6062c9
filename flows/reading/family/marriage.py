"""How long somebody has been married."""

from flows.reading.manner.counting import COUNTED
from flows.reading.sentence import clause_at, durations
from flows.reading.whose.kin import AT_HOME
from language import lazy
from language.durations import Duration
from language.numbers import tidy

# Who is a spouse, where a marriage or a hukou is spoken of.
SPOUSE = (
    r"(?:老婆|老公|爱人|配偶|妻子|丈夫|媳妇儿?|太太|老伴|我?先生|另一半|对象|对方(?!公司|单位)|夫人|"
    rf"孩子[他她]?[爸妈]|娃[他她]?[爸妈]|{AT_HOME})"
)
MARRIED = r"结婚|领证|扯证|领了证|登记|婚龄|结了婚|婚姻|婚后|成家|嫁|娶|婚|在一起"
_JUST = lazy.compile(
    r"刚(?:和|跟|与)[^,。]{1,8}(?:领完?了?证|结婚)|结婚证?(?:昨天|今天|前天|上周|上个?月|刚|才)+(?:领|拿)|刚(?:刚|才)?(?:结(?:的|了)?婚|领(?:的|了)?证|登记|成家|结的?)|新婚|才(?:结婚|领证)(?!\d)|刚嫁|"
    r"刚娶|(?:上个?月|这个?月|上周|前两天|今年\d*月?)(?:刚|才)?(?:结婚|领(?:的|了)?证|登记|结的婚)|"
    r"结婚(?:还)?(?:不到|没到|不满|没满|未满)(?:1|一)年|结婚没几个?[天月]"
)
# A lone length in the clause after the marriage or the spouse's hukou is that of the marriage.
_LENGTH_ALONE = lazy.compile(
    rf"(?:{COUNTED}|已经|都|有|了|才|就|只|是|其实|应该|一共|总共|不过|刚好|正好|刚|满|快|也|到现在|到今年|今年|现在|差不多|大概|我|\s)*+"
)
# When, not how long.
A_DAY = lazy.compile(r"(?:19|20)\d\d年|\d\d年\d{1,2}月")
# The year of it in two figures (「09年结婚的」, 「16年领的证」), which nobody means as a length.
_IN_A_YEAR = lazy.compile(
    r"(?:0\d|(?<!\d)[12]\d)年(?:的时候|那年|就|才|我们?俩?|在|上海|老家|[跟和与][^,，。]{1,4}?){0,3}"
    r"(?:结(?:的|了)?婚|领(?:的|了)?结?婚?证|登的?记|扯的?证|成的?了?家)(?:的|那年)?(?=$|[,，。;；吧啊])"
)
_MARRIED_BEFORE = lazy.compile(rf"(?:{MARRIED})[^\d一二三四五六七八九十]{{0,7}}[,\s]?$")
_SPOUSE_BEFORE = lazy.compile(
    rf"{SPOUSE}(?:[^,。社居交缴落迁转]{{0,8}}?)(?:上海|沪|本地|本市)(?:本地)?(?:的)?(?:户口|户籍|籍|人)?的?[,\s]?$"
)
# 「三年前领的证」
_MARRIED_AGO = lazy.compile(
    r"(?:之?前|以前)(?:我们?|他|她|就|才|已经|在|上海|老家|[跟和与][^,。]{1,4}?){0,4}(?:结的?了?婚|领的?了?证|登的?记|成的?了?家|扯的?证)"
)
_MARRIED_YEARS_AFTER = lazy.compile(r"^(?:了|的)?(?:前|后)|^(?:社保|工龄|的社保)")
_SOMETHING_ELSE_BEFORE = lazy.compile(r"恋爱|谈了?|认识|社保|交|缴|工作|来上海|离婚|离了|落户|迁|(?<!结)(?<!领)居住")
_MARRIED_CLOSE_BEFORE = lazy.compile(rf"(?:{MARRIED})[^,。]{{0,8}}$")
_MARRIED_BEHIND = lazy.compile(rf"(?:了|的|多)?(?:{MARRIED})(?!前)")
_HUKOU_BEFORE = lazy.compile(rf"{SPOUSE}[^,。]{{0,6}}(?:上海|沪|本地)[^,。]{{0,5}}$")
_NOTHING_BEHIND = lazy.compile(r"[了\s]*")
_ABOUT = lazy.compile("多|快|不到|将近|接近|出头|不满|有余|马上")
_LONGEST = 60

Length = tuple[float, int, int]
"""The years, and where they stand in the text."""


def married_for(text: str) -> Length | None:
    """Find for how many years somebody has been married; 0 who just has."""
    just = _JUST.search(text)
    marriages = marriage_lengths(text)
    years = next((each for duration in marriages if (each := _years(text, duration))), None)
    if years is None and just and (not marriages or "不到" in just[0]):
        return 0, just.start(), just.end()
    return years


def marriage_lengths(text: str) -> list[Duration]:
    """Find every length of time that is that of a marriage."""
    return [duration for duration in durations(text) if _is_of_marriage(text, duration)]


def _years(text: str, length: Duration) -> Length | None:
    """Give the years of a length that is plain; of one without a limit, or of two that were said, none."""
    if length.low is None or length.high is None or length.high > _LONGEST or length.high - length.low > 1:
        return None
    if length.low != length.high and not _ABOUT.search(text[length.start : length.end]):
        return None
    return tidy(length.low), length.start, length.end


def _is_of_marriage(text: str, length: Duration) -> bool:
    start, end = clause_at(text, length.start)
    before, after = text[start : length.start], text[length.end : end]
    if _is_a_day(text, length.start, before):
        return False
    if _MARRIED_AGO.match(after):
        return True
    if _MARRIED_YEARS_AFTER.match(after) or _SOMETHING_ELSE_BEFORE.search(before[-8:]):
        return False
    if _MARRIED_CLOSE_BEFORE.search(before) or _MARRIED_BEHIND.match(after):
        return True
    if _HUKOU_BEFORE.search(before) and _NOTHING_BEHIND.fullmatch(after):
        return True
    alone = _LENGTH_ALONE.fullmatch(before) is not None and not after.strip("了吧呢 ")
    return alone and _follows_marriage(text, start)


def _is_a_day(text: str, position: int, before: str) -> bool:
    """Whether when somebody married is told there, no length."""
    in_a_year = _IN_A_YEAR.match(text, position) and not _MARRIED_CLOSE_BEFORE.search(before)
    return bool(A_DAY.match(text, position) or in_a_year)


def _follows_marriage(text: str, start: int) -> bool:
    """Whether the clause before the one at `start` ends in a marriage or in the spouse's hukou."""
    previous = text[clause_at(text, max(0, start - 2))[0] : start]
    return bool(_MARRIED_BEFORE.search(previous) or _SPOUSE_BEFORE.search(previous))
