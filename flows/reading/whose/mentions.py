"""Where a text names the person that it tells of, and the stretches that each of them begins."""

import re
from dataclasses import dataclass
from itertools import pairwise

from flows.reading.sentence import BLANK, blank, breaks
from flows.reading.whose.kin import KIN, PERSON, same_person
from flows.reading.whose.own_roles import is_own_role
from language import lazy

# Those whose facts are told only beside one's own. A role is another's where somebody has one, or where one speaks;
# else it is the speaker's own (「我产品经理」).
_ROLE = r"主管(?!护师|药师|技师|中药师|检验师|医师|部门|单位)|总监|组长|(?<!总)经理|老板(?!娘)"
_ACTS_FOR_ME = "给帮让叫要按不没一只把"
_BESIDE = (
    r"(?P<beside>(?<![当做任])(?:上司|师父|班主任)|(?:(?<=们)|(?<=[我咱你他她]的)|(?<=公司)|(?<=公司的)|(?<=部门)|(?<=单位)|"
    rf"(?<=[我咱])(?=..[是说讲也都今就才有\d硕本大博社]))(?:{_ROLE})(?![{_ACTS_FOR_ME}])|(?:(?<=^)|(?<=[,，。\s]))(?:{_ROLE})(?=[说讲问]|告诉|觉得))"
)
_PARTNER = lazy.compile(r"[男女](?:朋友|友)的$")
OWNED = r"(?:我们?家?的?|咱家?|你|他的?|她的?)?(?:一?个|一位|有个)?(?:女|男)?"
_MENTION = lazy.compile(
    r"(?P<lead>[和跟与同及、]|帮|替|给|为|以|靠|陪|因|让|带|的|是|有|没|无|嫁|娶|找|把|被|听|"
    rf"用|比|像)?(?P<owned>{OWNED})(?:{PERSON}|{_BESIDE})(?P<tail>(?:都|也|老|总|常|一直)?(?:说|讲|告诉|觉得|问|笑|劝)|的(?!话))?"
)
_SELF = lazy.compile(r"(?:双方|两口子|夫妻俩|我|本人|自己|咱|俺)(?!们|家(?!是)|的?(?:老婆|老公|爱人|配偶))")
# 「我妈的情况是…」 tells of her.
_HIS_CASE = lazy.compile(r"(?:基本)?(?:情况|条件|资料|信息)")
# 「老公的公司给我交社保」 tells of the writer.
_HIS_FIRM_FOR_ME = lazy.compile(r"(?:公司|单位|厂|店)(?:里|一直|在)?[给帮替]我")
# Of whom it was asked (「上次问的是我表姐」).
_ASKED_OF = lazy.compile(r"(?:[问算说讲测查估]|咨询)的(?:就|都|还|也)?是$")
_JOINS = lazy.compile(r"(?:^|[,，。\s]|我|本人|自己)$")
_PRONOUN = lazy.compile(r"(?<!其)(?:他|她|ta)(?!们)")


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a text that begins with the naming of a person, or after a stop."""

    start: int
    end: int
    who: str | None  # "self", a kind of kin, "beside", "pronoun", or None when nobody is named
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A place where a person is named; `name` tells one of a kind from another (`same_person`)."""

    start: int
    who: str
    joint: bool
    reported: bool
    name: str | None = None


def marks(text: str) -> list[Mark]:
    """Find where a person is named as the one a statement is about."""
    found: list[Mark] = []
    for match in _MENTION.finditer(text):
        who, start = _kind(match), match.start("owned")
        if _names_what_is_theirs(text, match, who) or is_own_role(text, start, match.end()):
            continue
        if _is_subject(text, match):
            joint = bool(match["lead"]) and _JOINS.search(text[: match.start()]) is not None
            found.append(Mark(start, who, joint, _reports(match), same_person(match[who] or "")))
        text = blank(text, start, match.end())
    found += [
        Mark(match.start(), "self", False, False) for match in _SELF.finditer(text) if _starts(text, match.start())
    ]
    found += [
        Mark(match.start(), "pronoun", False, False)
        for match in _PRONOUN.finditer(text)
        if _starts(text, match.start()) and not is_own_role(text, match.start(), match.end())
    ]
    return sorted((mark for mark in found if not mark.reported), key=lambda mark: mark.start)


def _kind(mention: re.Match[str]) -> str:
    if _PARTNER.search(mention[0]):
        return "beside"
    return next(kind for kind in (*KIN, "beside") if mention[kind])


def _names_what_is_theirs(text: str, mention: re.Match[str], who: str) -> bool:
    """Whether somebody is named only for what belongs to them, and nothing is told of themselves (「我妈的房子」)."""
    if mention["tail"] != "的":
        return False
    of_themselves = who in {"spouse", "child", "beside"} or _HIS_CASE.match(text, mention.end()) is not None
    return not of_themselves or _HIS_FIRM_FOR_ME.match(text, mention.end()) is not None


def _is_subject(text: str, mention: re.Match[str]) -> bool:
    """Whether what leads to a mention makes it the subject of a statement, alone or together with another one."""
    lead = mention["lead"]
    if lead is None or lead in "和跟与同及、":
        return True
    return lead == "是" and _ASKED_OF.search(text[: mention.end("lead")]) is not None


def _reports(mention: re.Match[str]) -> bool:
    """Whether somebody is named only as the one who says something."""
    return mention["tail"] not in {None, "的"}


def _starts(text: str, position: int) -> bool:
    """Tell whether a pronoun begins a statement, rather than stand after a verb or preposition (帮我, 给我, 嫁给我)."""
    before = text[max(0, position - 1) : position]
    return (
        not before
        or bool(_ASKED_OF.search(text[:position]))
        or before not in "帮给替和跟与同为问像叫让比被以向把请麻的是由对于在随据"
    )


def segments(text: str, found: list[Mark]) -> list[Segment]:
    """Cut a text at the mentions and at the ends of its clauses."""
    named = {mark.start: mark for mark in found if not mark.joint}
    edges = sorted({0, len(text), *named, *(each + 1 for each in breaks(text) if text[each] != BLANK)})
    return [
        Segment(start, end, mark.who if (mark := named.get(start)) else None, mark.name if mark else None)
        for start, end in pairwise(edges)
    ]
