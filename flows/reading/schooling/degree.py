"""The degree that goes with an education, or is said to be lacking."""

import re

from flows.reading.sentence import blank_all
from language import lazy

# When, and how, a degree was obtained that was lacking.
_LATELY = "去年|前年|今年|上个?月|上周|前[两几]天|最近|前阵子|后来|昨天|今天|早"
_OBTAINED = "(?:补|办|拿|领|发|申请|考|批|寄|颁|读)办?(?:到|下来|出来|回来|好|齐)"
HAS_DEGREE = lazy.compile(
    r"双证|两证|2证|[两二2](?:个|本|张)(?:证书?)(?:都|全|齐|也?都?有)|证(?:书)?(?:都)?(?:齐全|齐|全)|"
    r"(?:毕业证|学历证?)(?:书)?(?:[和跟、与+]|也有|有|,|\s)*学位证?(?:书)?(?:也|都|全|均)*(?:有|齐|拿|"
    r"到手|$)|"
    r"(?:学历|毕业证)[和跟、与+]?学位(?!都?没|没|无)|带学位|含学位|(?:有|拿到|取得|获得|拿了|获|得|具有|"
    rf"具备)(?:了|的|个|国内|正规|相应)?(?:学士|本科)?学位|学位(?:证书?|也|都|是|我|其实|:|已经|真的|终于|总算|刚|才|又|补|给|{_LATELY})*"
    rf"(?:有|拿了|拿到|到手|没有?[丢掉坏]|下来|发了|补好|补上?了(?!考|课|学分)|办好|齐|在手|全|{_OBTAINED})(?!没有|吗)|"
    r"学位证?(?:书)?(?:[和跟、与+,，]|还有)?毕业证?(?:书)?(?:也|都|全|均|已经)*(?:有|齐|拿到|在手|到手)|"
    r"学士学位|学士|学位(?:证书?)?(?:不小心|给|被|我|也|都|是|好像|倒|早就?|已经){0,3}(?:弄|搞)?(?:丢|遗失|不见|找不[到着]|烧|毁)[了掉的过]?|授(?:予)?学位|加学位|\+学位|学位有|学位双|(?<![没无有单])学位(?:证书?)?(?=$|[,。\s])"
)
# Said of a degree that is not sure to be there: before it, or behind it.
_HEDGED_BEFORE = lazy.compile(
    r"(?:可能|大概率?|好像|估计|也许|貌似|似乎|印象[中里]|记得|应该(?!是))(?:是|有|也|都|会|我|本科|的){0,4}$"
)
_SHOULD_BEFORE = lazy.compile(r"应该是(?:有|也|都|我|本科|的){0,4}$")
_HEDGED_BEHIND = lazy.compile(
    r"[^,，。;；\s]{0,3}?(?:可能|应该|大概|好像|估计)吧|[^,，。;；]{0,4}?[吧,，。.…\s]{0,4}(?:[我也得要再]|还|回[家去]|有点)*"
    r"(?:不(?:太|大|是很)?(?:确定|清楚|记得)|[记想拿说]不(?:清|准|起来)|[找查翻看问](?:[找查翻看问]|一?下))"
)
_LINK = rf"(?:是|我|也|却|还|就|:|确实|真的|的确|其实|根本|压根|最后|一直|当时|当年|暂时|证|{_LATELY})*"
NO_DEGREE = lazy.compile(
    r"没(?:有)?双证|[拿领取搞]不(?:到|下来?|了|着)(?:双证|学位)|不是双证|非双证|(?:没有?|无|未|缺|不带|不含|没拿|没给|没发|没授|没能|拿不到|"
    r"差|没有?)(?:拿到?|取得|有|获得?|授予?|得到?|过|颁发|发|考[到过]?|(?:混|捞|搞|弄|申请?|评|办|领|读|修)(?:到|上|下来|出来)?)?(?:了)?(?:学士)?学位(?:证书?)?|"
    rf"学?士?学位(?:证书?)?(?:学位)?{_LINK}(?:因为[^,。]{{0,6}}?{_LINK})?(?:没有?(?!问题|[丢掉坏带])|无|未|缺|[拿领批发]不(?:到|下来?|了|着))|"
    r"单证|(?:只有|只拿了?|就|仅有?|光有?|仅拿|单有|就一个|只有个)(?:本科|一个|一本|个|"
    r"张)?(?:的)?(?:毕业证|学历证|学历(?!学位)|单证|一证)(?!和|学位)|没学位|没有学士|没学士|非学士"
)
DEGREE_ONLY = lazy.compile(
    r"(?:只有|就|只拿到?了?|光有|仅有?|单)(?:个)?(?:[^,。没无]{0,4})学位(?:证)?(?!没)(?:[^,。]{0,3}(?:没|"
    r"无)[^,。]{0,2}(?:毕业证|学历))?|(?:没有?|无)(?:毕业证|学历证书?|学历)[^,。]{0,4}(?:只有|"
    r"有)[^,。]{0,4}学位|学位(?:证)?[^,。]{0,3},?(?:但是?)?(?:没有?|无)(?:毕业证|学历证?)|同等学[力历]|(?:只|仅)(?:发|拿|给|具备|取得)(?:了|到)*[^,。]{0,3}学位证|"
    r"毕业证(?:书|那种东西|这种|也|却|倒)*(?:没有?|无)(?!丢|问题)(?=$|[,。拿给发])|"
    r"单学位|学位单证|硕士单证|单证硕士|单证研究生|在职硕士学位"
)
NO_MASTER = lazy.compile(r"(?:没有?|无)硕士学位|(?:在职硕士|硕士单证|单证(?:硕士|研究生)|学位单证)")
# So many characters before or behind it are looked at for a doubt.
_NEAR = 16
_DEGREE_ASKED = lazy.compile(r"有没有(?:学士)?学位|有无学位|是否有学位|学位有没有|有学位没有?")


def bachelors(text: str) -> str | None:
    """Give the value of a bachelor's education by what is told last of its degree; None for a degree alone."""
    text = blank_all(text, _DEGREE_ASKED)
    if DEGREE_ONLY.search(text):
        return None
    # Whoever only thinks that there is none is counted without: less is promised.
    without, having = _last(NO_DEGREE, text, hedged=True), _last(HAS_DEGREE, blank_all(text, NO_DEGREE))
    if without < 0 and having < 0:
        return "bachelor"
    return "bachelor_with_degree" if having > without else "bachelor_no_degree"


def is_hedged(text: str, start: int, end: int) -> bool:
    """Whether the degree named at a stretch of `text` is only thought to be there (「双证可能吧」)."""
    before, behind = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    sure = _HEDGED_BEHIND.match(behind) is None
    return (
        _HEDGED_BEFORE.search(before) is not None
        or not sure
        or (_SHOULD_BEFORE.search(before) is not None and behind[:2].startswith(("吧", "的吧")))
    )


def doubts_degree(text: str) -> bool:
    """Whether a degree is named in `text`, in plain form, and only thought to be there."""
    spans = [match.span() for match in HAS_DEGREE.finditer(text)]
    return bool(spans) and all(is_hedged(text, *span) for span in spans)


def lacks_degree(said: str) -> bool:
    """Whether what is said of one level denies its degree."""
    return bool(DEGREE_ONLY.search(said) or (NO_DEGREE.search(said) and "双证" not in blank_all(said, NO_DEGREE)))


def _last(pattern: re.Pattern[str], text: str, *, hedged: bool = False) -> int:
    positions = [
        match.start()
        for match in pattern.finditer(text)
        if not re.match(r".{0,4}(?:吗|有没有)", text[match.end() :])
        and (hedged or not is_hedged(text, match.start(), match.end()))
        and not re.search(r"(?:有没|不知道|是不是|是否)$", text[: match.start()])
    ]
    return positions[-1] if positions else -1
