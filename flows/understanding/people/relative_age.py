"""An age told by another person's: 「他比我大两岁」, 「太太小我五岁」, 「我跟她同岁」."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from flows.understanding.people.persons import SELF, Mention
from language import lazy
from language.numbers import NUMBER, read_number

_THAN = lazy.compile(
    rf"比(?P<whom>[^,，。大小]{{1,5}})(?P<way>大|小)(?P<years>{NUMBER})岁|(?P<way2>大|小)(?P<whom2>我|他|她)(?:有)?(?P<years2>{NUMBER})岁"
)
# 「不是小五岁，是小六岁」: the difference between two whose ages are known is set right.
_SET_RIGHT = lazy.compile(
    rf"(?:不是|没有)(?:比[^,，。大小]{{1,5}})?(?P<was>大|小)(?P<wrong>{NUMBER})岁?[,，\s]*(?:而|应该|其实)?是?(?P<way>大|小)(?P<right>{NUMBER})岁"
)
_SAME = lazy.compile(r"(?:跟|和|与)(?P<whom>[^,，。]{1,4}?)(?:是)?(?:同岁|同龄|一样大|一般大|同年)")


def relative_age(
    text: str, person: str, mentions: Sequence[Mention], ages: Mapping[str, Any]
) -> tuple[str, int] | None:
    """Return of whom `text` tells an age by another's, and the age in full years; None when it tells none.

    Args:
        text: a message, in plain form.
        person: of whom it speaks where nobody is named before the comparison.
        mentions: the persons it names.
        ages: the known ages by person.

    """
    match = _THAN.search(text) or _SAME.search(text)
    if match is None:
        return None
    named = [each for each in mentions if each.end <= match.start() + 1]
    others = [each for each in mentions if match.start() <= each.start < match.end()]
    subject = named[-1].key if named else person
    whom = match.groupdict().get("whom") or match.groupdict().get("whom2") or ""
    writer = re.fullmatch("我(?:自己|本人)?", whom) is not None
    other = SELF if writer else next((each.key for each in others if each.key not in {subject, SELF}), None)
    age = ages.get(other) if other is not None else None
    if not isinstance(age, int):
        return None
    return subject, age + _difference(match)


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
