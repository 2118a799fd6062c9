"""A known fact that is not to be counted (「外地的职称别算」, 「配偶那个不要算进去」)."""

from collections.abc import Mapping

from flows.understanding.acts.act import Act
from flows.understanding.acts.told import Correct, TakeBack
from flows.understanding.clauses.message import Message
from language import lazy

_NOT_COUNTED = (
    r"(?:(?:我|就|都|也|先|暂时|一律|这次|那|可|能不能|请|,|，|\s){0,4}(?:别|不要|不用|甭|不|莫)(?:给我|帮我|把它|再|要)?(?:算|计|加|记|考虑)(?:进去|进来|在内|上|入|给我)?|"
    r"(?:就|都|也|先|[,，\s]){0,3}(?:去掉|拿掉|剔除|撇开|扣掉|刨掉|除外))"
)
_TAIL = r"(?:了|吧|哈|啊|呀|哦|好了|行了|它)*[。!！\s]*"
# What is left out, or was answered wrong, is to be asked again (「基数那个不算，重来」).
_ANEW = r"[,，\s]*(?:我|要|想|再|给我|帮我){0,2}(?:重新?|从新)(?:来|答|填|选|说|弄|报)(?:过|一?[遍次下个])?"
_WRONG = rf"(?:我|好像|刚才|给|是){{0,2}}(?:答|填|选|说|点|弄|报)?错了(?={_ANEW})"
_LEFT_OUT = lazy.compile(
    rf"(?:那么?|我|先|把|将|请|,|，|\s){{0,4}}(?P<what>(?:(?!错|应该|其实)[^。;；?？!！]){{2,16}}?)(?:{_NOT_COUNTED}|{_WRONG})(?:{_ANEW})?{_TAIL}"
)
_ASKS = lazy.compile(r"[吗么?？]|为什么|怎么|凭什么|是不是|算不算|多少|几分|怎样")
# What words call the facts of a person.
_MATTERS: Mapping[str, tuple[str, ...]] = {
    r"职称|[初中高]级(?!工)|副高|正高|工程师|会计师|经济师": ("title",),
    r"技能|技师|级工|[一二三四五1-5]级证?|等级证": ("skill_level",),
    r"证书?": ("title", "skill_level"),
    r"配偶|老婆|老公|爱人|太太|先生|结婚|婚": ("spouse_shanghai_hukou_years", "spouse_shanghai_hukou"),
    r"基数|\d倍|[一二两三]倍": (
        "si_base",
        "base_months",
        "months_at_1x",
        "months_at_2x",
        "months_at_3x",
        "months_at_0.8x",
    ),
    r"社保|年限|年数": ("si_years",),
    r"年龄|岁数|出生|生日": ("age", "birth_year", "birth_date"),
    r"学历|文凭|学位|大专|本科|硕士|研究生|博士": ("education",),
    r"新城|郊|临港": ("suburb_years", "suburb_area"),
    r"表彰|奖|荣誉|劳模": ("award",),
    r"环卫|公共服务": ("public_service_years",),
    r"应届": ("fresh_graduate",),
    r"紧缺": ("urgent_major",),
    r"纳税|交税|投资": ("invest_tax_wan",),
}
_PATTERNS = tuple((lazy.compile(words), slots) for words, slots in _MATTERS.items())
_NONE = (None, False, "none", 0)
# Why a certificate gives nothing, where it is said.
_UNUSABLE = lazy.compile(r"外地|外省|外市|老家|别的省|[没未]有?聘|不聘|对不上|不对口|不在目录")
_HELD = frozenset({"title", "skill_level"})


def left_out(message: Message) -> Act | None:
    """Read that a known fact is not to be counted; None for any other message."""
    expect, said = message.expect, message.said
    if not expect.known or not expect.estimating or _ASKS.search(said):
        return None
    found = _LEFT_OUT.fullmatch(said)
    named = next((slots for pattern, slots in _PATTERNS if found and pattern.search(found["what"])), ())
    slots = {slot: expect.known[slot] for slot in named if expect.known.get(slot) not in _NONE}
    if not slots:
        return None
    person = expect.roster.current
    if _HELD & set(slots) and _UNUSABLE.search(said):
        return Correct(person=person, slots={"title_usable": False})
    return TakeBack(person=person, slots=slots)
