"""Professional title and skill certificate."""

import re

from flows.reading.denials import CLOSED, is_denied
from flows.reading.kin import ANYBODY
from flows.reading.no_papers import no_papers
from flows.reading.sentence import Finding, Sentence, leads
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
_TRADE = rf"(?:中式|西式|中西式|高压|低压|维修|公共|企业)?(?:{_TRADES})"
_CLASSES = {
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
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
}
_NOT_SKILL = (
    r"(?:建造师?|造价|建筑师|消防工程师|注册|甲等|乙等|甲医|医院|医生|市场|公司|残|伤残|伤|地震|学科|"
    r"心理师|学校|企业|会员|以上|以下|代理|域名|运动员|裁判)"
)
_SKILL = lazy.compile(
    r"(?P<top>高级技师)|(?P<second>(?<!高级)(?<![美按推足发容妆剂甲影])技师(?=证|[,。\s]|$|职业|资格|"
    r"等级|二级|\(|了|考|社|本|大|高|证书))|(?P<worker>[初中高])级(?:技术|技能)?(?:工(?!程)|技工(?!学校|"
    r"院校)|技能(?:证|等级|人才)?)|"
    rf"(?P<trade_class>[初中高])级(?!技师){_TRADE}|{_TRADE}(?:证书?)?[\s(]?(?:职业资格|技能等级|等级|"
    r"国家)?(?P<trade_class2>[初中高])级(?!技师|工程|职称)|"
    r"(?:(?:职业)?技能(?:等级)?(?:证书?|鉴定|认定)?|职业资格(?:证书?)?|国家(?:职业资格)?|职业等级|技术等级|"
    rf"工种等级|技工|技能水平|证书等级|等级证书?|{_TRADE}(?:证书?|等级)?)(?:是|:|有|为|考了?|拿了?|到|的|国家|等级|"
    r"水平)*(?P<after>[1-5一二三四五])级?(?![十百千\d半]|年|个|月|岁|本|次|门|分|张|份|套|直|共|般|定|样|起|下|些)|"
    r"(?<![英日法德语机话算控])(?P<before>[1-5一二三四五])级(?:的)?(?:(?:国家)?(?:职业)?技能(?:等级)?|"
    rf"职业资格|国家职业资格|技工|工(?!程|作|伤)|{_TRADE}|职业等级|技师|证(?!券))"
)
_LOOSE = lazy.compile(
    r"(?:有个?|考了个?|拿了个?|考出|考过|持|取得|考到|^|[,。\s])(?:了|个|"
    rf"的)*(?P<level>[1-5一二三四五])级(?!{_NOT_SKILL}|{_TRADE})(?:证书?|的)?(?=[,。\s]|$|本|大|社|高中|"
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
_OF_A_TRADE = lazy.compile(rf"{_TRADE}|技能|工种|考级|技工")
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
_NOT_HAD = rf"{_AT_ALL}(?:没有?|无)(?:[考评拿得弄]过|考)?{CLOSED}"
_SKILL_PAPER = r"技能(?:等级)?(?:证书?)?"
_TITLE_NONE = lazy.compile(
    rf"(?<!(?<!中)高级)职称(?:证书?)?(?:[和跟、及/与]?{_SKILL_PAPER})?{_NOT_HAD}|"
    rf"{_SKILL_PAPER}[和跟、及/与]?职称(?:证书?)?{_NOT_HAD}|"
    r"(?:没有?|无|没啥|没什么|没评过?|没考过?|没拿过?|尚无|暂无|未评|未取得|未获得?|并无|从没评过|"
    r"没评上|不具备|没得|还没有?|缺)(?:任何|什么|啥|过|到|其他|相关|技术|专业|中高级|中级|"
    r"[和或及/、]|技能(?:证书?|等级)?|评)*(?:职称)(?!证还|材料)|"
    r"(?<![中高]级)职称(?:证|证书|方面|这块|这方面|和技能|跟技能|技能|等级|、技能|/技能|,)*(?:是|:|也|"
    r"都|还|目前|暂时|暂|一个|啥|什么|一直|=|为)*(?:没有?(?!考|评|拿|下|发|到|过|批|聘|用|丢|失|问题)|无|没评过?|没考过?|没拿过|"
    r"空|none|0(?!\.))(?!下来|发|到手|拿到|过)"
)
_SKILL_NONE = lazy.compile(
    rf"{_SKILL_PAPER}(?:[和跟、及/与]?职称(?:证书?)?)?{_NOT_HAD}|"
    r"(?:没有?|无|没[考拿评领]过?|没啥|暂无|尚无)(?:任何|什么|啥|过|职称|[和或及、/,]|也没有?|没有?|"
    r"职业)*(?:技能(?:证书?|等级证?书?|等级|资格)?|技工证|职业资格证?|技师证)|"
    r"(?:技能(?:证书?|等级|等级证书?)?|职业资格)(?:是|:|也|都|还|和|职称)*(?:没有?|无|没考)(?!下来|发)|"
    r"(?:职称|技能)[和跟、及/]?(?:技能|职称)[^,。]{0,5}(?:没有?|无)"
)
_SENIOR = (
    r"副高|正高|高工(?!资)|高级(?:职称|工程师|会计师?|经济师|统计师|审计师|农艺师|政工师|讲师|教师|"
    r"社工师?|社会工作师|编辑|记者|翻译|建筑师|规划师|实验师|程序员|架构|专业技术|审计|经济|国际商务师|"
    r"园艺师|药师|护师)|高职称|"
    r"软考高级|软考高项|高项|信息系统项目管理师|系统架构设计师|系统分析师|(?<![商会大])副?教授(?!的|说)|"
    r"副?主任(?:医师|护师|药师|技师|编辑|记者|中医师)|副研究员|(?<!销售)研究员|正高级|教授级|[一二12]级(?:律师|公证员|演员|演奏员|编剧|导演|美术师|作曲|指挥)"
)
_INTERMEDIATE = (
    r"(?:中小?学|小学|幼儿园)?[一1]级教师|[三3]级(?:律师|公证员|演员|演奏员|编剧|导演|美术师|作曲|指挥)|"
    r"(?<!助理)(?<!高级)(?<!初级)(?:农艺师|兽医师|畜牧师|实验师|政工师|工艺美术师)|(?<!助理)(?:图书|文博|档案|群文)馆员|(?:大学|高校|学院|高职)的?讲师|"
    r"中级(?:职称|会计师?|经济师?|工程师|社工师?|社会工作师?|统计师?|审计师?|教师|农艺师|讲师|药师|编辑|"
    r"软考|注册安全|安全工程师|专业技术|审计|经济|人力资源|职务|资格证?)|软考中级|中级的?软考|"
    r"主管(?:护师|药师|技师|中药师|检验师)|主治(?:医师|医生|中医师)|一建|"
    r"(?<!二级)(?:一级)(?:注册)?(?:建造师|造价(?:工程)?师|建筑师|结构工程师|消防工程师)|一造|一消|(?:建造师|造价(?:工程)?师|消防工程师)一级|注会|"
    r"注册会计师|注册?(?:税务师|建筑师|城乡规划师|监理工程师|安全工程师|电气工程师|结构工程师|"
    r"造价(?:工程)?师|咨询工程师|资产评估师|消防工程师|土木工程师|公用设备工程师|测绘师|规划师|计量师)|"
    r"注安|"
    r"(?<!助理)税务师|监理工程师|造价工程师|资产评估师|执业药师|执业中药师|专利代理[师人]|咨询工程师|"
    r"(?:执业|专职|实习)?律师(?!事务所|说|行|费|函|咨询|楼|助理|秘书|朋友|同学|亲戚)|(?:系统集成项目管理|数据库系统|"
    r"网络)工程师(?=证)|"
    r"(?<!助理)(?<!高级)(?<!理)(?:经济师|会计师|统计师|审计师)(?!事务所|考试|助理)|工程师职称|"
    r"(?<!助理)工程师(?:证|\(中级\))|讲师(?=职称|证)|系统集成项目管理工程师|软件设计师|法律职业资格a?证"
)
_JUNIOR = (
    r"(?:中小?学|小学|幼儿园)?[二三23]级教师|[四4]级(?:律师|公证员|演员|演奏员|编剧|导演|美术师)|"
    r"初级(?:职称|会计师?|经济师?|工程师|社工师?|社会工作师?|统计师?|审计师?|护师|药师|专业技术|软考|"
    r"资格证?|审计|经济)|软考初级|助理(?:工程师|会计师|经济师|统计师|审计师|社工师?|社会工作师|农艺师|"
    r"政工师|讲师|馆员|研究员|编辑|级?职称|建筑师|翻译|记者|医师|工艺美术师|国际商务师|实验师|技师)|"
    r"助工|"
    r"助教(?=职称)|技术员职称|员级|助理级(?!别)|职称(?:是|:|为|就|只有个?|只是个?)*助理|"
    r"(?:(?:只|就|才|应该|其实|而)?是个?|改成?)助理(?=$|[,。\s])|有个?助理(?=[,。\s]|$|职称|的职称)|助理职称|初级护师|护师职称|(?<!主管)(?<!主任)(?<!高级)护师|"
    r"(?<!主管)(?<!主任)(?<!执业)(?<!高级)药师证"
)
_PLAIN = lazy.compile(
    rf"(?P<grade>[初中高])级(?!工(?!程)|技工|技师|技能|{_TRADE}|人才|管理|中学|法院|经理|主管|顾问|总监|"
    r"白领|别|销售|小|开发|前端|后端|社|程序员|文员|专员)"
)
_ONLY_BEFORE = lazy.compile(
    r"(?:是|有|职称|评|改|换|成|为|过了?|考|拿了?|了|到|就|中|的|持|和|证|^|[,。:\s岁科专双人证年师员列么嘛呢]|目前|现在|"
    r"已经|只|个|出|得|保|过|士|位|业|倍|软考|会计|(?<=[评考升聘])上)$"
)
_TITLES = lazy.compile(rf"(?P<senior>{_SENIOR})|(?P<intermediate>{_INTERMEDIATE})|(?P<junior>{_JUNIOR})")
_STILL_BEFORE = lazy.compile(
    r"(?:在评|在考|在申报|正在?评|准备考?|打算考?|想考?|报考?|报了?名?|复习|备考|学习|冲|申报|申请|要考|"
    r"去考|要评|考(?=$)|评(?=$)|目标|争取|没考过|没过|没考出|没评上|没评到?|没拿到?|没考到?|不是|没有?|"
    r"无|差一点|离|等|(?<![考拿评办取得])到|陪|招|找|请|咨询|问了|雇|挂|考个|评个|再考个?|再评个?|没通过|没能评上|"
    r"没有通过)(?:个|了|过|着|一个|上|到)?中?$"
)
_SUFFIX = r"^(?:职称|证书?|的|资格|考试|师|\)){0,6}"
_OWN_NAME = lazy.compile(_SUFFIX)
_STATE = (
    r"(?:我|只是|只|才|就|也|都|还|但|但是|可|正|现在|目前|证书?|的|一直|今年|材料|已经|刚|考过了?|考出来?了?|考完了?|"
    r"评过了?|评完了?|过了|评了|考了){0,8}(?:在评|在考|评审中|公示|没发证|没下证|没去?考(?!虑)|没开始|没报名?|没发|还没发|没下来|没拿到|"
    r"没到手|没批|没过|没考过|没评上|没考出|没通过|评审|在申报|申报中|审核|差[^,。]{0,3}(?:门|科)|打算|"
    r"想考|要考|计划|争取|明年|今年(?:准备|打算|考|评)|考(?:出来|过)?了?[^,。]{0,3}(?:门|科)|过了[一二两三\d](?:门|"
    r"科)|准备|明年|备考|等|正在|材料|没出|没来得及评|没评下来|评了[^,。]*没|没参评|没评|待|快下来|"
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
_RANK = {"senior": 3, "intermediate": 2, "junior": 1}


def certificates(sentence: Sentence) -> list[Finding]:
    """Find the title and the skill level; what is still being assessed, or has no certificate yet, settles nothing."""
    text = sentence.own
    found = _skills(_EXAMS.sub(lambda match: "\u2588" * len(match[0]), text), sentence.plain)
    for finding in (each for each in found if each.value != "none"):
        text = text[: finding.start] + "\u2588" * (finding.end - finding.start) + text[finding.end :]
    return [finding for finding in found if finding.slot] + _titles(text, sentence.plain)


def _skills(text: str, said: str) -> list[Finding]:
    found: list[Finding] = []
    apart = _LEVEL_APART.finditer(text) if _OF_A_TRADE.search(text) else ()
    craft = _GRADE_OF_CRAFT.finditer(text) if _CRAFT.search(said) and not _PROFESSION.search(said) else ()
    papers = _LEVEL_BEFORE_ITS_PAPER.finditer(text)
    for match in (*_SKILL.finditer(text), *_LOOSE.finditer(text), *apart, *craft, *papers):
        if any(each.start <= match.start() < each.end for each in found):
            continue
        word = next((value for key, value in match.groupdict().items() if value and key not in {"top", "second"}), "")
        level = 1 if match[0] == "高级技师" else _CLASSES.get(word, 2)
        slot = "" if _unsettled(said, match.start(), match.end()) else "skill_level"
        found.append(Finding(slot, level, match.start(), match.end(), 6 - level))
    if not any(each.slot for each in found):
        found += [
            Finding("skill_level", "none", match.start(), match.end())
            for match in _SKILL_NONE.finditer(text)
            if "职称" not in match[0]
        ]
        found += [
            Finding("skill_level", "none", match.start(), match.start())
            for match in _SKILL_NONE.finditer(text)
            if "职称" in match[0]
        ]
        if not found and (nothing := no_papers(text)):
            found.append(Finding("skill_level", "none", nothing.start(), nothing.start()))
    return found


def _titles(text: str, said: str) -> list[Finding]:
    found = [
        Finding("title", str(match.lastgroup), match.start(), match.end(), _RANK[str(match.lastgroup)])
        for match in _TITLES.finditer(text)
        if not _unsettled(said, match.start(), match.end())
    ]
    refused = [(match.start(), match.end()) for match in _TITLES.finditer(text)]
    for match in _PLAIN.finditer(text):
        if any(start <= match.start() < end for start, end in refused) or _unsettled(said, match.start(), match.end()):
            continue
        if leads(_ONLY_BEFORE, text, match.start()):
            grade = {"初": "junior", "中": "intermediate", "高": "senior"}[match["grade"]]
            found.append(Finding("title", grade, match.start(), match.end(), _RANK[grade]))
    if not found:
        found += [
            Finding("title", "none", match.start(), match.end())
            for match in _TITLE_NONE.finditer(text)
            if not re.match(r"[^,。]{0,3}(?:怎么|能不能|行不行|可以申请)吗", text[match.end() :])
        ]
    if not found and (nothing := no_papers(text)):
        found.append(Finding("title", "none", nothing.start(), nothing.end()))
    return found


def _unsettled(text: str, start: int, end: int) -> bool:
    after = text[end:]
    return bool(
        is_denied(_OWN_NAME.sub("", after))
        or _ANOTHERS.match(after)
        or leads(_STILL_BEFORE, text, start)
        or _STILL_AFTER.match(after)
        or leads(_UNDER_QUESTION, text, start)
        or _CONDITIONAL.match(after)
    )
