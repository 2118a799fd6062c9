"""Years of work in an outer suburb, and in which."""

import re

from flows.reading.bonuses.suburb_places import ANY_PLACE, AREAS
from flows.reading.insurance.working_lengths import Length, length, lone_length, works_there
from flows.reading.manner.denials import denies
from flows.reading.sentence import Finding, blank, clause_at
from language import lazy
from language.numbers import tidy

_PLACE = lazy.compile("|".join(f"(?P<area_{key or 'any'}>{words})" for key, words in AREAS.items()))
_NOT_THERE = lazy.compile(
    rf"没有?在(?:(?:{ANY_PLACE})(?:[和、跟与或]|那边|那里|这些|工作|区)?){{1,5}}(?:上过|待过|呆过|干过|做过|工作过)(?:班|活|一天|事)*|"
    r"(?:不在|没在|没有在|不属于|没去过?|未在|不是在?|非|从没在)(?:什么|上海|远|临港|五个|在|这些|的|"
    r"或者?|新城|重点)*(?:远郊|郊区|郊县|临港|新城)(?:工作|上班|区|过|干)*|(?:远郊|郊区)(?:区|工作|年限|"
    r":|这块|,|也|重点区域|都|那些|上班)*(?:没有?|不在|没干过|没待过|无|没|不是|不沾|0年)(?!问题|分|\d)"
)
_DENIED = lazy.compile(r"(?:不|没有?|未|非)[^,，。]{0,4}$")
_ANYWHERE = lazy.compile("远郊|郊区|郊县|重点|五个|这些")
_HOME = lazy.compile(r"住|租|家在|家住|买房|房子")
_HOME_BEHIND = lazy.compile(r"(?:住|租|买房)")
_WORKED = lazy.compile(r"工作|上班|干|做|就职|任职|打工|待|呆|公司在|单位在|厂|班|单位|公司|当(?!地)")
_WORK, _LIVING = r"(?:工作|上班|打工|干活|就职|单位|公司|厂|班)", r"(?:居住|住处|住|家|租房|租的房子?|租|房子?|宿舍)"
_JOINS = r"(?:生活|并|[\s住租买]|和|跟|与|带|连|也|又|加|且|、|,|都|全|是|的|我|[那这](?:儿|里|边)?|在){0,8}"
# That both are there, in either order (「家和单位都在那」).
_WORKS_AND_LIVES = lazy.compile(rf"{_WORK}{_JOINS}{_LIVING}|{_LIVING}{_JOINS}{_WORK}")
# Of a place that is named again: 「在嘉定上班，也住嘉定」. Who lives elsewhere than they work has neither.
# Who lives in what their employer has lives where they work.
_DORMITORY = r"(?:厂|公司|单位|工地|店)?(?:里|上)?(?:的|提供的)?(?:职工|员工)?宿舍"
_THERE = rf"(?={_JOINS}(?:{ANY_PLACE}|{_DORMITORY}|$|[。;；!！]))"
_LIVES_THERE = (
    rf"(?:{ANY_PLACE})(?:那边|这边|里面?)?{_LIVING}(?=了?(?:$|[,，。;；!！\d]|\s?(?:都|也|一直|已|有|快|从|满|\d)))"
)
_WORKS_AND_LIVES_NOW = lazy.compile(
    rf"{_WORK}了?[\s,，]?(?:我|也|又|在|家|房子){{0,3}}{_LIVES_THERE}|"
    rf"{_WORK}了?{_JOINS}(?:(?:{ANY_PLACE}){_JOINS})?{_LIVING}{_THERE}|{_LIVING}了?{_JOINS}(?:(?:{ANY_PLACE}){_JOINS})?{_WORK}{_THERE}"
)
_ELSE = r"社保|交|缴|结婚"
# What is told of another town ends where the next is named (「在闵行四年，后来去松江三年」).
_BEFORE_IT = lazy.compile(r"(?:后来|之后|然后|又|再|现在)[^,。]{0,6}$")

_ASKED = lazy.compile(r"[吗么?？]|的话|如果|要是|以前|之前|原来")
# Where who works in an outer suburb may live without being there.
_IN_TOWN = "黄浦|徐汇|长宁|静安|普陀|虹口|杨浦|浦东(?!临港|南汇)|闵行|市区|市中心|内环|中环"
_LIVES_IN_TOWN = lazy.compile(
    rf"(?:住|家|租房?|房子)(?:的地方|却|倒|还|是|都|一直|住|租|其实|也|可|买|在|到){{0,5}}(?:{_IN_TOWN})|(?:没有?|不)住(?:在)?(?:那边|那里|那儿|那|松江|嘉定|青浦|奉贤|临港)"
)
_THEN = lazy.compile(r"后来|之后|然后|又|再(?!说)")


def suburb(text: str) -> list[Finding]:
    """Find the years of work in outer suburbs, one after the other added up; 0 for who says not to work in one."""
    match = _NOT_THERE.search(text)
    if match and _names_another(text, match):
        # 「在奉贤，不是临港」 denies the one place alone.
        text, match = blank(text, match.start(), match.end()), None
    if match:
        return [
            Finding("suburb_years", 0, match.start(), match.end()),
            Finding("suburb_area", "none", match.start(), match.start()),
        ]
    stays = [(match, stay) for match in _PLACE.finditer(text) if (stay := _years_in(text, match))]
    if not stays:
        return _there(text)
    place, (total, start, end) = stays[0]
    for match, (years, begin, until) in stays[1:]:
        if begin >= end and _THEN.search(text, end, match.start()):
            place, total, end = match, tidy(total + years), until
    area = str(place.lastgroup).removeprefix("area_")
    found = [Finding("suburb_years", total, start, end)]
    return found if area == "any" else [*found, Finding("suburb_area", area, place.start(), place.start())]


def works_and_lives(text: str) -> bool:
    """Whether `text`, in plain form, tells of somebody who works and lives in one place farther out."""
    return _PLACE.search(text) is not None and _WORKS_AND_LIVES_NOW.search(text) is not None


def _names_another(text: str, denied: re.Match[str]) -> bool:
    """Whether a place is named beside the one that is denied, and is not denied itself."""
    if _ANYWHERE.search(denied[0]):
        return False
    named = (place for place in _PLACE.finditer(text) if not denied.start() <= place.start() < denied.end())
    return any(place.lastgroup != "area_any" and not _is_denied(text, place) for place in named)


def _is_denied(text: str, place: re.Match[str]) -> bool:
    before = text[clause_at(text, place.start())[0] : place.start()]
    return _DENIED.search(before) is not None or denies(before)


# Where somebody else lives, or works.
_OF_OTHERS = lazy.compile("孩子|小孩|[娃爸妈哥姐弟妹]|儿子|女儿|老[婆公]|公司|单位|父母|朋友|同事")


def lives_in_town(text: str) -> bool:
    """Tell whether plain `text` says that somebody lives in the inner districts, so that no work farther out counts."""
    other = _ASKED.search(text) or _OF_OTHERS.search(text)
    return _LIVES_IN_TOWN.search(text) is not None and not other


def _there(text: str) -> list[Finding]:
    """Find where somebody works and lives who does not say for how long."""
    for place in _PLACE.finditer(text):
        start, end = clause_at(text, place.start())
        area = str(place.lastgroup).removeprefix("area_")
        if area != "any" and _WORKS_AND_LIVES_NOW.search(text) and not denies(text[start:end]):
            return [Finding("suburb_area", area, place.start(), place.end())]
    return []


def _years_in(text: str, place: re.Match[str]) -> Length | None:
    start, end = clause_at(text, place.start())
    clause, before = text[start:end], text[start : place.start()]
    if denies(clause):
        return None
    if _WORKED.search(clause) and not _HOME_BEHIND.match(text, place.end()):
        home = r"租" if _WORKS_AND_LIVES.search(clause) else r"住了|居住|租"
        behind = length(text, place.end(), end, f"{_ELSE}|{home}")
        if behind is None and not _BEFORE_IT.search(before):
            behind = length(text, start, end, f"{_ELSE}|{home}")
        return behind or lone_length(text, end)
    if _HOME.search(before) and not works_there(text, end):
        return None
    return length(text, place.end(), end, f"{_ELSE}|住|拘|来|买|租") or lone_length(text, end, by_work=True)
