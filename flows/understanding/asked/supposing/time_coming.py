"""A day to come told as a fact, and what will be then asked behind it: 「明年社保就满六年了，到时候够吗」.

What is so only then is put as a supposition, so that it is no fact now: as are an age that is waited for, and a day on
which somebody would apply.
"""

from flows.supposing.outcome_asked import ends_in_outcome
from flows.supposing.supposition import supposing
from language import lazy
from language.numbers import NUMBER

_COMING = (
    rf"(?:明年|后年|大后年|今年?年底|年底|年末|下半年|下个?月|过完年|(?:再)?过{NUMBER}(?:年|个月)|"
    rf"{NUMBER}(?:年|个月)(?:以后|之后|后))"
)
_THEN = r"(?:到时候?|到那时候?|那时候?|那会儿?|到那会儿?|届时|那个时候|那年)"
_ENOUGH = r"行不行|行吗|能行吗|成不成|可以吗|可不可以|有戏|过得了|稳不稳|稳吗|够|达标|过线|到线"
_WILL_BE = lazy.compile(
    rf"(?P<case>[^,，。]{{0,6}}?{_COMING}[^,，。?？]{{0,8}}?(?:满|到|够|有){NUMBER}(?:年|"
    rf"个月)[^,，。?？那到]{{0,3}}?)[,，\s]*{_THEN}(?P<asks>[^,，。]*?)[?？\s]*$"
)
_ALREADY = lazy.compile(r"(?:就|才|都|也|刚好|正好|应该|可以)(?=满|到|够|有|能)|了$|的$")
_AMOUNT = lazy.compile(r"多少|几")
_PASSES = lazy.compile(_ENOUGH)
_YEARS = r"(?:[3-5]\d|[三四五]十[一二三四五六七八九]?)"
_AN_AGE = lazy.compile(
    r"(?:那么?|我|等|,|，|\s){0,4}"
    rf"(?:(?:等到?|(?:等我)?过完|等?过了|老到|活到|熬到|拖到|长到|到)(?:我|了|满){{0,2}}(?P<age>{_YEARS})周?岁|(?P<then>{_YEARS})周?岁(?=的?时候|那年|那会儿?))"
    r"(?:生日|的?时候|时|那年|那会儿?|以后|之后|过|了|的话|[,，\s]){0,4}(?:我|还|会|能|就|只|那|总共|"
    r"一共){0,3}(?P<asks>(?:剩|有|是|得|掉到|算)?(?:多少|几)个?分?|够不够|够|达标|过线)"
    r"[了吗么呢啊呀?？\s]*$"
)
_APPLIED = lazy.compile(
    r"(?P<lead>^[^,，]{0,4}?)(?P<day>明年|后年|大后年)(?:再|去|来|才|我){0,3}(?:申请|去?办|申报|递|"
    r"报)(?:的话|的?时候|时){0,2}[,，\s]*"
    r"(?:我|那|还|会|能|就|总共|一共|大概){0,4}(?P<asks>(?:是|有|得|算)?(?:多少|几)分|够不够|够吗)[了呢啊呀?？\s]*$"
)

# Years of insurance that are waited for.
_INSURED = lazy.compile(
    rf"(?:^|[,，\s])(?:那|就|我|先|再|只能|还是){{0,3}}等到?(?:我的?)?社保(?:[交缴])?[满到够](?P<years>{NUMBER})年(?:了|再(?:去|来)?(?:办|申请|报)?)?"
    rf"(?:的时候|时)?[,，\s]*(?:{_THEN})?[,，\s]*(?:我|能|会|就|总共|一共|有|是){{0,3}}(?P<asks>(?:多少|几)个?分?|够不够|够|达标)[了吗么呢啊呀?？\s]*$"
)


def as_of_then(said: str) -> str:
    """Return `said`, in plain form, with what is so only on a day to come put as a supposition; "" for other words."""
    will_be = _WILL_BE.search(said)
    if will_be and (_AMOUNT.search(will_be["asks"]) or _PASSES.search(will_be["asks"])):
        case = _ALREADY.sub("", will_be["case"].strip())
        ends = "有几分" if _AMOUNT.search(will_be["asks"]) else "够吗"
        return f"{said[: will_be.start()]}{supposing(case)}，{ends}"
    age = _AN_AGE.match(said)
    if age:
        ends = "还有几分" if _AMOUNT.search(age["asks"]) else "还够吗"
        return f"{supposing('等到' + (age['age'] or age['then']))}岁{ends}"
    insured = _INSURED.search(said)
    if insured:
        ends = "有几分" if _AMOUNT.search(insured["asks"]) else "够吗"
        return f"{supposing('社保满')}{insured['years']}年，{ends}"
    applied = _APPLIED.match(said)
    if applied:
        return f"{supposing(applied['day'])}申请的话{applied['asks']}"
    return _changed_in_parts(said)


_BREAK = lazy.compile(r"[,，\s]+")
# One change alone, with what it gives, is what an entry may tell of in general.
SEVERAL = 2
_CHANGE = lazy.compile(
    r"^(?:再|又|把|我|加|能|可以|同时|另外|还|也|社保|基数|工资|学历|职称){0,4}"
    rf"(?:涨到|提到|调到|升到|加到|换成|改成|加上?|[考评读拿升](?:个|到|出|一个|下|上)|多[交缴]|再[交缴]|多{NUMBER}年)"
)
_IS_SO = lazy.compile(r"了|已经|现在|目前|过(?!线)|刚|其实|不对|错")
_ONLY_OUTCOME = lazy.compile(
    r"^(?:那|这样|看看|算算|我|就|一共|总共|加起来|大概|能|可以|会|还){0,5}(?:到|有|是|上|涨到|得|拿|"
    r"变成)?(?:多少|几)分?[了呢啊呀?？]*$|^(?:那|这样|我|就|能){0,3}(?:够不够|够吗|能到吗|"
    r"达标吗)[?？]*$"
)


def _changed_in_parts(said: str) -> str:
    """Put several changes, and what comes out of them (「基数涨到2倍 再考个中级 一共多少」), as one case."""
    *changes, last = _BREAK.split(said.strip())
    if len(changes) < SEVERAL or not ends_in_outcome(last) or not _ONLY_OUTCOME.match(last):
        return ""
    if all(_CHANGE.match(each) and not _IS_SO.search(each) for each in changes):
        return f"{supposing('，'.join(changes))}，{last}"
    return ""
