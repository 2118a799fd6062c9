"""Whose facts: keeps what is said of the person the score is for, and blanks what is said of others."""

import re
from dataclasses import dataclass
from itertools import pairwise

from flows.reading.sentence import BLANK, blank, breaks

# What some call whom they are married to.
AT_HOME = "那口子|屋头(?:那个|的)?|屋里头?的"
KIN = {
    "spouse": (
        "(?<=我)男人|(?<=我家)男人|(?<=我)女人|(?<=我家)女人|老婆|老公|爱人|配偶|妻子|丈夫|媳妇儿?|太太|老伴|先生(?!您|你)|另一半|"
        + AT_HOME
        + "|对象|女朋友|男朋友|女友|男友|"
        "未婚[妻夫]|前[夫妻]|前任"
    ),
    "child": (
        "小囡|囡囡|孩子|小孩|小朋友|娃儿?|儿子|女儿|闺女|宝宝|[大二老]宝|小子|我家[大二]的|老[大二](?=今年|上|读|已)"
    ),
    "parent": (
        "妈妈|爸爸|老妈|老爸|老爹|老娘|姆妈|阿爸|阿妈|父亲|母亲|爹|爸妈|父母|妈|爸|婆婆|公公|岳[父母]|丈母娘|丈人|爷爷|奶奶|外公|外婆"
    ),
    "other": (
        "东家|雇主|主家|男主人|女主人|大伯|二伯|伯伯|伯[父母]|姑[姑妈父]|姨[妈父]|小姨(?!子)|舅妈|婶[婶子]|外甥(?!女)|房东|护士长|班长|店长|队长|亲家|"
        "同事|朋友|邻居|同学|别人|人家(?![发给收让招要])|闺蜜|(?:双胞胎|孪生|亲)?[表堂]?[哥姐弟妹]+|亲戚|室友|老乡|领导|老板(?=[说今也是有都问算\\d])|"
        "师傅|徒弟|员工(?=今|[三四]|\\d\\d(?!个|人|名|位|来|多))|学长|学姐|学妹|"
        "舅舅?|叔叔?|阿姨(?=今)|侄[子女]|外甥女?|兄弟|姐妹|哥们|客户|网友|战友|同行|嫂子|姐夫|妹夫|弟媳|"
        "新来的(?:小?姑娘|小?伙子?|小年轻|小妹妹?|女生|男生|女孩子?|男孩子?|实习生|年轻人)|老表|女婿|儿媳妇?|导师|师[兄姐弟妹]|小姨子?|小舅子|合租的|小王|小李|小张"
    ),
}
_PERSON = "|".join(f"(?P<{kind}>{words})" for kind, words in KIN.items())
# Whoever is called by what they are to the writer.
ANYBODY = "|".join(KIN.values())
# Those whose facts are told only beside one's own. A role is another's where somebody has one, or where one speaks;
# else it is the speaker's own (「我产品经理」).
_ROLE = r"主管(?!护师|药师|技师|中药师|检验师|医师|部门|单位)|总监|组长|(?<!总)经理|老板(?!娘)"
_ACTS_FOR_ME = "给帮让叫要按不没一只把"
_BESIDE = (
    r"(?P<beside>(?<![当做任])(?:上司|师父|班主任)|(?:(?<=们)|(?<=[我咱你他她]的)|(?<=公司)|(?<=公司的)|(?<=部门)|(?<=单位)|"
    rf"(?<=[我咱])(?=..[是说讲也都今就才有\d硕本大博社]))(?:{_ROLE})(?![{_ACTS_FOR_ME}])|(?:(?<=^)|(?<=[,，。\s]))(?:{_ROLE})(?=[说讲问]|告诉|觉得))"
)
_PARTNER = re.compile(r"[男女](?:朋友|友)的$")
_OWNED = r"(?:我们?家?的?|咱家?|你|他的?|她的?)?(?:一?个|一位|有个)?(?:女|男)?"
_FOR = (
    re.compile(r"我们?(?:司|公司|单位|厂)(?:的|有|里)*(?:一位|一个|一名|个|位|名)?(?P<other>同事|员工|职工)"),
    re.compile(
        rf"(?:帮|替|给|为|代|想给|想帮)(?:忙)?{_OWNED}(?:{_PERSON})(?:[^,。]{{0,4}})?(?:问|算|查|看|咨询|估|"
        r"测|打听|了解|办|弄|申请|填)"
    ),
    re.compile(rf"(?:{_PERSON})(?:让|叫|托|要|喊|请)我?(?:来|帮|帮忙|代)*(?:问|算|查|看|咨询|估|测|打听)"),
    re.compile(
        rf"(?:问|算|查|看|估|测|咨询|^我?)(?:一下|下|问){{0,3}}{_OWNED}(?:{_PERSON})(?:啊|呢|,)*(?:的|他|她|能|多少|有几|有多少|情况|"
        r"积分|的?情况|的条件)"
    ),
    re.compile(
        rf"(?<![和跟与同及])(?<![和跟与同及]我)(?:{_PERSON})(?:她|他|现在|最近|今年|明年|也|,)*(?:想|要|准备|打算|需要|在)+(?:去|来|自己)*"
        r"(?:办|申请|弄|做|搞|测|算|试)[^,。]{0,6}(?:积分|居住证|分)"
    ),
)
_ONLY_FOR = re.compile(
    rf"(?:这次|这回|先|现在)?(?:只|就|单|光)(?:帮|给|替)?(?:算|测|估|问|看)(?:一?下)?(?:我们?家?的?)(?:{_PERSON})(?:的|就行|吧|哈|了)*(?=$|[,，。;；!])"
)
_FOR_ME = re.compile(
    r"(?:[给帮替为]|是)(?:我|俺)?(?:自己|本人)(?:来)?(?:问|算|查|看|测|估|办|申请)|"
    r"[给帮替]我(?:算|测|估)(?:一?下|算)?(?=[:：,，]|$)|"
    rf"(?:算|测|估|问)(?:一?下)?我(?:自己|本人)?的(?!{ANYBODY})"
)
# What others have done already is no case to reckon.
_DONE = re.compile(r"(?:都|已经?|早就?)(?:办|批|过|拿|通过)(?:下来|好|成|出来|到)?了")
# Two at once: what names nobody is then said of whoever was named last.
_BOTH = re.compile(
    rf"(?:[和跟与同及]{_OWNED}(?:{_PERSON})|夫妻[俩两二]?|两口子|[俩两二]个?人?|双方)[^,。]{{0,4}}?(?:都|一起|分别|各自?|同时)"
    r"[^,。]{0,4}?(?:办|算|测|估|试|申请|积分)|(?:都|一起|分别|各自?)(?:帮|给|替)?(?:我们?|忙)?(?:算|测|估)(?:一?下|算|测|一遍|个|$)"
)
_SAME = re.compile(r"跟[他她]们?一样|和[他她]们?一样|情况跟[他她]|我也一样|跟我一样|和我一样|同样情况")
_MENTION = re.compile(
    r"(?P<lead>[和跟与同及、]|帮|替|给|为|以|靠|陪|因|让|带|的|是|有|没|无|嫁|娶|找|把|被|听|"
    rf"用)?(?P<owned>{_OWNED})(?:{_PERSON}|{_BESIDE})(?P<tail>说|讲|告诉|觉得|问|的(?!话))?"
)
_SELF = re.compile(r"(?:双方|两口子|夫妻俩|我|本人|自己|咱|俺)(?!们|家(?!是)|的?(?:老婆|老公|爱人|配偶))")
# Of whom it was asked (「上次问的是我表姐」).
_ASKED_OF = re.compile(r"(?:[问算说讲测查估]|咨询)的(?:就|都|还|也)?是$")
_PRONOUN = re.compile(r"(?<!其)(?:他|她|ta)(?!们)")
_GROWN = re.compile(r"(?:1[89]|[2-5]\d)岁")
_ASKS = re.compile(r"分|能不能|够|达标|120|算算|怎么样")
_FACT = re.compile(
    r"岁|本科|大专|专科|硕士|博士|高中|初中|中专|社保|职称|[初高]级|技师|技能|证书|\d\d|[三四五]十|[\d一二两三四五六七八九十]年|倍|中级|学位|双证"
)
# A marriage is of both: what follows it is said of the subject again.
_MARRIAGE = re.compile(r"结婚|领证|成家")
_OTHERS = {"other", "beside"}
# Who asks of themselves in the end has told of others only to compare.
_OF_ONESELF = re.compile(
    r"(?<![和跟与像])我(?:自己|本人)?(?:呢|够|几分|多少分|行不行|的话|能(?![帮给替代问])|没有(?=[,，。])|一[条个张本])"
)
# What one is oneself (「现在是环卫班长」), where it might be another's role.
_OWN_ROLE = re.compile(r"(?:是|当|做|任|升|干)(?:了|个|上|到|的|一名)?[\u4e00-\u9fff]{0,4}$")
_ROLES = re.compile(r"护士长|班长|店长|队长|领导|老板")
# What follows a bare 「我，」 is told of oneself.
_BARE, _NEXT_CLAUSE = 3, 8
_SELF_TOLD = re.compile(f"{_FACT.pattern}|{_OF_ONESELF.pattern}")
_SPOUSAL = re.compile(r"户|上海人|结婚|本地|外地|领证|籍")


@dataclass(frozen=True, slots=True)
class _Segment:
    start: int
    end: int
    who: str | None  # "self", a kind of kin, "beside", "pronoun", or None when nobody is named


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    who: str
    joint: bool
    reported: bool


def _marks(text: str) -> list[_Mark]:
    """Find where a person is named as the one a statement is about."""
    marks: list[_Mark] = []
    taken = 0
    for match in _MENTION.finditer(text):
        who = "beside" if _PARTNER.search(match[0]) else next(kind for kind in (*KIN, "beside") if match[kind])
        lead, start = match["lead"], match.start("owned")
        if match["tail"] == "的" and who not in {"spouse", "child", "beside"}:
            continue
        if _ROLES.search(match[0]) and _OWN_ROLE.search(text[max(0, start - 8) : start]):
            continue
        if lead is None or lead in "和跟与同及、" or (lead == "是" and _ASKED_OF.search(text[: match.end("lead")])):
            joint = bool(lead) and bool(re.search(r"(?:^|[,，。\s]|我|本人|自己)$", text[: match.start()]))
            marks.append(_Mark(start, who, joint, match["tail"] in {"说", "讲", "告诉", "觉得", "问"}))
        taken = match.end()
        text = text[:start] + BLANK * (taken - start) + text[taken:]
    marks += [
        _Mark(match.start(), "self", False, False) for match in _SELF.finditer(text) if _starts(text, match.start())
    ]
    marks += [
        _Mark(match.start(), "pronoun", False, False)
        for match in _PRONOUN.finditer(text)
        if _starts(text, match.start())
    ]
    return sorted((mark for mark in marks if not mark.reported), key=lambda mark: mark.start)


def _starts(text: str, position: int) -> bool:
    """Tell whether a pronoun begins a statement, rather than stand after a verb or preposition (帮我, 给我, 嫁给我)."""
    before = text[max(0, position - 1) : position]
    return (
        not before
        or bool(_ASKED_OF.search(text[:position]))
        or before not in "帮给替和跟与同为问像叫让比被以向把请麻的是由对于在随据"
    )


def _segments(text: str, found: list[_Mark]) -> list[_Segment]:
    marks = {mark.start: mark.who for mark in found if not mark.joint}
    edges = sorted({0, len(text), *marks, *(each + 1 for each in breaks(text) if text[each] != BLANK)})
    return [_Segment(start, end, marks.get(start)) for start, end in pairwise(edges)]


def _subject(text: str, segments: list[_Segment]) -> str:
    """Decide whom the score is for: the speaker, unless someone is named in their stead."""
    asked = next((match for pattern in (_ONLY_FOR, *_FOR) if (match := pattern.search(text))), None)
    if _FOR_ME.search(text):
        return "self"
    if asked:
        return next(kind for kind in KIN if asked.groupdict().get(kind))
    named = [segment for segment in segments if segment.who]
    own = [s for s in named if s.who == "self" and _SELF_TOLD.search(_said_by(text, s))]
    kin = [s for s in named if s.who not in {"self", "pronoun"}]
    if own or not kin or kin[0] is not named[0] or _FACT.search(text[: kin[0].start]):
        return "self"
    first, whole = kin[0].who or "self", text[kin[0].start :]
    several = len({segment.who for segment in kin} - {"spouse", "parent"}) > 1
    meant = {
        "parent": bool(_FACT.search(whole)) and not several,
        "other": bool(_FACT.search(whole)) and not several and not _DONE.search(whole),
        "spouse": not _SPOUSAL.search(whole) and len(_FACT.findall(whole)) > 1,
        "child": bool(_GROWN.search(text[kin[0].start : kin[0].end])) and "社保" in whole,
    }
    return first if meant.get(first) else "self"


def _said_by(text: str, segment: _Segment) -> str:
    """Return the words of a segment, those of a bare 「我，」 with what follows."""
    bare = segment.end - segment.start <= _BARE
    return text[segment.start : segment.end + (_NEXT_CLAUSE if bare else 0)]


def own_facts(text: str, subject: str | None = None) -> tuple[str, str]:
    """Blank what is said of others than the subject.

    Args:
        text: the sentence.
        subject: whose facts to keep; without one the sentence itself decides.

    Returns: the text with the facts of others blanked, and the subject: "self", "spouse", "child", "parent" or "other".
    """
    marks, both = _marks(text), for_both(text)
    segments = _segments(text, marks)
    subject = subject or ("self" if both else _subject(text, segments))
    if _SAME.search(text):
        return text, subject
    own, current = text, subject
    last_other = next((mark.who for mark in marks if mark.joint), subject)
    later_self = [s.start for s in segments if s.who == "self" and _FACT.search(text[s.start : s.end])]
    earlier_self = min(later_self, default=len(text))
    for segment in segments:
        who = segment.who
        if who == "pronoun":
            who = _meant(last_other, subject, contrasted=bool(later_self) and later_self[0] < segment.start)
        if who:
            last_other = who if who != "self" else last_other
            current = who
        elif current != subject and not both and not _lasting(current, segment, earlier_self, later_self, subject):
            current = subject
        if current != subject:
            own = blank(own, segment.start, segment.end)
        if current == "spouse" and _MARRIAGE.search(text[segment.start : segment.end]):
            current = subject
    return own, subject


def _meant(last_other: str, subject: str, *, contrasted: bool) -> str:
    """Tell of whom 「他」 is said: the one named last; nobody known right after the speaker told of themselves."""
    if last_other != "self":
        return last_other
    return "other" if subject == "self" and contrasted else subject


def for_both(text: str) -> bool:
    """Whether the speaker wants two estimates at once, their own and another's."""
    return _BOTH.search(text) is not None


def speaks_for_self(text: str) -> bool:
    """Whether the speaker states a fact of their own that is none of the marriage."""
    segments = _segments(text, _marks(text))
    said = (text[each.start : each.end] for each in segments if each.who == "self")
    return any(_FACT.search(each) and not _SPOUSAL.search(each) for each in said)


def _lasting(current: str, segment: _Segment, first_self: int, later_self: list[int], subject: str) -> bool:
    """Tell whether a statement that names nobody still is about the person named before it."""
    if subject != "self":
        return current in _OTHERS
    contrast = bool(later_self) and segment.start < max(later_self)
    return current in _OTHERS or (current in {"spouse", "child", "parent"} and contrast and first_self > segment.start)
