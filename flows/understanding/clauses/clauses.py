"""A message cut into clauses, each with its place in the text and its mood: it states, asks, supposes or reports."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from flows.forms.answers import QUESTION
from flows.reading.manner.simply import SimpleText
from flows.understanding.clauses.given_up import failed_at, gives_up, is_still_so
from flows.understanding.clauses.wishes import wishes
from language import lazy

Mood = Literal["states", "asks", "supposes", "plans", "reports", "cites"]

# A new item of a list, or a word that opens another matter.
_ITEM = (
    r"(?:[①-⑳]|(?<![\d.])\d{1,2}[.、)](?!\d)|"
    r"(?:^|(?<=[\s,，。;；:：问]))[1-9](?=[\u4e00-\u9fff]{3})(?![年月个倍岁号日天分级次人万元块点多半周本门张])|"
    r"第[一二三四五六七八九十]个?(?:[,、是:]|(?:问题|事情?)?\s+(?=[\u4e00-\u9fff]{3}))|[一二三四五六七八九十]、)"
)
# Numbered in words, without anything between: 「第一个…第二个…」.
_ORDINALS = lazy.compile(r"(?=第[一二三四五六]个?(?:问题|事|是|就是)?[\u4e00-\u9fff]{3})")
_SEVERAL_ORDINALS = lazy.compile(r"第[一1]个?.{4,}第[二2]")
# Numbered by nothing but a figure before each, from one on.
_FIGURES = lazy.compile(r"(?:^|(?<=\s))[1-9]\s+(?=[\u4e00-\u9fff]{3})")
_A_FIGURE = lazy.compile(r"[1-9]\s+")
_ASKS_NEXT = r"(?=[^,，。;；\s]{1,12}(?:怎么|咋|在?哪|什么|啥|多久|多少|几[分年个天月]|能不能|要不要|吗))"
_AND_MORE = r"还有(?![没效多几戏救人谁\d一二两三四五六七八九十]|用(?![\u4e00-\u9fff]{4}))"
_ONE_MORE = r"(?:(?:还有|再有|另外)(?:就是|一?个(?:问题|事情?)(?:就?是|[,，])?)|再(?:就是|一个(?:就是|问题)))"
_OTHER_MATTER = (
    # What has to be done besides (「要另外交表吗」) is no other matter.
    rf"(?:{_ONE_MORE}|再有(?=[^,，。;；\s]{{4}})|(?:然后|{_AND_MORE}){_ASKS_NEXT}|(?<![要需得用会该是能须])另外|顺便|还想问|再问)(?=.{{2}})"
)
_OPENING = (
    rf"(?:{_ONE_MORE}|再有(?=[^,，。;；\s]{{4}})|另外|{_AND_MORE}|顺便|再问|还想问|以及|对了(?!几|一)|然后)(?=.{{2}})"
)
_BREAK = lazy.compile(
    rf"([。;；!！?？\n]+|[,，、…~]+|(?<![a-z0-9]) +| +(?![a-z])|{_ITEM})|(?={_OTHER_MATTER})", re.IGNORECASE
)
# What is asked for, before the facts it is to be told by: 「帮我算几分：38岁…」.
_ASKED_FIRST = lazy.compile(
    r"(?:能不能|可不可以|能否|可以|能|够不够|行不行)[^,，。;；:：]{0,8}[:：](?=.{2})|"
    r"(?:[多几](?:少|个)?分|[算测估看查]{1,2}(?:一?下)?)(?:啊|呀|呢|吧|了)?[:：](?=.{2})"
)
_COLON = lazy.compile("[:：]")
_LEAD = lazy.compile(
    rf"^(?:第[一二三四五六](?![次回趟遍步])个?(?:问题|事|是|就是)?(?=[\u4e00-\u9fff]{{3}})|{_OPENING}|请问|想问一?下?|问一?下|麻烦问一?下|我想知道|想知道|那么|再(?=[哪怎咋啥几]|什么|多[久少])|[^,，。:：]{{0,8}}(?:问|请教|咨询)[^,，。:：]{{0,6}}[:：](?=.{{2}})|[,:：]){{1,6}}"
)
_ASKS = lazy.compile(
    r"[?？]|(?:吗|么|嘛|呢|伐|不|没有|没)(?:啊|呀|哦|呢)?\s*$|(?:吗|么)(?:[,，\s]|$)|还是.{1,10}(?:啊|呀|呢)?\s*$|"
    r"(?!动不动|时不时)(?<![不现])([\u4e00-\u9fff])(?:不|没)\1|有没有|能否|是否|怎么|怎样|咋|多少|几分|(?<![十百数好两二三四五六七八九前头后那这早初近间边])(?<!面)(?<![断停漏缺][了过缴交])几(?:个月|年|天|个?工作日|个?星期|个?礼拜)|几时|几点(?!几)|几号|几月份?(?=[办签续申去能可报审])|(?:可以|能|要|得|最多|一共)[^,，没了过]{0,4}几[套份本遍趟次](?!了|过)|什么|啥(?!都|也)|为何|如何|可不可以|哪|多久|多长|"
    r"由谁|谁(?:来|去|负责)?(?:[申上]?报|办|申请|交|填|签|盖|开|出钱|管|审|打印)(?!过|了|的|都|也)|要紧|有用没|够不(?![上着到])|行不|(?<!跟你)(?<!和你)(?<!同你)(?:讲讲|说说|讲一讲|说一说|介绍介绍)(?:吧|呗|呀)?$|(?:发|给|说|讲|列|教|推)(?:我|给我)?(?:一)?下$|告诉我|发我|给我(?:个|一个|一下|发|说|讲)|真的假的|没(?:记|算|弄|理解)?错吧|[对是](?:吧|哇|伐|不)$|(?:能|可以)(?:加分|积分|申请|享受|参加|报名|用上|续上|补上|补办)(?:的|了)?(?:吧|哇|啵)$|(?<=[^,，]{4})(?:没事|没问题|没关系|不影响|不要紧|够资格|够条件|来得及|赶得上|合规)(?:的|了)?(?:吧|哇|啵)$|how|what|why|when|where",
    re.IGNORECASE,
)
# 「社保几年想不起来了」, 「评没评过忘了」, 「记不清有几年」 ask nothing.
_QUANTITY = r"(?:几|多少|多久|多大|多长|(?:什么|啥|哪)(?:级|时候|年|月|档))"
_ANY_DOUBT = r"(?:几|多|什么|啥|哪|(?P<verb>[\u4e00-\u9fff])[没不](?P=verb)|有没有|还是)"
_FORGOTTEN = r"(?:忘|[记想]不[得清起住]|不记|说不[准上]|[吃拿]不准|没(?:数|印象|概念|底|留意|注意))"
_NOT_CLEAR = r"(?:不清楚|不知道|不晓得|不确定|说不清|[搞弄]不[清懂])"
# What has yet to be looked up, or was not: 「停了多久还没问」.
_LOOKED_UP = (
    r"(?:(?:[要得需想]|还|再|回去|回头|改天|等|明天|下次|先|我|才|具体|自己){1,4}+去?(?:查|问|看|翻|数|算)(?:一?下|查|看)?(?:公司|单位|人事|财务|会计|hr|老板|老东家|家里)?(?:才|再)?(?:知道|清楚)?$|"
    r"(?:查|找|看|数|算|翻)不(?:到|出来?|清)|没(?:去)?(?:查|数|算|细[数看算]|留意|统计)过?)"
)
_NOT_KNOWN = (
    rf"{_QUANTITY}[^,，。?？怎哪吗]{{0,8}}?{_LOOKED_UP}|{_NOT_CLEAR}[^,，。?？]{{0,3}}[断停漏空缺][^,，。?？]{{0,3}}{_QUANTITY}|"
    rf"{_ANY_DOUBT}[^,，。?？]{{0,8}}?{_FORGOTTEN}|{_QUANTITY}[^,，。?？]{{0,8}}?{_NOT_CLEAR}|"
    rf"{_FORGOTTEN}(?:[了掉是有算交具体到底的自己我也]){{0,6}}{_QUANTITY}"
)
# 「我哪知道」, 「谁记得啊」 say that it is not known.
_RHETORICAL = (
    r"(?:哪|哪里|哪儿|哪能|谁|鬼|天|怎么|咋|上哪|去哪)(?:会|能|可能|儿|去)?(?:知道|晓得|记得|记得住|清楚|懂|搞得[清懂])"
    r"(?:这些|这个|那么[多细]|呀|啊|呢|嘛|哟|噢|哦|了)*+\s*$"
)
# How one says to go about it in earnest from now on.
_EARNESTLY = (
    r"(?:老老实实|老实|踏踏实实|踏实|规规矩矩|好好|认真|正正经经|正经|安安心心|安心|乖乖|干脆|不如|要不)"
    r"(?:地|的|自己|再|先|就|慢慢|从头){0,3}(?:去|来)?"
)
# What is so still: 「现在还是大专」, 「学历还是大专」; between two values 「还是」 asks which.
_STILL = (
    r"^(?:现在|目前|如今|眼下|手[上里头]|暂时|到现在|至今|人?家?[我他她]|自己|老婆|老公|爱人|媳妇儿?|太太|对象|先生|丈夫|妻子|配偶|户口|户籍|学历|文凭|职称|社保|基数|单位|身份|一直|也|就|的|但|可|所以|不过){1,5}"
    r"还是[^,，。什么啥哪几多怎吗呢?？]{1,12}$|(?:没有?|不是?|未)[^,，。有没是]{1,6}还是[^,，。什么啥哪几多怎吗呢?？]{1,12}$"
)
_NO_QUESTION = lazy.compile(
    rf"{_STILL}|^(?:算了)?还是(?:按|写|填|改回)?[\d.一二两三四五六七八九十半]{{1,6}}(?:年|岁|个月|倍)[半多]?\s*$|还是{_EARNESTLY}[^,，。什么啥哪几多怎吗]{{1,12}}$|(?:还在|还没|正在)[^,，。什么啥哪几多怎吗]{{1,8}}呢\s*$|(?:没|不|无)[^,，。]{{0,4}}(?:什么|啥)|(?:什么|啥).{{0,3}}?(?:都|也|没)|(?:什么|啥)[^,，。?？]{{1,8}}?(?:都|也)(?:没|无|不曾|从未)|哪一?[样个项种张门条份本][^,，。?？]{{0,4}}?(?:都|也)(?:没|不(?!行|算|认|可以)|无)|不知(?:道)?(?:是)?(?:什么|怎么|多少)|"
    # Where somebody still is registered (「户籍也没动，还是湖南的」).
    r"(?<!落)户[口籍][^,，。?？]{0,8}?还是(?!上海|居住|积分|落)[^,，。?？什么啥哪]{1,8}(?:的|户口|户籍)(?![好办吗呢])|"
    rf"{_NOT_KNOWN}|{_RHETORICAL}|(?:^|(?<=[我己他她也在果后天年趟久]))还是(?:没有?|不)[^,，。]{{0,8}}$|^(?:没有?|不是|不){{2,4}}[了啊呀的]?\s*$|^[哦噢喔啊呀哎唉诶呃嗯]{{1,2}}(?:不是?|没有?)\s*$|(?:已经|都|还)?(?<!有)(?:没有|没)\s*$|多少.{{0,3}}?(?:没|不)"
)
_AMOUNT_NOT_KNOWN = lazy.compile(_NOT_KNOWN)
# What only leads to a plan, before what is planned.
_LEADS_TO_A_PLAN = lazy.compile(rf"^(?:那么?|好吧|行吧|算了|我|还是|就|,|，|\s)*(?:{_EARNESTLY})?")
_SUPPOSES = lazy.compile(
    r"如果|要是|假如|假使|如若|倘使|(?<![不别甭做])假设(?!到此|结束|完了)|(?<!\d)万一|若是|倘若|假定|(?<![我他她])(?<!自己)(?<!本人)(?<!老公)(?<!老婆)的话(?=$|[^\d]{0,3}(?:能|会|有|是|可以)[^,，。]{0,6}(?:多少|几)|(?:到|够|算|总分|一共)?(?:多少|几)分|呢)"
)
_REPORTS = lazy.compile(
    r"有人(?:在|帮|代|能|专门)?(?:卖|出售|代|办|搞|弄|收)|(?:网上|淘宝|闲鱼|中介|群里|黄牛)[^,，。]{0,6}(?:卖|出售|代[办考开]|包过)|听说|据说|听[^,，。]{1,5}[说讲]|(?:同事|朋友|邻居|网上|人家|别人|中介|有人|人事|hr|公司|单位|对方|面试官|招聘|老板|领导|岗位|他|她)(?:都|跟我|和我|们|那边|上)*(?:[说讲](?!的(?:社保|年龄|学历|基数|职称))|让|要求|规定)"
)
# Who sits next to one is told of in passing (「对面工位的39硕士前年就办下来了」), whatever stands for a word for them.
_NEXT_TO_ONE = lazy.compile(
    r"^(?:我们?|咱们?)?(?:隔壁|对面|旁边|邻座|邻桌|对桌|前排|后排|楼上|楼下|上铺|下铺|同一?(?=办公室|部门|科室|车间))(?:的?(?:工位|桌子?|座位?|办公室|部门|科室|车间|班组|"
    r"组|公司|单位|店|宿舍|寝室|楼|铺))?(?:里|上|那边)?(?:的那?个?|那个|那位)(?=[\d三四五]{2}|[三四五]十|本科|大专|专科|硕士|博士|研究生|高中|[初中高]级)"
)
_PLANS = lazy.compile(
    r"(?:明年|后年|大后年|下半年|年底|下个?月|过几个?月|以后|将来|等(?!我?(?:去|回去?|回头|回家|明天|晚[上点]|有空|先|再)*+[看查问翻找]))[^,，。]{0,6}?(?:才|就|能|可以|要|会|再)?(?:去)?(?:拿|毕业|考|评|读完|念完|下来|到手|领证|落户|办|入职|到岗|转正|参保|上社保|[交缴](?![满够到]))|"
    # What is to be gone about in earnest from now on (「那我老实去考个中级」), where nothing says that it is over.
    rf"{_EARNESTLY}(?:考|读|念|学(?![历位])|报|评|升|备考)(?![了过完的]|出来?了|到了|上了)|"
    r"(?<![过回出进上下])去(?:考|读|念|报考|评|学(?![历位校])|升)(?!过|了|完|的)[^,，。了过]{1,10}$|"
    # What is yet to be sat for (「考个中级」).
    r"^(?:那么?|我|要|再|就|先|还是|去){0,4}(?:考|评|读|念)(?:一?个|一?张)[^,，。了过出完好]{1,8}$|"
    # What others are to do (「让会计把基数做到2倍」), where it is not said to be done.
    r"(?:让|叫|请|找|托)(?:会计|财务|公司|单位|老板|人事|hr|中介|人)(?:帮我?|给我?|替我)?(?:把|将)[^,，。了]{1,8}"
    r"(?:做|弄|提|报|调|抬|写|交|缴|改|涨|升)[^,，。了]{0,8}$|"
    r"(?:打算|准备|计划|想|考虑|争取|预计)(?:明年|后年|今年|再|去|要|把|在)*(?:考|读|评|升|报|领证|结婚|买|换|跳槽|提|涨|拿|念|学)"
)
_RULE = lazy.compile(
    r"(?:满|到|够|交)[^,，。我]{1,10}就(?:有|是|能到?|够|到|可以)?(?:120|一百二)|(?:(?:大专|专科|本科|硕士|博士)\d{2,3}[^\d]{0,3}){2}|(?<![才只就\d差缺少])(?<!只有)(?:给|加|算|记|是|得|有|积|拿|值)?\s?(?<![才只就\d差缺少])(?<!只有)\d{1,3}分"
)
_MINE = lazy.compile(r"我(?!们?国|记错|[看听]|记得|以为|觉得|理解)|本人|自己|咱|俺")


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a message.

    Attributes:
        text: the words, without what only introduces them.
        start: where they begin in the message.
        end: where they end.
        mood: how they are meant: stated, asked, supposed, planned or given up, said by others, or cited as a rule.
        item: whether they are an item of a numbered list.

    """

    text: str
    start: int
    end: int
    mood: Mood
    item: bool = False


def clauses(text: str, *, listed: bool = False) -> tuple[Clause, ...]:
    """Cut `text`, said simply, into its clauses, in order; those without a word are left out.

    With `listed` every sentence of it is an item of a list.
    """
    found = tuple(_told_still(part, text) for part in _cut(text, listed=listed))
    failed = failed_at([part.text for part in found if part.mood == "plans"], text)
    return tuple(replace(part, mood="states") if part.text in failed else part for part in found) if failed else found


def _told_still(part: Clause, text: str) -> Clause:
    """Return a clause that only seems to ask which of two, told behind what was not attained, as one that states."""
    still = part.mood == "asks" and text[part.end : part.end + 1] not in {"?", "？"}
    return replace(part, mood="states") if still and is_still_so(part.text, text[: part.start]) else part


def _cut(text: str, *, listed: bool) -> Iterator[Clause]:
    start, asked, item = 0, "", False
    for match in [*_breaks(text), None]:
        end = len(text) if match is None else match.start()
        mark = "" if match is None else match[0]
        asked = "?" if "?" in mark or "？" in mark else ""
        yield from _clause(text, start, end, asked, item=item)
        start = len(text) if match is None else match.end()
        begins = bool(re.fullmatch(_ITEM, mark) or _A_FIGURE.fullmatch(mark)) or (listed and "。" in mark)
        item = begins or (item and mark in {" ", ""} and start == end)


def _breaks(text: str) -> list[re.Match[str]]:
    """Find where a text is to be cut; before each ordinal where it is a list numbered in words."""
    found = list(_BREAK.finditer(text))
    asked = [match for match in _ASKED_FIRST.finditer(text) if not _within(match.end() - 1, found)]
    figures = list(_FIGURES.finditer(text))
    if len(figures) > 1 and [int(each[0]) for each in figures] == list(range(1, len(figures) + 1)):
        found = [*(match for match in found if not _within(match.start(), figures)), *figures]
    found = sorted((*found, *(_colon(match) for match in asked)), key=lambda match: match.start())
    if not _SEVERAL_ORDINALS.search(text):
        return found
    ends = {match.end() for match in found}
    more = [match for match in _ORDINALS.finditer(text) if match.start() not in ends]
    more = [match for match in more if not _within(match.start(), found)]
    return sorted((*found, *more), key=lambda match: match.start())


def _colon(match: re.Match[str]) -> re.Match[str]:
    """Return the colon that ends `match`."""
    return _COLON.match(match.string, match.end() - 1)  # type: ignore[return-value]


def _within(place: int, found: list[re.Match[str]]) -> bool:
    return any(each.start() <= place < each.end() for each in found)


def _clause(text: str, start: int, end: int, asked: str, *, item: bool) -> Iterator[Clause]:
    words = text[start:end]
    lead = _LEAD.match(words)
    start += lead.end() if lead and lead.end() < len(words) else 0
    words = text[start:end].strip()
    if any(character.isalnum() for character in words):
        start += len(text[start:end]) - len(text[start:end].lstrip())
        yield Clause(SimpleText(words), start, start + len(words), mood(words + asked), item)


def mood(words: str) -> Mood:
    """Tell how a clause is meant, by its own words."""
    if _SUPPOSES.search(words):
        return "supposes"
    if _RULE.search(words) and not _MINE.search(words):
        return "cites"
    if asks(words):
        return "asks"
    if _PLANS.search(words) or gives_up(words):
        return "plans"
    return "reports" if _REPORTS.search(words) or _NEXT_TO_ONE.match(words) else "states"


def tells_of_next_desk(part: Clause) -> bool:
    """Whether a clause tells of whoever sits or lives next to the writer, and of nobody else."""
    return part.mood == "reports" and _NEXT_TO_ONE.match(part.text) is not None


def plan_in(words: str) -> str:
    """Return what a clause that plans something is about (「那我老实考个中级吧」 about 「考个中级」)."""
    return _LEADS_TO_A_PLAN.sub("", words).rstrip("吧啊呀了")


def leaves_unknown(words: str) -> bool:
    """Whether `words` say of how much, or since when, something is that it is not known (「哪年领的证忘了」)."""
    return _AMOUNT_NOT_KNOWN.search(words) is not None


def asks(words: str) -> bool:
    """Whether `words` ask rather than state; 「没有什么」 and a final 「没有」 do not."""
    said = _NO_QUESTION.sub("", words)
    return QUESTION.search(said) is not None or _ASKS.search(said) is not None or wishes(said)
