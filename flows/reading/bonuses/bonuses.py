"""Urgent major, fresh graduate, award, years in a suburb and in public service, start-up talent."""

import re

from flows.reading.bonuses.public_service import public_service
from flows.reading.bonuses.suburbs import suburb
from flows.reading.manner.denials import denies, is_denied, is_uncounted
from flows.reading.sentence import BLANK, Finding, Sentence, clause_at, leads
from flows.reading.whose.kin import KIN
from language import lazy

_URGENT = r"(?:紧缺急需|急需紧缺|紧缺|急需)"
_URGENT_NO = lazy.compile(
    r"专业(?:也|都|好像)?(?:不在|没在|没进|未列入|没列入)(?:那个|这个)?(?:目录|名单)|(?:不是|不属于|不算|不在|没在|没有在|非|不属|不|不符合|没进|未列入|没列入|不包含在|没有|无|"
    rf"没)(?:什么|在|是|算|上海|那个|这个|列入|进|很|那种|上|,|入)*{_URGENT}(?:急需|紧缺|专业|目录|名单|"
    rf"人才)*|{_URGENT}(?:急需)?(?:专业|目录|名单)?(?:的?目录|名单|里头|里面|那个|那里|里|中)*(?:我|自己|都)?(?:(?:查|看|找|翻)(?:了|过)(?:一?下|半天|一遍|半天也)?)?[,，]?(?:也)?(?:不是|没有我|里没有|"
    r"没有|不在|不属于|[:\s]?否|没(?!有?(?:查|看|问|对|了解|研究|关注))|不沾|不符合|无|查不到|里?没我|没查到)"
)
_URGENT_YES = lazy.compile(rf"{_URGENT}(?:急需)?(?:专业|目录|名单|类|工种|人才|的)*")
_URGENT_ASK = lazy.compile(
    r"^(?:专业|目录|名单|里|中|的|类|那个|这个|这块|那块|方面|我|还|也|都|从来|一直)*(?:没(?:有)?(?:查|看|问|对|了解|研究|关注)|不(?:清楚|知道|懂|了解|确定|晓得))|"
    r"^(?:专业|目录|里|中|的|类)*(?:吗|么|不(?=$|[,。?])|有哪些|是什么|怎么|目录在哪|加|多少|能|可以|呢|"
    r"是哪|包括|查|具体|没(?=\?)|还是|算不算|有没有|目录里有没有)"
)
_URGENT_DOUBT = lazy.compile(
    r"(?:是不是|算不算|属不属于|属于不属于|在不在|不知道|不清楚|不确定|是否|有没有|好像不?|算|可能|想|"
    r"查|没查|哪些)(?:是|属于|在|上海|那个|这个|列入|算|得上)*$"
)
_URGENT_FOUND = lazy.compile(
    r"^(?:专业|目录|名单|里面?|中|上|的)*(?:能|可以)?(?:有|查到|找到|查得到|找得到|列了|包括|包含)了?(?:我的?|本人的?)(?:专业|这个)?(?!吗|没|么)"
)
_FRESH_NO = lazy.compile(
    r"(?:不是|非|已经?不是|早(?:就|已)?不是|不算|不属于|早过了|过了|没有|无|否|早就不)(?:什么|了|个|"
    r"今年|全日制|统招)*应届|往届|应届(?:毕业)?(?:生)?(?:身份|早就?|已经|也|都|:|是|\s)*(?:否|不是|早过|早就过|没有|无|没了)"
)
_FRESH_YES = lazy.compile(r"应届(?:毕业)?生?")
_FRESH_NOT_NOW = lazy.compile(
    r"^(?:生)?(?:毕业)?(?:的?时候|那年|那会|时(?!间)|加|身份(?:来|进|入)|吗|能加|有加分|多少|怎么|才|"
    r"还是)|^[^,。]{0,6}(?:吗|算不算)(?=$|[,。?])"
)
_NATIONAL = (
    r"省部级|部省级|省级|部级|国家级|全国(?!统|平均|联网|社保)[^,。]{0,6}?(?:劳模|劳动模范|劳动奖章|"
    r"先进|三八|表彰|奖|道德模范|优秀|模范|技术能手|标兵|人民满意)|国务院[^,。]{0,3}(?:津贴|表彰|奖)|"
    r"国家(?:科技|科学技术|技术发明|自然科学)[^,。]{0,4}奖"
)
_COMPREHENSIVE = (
    r"(?:上海|本)?市(?:委市?政府|政府|级)?(?:的)?综合(?:性)?|市级[^,。]{0,4}综合|"
    r"综合性(?:的)?(?:市级)?(?:表彰|奖励|荣誉|奖)"
)
_SPECIAL = (
    r"(?:上海|本)?市(?:级|里)?(?:机关|局|委办)?(?:的)?专项(?:性)?|市级[^,。]{0,6}专项|"
    r"专项性(?:的)?(?:市级)?(?:表彰|奖励|荣誉|奖)|委办局[^,。]{0,3}(?:表彰|奖)"
)
_AWARD = lazy.compile(
    rf"(?P<provincial_plus>{_NATIONAL})|(?P<municipal_comprehensive>{_COMPREHENSIVE})|(?P<municipal_special>{_SPECIAL})"
)
_PRIZE = r"(?:表彰|奖励|荣誉|奖项|奖状|奖(?!金|学)|先进|劳模)"
_AWARD_NONE = lazy.compile(
    r"(?<!有)(?:没有?|无|未|没得|没拿|没获|从没|没受|未受|未获|不曾)(?:得|拿|获|受|评|选|当|被|任何|什么|啥|"
    rf"有|上|到|市级|以上|的|及|过|表彰|、|和|或)*{_PRIZE}(?!少)|{_PRIZE}(?:嘛|呢|么|荣誉|奖励|表彰|这块|方面|啥的|"
    r"什么的|也|都|倒是|从来|从|是|:|一个|、|和|一直|向来|这种(?:好?事|荣誉)?|那种(?:好?事|荣誉)?|好事|更|,)*+"
    r"(?:没有?|无|没得过|没拿过|没获得|轮不[到上着]|[摊够沾挨]不[上着到]|不沾|不敢想|想都别想|无缘)(?!发|下来|到手|我们?吗)"
)
_NAMES_A_PRIZE = lazy.compile(rf"{_PRIZE}|模范|奖章|津贴|能手")
_NOT_GIVEN = lazy.compile("没评上|在评|公示|提名|吗|多少分|几分|加分")
_AWARD_PENDING = lazy.compile(
    r"(?:想|争取|能|在评|要是|申报|参评|(?<!获)(?<!被)评|拿个|没有?|没评上|没拿|不是|差点)(?:个|一个|上|到)?$"
)
# 「国务院表彰过我师傅」.
_GIVEN_TO_ANOTHER = lazy.compile(
    rf"[^,，。我]{{0,4}}(?:过|了)的?(?:是)?(?:我|我们|咱|他|她)?们?的?(?:{BLANK}|{'|'.join(KIN.values())})"
)
_STARTUP = lazy.compile(r"(?:是|属于|算|认定为?|评为|有)(?:的)?创业人才|创业人才(?:证书|资格|认定)")


def bonuses(sentence: Sentence) -> list[Finding]:
    """Find what the bonus items need, apart from insurance, spouse and business."""
    text = sentence.own
    found = _yes_no("urgent_major", text, _URGENT_NO, _URGENT_YES, _urgent_settled)
    found += _yes_no("fresh_graduate", text, _FRESH_NO, _FRESH_YES, _fresh_settled)
    found += _award(text) + suburb(text) + public_service(text)
    if match := _STARTUP.search(text):
        found.append(Finding("startup_talent", True, match.start(), match.end()))
    return found


def _yes_no(slot: str, text: str, no: re.Pattern[str], yes: re.Pattern[str], settled: object) -> list[Finding]:
    if match := no.search(text):
        asked = re.match(r"[^,。]{0,4}(?:吗|么)(?=$|[,。?])", text[match.end() :])
        return [] if asked else [Finding(slot, False, match.start(), match.end())]
    matches = [match for match in yes.finditer(text) if callable(settled) and settled(text, match)]
    if any(is_uncounted(text[match.end() :]) or is_denied(text[match.end() :]) for match in matches):
        return [Finding(slot, False, matches[0].start(), matches[0].end())]
    return [Finding(slot, True, match.start(), match.end()) for match in matches[:1]]


def _urgent_settled(text: str, match: re.Match[str]) -> bool:
    before, after = text[clause_at(text, match.start())[0] : match.start()], text[match.end() :]
    if _URGENT_FOUND.match(after) and not _URGENT_DOUBT.search(before):
        return True
    if (
        _URGENT_ASK.match(after)
        or _URGENT_DOUBT.search(before)
        or re.match(r"[^,。]{0,5}(?:吗|么|算不算)(?=$|[,。?])", after)
    ):
        return False
    if not before and not after and match[0].endswith(("目录", "名单", "专业")):
        return False  # the words alone are a topic, not a fact
    return not re.search(r"不知道|不清楚|不确定|算不算|是不是|属不属|是否|在不在|没查|听说|据说|有个", before)


def _fresh_settled(text: str, match: re.Match[str]) -> bool:
    before = text[clause_at(text, match.start())[0] : match.start()]
    return not _FRESH_NOT_NOW.match(text[match.end() :]) and not re.search(
        r"是不是|算不算|是否|不知道|当年|当时|以前|那时|前年|明年|以", before
    )


def _award(text: str) -> list[Finding]:
    found = [
        Finding("award", str(match.lastgroup), match.start(), match.end(), 2)
        for match in _AWARD.finditer(text)
        if _is_given(text, match)
    ]
    none = None if found else _AWARD_NONE.search(text)
    return found if none is None else [Finding("award", "none", none.start(), none.end())]


def _is_given(text: str, award: re.Match[str]) -> bool:
    """Whether an award is named in full, and neither still ahead, denied, asked about nor somebody else's."""
    if leads(_AWARD_PENDING, text, award.start()) or _GIVEN_TO_ANOTHER.match(text, award.end()):
        return False
    behind = text[award.start() : clause_at(text, award.end())[1]]
    before = text[clause_at(text, award.start())[0] : award.start()]
    if _NAMES_A_PRIZE.search(behind + before) is None:
        return False
    return not denies(behind) and _NOT_GIVEN.search(behind) is None
