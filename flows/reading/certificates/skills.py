"""Skill certificate: its level, by the trade or by the certificate that is named."""

import re
from collections.abc import Iterator

from flows.reading.certificates.certificate_held import is_held
from flows.reading.certificates.no_papers import no_papers
from flows.reading.manner.denials import CLOSED
from flows.reading.sentence import Finding, blank_all
from language import lazy

_TRADES = (
    "电工|焊工|钳工|车工|铣工|管道工|瓦工|木工|油漆工|架子工|装配工|维修工|汽修|汽车修理|汽车维修|叉车|"
    "厨师|中式烹调师?|西式烹调师?|烹饪|烹调师?|面点师?|西点师?|烘焙师?|美容师?|美发师?|美甲师?|"
    "育婴[师员]?|育儿|保育[师员]?|母婴护理|月嫂|茶艺师?|养老护理员?|护理员|家政服务?员?|家政|营养师|"
    "公共营养师|健康管理师|人力资源(?:管理)?师?|人力|企业人力资源管理师|心理咨询师|物业管理[师员]?|"
    "理财规划师|电子商务师|物流师|消防设施操作员|消防操作|消防|制冷|空调|数控|钣金|计算机操作|"
    "网络管理员|电梯|起重|调酒师?|咖啡师?|花艺师?|插花|按摩师?|保健|眼镜|评茶员|西餐|中餐|模具|"
    "化学检验|人工智能训练师?|互联网营销师|全媒体运营师|无人机驾驶员|快递员|仓储管理员|"
    "劳动关系协调[师员]?|裁缝|服装"
)
TRADE = rf"(?:中式|西式|中西式|高压|低压|维修|公共|企业)?(?:{_TRADES})"
LEVEL_OF_CLASS = {
    "一": 1,
    "1": 1,
    "二": 2,
    "2": 2,
    "三": 3,
    "3": 3,
    "四": 4,
    "4": 4,
    "五": 5,
    "5": 5,
    "初": 5,
    "中": 4,
    "高": 3,
}
_NOT_SKILL = (
    r"(?:建造师?|造价|建筑师|消防工程师|注册|甲等|乙等|甲医|医院|医生|市场|公司|残|伤残|伤|地震|学科|"
    r"心理师|学校|企业|会员|以上|以下|代理|域名|运动员|裁判)"
)
_SKILL = lazy.compile(
    r"(?P<top>高级技师)|(?P<second>(?<!高级)(?<![美按推足发容妆剂甲影])技师(?=证|[,。\s]|$|职业|资格|"
    r"等级|二级|\(|了|考|社|本|大|高|证书))|(?P<worker>[初中高])级(?:技术|技能)?(?:工(?!程)|技工(?!学校|"
    r"院校)|技能(?:证|等级|人才)?)|"
    rf"(?P<trade_class>[初中高])级(?!技师){TRADE}|{TRADE}(?:证书?)?[\s(]?(?:职业资格|技能等级|等级|"
    r"国家)?(?P<trade_class2>[初中高])级(?!技师|工程|职称)|"
    r"(?:(?:职业)?技能(?:等级)?(?:证书?|鉴定|认定)?|职业资格(?:证书?)?|国家(?:职业资格)?|职业等级|技术等级|"
    rf"工种等级|技工|技能水平|证书等级|等级证书?|{TRADE}(?:证书?|等级)?)(?:是|:|有|为|考了?|拿了?|到|的|国家|等级|"
    r"水平)*(?P<after>[1-5一二三四五])级?(?![十百千\d半]|年|个|月|岁|本|次|门|分|张|份|套|直|共|般|定|样|起|下|些)|"
    r"(?<![英日法德语机话算控])(?P<before>[1-5一二三四五])级(?:的)?(?:(?:国家)?(?:职业)?技能(?:等级)?|"
    rf"职业资格|国家职业资格|技工|工(?!程|作|伤)|{TRADE}|职业等级|技师|证(?!券))"
)
_LOOSE = lazy.compile(
    r"(?:有个?|考了个?|拿了个?|考出|考过|持|取得|考到|^|[,。\s])(?:了|个|"
    rf"的)*(?P<level>[1-5一二三四五])级(?!{_NOT_SKILL}|{TRADE})(?:证书?|的)?(?=[,。\s]|$|本|大|社|高中|"
    r"中专)"
)
# The level told apart from the trade (「电焊，先考的四级后来升三级」).
_LEVEL_APART = lazy.compile(
    rf"(?:[是考升拿评过有到]|的)(?:[了到出上的过个]|的是)?(?P<level>[1-5一二三四五])级(?!{_NOT_SKILL})(?=[,。\s了的不\u2588]|$|后来|以后|之后|然后)"
)
# The level of an exam whose certificate is told of right behind it (「评到了二级，那个证书在单位」).
_LEVEL_BEFORE_ITS_PAPER = lazy.compile(
    rf"(?:考|评|拿|鉴定)[的了过出来到]{{1,3}}(?:是|个|就是)?(?P<paper>[1-5一二三四五])级(?!{_NOT_SKILL})的?[,，\s]"
    r"(?=(?:我的?|那个?|这个?)?证书?(?:我|也|都|早|已经|刚|就)*(?:拿到|到手|下来|发|有|领|在))"
)
# The level told of a craftsman's certificate counts before its name (「技师证是一级的」).
_LEVEL_BEHIND = lazy.compile(
    r"证书?(?:的?等级|的?级别)?(?:其实|应该|就|才|也){0,2}(?:是|:)(?P<level>[1-5一二三四五])级"
)
_NEXT_LEVEL = lazy.compile(rf"(?:证书?)?[、和跟及与/,]?(?P<level>[1-5一二三四五])级(?!{_NOT_SKILL})")
_OF_A_TRADE = lazy.compile(rf"{TRADE}|技能|工种|考级|技工")
# A grade alone is that of the craft where one is told of (「育婴师，有高级证」), and no title.
_GRADE_OF_CRAFT = lazy.compile(
    r"(?:有|考|拿|持|是)(?:[个了张本到出过]){0,2}(?P<grade>[初中高])级(?:的)?(?:证书?|资格证书?)(?!会计)"
)
_CRAFT = lazy.compile(
    "电工|焊工|钳工|车工|铣工|瓦工|木工|油漆工|叉车|厨师|烹调|面点|西点|烘焙|美容|美发|美甲|育婴|保育|月嫂|茶艺|护理员|家政|"
    "汽修|调酒|咖啡师|花艺|按摩|裁缝|评茶|起重|数控"
)
_PROFESSION = lazy.compile("职称|会计|经济师|工程师|教师|护师|医师|社工|软考|统计|审计|律师")
_EXAMS = lazy.compile(
    r"(?:英语|日语|韩语|法语|德语|大学英语|计算机|普通话|雅思|cet|"
    r"n)[^,。]{0,3}?[1-8一二三四五六七八]级?|四六级|[一二三1-3]级(?:甲等|乙等|甲|建造师|造价|市场|医院|"
    r"英语|计算机|残|伤|公司|消防工程师|注册|建筑师|心理|学科)|(?:伤残|工伤|残疾|"
    r"地震)[一二三四五六七八九十\d]+级|二建"
)
_AT_ALL = r"(?:也|都|还|一概|统统|全|啥|什么|任何|一[个样本张项种]|从来|从|压根|根本|目前|暂时)*+"
NOT_HAD = rf"{_AT_ALL}(?:没有?|无)(?:[考评拿得弄]过|考)?{CLOSED}"
SKILL_PAPER = r"技能(?:等级)?(?:证书?)?"
_SKILL_NONE = lazy.compile(
    rf"{SKILL_PAPER}(?:[和跟、及/与]?职称(?:证书?)?)?{NOT_HAD}|"
    r"(?:没有?|无|没[考拿评领]过?|没啥|暂无|尚无)(?:任何|什么|啥|过|职称|[和或及、/,]|也没有?|没有?|"
    r"职业){0,6}(?:技能(?:证书?|等级证?书?|等级|资格)?|技工证|职业资格证?|技师证)|"
    r"(?:技能(?:证书?|等级|等级证书?)?|职业资格)(?:是|:|也|都|还|和|职称)*(?:没有?|无|没考)(?!下来|发)|"
    r"(?:职称|技能)[和跟、及/]?(?:技能|职称)[^,。]{0,5}(?:没有?|无)"
)


def skills(text: str, said: str) -> list[Finding]:
    """Find the levels of skill, or that there is none.

    Args:
        text: the sentence, with what does not count blanked.
        said: the same length, as it was said.

    Returns: the findings; one of a level that is not held has no slot, and is blanked for others all the same.
    """
    text = blank_all(text, _EXAMS)
    found: list[Finding] = []
    for match in _named(text, said):
        if any(each.start <= match.start() < each.end for each in found):
            continue
        level = min([_level(match), *_levels_behind(match, said)])
        slot = "skill_level" if is_held(said, match.start(), match.end()) else ""
        found.append(Finding(slot, level, match.start(), match.end(), 6 - level))
    if any(each.slot for each in found):
        return found
    found += _denied(text)
    # Papers of either kind are denied last of all, and left there for the titles to read too.
    nothing = None if found else no_papers(text)
    return found if nothing is None else [Finding("skill_level", "none", nothing.start(), nothing.start())]


def _named(text: str, said: str) -> Iterator[re.Match[str]]:
    """Find where a level is named, the surest wordings first."""
    yield from _SKILL.finditer(text)
    yield from _LOOSE.finditer(text)
    if _OF_A_TRADE.search(text):
        yield from _LEVEL_APART.finditer(text)
    if _CRAFT.search(said) and not _PROFESSION.search(said):
        yield from _GRADE_OF_CRAFT.finditer(text)
    yield from _LEVEL_BEFORE_ITS_PAPER.finditer(text)


def _level(match: re.Match[str]) -> int:
    own = _LEVEL_BEHIND.match(match.string, match.end()) if match[0].endswith("技师") else None
    if own:
        return LEVEL_OF_CLASS[own["level"]]
    if match[0] == "高级技师":
        return 1
    word = next((word for group, word in match.groupdict().items() if word and group not in {"top", "second"}), "")
    return LEVEL_OF_CLASS.get(word, 2)


def _levels_behind(match: re.Match[str], said: str) -> list[int]:
    """Return the further levels of a list that are held, too (「五级四级三级都有」): the highest counts."""
    found, end = [], match.end()
    while (more := _NEXT_LEVEL.match(match.string, end)) is not None:
        end = more.end()
        if is_held(said, more.start("level"), end):
            found.append(LEVEL_OF_CLASS[more["level"]])
    return found


def _denied(text: str) -> list[Finding]:
    """Find where certificates are denied; a denial of titles too is left there for the titles to read."""
    return [
        Finding("skill_level", "none", match.start(), match.start() if "职称" in match[0] else match.end())
        for match in _SKILL_NONE.finditer(text)
    ]
