"""Whether a title or certificate that is named is held: not still aimed at, asked about, denied or somebody else's."""

from flows.reading.manner.denials import is_denied
from flows.reading.sentence import leads
from flows.reading.whose.kin import ANYBODY
from language import lazy

# What one does not succeed in (「中级考不出来」).
_CANNOT = r"[考评拿报聘升](?:也|都|是|又|真)?不(?:了|过|出来?|上|到|下来?|着)"
_STILL_BEFORE = lazy.compile(
    r"(?:在评|在考|在申报|正在?评|准备考?|打算考?|想考?|报考?|报了?名?|复习|备考|学习|冲|申报|申请|要考|"
    r"去考|要评|考(?=$)|评(?=$)|目标|争取|没考过|没过|没考出|没评上|没评到?|没拿到?|没考到?|不是|没有?|"
    rf"{_CANNOT}|"
    r"无|差一点|离|等|(?<![考拿评办取得])到|陪|招|找|请|咨询|问了|雇|挂|考个|评个|再考个?|再评个?|没通过|没能评上|"
    r"没有通过)(?:个|了|过|着|一个|上|到)?中?$"
)
_SUFFIX = r"^(?:职称|证书?|的|资格|考试|师|\)){0,6}"
_OWN_NAME = lazy.compile(_SUFFIX)
_STATE = (
    r"(?:我|只是|只|才|就|也|都|还|[得要](?=等)|但|但是|可|正|现在|目前|证书?|的|一直|今年|材料|已经|刚|考过了?|考出来?了?|考完了?|"
    r"评过了?|评完了?|过了|评了|考了){0,8}(?:在评|在考|在走|走流程|等批|等发|等公示|还在[弄办走审等]|评审中|公示|没发证|没下证|没去?考(?!虑)|没开始|没报名?|没发|还没发|没下来|没拿到|"
    r"没到手|没批|没过|没考过|没评上|没考出|没通过|评审|在申报|申报中|审核|差[^,。]{0,3}(?:门|科)|打算|"
    r"想考|要考|计划|争取|明年|今年(?:准备|打算|考|评)|考(?:出来|过)?了?[^,。]{0,3}(?:门|科)|过了[一二两三\d](?:门|"
    r"科)|准备|明年|备考|等|正在|材料|没出|没来得及评|没评下来|评了[^,。]*没|没参评|没评|待|快下来|"
    rf"{_CANNOT}|"
    r"要下来|下个?月|年底|报了?个?名|复习|考试中|失败|考了[^,。]{0,6}没(?:有)?(?:过|考)|算不算|算(?:什么|啥|职称|中级|高级|初级|多少|几)|能算|"
    r"能不能算|能当|属于|等于|相当于|可以算|可以当|能加|能积分吗|加多少|加几|算吗|行吗|认吗|值|是不是)"
)
_STILL_AFTER = lazy.compile(
    rf"{_SUFFIX}(?:\s?{_STATE}|[,，]\s?{_STATE}(?!.{{0,2}}(?:职称|[初中高]级|技能|技师|\d\d|生日|结婚)))"
)
_UNDER_QUESTION = lazy.compile(
    r"(?:算不算|算是|能算|算|是不是|相当于|等于|当|属于|抵|能不能评|怎么评|怎么考|如何评|可以评|能评|"
    r"多久能?评|够评|能报|可以考|够不够|达不达到|要)(?:个|是|到)?$"
)
_CONDITIONAL = lazy.compile(
    r"^(?:职称)?(?:算不算|怎么|如何|什么|需要|要|得|难|好考|哪|多久|有哪些|包括|和[初中高]级|的话|以上|"
    r"以下|及以上|是什么)"
)
# 「那个中级是我老公的」.
_ANOTHERS = lazy.compile(
    rf"{_SUFFIX}(?:那[个张本])?(?:其实|才)?是(?:我们?家?的?)?(?:{ANYBODY}|他|她|别人)(?:的|考的|评的)(?=$|[,，。;；\s])"
)


def is_held(text: str, start: int, end: int) -> bool:
    """Whether the title or certificate named at a stretch of a text is said to be had."""
    after = text[end:]
    return not (
        is_denied(_OWN_NAME.sub("", after))
        or _ANOTHERS.match(after)
        or leads(_STILL_BEFORE, text, start)
        or _STILL_AFTER.match(after)
        or leads(_UNDER_QUESTION, text, start)
        or _CONDITIONAL.match(after)
    )
