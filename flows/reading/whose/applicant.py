"""Whom the score is for: the speaker, or somebody they ask for or tell of in their stead."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from flows.reading.whose.kin import ANYBODY, KIN, PERSON, same_person
from flows.reading.whose.mentions import OWNED, Mark, Segment
from language import lazy

_FOR = (
    lazy.compile(r"我们?(?:司|公司|单位|厂)(?:的|有|里)*(?:一位|一个|一名|个|位|名)?(?P<other>同事|员工|职工)"),
    lazy.compile(
        rf"(?:帮|替|给|为|代|想给|想帮)(?:忙)?{OWNED}(?:{PERSON})(?:[^,。]{{0,4}})?(?:问|算|查|看|咨询|估|"
        r"测|打听|了解|办|弄|申请|填)"
    ),
    lazy.compile(rf"(?:{PERSON})(?:让|叫|托|要|喊|请)我?(?:来|帮|帮忙|代)*(?:问|算|查|看|咨询|估|测|打听)"),
    lazy.compile(
        rf"(?:问|算|查|看|估|测|咨询|^我?)(?:一下|下|问){{0,3}}{OWNED}(?:{PERSON})(?:啊|呢|,)*(?:的(?!公司|单位|厂|户|店|朋友|同事|家)|他|她|能|多少|有几|有多少|情况|"
        r"积分|的?情况|的条件)"
    ),
    lazy.compile(
        rf"(?<![和跟与同及])(?<![和跟与同及]我)(?:{PERSON})(?:她|他|现在|最近|今年|明年|也|,)*(?:想|要|准备|打算|需要|在)+(?:去|来|自己)*"
        r"(?:办|申请|弄|做|搞|测|算|试)[^,。]{0,6}(?:积分|居住证|分)"
    ),
)
_ONLY_FOR = lazy.compile(
    rf"(?:这次|这回|先|现在)?(?:只|就|单|光)(?:帮|给|替)?(?:算|测|估|问|看)(?:一?下)?(?:我们?家?的?)(?:{PERSON})(?:的|就行|吧|哈|了)*(?=$|[,，。;；!])"
)
_FOR_ME = lazy.compile(
    r"(?:[给帮替为]|是)(?:我|俺)?(?:自己|本人)(?:来)?(?:问|算|查|看|测|估|办|申请)|"
    r"[给帮替]我(?:算|测|估)(?:一?下|算)?(?=[:：,，]|$)|"
    rf"(?:算|测|估|问)(?:一?下)?我(?:自己|本人)?的(?!{ANYBODY})|"
    r"(?:用|以|拿|选)我(?:自己|本人)?的(?:名义|名字|条件|情况)?(?:来|去)?(?:办|算|申请|报)"
)
_FOR_HIM = lazy.compile(
    r"(?:帮|替|给|为|代)(?:他|她|ta)(?:来|去|也|先)?(?:问|算|查|看|测|估|办|申请|弄|了解|咨询)|"
    r"(?:用|以|拿|选)(?:他|她)的(?:名义|名字|条件|情况|身份|资料)?(?:来|去)?(?=[办算申报试,，。;；\s]|$)"
)
_WISHES = lazy.compile(r"(?:想|要|打算|准备|为了|希望)(?:能)?$")
# What others have done already is no case to reckon.
_DONE = lazy.compile(r"(?:都|已经?|早就?)(?:办|批|过|拿|通过)(?:下来|好|成|出来|到)?了")
# Two at once: what names nobody is then said of whoever was named last.
_BOTH = lazy.compile(
    rf"(?:[和跟与同及]{OWNED}(?:{PERSON})|夫妻[俩两二]?|两口子|[俩两二]个?人?|双方)[^,。]{{0,4}}?(?:都|一起|分别|各自?|同时)"
    r"[^,。]{0,4}?(?:办|算|测|估|试|申请|积分)|(?:都|一起|分别|各自?)(?:帮|给|替)?(?:我们?|忙)?(?:算|测|估)(?:一?下|算|测|一遍|个|$)"
)
_GROWN = lazy.compile(r"(?:1[89]|[2-5]\d)岁")
OF_APPLICANT = lazy.compile(
    r"岁|本科|大专|专科|高职|职高|中技|技校|文凭|学历|小学(?:毕业|文化)|硕士|博士|高中|初中|中专|社保|职称|[初高]级|技师|技能|证书|\d\d|[三四五]十|[\d一二两三四五六七八九十]年|倍|中级|学位|双证"
)
# Who asks of themselves in the end has told of others only to compare.
_OF_ONESELF = lazy.compile(
    r"(?<![和跟与像])我(?:自己|本人)?(?:呢|够|几分|多少分|行不行|的话|能(?![帮给替代问])|没有(?=[,，。])|一[条个张本])"
)
# What follows a bare 「我，」 is told of oneself.
_BARE, _NEXT_CLAUSE = 3, 8
_SELF_TOLD = lazy.compile(f"{OF_APPLICANT.pattern}|{_OF_ONESELF.pattern}")
_SPOUSAL = lazy.compile(r"户|上海人|结婚|本地|外地|领证|籍")


@dataclass(frozen=True, slots=True)
class Applicant:
    """Whom the score is for: "self" or a kind of kin, and where one of a kind can be told from another, the name."""

    kind: str
    name: str | None = None


SPEAKER = Applicant("self")


def applicant(text: str, found: Sequence[Mark], parts: Sequence[Segment]) -> Applicant:
    """Decide whom the score is for: the speaker, unless someone is named in their stead."""
    if _FOR_ME.search(text):
        return SPEAKER
    return _asked_for(text, found) or _told_of(text, parts)


def _asked_for(text: str, found: Sequence[Mark]) -> Applicant | None:
    """Find for whom it is asked, by name (「帮我姐算」), or by a pronoun for whoever was named last."""
    for pattern in (_ONLY_FOR, *_FOR):
        match = pattern.search(text)
        if match and not _for_a_childs_sake(text, match):
            kind = next(kind for kind in KIN if match.groupdict().get(kind))
            return Applicant(kind, same_person(match[kind]))
    match = _FOR_HIM.search(text)
    named = [mark for mark in found if mark.who in KIN and match and mark.start < match.start()]
    return Applicant(named[-1].who, named[-1].name) if named else None


def _for_a_childs_sake(text: str, match: re.Match[str]) -> bool:
    """Whether somebody wants it for a child that is at school (「想给孩子办」): that is not the one who applies."""
    wished = match[0].startswith("想") or _WISHES.search(text[: match.start()])
    return bool(match.groupdict().get("child") and wished and not _GROWN.search(text))


def _told_of(text: str, parts: Sequence[Segment]) -> Applicant:
    """Find of whom a text that asks for nobody tells."""
    named = [segment for segment in parts if segment.who]
    own = [s for s in named if s.who == "self" and _SELF_TOLD.search(_said_by(text, s))]
    kin = [s for s in named if s.who not in {"self", "pronoun"}]
    if own or not kin or kin[0] is not named[0] or OF_APPLICANT.search(text[: kin[0].start]):
        return SPEAKER
    first, whole = kin[0].who or "self", text[kin[0].start :]
    several = len({segment.who for segment in kin} - {"spouse", "parent"}) > 1
    meant = {
        "parent": bool(OF_APPLICANT.search(whole)) and not several,
        "other": bool(OF_APPLICANT.search(whole)) and not several and not _DONE.search(whole),
        "spouse": not _SPOUSAL.search(whole) and len(OF_APPLICANT.findall(whole)) > 1,
        "child": bool(_GROWN.search(text[kin[0].start : kin[0].end])) and "社保" in whole,
    }
    return Applicant(first, kin[0].name) if meant.get(first) else SPEAKER


def _said_by(text: str, segment: Segment) -> str:
    """Return the words of a segment, those of a bare 「我，」 with what follows."""
    bare = segment.end - segment.start <= _BARE
    return text[segment.start : segment.end + (_NEXT_CLAUSE if bare else 0)]


def for_both(text: str) -> bool:
    """Whether the speaker wants two estimates at once, their own and another's."""
    return _BOTH.search(text) is not None
