"""An age told by another person's: 「他比我大两岁」, 「太太小我五岁」, 「我跟她同岁」."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from flows.understanding.people.persons import SELF, Mention
from language import lazy
from language.numbers import NUMBER, read_number

_THAN = lazy.compile(
    rf"比(?P<whom>[小大]?[^,，。大小]{{1,5}})(?P<way>大|小)(?P<years>{NUMBER})岁|(?P<way2>大|小)(?P<whom2>我|他|她)(?:有)?(?P<years2>{NUMBER})岁"
)
# 「不是小五岁，是小六岁」: the difference between two whose ages are known is set right.
_SET_RIGHT = lazy.compile(
    rf"(?:不是|没有)(?:比[^,，。大小]{{1,5}})?(?P<was>大|小)(?P<wrong>{NUMBER})岁?[,，\s]*(?:而|应该|其实)?是?(?P<way>大|小)(?P<right>{NUMBER})岁"
)
# 「刚过完生日，得算39了」: somebody is one year older than was told, where that is said of their age or is no other's.
_A_YEAR_ON = lazy.compile(
    r"(?P<told>满|[到进]了?|(?:得|该|应该|应当|要|可以|就)(?:算|按|是|有))(?:是|作|成)?(?P<age>[1-7]\d)(?:周?岁)?(?:来?算)?[了啦的吧呢]*(?=$|[,，。;；!！\s])"
)
_BIRTHDAY = lazy.compile(r"生日|[长大]了?一岁")
_JUST_NOW = lazy.compile(r"昨天|前[两几]?天|上周|上个?星期|上个?月|上个?礼拜|[这本]个?[月周]|月初|刚|今天")
_ANOTHER_TIME = lazy.compile(r"明年|后年|下|才|以后|等|再过|快|没|还[有差]|社保|基数|倍|分|缴|交|年底|比")
_SAME = lazy.compile(
    r"(?:跟|和|与|同(?![事学行岁龄年乡样]))(?P<whom>[^,，。跟与]{1,4}?)(?:是|也是|都是|正好|刚好)?(?:同岁|同龄|一样大|一般大|同年(?!级|毕业|入职|进)|同一年(?:的|生|出生)|(?:年龄|年纪|岁数)(?:也|都|是)?(?:一样|相同|相当)|"
    r"(?:一个|同一?个?)(?:年纪|岁数|年龄))"
)
# Who is meant by a pronoun in a comparison is not who is compared (「小吴比他大两岁」).
_HE = lazy.compile("他|她|ta")


def relative_ages(
    text: str, person: str, mentions: Sequence[Mention], ages: Mapping[str, Any]
) -> Iterator[tuple[str, int]]:
    """Yield of whom `text` tells an age by another's, and the age in full years; one may be told by the last.

    Args:
        text: a message, in plain form.
        person: of whom it speaks where nobody is named before the comparison.
        mentions: the persons it names.
        ages: the known ages by person.

    """
    known = dict(ages)
    compared = sorted((*_THAN.finditer(text), *_SAME.finditer(text)), key=lambda match: match.start())
    for match in compared:
        named = [each for each in mentions if each.end <= match.start() + 1]
        subject = named[-1].key if named else person
        other = _other(match, subject, person, mentions)
        age = known.get(other) if other is not None else None
        if isinstance(age, int):
            known[subject] = age + _difference(match)
            yield subject, known[subject]


def a_year_on(text: str, person: str, mentions: Sequence[Mention], ages: Mapping[str, Any]) -> tuple[str, int] | None:
    """Return who is one year older by now than was told, and their age; None where that is said of nobody.

    Args:
        text: a message, in plain form.
        person: of whom it speaks where nobody is named before.
        mentions: the persons it names.
        ages: the known ages by person.

    """
    match = _A_YEAR_ON.search(text)
    if match is None or _ANOTHER_TIME.search(text):
        return None
    if not (_BIRTHDAY.search(text) or (match["told"][0] in "满到" and _JUST_NOW.search(text))):
        return None
    named = [each.key for each in mentions if each.end <= match.start()]
    subject = named[-1] if named else person
    age = int(match["age"])
    return (subject, age) if ages.get(subject) == age - 1 else None


def _other(match: re.Match[str], subject: str, person: str, mentions: Sequence[Mention]) -> str | None:
    """Return with whom `subject` is compared; None where nobody is named."""
    whom = match.groupdict().get("whom") or match.groupdict().get("whom2") or ""
    if re.fullmatch("我(?:自己|本人)?", whom):
        return SELF
    within = (each.key for each in mentions if match.start() <= each.start < match.end())
    other = next((key for key in within if key not in {subject, SELF}), None)
    if other is not None or not _HE.fullmatch(whom):
        return other
    before = (each.key for each in reversed(mentions) if each.start < match.start())
    return next((key for key in before if key not in {subject, SELF}), person if person != subject else None)


def _difference(match: re.Match[str]) -> int:
    groups = match.groupdict()
    years = groups.get("years") or groups.get("years2")
    if years is None:
        return 0
    count = int(read_number(years) or 0)
    return count if (groups.get("way") or groups.get("way2")) == "大" else -count


def age_set_right(text: str, person: str, ages: Mapping[str, Any]) -> tuple[str, int] | None:
    """Return whose age is set right by a difference, and the age in full years; None when none is.

    Args:
        text: a message, in plain form.
        person: of whom it speaks where several pairs differ so much.
        ages: the known ages by person.

    """
    match = _SET_RIGHT.search(text)
    if match is None:
        return None
    wrong, right = (int(read_number(match[name]) or 0) for name in ("wrong", "right"))
    signs = {"大": 1, "小": -1}
    was, way = signs[match["was"]], signs[match["way"]]
    known = {key: age for key, age in ages.items() if isinstance(age, int)}
    pairs = [
        (key, other) for key in known for other in known if key != other and known[key] - known[other] == was * wrong
    ]
    pairs.sort(key=lambda pair: (pair[0] == SELF, pair[0] != person))
    return (pairs[0][0], known[pairs[0][1]] + way * right) if pairs else None
