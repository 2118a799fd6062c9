"""A fact that a message tells of one person, and then of another: 「老婆39，大专，社保5年，不对，社保是我的」."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from flows.understanding.acts.act import Act
from flows.understanding.acts.told import Correct, Inform, TakeBack
from flows.understanding.expectation import Expectation
from flows.understanding.set_right.taken_back import TakenBack
from flows.understanding.tools import Tools
from language import lazy

_IS_OF = lazy.compile(
    r"(?<=[,，。;；!！\s])(?:(?:哦|啊|噢|呃|哎呀?|不对|不是|等等|等一下|[搞说弄写]错了?)[,，。!！\s]{0,3}){0,4}"
    r"(?:这个?|那个?)?(?P<what>社保|学历|年龄|岁数|职称|基数|学位)(?:年限)?(?:其实|应该|才)?是[^,，。;；!！?？\s]{1,6}?的(?=[,，。;；!！\s]|$)"
)
_WHO = lazy.compile(r"^(?:我|他|她|ta)(?:自己|本人)?")


def moved_within(words: str, informs: Sequence[Inform], expect: Expectation, tools: Tools) -> list[Act]:
    """Return what `words` tell of whom, where their end says whose a fact is instead; [] where it does not.

    Args:
        words: what is told, in plain form.
        informs: the facts that the words before that tell, person by person.
        expect: what was known before.
        tools: the readers of one revision of the content.

    """
    match = _IS_OF.search(words)
    if match is None or not informs:
        return []
    facts = {each.person: {**expect.everyone.get(each.person, {}), **each.slots} for each in informs}
    person = informs[-1].person
    about = replace(expect, everyone={**expect.everyone, **facts}, known=facts[person])
    about = replace(about, roster=replace(expect.roster, current=person, mentioned=person))
    back, rest = TakenBack(tools, about).acts(words[match.start() :].lstrip(" ,，。"))
    moved = [act for act in back if isinstance(act, TakeBack) and act.owner is not None and act.person in facts]
    right = [act for act in back if isinstance(act, Correct)]
    said = _WHO.sub("", rest.replace(",", " ").split()[-1]) if rest.strip(" ,") else ""
    more = tools.facts.informs(f"{match['what']}{said}", about) if said else []
    right += [Correct(person, each.slots) for each in more if each.person == person]
    return _settled(informs, [*moved, *right]) if moved else []


def says_whose(words: str) -> str:
    """Return the words before those that say whose a fact is instead; "" where none do."""
    match = _IS_OF.search(words)
    return words[: match.start()] if match else ""


def _settled(informs: Iterable[Inform], changes: Sequence[Act]) -> list[Act]:
    """Return the facts of each person after what is moved between them."""
    told = {each.person: each for each in informs}
    for act in changes:
        if isinstance(act, TakeBack) and act.owner is not None:
            of_giver = {slot: value for slot, value in told[act.person].slots.items() if slot not in act.slots}
            told[act.person] = replace(told[act.person], slots=of_giver)
            owner = told.get(act.owner, Inform(person=act.owner))
            told[act.owner] = replace(owner, slots={**owner.slots, **act.owned})
        elif isinstance(act, Correct) and act.person in told:
            told[act.person] = replace(told[act.person], slots={**told[act.person].slots, **act.slots})
    return [each for each in told.values() if each.slots]
