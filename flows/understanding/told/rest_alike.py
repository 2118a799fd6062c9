"""Somebody of whom one thing is told and all else is as of somebody known.

「我老婆48，其他跟我一样」, 「除了社保5年，其他跟我一样」, 「条件跟我一样，就是社保多两年」.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from flows.profile import AGE_FIELDS
from flows.understanding.acts.act import Act, Slots
from flows.understanding.acts.told import Inform
from flows.understanding.expectation import Expectation
from flows.understanding.people.fact_words import FACT
from flows.understanding.people.persons import SELF
from language import lazy
from language.spelling import plain

# Like whom: a pronoun, or somebody by the word they are known by.
_WHO = r"我|他|她|[^,，。;；\s都也我他她]{1,4}?"
_ALIKE = lazy.compile(
    r"[,，;；。\s]*(?:其[它他]|其余|别的|剩下|另外的)(?:的|条件|情况|信息|方面|都|全部?|也){0,4}"
    rf"(?:[跟和同与像](?P<whose>{_WHO})(?:自己)?的?)?(?:都|也|完全|全|是){{0,2}}(?:一样|相同|一致|差不多|一模一样)[的了呢吧啊?？。！!\s]*"
)
_ALL = r"(?:的?(?:情况|条件|信息|资料|各方面|方方面面|其他|其它))?(?:什么|啥|样样|全部?)?(?:都|也|全)?"
_AS = (
    r"(?:的)?(?:什么|啥|情况|条件|各方面)?(?:都|也|完全|全|是|基本上?|几乎|差不多){0,2}"
    r"(?:一模一样|一样|相同|一致|差不多)(?:的|了)?"
)
_BUT = (
    r"[,，;；。\s]*(?:但是?|可是?|不过)?[,，\s]*(?:就是|只是|只不过|不过|就|但是?|可是?|唯独|除了|只有|只差(?:在|了)?|差别(?:就是|是|在)|"
    r"区别(?:就是|是|在)|不同的?(?:就是|是)|不一样的?(?:就是|是))[,，\s]*"
)
# All is alike but what is told behind it.
_ALIKE_BUT = lazy.compile(
    rf"(?:{_ALL}[跟和同与像](?P<whose>{_WHO})(?:自己|本人)?{_AS}|(?:什么|啥|样样|条件|情况)(?:都|也|全)一样){_BUT}(?P<rest>[^?？]+)$"
)
_COMPARED = lazy.compile(r"比(?P<whom>[小大]?[^,，。\s大小多少高低]{1,4})[大小多少高低]")
# All is alike but what is told before it.
_BUT_FOR = lazy.compile(r"除了?(?P<what>[^,，。;；]+?)(?:以外|之外|外)?$")
# What asks of a value in a few words tells it where all else is told.
_TAKEN_UP = lazy.compile(r"(?<=[\d岁年士科专])呢[?？\s]*$")
_LEADS = lazy.compile(r"^(?:那么?|要是|如果|换成|,|，|\s)+")
_BARE_AGE = lazy.compile(r"(?<!\d)[2-6]\d$")
# What is of a couple, not of each alone.
_OF_THE_COUPLE = ("spouse_shanghai_hukou", "spouse_shanghai_hukou_years", "married_years")
_ENDS = ",，。;；!！ "


@dataclass(frozen=True, slots=True)
class Alike:
    """What is told besides, the facts that hold of them too, and whose these are."""

    told: str
    facts: Slots
    whose: str


def rest_alike(text: str, expect: Expectation) -> Alike | None:
    """Read that all else is as of somebody of whom facts are known; None where nothing says so."""
    if not any(word in text for word in ("样", "同", "致", "不多")):
        return None
    said = plain(text)
    found = _ALIKE.search(said)
    told = _with_the_rest_behind(said, found) if found else ""
    found = found if told else _ALIKE_BUT.search(said)
    told = told or (_with_the_exception(said, found) if found else "")
    if found is None or not told:
        return None
    whose = _whose(found["whose"], said[: found.start()], expect)
    if whose is None:
        return None
    facts = {slot: value for slot, value in expect.everyone.get(whose, {}).items() if slot not in _OF_THE_COUPLE}
    return Alike(told, facts, whose) if facts or _tells_of(whose, said[: found.start()]) else None


def _whose(said: str | None, told: str, expect: Expectation) -> str | None:
    """Return as whose facts all else is; where it is not said, as theirs with whom somebody is compared before it."""
    if said is None:
        compared = _COMPARED.search(told)
        said = compared["whom"] if compared else None
    last = expect.roster.mentioned or expect.roster.current
    if said in {"他", "她"}:
        return last
    if said is None:
        return SELF if expect.everyone.get(SELF) or not expect.everyone else last
    return SELF if said.startswith("我") and len(said) <= len("我自己") else _known(said, expect)


def _known(said: str, expect: Expectation) -> str | None:
    """Return who is known by the word `said`; None for nobody."""
    called = (key for key in expect.roster.keys if key not in {SELF, ""} and key in {said, said.removeprefix("我")})
    return next(called, None)


def _tells_of(whose: str, before: str) -> bool:
    """Whether the writer's own facts are told in the same message."""
    return whose == SELF and "我" in before and len(FACT.findall(before)) > 1


def _with_the_rest_behind(said: str, found: re.Match[str]) -> str:
    """Return what is told before all else is alike, and what follows that; "" where nothing is."""
    told = _TAKEN_UP.sub("", _LEADS.sub("", said[: found.start()]))
    told = _BUT_FOR.sub(lambda match: match["what"], told)
    told = f"{told}岁" if _BARE_AGE.search(told) else told
    return f"{told},{said[found.end() :]}".strip(",") if told else ""


def _with_the_exception(said: str, found: re.Match[str]) -> str:
    """Return of whom all is alike, and what is told of them for all that; "" where that is nothing that counts."""
    who = _LEADS.sub("", said[: found.start()])
    of_nobody = not who or who[-1] in _ENDS or re.search(r"(?:^|[,，。;；\s])我(?:自己|本人)?的?$", who)
    return "" if of_nobody or not FACT.search(found["rest"]) else f"{who}{found['rest']}"


def with_the_rest(found: Iterable[Act], alike: Alike) -> tuple[Act, ...]:
    """Add the facts that hold too to what is told of somebody else; their estimate is wanted."""
    acts = tuple(found)
    told = [act.slots for act in acts if isinstance(act, Inform) and act.person == alike.whose]
    facts = {**alike.facts, **{slot: value for slots in told for slot, value in slots.items()}}
    facts = {slot: value for slot, value in facts.items() if slot not in _OF_THE_COUPLE}
    return tuple(
        replace(act, slots={**_beside(facts, act.slots), **act.slots}, asked=True, alike=bool(facts))
        if isinstance(act, Inform) and act.person not in {SELF, alike.whose}
        else act
        for act in acts
    )


def _beside(facts: Slots, told: Slots) -> Slots:
    """Return the facts that hold too, without how old somebody is where that is told otherwise."""
    if told.keys().isdisjoint(AGE_FIELDS):
        return facts
    return {slot: value for slot, value in facts.items() if slot not in AGE_FIELDS}
