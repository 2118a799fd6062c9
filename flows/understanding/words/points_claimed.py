"""Points that are held out with a question: 「46岁还能拿25分吗」, 「是不是44岁就掉到29了」, 「听说48岁只给21」.

Whether a value gives so many points asks how many it gives; 120 is the standard, and no value's.
"""

from language import lazy

# What only asks whether all of it is so, at the end or at the beginning.
_CONFIRMS = lazy.compile(
    r"(?<![,，\s])[,，\s]*+(?:是不是(?:这样|真的|啊|呀)?|是吧|对吧|对不对|对不|是不|对吗|是吗|没错吧|没记错吧|(?:是|这是)?真的(?:吗|么|假的|不)?|有这回事(?:吗|么)|当真)[?？\s]*$"
)
_HEARD = lazy.compile(
    r"^(?:我|那|好像|之前|刚才?|又|,|，)*(?:听(?:人家|别人|中介|同事|朋友|他们|人|网上|人事|有人)?[讲说](?:的是)?过?|据说|"
    r"(?:网上|人家|别人|有人|中介|同事|朋友|他们)(?:都|有人)?[讲说]|看到[讲说]|说是)[,，\s]*"
)
_ASKS = lazy.compile(r"[?？]|是不是|是否|吗|么|还是|(?:嘛|吧|不|伐)[\s,，。?？]*$")
_BARELY = r"就|也|都|只|才|还|仅|便|又|可|能|可以|会|真的|统统|一律|应该|的|要|该|光|倒"
_GIVES = r"给|加|得|拿|算|记|积|剩下?|[掉降跌减扣落缩]到?|变成?|只有|才有|就有|是|有|值|到|不到|不足|不满"
_NUMBER = r"(?!120(?!\d))\d{1,3}"
_NO_POINTS = r"(?![\d.]|年|周?岁|个|月|倍|级|%|万|元|块|号|天|多)"
_LEADS_TO_POINTS = rf"(?:是不是|{_BARELY}|{_GIVES}){{0,8}}+"
# Right before a number without 「分」: what says that it is one of points.
_OF_POINTS = (
    r"(?:(?<=[给加得拿算记积剩])|(?<=[掉降跌变减扣落缩]到)|(?<=[只才就]有)|(?<=分[才是就只])|(?<=是不是)"
    r"|(?<=[有值])(?=\d{2,3}[了啊呀的]*(?:[吗么嘛吧伐对没不?？]|$)))"
)
_CLAIM = lazy.compile(
    # One number or another.
    rf"{_LEADS_TO_POINTS}(?<![\d.]){_NUMBER}分?[,，\s]?还是{_LEADS_TO_POINTS}{_NUMBER}{_NO_POINTS}分?|"
    rf"{_LEADS_TO_POINTS}(?<![\d.]){_NUMBER}分(?:(?:就|才|便)?(?:封顶|到顶|最高|满分|为止))?|"
    rf"{_LEADS_TO_POINTS}{_OF_POINTS}{_NUMBER}{_NO_POINTS}"
)
# The item that the points are of, named beside its value.
_ITEM = lazy.compile(
    r"(?:的)?(?:年龄|学历|职称)(?:分数?|[这那]一?[项块个条]|上面?|方面)?(?=多少分)|(?<=多少分)[了的啊呀]+"
)
_HOW_MANY = "多少分"


def only_confirms(text: str) -> bool:
    """Whether `text`, in plain form, only asks whether what is said beside it is so (「对吧」)."""
    return _CONFIRMS.fullmatch(text) is not None


def claims_points(text: str) -> bool:
    """Whether `text`, in plain form, asks if a value gives so many points."""
    return how_many_instead(text) != text


def how_many_instead(text: str) -> str:
    """Return `text`, in plain form, with the question how many points in the place of those that it holds out."""
    rest = _HEARD.sub("", _CONFIRMS.sub("", text))
    if rest == text and not _ASKS.search(text):
        return text
    asked = _CLAIM.sub(_HOW_MANY, rest, count=1)
    return _ITEM.sub("", asked) if asked != rest else text
