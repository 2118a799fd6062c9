"""All that was told is somebody else's, as its end or the next message says: 「不是我，是我老婆的」."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from flows.understanding.acts.act import Act
from flows.understanding.acts.told import HandOver, Inform
from flows.understanding.expectation import Expectation
from flows.understanding.people.fact_words import FACT
from flows.understanding.people.people import People
from flows.understanding.people.persons import PRONOUN, SELF
from language import lazy
from language.spelling import plain

_LEADS = (
    r"(?:哦|啊|哎呀?|噢|呃|额|嗯|不好意思|抱歉|对了|等等|等一下|不对|[搞说弄写填]错(?:了|啦)?|忘(?:了)?说(?:了)?|"
    r"[,，。!！\s]){0,8}"
)
_TOLD = r"(?:刚才|刚刚|前面|上面|以上|之前|一开始|那些|这些|这个|这|那)"
_KIND = r"(?:情况|条件|资料|信息|数据|材料|内容|事)"
_SAID = (
    rf"(?:我?{_TOLD}{{0,2}}(?:我?(?:[说讲填报写问发]的)(?:那些|这些|{_KIND})?|{_KIND}|{_TOLD})"
    r"(?:都|全部?|其实|应该|才){0,2})"
)
_NOT_ME = (
    rf"(?:{_SAID}?(?:都|全)?(?:不是|并非)(?:我自己|我本人|本人|我|他|她|ta)(?:自己)?的?{_KIND}?[,，\s]{{0,3}}(?:而)?)"
)
_WHO = (
    r"(?:(?:我们?|咱们?)(?:公司|单位|店里?|厂里?|家)?的)?"
    r"(?P<who>(?:(?![的问都查算]|情况|条件|资料|信息|数据)[\u4e00-\u9fffa-z]){1,9})"
)
_OF = rf"(?P<for>帮|替|给|代|为)?{_WHO}(?P<own>的?{_KIND}|的)?(?:来)?(?P<asks>问|算|查|看|估)?(?:的)?"
_NOR_MINE = r"(?:[,，\s]{0,3}(?:而?不是|没有?说)(?:我|我自己|本人)的?(?:情况|条件)?)?"
_END = r"[。.!！~啊呀哦呢吧哈\s]*$"
# In a message of its own it has to be said that all is meant: one fact alone is looked up as what was told last.
_ALL = lazy.compile(
    rf"{_LEADS}(?P<not>{_NOT_ME})?(?P<said>{_SAID})?(?:都|全|其实|应该){{0,2}}(?:是|属于)(?:说|讲|问)?的?(?:是)?"
    rf"{_OF}{_NOR_MINE}{_END}"
)
_BEHIND = lazy.compile(rf"(?:^|(?<=[,，。;；!！\s])|(?<=[年月岁])(?=以上(?:都|全)?是)){_ALL.pattern}")
_HINT = lazy.compile(r"是|属于")
_PLURAL = lazy.compile(rf"{_KIND}|[说讲填报写问发]的|以上|上面|这些|那些|都|全|不是(?:我|本人|他|她)")


@dataclass(frozen=True, slots=True)
class Told:
    """Facts told in a message, and whose they are as its end says."""

    facts: str
    owner: str


def told_of_another(text: str, expect: Expectation, people: People) -> Told | None:
    """Read that what a message tells first is all somebody else's, as its end says; None where it does not say so."""
    if not _HINT.search(text):
        return None
    said = plain(text)
    match = _BEHIND.search(said)
    facts = said[: match.start()].strip(" ,，。;；") if match else ""
    if (
        match is None
        or not (match["not"] or match["said"])
        or not FACT.search(facts)
        or any(each.key != SELF for each in people.mentions(facts, expect.roster))
    ):
        return None
    owner = _owner(match["who"], expect, people)
    return None if owner is None else Told(facts, owner)


def of_another(found: Iterable[Act], told: Told) -> tuple[Act, ...]:
    """Return `found` with the facts of the writer as the owner's; their estimate is wanted."""
    return tuple(
        replace(act, person=told.owner, asked=True) if isinstance(act, Inform) and act.person == SELF else act
        for act in found
    )


def handed_over(said: str, expect: Expectation, people: People) -> HandOver | None:
    """Read that all that is known of the person talked about is somebody else's; None where `said` says more."""
    match = _ALL.fullmatch(said) if expect.known and _HINT.search(said) else None
    if match is None or not (match["not"] or match["said"]) or not _PLURAL.search(match[0]):
        return None
    owner = _owner(match["who"], expect, people)
    return None if owner in {None, expect.roster.current} else HandOver(expect.roster.current, owner or SELF)


def _owner(words: str, expect: Expectation, people: People) -> str | None:
    """Return whom `words` name, the last of them (「我同事小周」); None where they name nobody."""
    found = [each.key for each in people.mentions(words, expect.roster)]
    named = [key for key in found if key not in {SELF, PRONOUN}]
    if named:
        return named[-1]
    return SELF if words in {"我", "我自己", "我本人", "本人", "自己"} and expect.roster.current != SELF else None
