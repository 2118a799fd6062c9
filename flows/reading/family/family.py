"""Spouse: with Shanghai hukou or not, and then since how many years."""

import re

from flows.reading.application.other_places import OTHER_PLACES
from flows.reading.application.standing import DISTRICTS
from flows.reading.family.hukou_stayed import hukou_stayed
from flows.reading.family.marriage import MARRIED, SPOUSE, marriage_lengths, married_for
from flows.reading.manner.mood import CORRECTION
from flows.reading.sentence import Finding, Sentence, blank, clause_at
from flows.reading.whose.own_roles import is_own_role
from language import lazy

PLACES = f"{OTHER_PLACES}|东北|内蒙古?|扬州|徐州|盐城|台湾|香港|农村|乡下|外国|国外|美国|日本|韩国"
_SHANGHAI = (
    r"(?:[是有为:持算]|[也就]是|已经是|拿了|的?户口在|户口是|户籍[是为在]|落户[在了]?|(?:已经?|刚)落户|"
    r"入了|迁到了?|转了|成了|已经转)*(?:个|的|地道的|土生土长|土生|正宗|老|"
    r"新|一个|,)*(?:上海|沪|本市|本地|阿拉)(?:本地|市|这边)*(?:的)?(?:户口|户籍|籍|人|的|沪口)?"
)
_SINCE = r"(?:现在|目前|那边|,|呢|他|她|家|已经|早就|去年|前年|\d*年|刚|才|的){0,8}"
_TRUE = (
    lazy.compile(
        rf"{SPOUSE}{_SINCE}(?:今年[^,。]{{0,6}}{_SINCE})?{_SHANGHAI}(?!工作|上班|打工|读|上学|交|社保|居住|没|读书|回来|做|干|大学|户口还没)"
    ),
    lazy.compile(
        rf"{SPOUSE}(?:[^,。不没非无外]{{0,10}})?(?:上海户|沪籍|上海人|本地人|本市户|上海本地|沪户|落户上海|"
        r"上海(?:集体|城镇|居民|常住|非农|本地|郊区|农村|农业){1,2}户|(?:人才引进|居转户|留学生?|应届生?|投靠|引进)(?:过来|回来)?(?:落的?户|落户|落的)|户[口籍](?:是|在|:|已经?在?)?(?:上海|沪|本市)|上海落户|本地户口|户口(?:是|在|已经)?(?:迁到|"
        r"转到)?上海|落户(?:了|成功|上海)|户[口籍][^,。不没非无外]{0,4}[落迁转]过来了|落(?:了|的|好了?|完)户|户口?(?:已经?|也|都)?落(?:好|下来?|成)?了|户口[^,。不没非无外]{0,8}[落迁转办](?:到|在|进|入|了|来|至)+(?:上海|沪|本市)|户口落[在到](?:上海|沪|本市)|有户口)"
    ),
    lazy.compile(r"(?:上海|沪籍|本地)(?:户口|户籍|人|籍)?的?(?:老婆|老公|爱人|配偶|妻子|丈夫|媳妇|太太|对象)"),
    lazy.compile(
        r"(?:嫁|娶)(?:给|到|了|个|一个|的|得)*(?:是)?(?:上海|本地)(?:人|本地人|姑娘|老公|老婆|媳妇|男人|"
        r"女人|户口)?(?:的)?|(?:和|跟|与)(?:一个|个)?(?:上海|本地)(?:人|小?姑娘|男人|女人|小伙|老公|老婆|"
        r"户口的?人?)(?:已经|领证|登记)*(?:结婚|结了婚|成家|领证|领完证|过日子|登记)"
    ),
)
_HUKOU = lazy.compile(
    r"(?:她|他)(?:真的?|确实|的确|本来|原本|其实|本身|就|也|都|倒|可)*+(?:是|有)?(?:上海|沪)(?:户口|户籍|籍|人)"
)
_SETTLED = lazy.compile(
    r"(?:她|他)[^,。不没要想打准]{0,8}(?:落户|户口?[^,。不没要想打准]{0,6}[迁落转办])(?:了|到|来|进|入|在)*(?:上海|沪)"
)
_FALSE_SELF = lazy.compile(
    r"未婚|单身|单着|(?:没有?|无|尚未|还没|没|未|不曾)(?:有)?(?:(?:上海|本地|沪籍|沪)(?:户口|户籍|籍)?的?)?(?:结过?婚|成家|领证(?!了)|登记结婚|老婆|"
    r"老公|配偶|对象(?!是)|爱人|另一半|婚配|嫁人|娶|结婚)(?!证明|证|[那这]么)|(?:已经?|都|刚|目前|现在|"
    r"现)?(?:离异|离婚|离了(?!职)|离过婚|丧偶|离掉)(?!证)|"
    r"(?:去年|前年|大前年|今年|上个?月|(?:19|20)?\d\d年|(?<!\d)\d{1,2}月|早就?|[几一两二三四五六七八九十]年前)(?:\d{1,2}月份?|年?[底初])?(?:就|我们|才|都|已经)?离(?:的婚?|了婚?)(?=$|[,。了啊呀])|"
    r"离婚证(?:也|都|已经)*(?:领|拿|办)(?:好|到|下来|完)?了|不婚|(?:没有?|一直没|未|不曾)再(?:婚|领证|成家|嫁|娶|找(?!工作|单位|公司|[^,。]{0,3}[班活人问]))|光棍|一个人(?:过|带娃|带孩子)|单亲|"
    r"(?:女朋友|男朋友|女友|男友|未婚[妻夫])(?!.{0,12}(?:领了?证|结婚了))|(?:配偶|婚姻|婚姻状况|"
    r"爱人)(?:是|:|方面)*(?:没有?|无|未婚)(?!上海|沪)|(?<!刚)(?:分手)|前[夫妻](?=是|也)|"
    rf"{SPOUSE}(?:早就?|已经?|都|去年|前年|前几年|\d{{1,2}}年前|[一二两三四五六七八九十]年前|因病|意外){{0,3}}(?:去世|过世|病逝|病故|不在世|不在人世)"
)
_AGAIN = lazy.compile(
    r"(?<![没未不])(?<!没有)(?:再婚|二婚|又结|重新结)|现在的?(?:老公|老婆|爱人|先生|太太|丈夫|妻子)|现任|复婚"
)
_FALSE_SPOUSE = (
    *(lazy.compile(each) for each in hukou_stayed(SPOUSE)),
    lazy.compile(
        rf"{SPOUSE}(?:[^,。]{{0,8}}?)(?:不是|非|没有?|无|也没有?|也不是|并非|还不是|都不是|还没有?|没落|"
        r"未)(?:有|个|在)?(?:上海|沪|本地|本市|户口|落户)"
    ),
    lazy.compile(
        rf"{SPOUSE}[^,。]{{0,6}}(?:上海|沪|本市)(?:户口|户籍|籍)(?:也|都|还|一直|现在|目前)*(?:没|未)(?:有|能)?(?:办|拿|落|下|入|[迁转](?![走出回]))"
    ),
    lazy.compile(
        rf"{SPOUSE}(?:[^,。不非调去到在回]{{0,8}}?)(?:也|都|同样|一样)?(?:是|户口在?|户籍在?|来自|为|老家|籍贯|:)+(?:在|是)?"
        rf"(?:{PLACES})(?:的)?(?:人|户口|户籍|籍|的|也是)?"
    ),
    lazy.compile(
        # Who is only in another place may have the hukou of any.
        rf"{SPOUSE}(?:(?!上海|沪)[^,。不非]){{0,8}}?(?:(?:{PLACES})(?:那边|这边)?(?:人(?!才)|户口|户籍|籍|的(?!社保|大学|工作))|"
        rf"(?<![在去回到])(?:{PLACES})(?:那边|这边)?(?:$|[,。\s)]))"
    ),
    lazy.compile(
        rf"(?:(?:夫妻|两口子|双方|两人|夫妇|我们俩|我俩|我和{SPOUSE}|我跟{SPOUSE}|我[和跟][他她]|一家|全家)(?:俩|两个|双方|二人|两|"
        r"几口|人|口子|,)*(?:都|全|均)?|我们(?:都|全|均|两个|俩))(?:是|户口)*"
        rf"(?:(?:{PLACES})(?:人|户口|户籍|的|$|[,。])|(?:不是|没有?|非)(?:上海|沪籍|本地))"
    ),
    lazy.compile(
        rf"{SPOUSE}(?:户口|户籍)(?:还|也|都)?(?:没|不|未)[^,。]{{0,6}}|{SPOUSE}[^,。]{{0,3}}(?:跟我一样|"
        rf"和我一样|同样)(?:是)?外地|{SPOUSE}(?:的)?户口(?:还|仍然?|也|都|一直|现在|目前)*(?:在|是)(?!上海|沪|本|{DISTRICTS}|[办转迁落审走排弄])[^,。]{{2,6}}|双外地|双非"
    ),
    lazy.compile(
        rf"{SPOUSE}[^,。]{{1,12}}?(?:户口|户籍)(?:还|也|都|是|仍|一直)*在?(?:{PLACES})(?:那边|老家)?(?=$|[,。的\s])"
    ),
    lazy.compile(rf"{SPOUSE}[^,。]{{0,8}},(?:也|同样|一样)(?:都|是)*(?:{PLACES})(?:的|人|户口|户籍)*(?=$|[,。])"),
    lazy.compile(rf"(?:外地|外省|非沪籍|{PLACES})(?:户口|户籍|籍|人)?的?{SPOUSE}(?![^,。]{{0,8}}(?:上海|沪))"),
    lazy.compile(
        rf"(?:他|她)(?:也|都|还|仍然?|现在|目前|一直|同样|一样|[跟和]我一样)*(?:是|户口在|户口是|户口|来自)(?:{PLACES})(?:的|人|户口|户籍)*"
    ),
)
_SPEAKER_TRUE = lazy.compile(
    rf"我(?:自己|本人|这边|呢|现在|,){{0,6}}{_SHANGHAI}|"
    # after another fact of the speaker's
    r"(?<![帮给替问和跟])我(?:今年|现在)?[^,。我他她不没]{1,6},(?:我的?)?(?:户口|户籍)[^,。不没非无外]{0,6}(?:是|在|到|转|迁|落)+(?:了|的)?(?:上海|沪|本市)"
)
_SPEAKER_FALSE = lazy.compile(
    rf"我(?:自己|本人|这边|呢|现在|也|,)*(?:(?:不是|没有?|非)(?:上海|沪|本地)|"
    rf"的?(?:户口|户籍)(?:是|在)*(?:{PLACES})|是?(?:{PLACES})(?:人|的|户))"
)
_ALONE = lazy.compile(
    r"^(?:也|都)?(?:不是|没有?|非|无|不)(?:的)?(?:上海|沪)(?:的)?(?:户口|户籍|籍|人)?(?:的|啊|呀|哦|哈)?$"
)
_ALONE_TRUE = lazy.compile(r"^(?:是|有|是的|对|嗯)?,?(?:是|有)?(?:上海|沪)(?:本地)?(?:户口|户籍|籍)(?:的|啊|呀)?$")
_SETTLED_ELSEWHERE = lazy.compile(rf"(?:在|到|往|是)(?:{PLACES})(?!.*(?:上海|沪))")
_SETTLES = lazy.compile(r"落.{0,2}户|户口?.{0,2}落")
_NOT_YET = lazy.compile(
    r"如果|要是|假如|打算|准备|想找|考虑|正在(?:办)?落户|要不要|是不是|有没有|需不需要|以后|将来|等我?"
)
_SETTLING_OR_ASKED = lazy.compile(
    r"(?:正在|准备|打算|想|快|马上|在办|要|明年)(?:办)?落户|落户(?:中|办理中)|(?:加|积|算|有)(?:多少|几)分|能加分吗|(?:怎么|如何)(?:加|算)"
)
_OF_ANOTHER = lazy.compile("(?:同事|朋友|邻居|同学|闺蜜|儿子|女儿|[哥姐弟妹])(?:的|他|她)?$")
_OF_ME = lazy.compile("我(?!朋友|同事|邻居|同学|闺蜜|儿子|女儿|[哥姐弟妹妈爸])")
# What the writer may be themselves, where they come from elsewhere (「我是外地媳妇」).
_MARRIED_IN = lazy.compile("媳妇儿?$")
_ASKED_BEHIND = lazy.compile("[^,。]{0,3}(?:吗|么)(?=$|[?,。])")
_OF_A_MARRIAGE = lazy.compile(f"{MARRIED}|{SPOUSE}")
_STATUSES = (
    (_ALONE, False),
    (_ALONE_TRUE, True),
    *((pattern, False) for pattern in (*_FALSE_SPOUSE, _FALSE_SELF)),
    *((pattern, True) for pattern in _TRUE),
)
# Without one of these nothing is said of a spouse, a marriage, or of somebody from here or from elsewhere.
_CONCERNS = lazy.compile(
    rf"{SPOUSE}|{MARRIED}|[他她俩单离丧嫁娶沪领扯登]|上海|本地|本市|外地|外省|双非|夫[妻妇]|两口|双方|两人|全家|一家|我们|光棍|再找|"
    r"一个人|[男女]朋?友|分手|前[夫妻]|成[了的]家"
)


def family(sentence: Sentence) -> list[Finding]:
    """Find whether the spouse has Shanghai hukou and since how many years they are married."""
    text = sentence.shared
    if sentence.subject != "spouse" and _CONCERNS.search(text) is None:
        return []
    found = (_speakers_status(text) if sentence.subject == "spouse" else []) or _corrected(text) or _status(text)
    if not found:
        return _spans(text)
    years = married_for(text) if found[0].value is True else None
    if years:
        found = [Finding("spouse_shanghai_hukou_years", *years)]
    return found + _spans(text)


def _speakers_status(text: str) -> list[Finding]:
    """Find the hukou of a speaker who asks for the spouse: there the speaker is the spouse."""
    for pattern, value in ((_SPEAKER_FALSE, False), (_SPEAKER_TRUE, True)):
        match = pattern.search(text)
        if match:
            return [Finding("spouse_shanghai_hukou", value, match.start(), match.end())]
    return []


def _corrected(text: str) -> list[Finding]:
    """Find the status that a correction tells, if one does."""
    marks = list(CORRECTION.finditer(text))
    return _status(blank(text, 0, marks[-1].end())) if marks else []


def _status(text: str) -> list[Finding]:
    """Find the first status that holds: spouse from elsewhere, no spouse, then spouse with Shanghai hukou."""
    for pattern, value in _STATUSES:
        match = pattern.search(text)
        remarried = pattern is _FALSE_SELF and _AGAIN.search(text)
        if match and not remarried and _counts(text, match):
            return [Finding("spouse_shanghai_hukou", value, match.start(), match.end())]
    match = _HUKOU.search(text) or _SETTLED.search(text)
    if match and _OF_A_MARRIAGE.search(text):
        return [Finding("spouse_shanghai_hukou", True, match.start(), match.end())]
    return []


def _counts(text: str, match: re.Match[str]) -> bool:
    """Tell whether a spouse's status is a fact of the subject: no question, plan, or matter of a friend or child."""
    start, end = clause_at(text, match.start())[0], clause_at(text, match.end())[1]
    clause, after = text[start:end], text[match.end() :]
    if _MARRIED_IN.search(match[0]) and is_own_role(text, match.start(), match.end()):
        return False
    if _SETTLES.search(match[0]) and _SETTLED_ELSEWHERE.search(clause):
        return False
    if _NOT_YET.search(clause[: match.end() - start]):
        return False
    if _SETTLING_OR_ASKED.search(match[0] + after[:8]) and not clause.startswith("我"):
        return False
    if _OF_ANOTHER.search(text[: match.start()]) and _OF_ME.search(text):
        return False
    return _ASKED_BEHIND.match(after) is None


def _spans(text: str) -> list[Finding]:
    """Blank every length of marriage, so that it is not taken for insurance."""
    return [Finding("", None, length.start, length.end) for length in marriage_lengths(text)]
