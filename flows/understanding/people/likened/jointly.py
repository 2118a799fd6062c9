"""What is said of several at once without their names: 「这两位都有证」, 「两位都是本科」, 「我们俩都没有」.

Whoever is meant was named before, in this message or in one before it; 「她俩」 are never the writer.
"""

from collections.abc import Sequence
from itertools import pairwise

from flows.understanding.people.persons import SELF, Mention
from language import lazy
from language.numbers import NUMBER

_ANY = r"两个人|两人|俩人|俩|两个|[两三]位"
_THEY = r"(?:(?:他|她|ta)们(?:[俩仨]|[两三几]个?人?|几位)?|(?:他|她|ta|这|那)(?:[俩仨]|[两三几](?:个人?|位|人)))"
# What is said of everybody named so far.
JOINT = lazy.compile(
    r"(?:我们|两个人|两人|俩人|我俩|他俩|俩|两个|[两俩小]口子?|夫妻|夫妇|(?<=[\d岁,，。;；\s])|^)(?:也|全)?都(?:是|有|没|在|本科|大专|专科|硕士|高中|初中|中专|"
    r"(?:[2-6]\d|[二三四五]十[一二三四五六七八九]?)(?=周?岁|[,，。;；\s本大高硕]|$))|"
    rf"(?<=社保|学历|基数|年限)(?:也|全)?都(?:是|交了?|有|满)?(?={NUMBER}[年倍](?!前|初|底|级)|本科|大专|专科|硕士|最低)"
)
# 「近一年基数都1倍」 is said of all that time, and not of all people.
_ALL_THE_TIME = lazy.compile(
    rf"(?:近|最近|过去|这|前|上|去|今|每|后)(?:的)?(?:{NUMBER}|[几半])?(?:整)?(?:年|个月|月)|一直|从[^,，。;；]{{1,12}}(?:起|开始|到现在)|年年|月月|每次"
)
_OF_OTHERS = lazy.compile(
    rf"(?:^|(?<=[\s,，。;；!！那]))(?:(?P<they>{_THEY})|{_ANY})人?的?[^,，。;；都全]{{0,8}}?(?:也|又)?(?:全部|全都?|都|各)"
)
_WHO = lazy.compile(rf"(?:{_THEY}|{_ANY})人?的?")
_WHO_TOGETHER = lazy.compile(
    r"(?:我们|他们|她们|俩人|两个人?|两人|我俩|他俩|俩|[两俩小]口子?|夫妻|夫妇)+(?=$|也|全|都)"
)
# The writer only does it for them (「这两位我都按一倍报的」).
_DOER = lazy.compile(r"(?:我们?|公司|单位)(?=也?[都全给帮替按])")
_ENDS = lazy.compile(r"[,，。;；!！?？]")
_SENTENCE_ENDS = lazy.compile(r"[。;；!！?？]")
# What stands between those who are named side by side, and behind the last of them.
_BESIDE = frozenset({"", "和", "跟", "与", "同", "还有", "以及", "及", "、", ",", "，"})
_TOGETHER = lazy.compile(r"[\s,，]?(?:也|全)?都(?=.)|(?:年龄|岁数|年纪|学历)?(?:一样大?|相同)[,，]?(?:都)?是|同样是")
_AND_ME = lazy.compile(r"(?:和|跟|与|同|还有)(?:我|俺|咱)(?:自己|本人)?")
# What is not told but asked of them.
_ASKS = lazy.compile(r"哪|谁|吗|多少|几分|[?？]")


def of_all_the_time(text: str, start: int) -> bool:
    """Whether 「都」 at `start` of `text`, in plain form, is said of a time that its clause names before it."""
    clause = _ENDS.split(text[:start])[-1]
    return _ALL_THE_TIME.search(clause) is not None and "俩" not in clause


def of_others(text: str, known: Sequence[str], named: Sequence[Mention]) -> tuple[int, int] | None:
    """Return from where to where `text`, in plain form, tells of several others at once; None where it does not.

    Args:
        text: a message.
        known: the persons who are known.
        named: whom it names; fewer than two others, known or named, are no several.

    """
    if len({*known, *(each.key for each in named)} - {SELF}) < 2:
        return None
    match = _OF_OTHERS.search(text)
    if match is None or _ASKS.search(_ENDS.split(text[match.start() :], maxsplit=1)[0]):
        return None
    if SELF in {each.key for each in named} and not match["they"]:
        # 「我35他36,两个人都是本科」 are the writer and another.
        return None
    ends = _SENTENCE_ENDS.search(text, match.end())
    others = (each.start for each in named if each.start >= match.end())
    return match.start(), min([*others, ends.end() if ends else len(text)])


def said_of_each(words: str) -> str:
    """Return what is said of each of several, without the words for them."""
    return _DOER.sub("", _WHO.sub("", words, count=1))


def without_who(words: str) -> str:
    """Return `words` without those that name several together."""
    return _WHO_TOGETHER.sub("", words)


def said_of_named(text: str, mentions: Sequence[Mention]) -> dict[int, tuple[str, ...]]:
    """Find where something is said of several named side by side (「我和老公都37」): its place, and who they are."""
    found: dict[int, tuple[str, ...]] = {}
    for row in _rows(text, mentions):
        joint = _TOGETHER.match(text, row[-1].end)
        if joint is not None and len(row) > 1:
            found[joint.end()] = tuple(dict.fromkeys(each.key for each in row))
    for each in mentions:
        beside = _AND_ME.match(text, each.end) if each.key != SELF else None
        joint = _TOGETHER.match(text, beside.end()) if beside else None
        if joint is not None:
            found[joint.end()] = (each.key, SELF)
    return found


def _rows(text: str, mentions: Sequence[Mention]) -> list[list[Mention]]:
    """Return the mentions in rows of those who are named side by side."""
    rows = [[each] for each in mentions[:1]]
    for one, other in pairwise(mentions):
        if text[one.end : other.start].strip() in _BESIDE:
            rows[-1].append(other)
        else:
            rows.append([other])
    return rows
