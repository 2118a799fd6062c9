"""Professional title, read after the skill certificate, whose words may hold those of a title."""

import re

from flows.reading.certificates.certificate_held import is_held
from flows.reading.certificates.no_papers import no_papers
from flows.reading.certificates.skills import NOT_HAD, SKILL_PAPER, TRADE, skills
from flows.reading.sentence import BLANK, Finding, Sentence, blank, leads
from language import lazy

_TITLE_NONE = lazy.compile(
    rf"(?<!(?<!中)高级)职称(?:证书?)?(?:[和跟、及/与]?{SKILL_PAPER})?{NOT_HAD}|"
    rf"{SKILL_PAPER}[和跟、及/与]?职称(?:证书?)?{NOT_HAD}|"
    r"(?:没有?|无|没啥|没什么|没评过?|没考过?|没拿过?|尚无|暂无|未评|未取得|未获得?|并无|从没评过|"
    r"没评上|不具备|没得|还没有?|缺)(?:任何|什么|啥|过|到|其他|相关|技术|专业|中高级|中级|"
    r"[和或及/、]|技能(?:证书?|等级)?|评)*(?:职称)(?!证还|材料)|"
    r"(?<![中高]级)职称(?:证|证书|方面|这块|这方面|和技能|跟技能|技能|等级|、技能|/技能|,)*(?:是|:|也|"
    r"都|还|目前|暂时|暂|一个|啥|什么|一直|=|为)*(?:没有?(?!考|评|拿|下|发|到|过|批|聘|用|丢|失|问题)|无|没评过?|没考过?|没拿过|"
    r"空|none|0(?!\.))(?!下来|发|到手|拿到|过)"
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
    r"注册会计师|(?<!二级)注册?(?:税务师|建筑师|城乡规划师|监理工程师|安全工程师|电气工程师|结构工程师|"
    r"造价(?:工程)?师|咨询工程师|资产评估师|消防工程师|土木工程师|公用设备工程师|测绘师|规划师|计量师)|"
    r"注安|"
    r"(?<!助理)税务师|监理工程师|(?<!二级)(?<!二级注册)造价工程师|资产评估师|执业药师|执业中药师|专利代理[师人]|咨询工程师|"
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
    rf"(?P<grade>[初中高])级(?!工(?!程)|技工|技师|技能|{TRADE}|人才|管理|中学|法院|经理|主管|顾问|总监|"
    r"白领|别|销售|小|开发|前端|后端|社(?!保)|程序员|文员|专员)"
)
_ONLY_BEFORE = lazy.compile(
    rf"(?:{BLANK}|是|有|职称|评|改|换|成|为|过了?|考|拿了?|了|到|就|中|的|持|和|证|^|[,。:\s岁科专双人证年师员列么嘛呢]|目前|现在|"
    r"已经|只|个|出|得|保|过|士|位|业|倍|软考|会计|(?<=[评考升聘])上|(?<![\d.])\d\d)$"
)
_TITLES = lazy.compile(rf"(?P<senior>{_SENIOR})|(?P<intermediate>{_INTERMEDIATE})|(?P<junior>{_JUNIOR})")
_ASKED_BEHIND = lazy.compile("[^,。]{0,3}(?:怎么|能不能|行不行|可以申请)吗")
_GRADES = {"初": "junior", "中": "intermediate", "高": "senior"}
_RANK = {"senior": 3, "intermediate": 2, "junior": 1}


def certificates(sentence: Sentence) -> list[Finding]:
    """Find the title and the skill level; what is still being assessed, or has no certificate yet, settles nothing."""
    text = sentence.own
    found = skills(text, sentence.plain)
    for finding in (each for each in found if each.value != "none"):
        text = blank(text, finding.start, finding.end)
    return [finding for finding in found if finding.slot] + _titles(text, sentence.plain)


def _titles(text: str, said: str) -> list[Finding]:
    """Find the titles that are held, by their names or by a grade alone (「中级」), or that there is none."""
    named = list(_TITLES.finditer(text))
    found = [_title(str(match.lastgroup), match) for match in named if is_held(said, match.start(), match.end())]
    for match in _PLAIN.finditer(text):
        if any(each.start() <= match.start() < each.end() for each in named):
            continue
        if leads(_ONLY_BEFORE, text, match.start()) and is_held(said, match.start(), match.end()):
            found.append(_title(_GRADES[match["grade"]], match))
    return found or _none(text)


def _title(grade: str, match: re.Match[str]) -> Finding:
    return Finding("title", grade, match.start(), match.end(), _RANK[grade])


def _none(text: str) -> list[Finding]:
    """Find where it is said that there is no title, or no paper of any kind."""
    denied = [
        Finding("title", "none", match.start(), match.end())
        for match in _TITLE_NONE.finditer(text)
        if not _ASKED_BEHIND.match(text, match.end())
    ]
    nothing = None if denied else no_papers(text)
    return denied if nothing is None else [Finding("title", "none", nothing.start(), nothing.end())]
