"""Somebody of whom one thing is told and all else is as of somebody known: 「我老婆48，其他跟我一样」."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from flows.understanding.acts import Act, Inform, Slots
from flows.understanding.expectation import Expectation
from flows.understanding.people.persons import SELF
from language import lazy
from language.spelling import plain

_ALIKE = lazy.compile(
    r"[,，;；。\s]*(?:其[它他]|其余|别的|剩下|另外的)(?:的|条件|情况|信息|方面|都|全部?|也){0,4}[跟和同与像](?P<whose>我|他|她)(?:自己)?的?"
    r"(?:都|也|完全|全|是){0,2}(?:一样|相同|一致|差不多|一模一样)[的了呢吧啊?？。！!\s]*"
)
# What asks of a value in a few words tells it where all else is told.
_TAKEN_UP = lazy.compile(r"(?<=[\d岁年士科专])呢[?？\s]*$")
_LEADS = lazy.compile(r"^(?:那么?|要是|如果|换成|,|，|\s)+")
_BARE_AGE = lazy.compile(r"(?<!\d)[2-6]\d$")
# What is of a couple, not of each alone.
_OF_THE_COUPLE = ("spouse_shanghai_hukou", "spouse_shanghai_hukou_years")


@dataclass(frozen=True, slots=True)
class Alike:
    """What is told besides, and the facts that hold of them too."""

    told: str
    facts: Slots


def rest_alike(text: str, expect: Expectation) -> Alike | None:
    """Read that all else is as of somebody of whom facts are known; None where nothing says so."""
    found = _ALIKE.search(plain(text)) if "样" in text or "同" in text or "致" in text or "不多" in text else None
    if found is None:
        return None
    whose = SELF if found["whose"] == "我" else expect.roster.mentioned or expect.roster.current
    facts = {slot: value for slot, value in expect.everyone.get(whose, {}).items() if slot not in _OF_THE_COUPLE}
    said = plain(text)
    told = _TAKEN_UP.sub("", _LEADS.sub("", said[: found.start()]))
    told = f"{told}岁" if _BARE_AGE.search(told) else told
    return Alike(f"{told},{said[found.end() :]}".strip(","), facts) if facts and told else None


def with_the_rest(found: Iterable[Act], alike: Alike) -> tuple[Act, ...]:
    """Add the facts that hold too to what is told of somebody else; their estimate is wanted."""
    return tuple(
        replace(act, slots={**alike.facts, **act.slots}, asked=True) if isinstance(act, Inform) and act.person else act
        for act in found
    )
