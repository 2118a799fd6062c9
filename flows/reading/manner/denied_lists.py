"""Several things denied at once (「高级工中级工那种证都没考过」), each put as a plain denial of its own.

Without it the names in front of the denial read as if they were stated. A level that is denied denies the whole kind of
certificate only where it is the lowest, or stands for all of its kind; else it is left out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flows.reading.bonuses.suburb_places import SUBURBS
from flows.reading.manner.denials import CLOSED
from language import lazy

_SKILL_LEVEL = (
    r"高级技师|(?<![美按发妆])技师|[初中高]级(?:技术|技能)?(?:技工|工(?![程作资伤]))|[1-5一二三四五]级工(?![程作资伤])"
)
_TITLE_LEVEL = (
    r"[初中高]级(?:职称|会计师?|经济师?|工程师|社工师?)|助理(?:工程师|会计师)|助工|工程师|[正副]高(?:级|职称)?"
)
_RECORD = (
    r"(?:虚|作)?假(?:的)?材料|材料造假|造假|作假|伪造|行政拘留|治安拘留|拘留|案底|前科|犯罪(?:记录)?|坐牢|判刑|犯事|"
    r"刑事处罚|(?:违法|违规|不良)(?:乱纪|犯罪|违规|违法)?(?:记录|行为)?|扣分项?"
)
_SUBURB = rf"(?:远?郊区|远郊|郊县|五个?大?新城|{SUBURBS})(?:新城|那边|那里|这边)?"
# What is named, and the verbs by which one has it; a denial by another verb is not of it.
_NAMES = {
    "skill_level": (_SKILL_LEVEL, "考拿领办过评得弄"),
    "title_level": (_TITLE_LEVEL, "考拿领办过评得弄"),
    "level": (r"[初中高]级|[1-5一二三四五]级", "考拿领办过评得弄"),
    "title": (r"职称(?:证书?)?", "考拿领办评得弄"),
    "skill": (r"(?:职业)?技能(?:等级)?(?:证书?)?|职业资格证书?|技能?工证", "考拿领办评得弄"),
    "papers": (r"(?:啥|什么|任何|[一半哪][张本个样门种项份])证书?", "考拿领办评得弄"),
    "record": (_RECORD, "交做犯进搞弄受留用坐被"),
    "award": (r"(?:市级|省部?级|专项)?(?:表彰|奖励|奖项|奖状|荣誉|劳模|先进)", "得拿评获受当"),
    "suburb": (_SUBURB, "待呆去上干做"),
    "service": (r"环卫(?:工人?|岗位?)?|扫(?:大街|马路|街|地)|公共服务(?:岗位?)?|养老护理员?|护老", "干做当搞从"),
    "graduate": (r"应届(?:毕业)?生?", "当"),
    "major": (r"紧缺(?:急需)?(?:专业|目录)?", "读"),
}  # fmt: skip
_PLAIN = {
    "title": "职称没有",
    "skill": "技能证没有",
    "papers": "职称没有,技能证没有",
    "record": "没有违法记录",
    "award": "没有表彰",
    "suburb": "没在郊区工作过",
    "service": "没干过环卫",
    "graduate": "不是应届",
    "major": "不是紧缺专业",
}
_LEVELS = {"skill_level": "skill", "title_level": "title", "level": "title"}
_LOWEST = lazy.compile(r"初|[五5]级|助")
_ITEM = "|".join(f"(?P<{kind}>{words})" for kind, (words, _) in _NAMES.items())
_NAME = lazy.compile(_ITEM)
_ANY_NAME = "(?:" + "|".join(words for words, _ in _NAMES.values()) + ")(?:啊|呀|啦|证)?+"
_BETWEEN = r"[,，、/\s]{0,2}(?:和|跟|与|及|或者?|还有|以及|也好|也罢)?"
_OF_THE_KIND = r"(?:[那这](?:种|类|些|样|几[种样个])|之类|什么的|啥的|等等)"
_KIND = rf"(?P<all>{_OF_THE_KIND})?(?:的?(?:地方|证书?|事儿?|东西|活儿?|奖|材料|经历|记录|岗位?|加分项?))?的?"
_TOGETHER = r"统统|通通|全都|全部|一概|一律|[啥样件]都|什么都|都|全|[一半哪][个样张本次天种回项门件点]|从来|压根|根本"
_AT_ALL = rf"(?:[,，、\s]|我|他|她|也|还|倒|更|是|确实|真的?|目前|至今|到现在|{_TOGETHER}){{0,6}}+"
_ASKED = r"(?:(?:[考拿评得有办交干做待]过?)?(?:吗|么|没有?)?[?？]\s?)?"
_DENIED = (
    r"(?:没有?|无|未)(?:被|在)?(?P<verb>[考拿领办评得弄交做犯进搞受留用坐获当待呆去上干住读从])?"
    r"(?P<reached>过|到|上|出来|下来|成)?(?:班|活|工作)?(?:的事儿?|这回事|的)?"
)
# What no list of denied things is without.
_DENIALS = frozenset("没无未不")
# What has nothing to do with somebody, they do not have.
_NOT_MINE = (
    r"(?:跟|和|与|同)(?:我|他|她)?(?:都|全|也|统统|一概)*+"
    r"(?:没有?(?:啥|什么|任何|半点)?关系|无关|[不没](?:搭界|搭边|沾边|挨边|相干)|没份)"
)
# 「他有中级职称我没有」 tells of two, and begins no list.
_NOT_OF_TWO = r"(?!(?<=有[初中高]级)职称(?:证书?)?[我他她](?:也|可|就)?没)"
_LIST = lazy.compile(
    rf"(?:(?:什么|啥|有没有)[\u4e00-\u9fff]{{0,3}}?)?(?P<names>(?<![有了除]){_NOT_OF_TWO}{_ANY_NAME}(?:{_BETWEEN}{_ANY_NAME}){{0,7}}+){_KIND}"
    rf"(?P<asked>{_ASKED})(?P<between>{_AT_ALL})(?:{_DENIED}|{_NOT_MINE}){CLOSED}"
)
# Whatever was not named.
THE_REST = "其他|其它|其余|别的|剩下"
# What is left once one thing is taken out (「除了应届其他都没有」).
_BUT_ONE = lazy.compile(
    rf"除了?(?P<one>[^,，。;；没无\s]{{1,8}}?)(?:以外|之外|外)?[,，\s]?(?:{THE_REST})?的?(?:我|也|[啥样件]|什么|[都全]|一[个样项条]|统统){{1,3}}"
    rf"(?:没有?|不[占沾是]|不符合){CLOSED}"
)
# What one has, and another has not (「堂妹考过初级会计师，我没考过」).
_HAD_BY_ANOTHER = lazy.compile(
    rf"(?P<had>(?:有|[考拿评得][出到上过了]{{0,2}})(?:一?个|一?张)?(?:[初中高正副]级?)?)(?P<names>{_ANY_NAME})[的了]?[,，\s]+(?:但是?|可是?|而|不过)?"
    rf"(?P<who>我|他|她)(?:可|也|都|倒|却|就|还|自己|是)*+{_DENIED}{CLOSED}"
)
_TAKEN_TOGETHER = lazy.compile(_TOGETHER)
_APART = lazy.compile(r"[,，\s]")


@dataclass(frozen=True, slots=True)
class _Named:
    kind: str
    word: str


def denied_apart(text: str) -> str:
    """Return `text`, in plain form, with each thing of a list that is denied as a whole denied by itself."""
    if "除" in text:
        text = _BUT_ONE.sub(r"有\g<one>,其他都没有", text)
    return text if _DENIALS.isdisjoint(text) else _LIST.sub(_each, _HAD_BY_ANOTHER.sub(_not_of_both, text))


def _not_of_both(match: re.Match[str]) -> str:
    """Deny of the one what the other has, by its name."""
    named = [_Named(str(each.lastgroup), each[0]) for each in _NAME.finditer(match["names"])]
    denied = ",".join(_denials(named, whole=True))
    fits = denied and all(_fits(each, match["verb"]) for each in named)
    return f"{match['had']}{match['names']},{match['who']}{denied}" if fits else match[0]


def _each(match: re.Match[str]) -> str:
    names, kept = match["names"], ""
    if _APART.search(names) and not _TAKEN_TOGETHER.search(match["between"]):
        # 「高级工，职称也没有」: what stands apart is stated, unless all is denied together.
        cut = list(_APART.finditer(names))[-1].end()
        kept, names = names[:cut], names[cut:]
    named = [_Named(str(each.lastgroup), each[0]) for each in _NAME.finditer(names)]
    lone = len(named) == 1 and named[0].kind in _LEVELS and not match["all"]
    unsure = match["reached"] not in {None, "过"} and any(each.kind in _PLAIN for each in named)
    if lone or unsure or not all(_fits(each, match["verb"]) for each in named):
        return match[0]
    return kept + ",".join(dict.fromkeys(_denials(named, whole=bool(match["all"]))))


def _fits(named: _Named, verb: str | None) -> bool:
    return verb is None or verb in _NAMES[named.kind][1]


def _denials(named: Sequence[_Named], *, whole: bool) -> Iterator[str]:
    """Give the plain denials; levels of one kind count together."""
    levels = [each for each in named if each.kind in _LEVELS]
    of_skill = any(each.kind in {"skill_level", "skill"} for each in named)
    if whole or any(_LOWEST.match(each.word) for each in levels):
        for each in levels:
            yield _PLAIN["skill" if of_skill and each.kind == "level" else _LEVELS[each.kind]]
    for each in named:
        if each.kind in _PLAIN:
            yield _PLAIN[each.kind]
