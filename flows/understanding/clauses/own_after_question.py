"""The writer's own value right behind a question about others of its kind: 「缴满12年给36分不？唉我才缴了9年」.

It names nothing, since the question did; so what the question is about is put in front of it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from flows.named_entries import NamedEntry
from flows.understanding.clauses.clauses import Clause
from language import lazy
from language.numbers import NUMBER

_OWN = lazy.compile(
    r"(?:可惜|可是|可|但是|但|不过|唉|哎|那|哦|而){0,2}+(?:我|俺|咱)(?:们)?(?:自己|这边?|现在|目前|今年|到现在|都|已经){0,2}+"
    rf"(?P<value>(?:就|才|只|也|刚|还|差不多|一共|总共|大概){{0,2}}+(?:有|[交缴]了?|满|够|是|到){{0,2}}+{NUMBER}(?:年半?|个月)(?:多|不到|左右)?[了啊呢的吧]{{0,2}})"
)
_TOPIC = lazy.compile(rf"(?P<multiple>{NUMBER}倍)(?!工资)|社保|结婚|领证|(?:[交缴](?:满|了|够)?)(?={NUMBER}年)")
_MONTHS = lazy.compile("个月")
_ENTRIES: Mapping[str, str] = {NamedEntry.SI_YEARS_POINTS: "社保", NamedEntry.SPOUSE_SHANGHAI_BONUS: "结婚"}


def with_topics(parts: Sequence[Clause], entry_of: Callable[[str], str | None]) -> tuple[Clause, ...]:
    """Return the clauses of a message, each own value behind a question with what the question is about.

    Args:
        parts: the clauses in order.
        entry_of: gives the entry that answers a question, asked only where the question names nothing itself.

    """
    found = list(parts[:1])
    for before, part in pairwise(parts):
        own = _OWN.fullmatch(part.text) if part.mood == "states" and before.mood in {"asks", "cites"} else None
        topic = _topic(before.text, part.text, entry_of) if own else ""
        found.append(replace(part, text=f"我{topic}{own['value']}") if own and topic else part)
    return tuple(found)


def _topic(question: str, value: str, entry_of: Callable[[str], str | None]) -> str:
    """Return what a question is about, in a word that the readers of facts know; months are those at a multiple."""
    named = [*_TOPIC.finditer(question)]
    multiples = [each["multiple"] for each in named if each["multiple"]]
    if _MONTHS.search(value):
        return multiples[-1] if multiples else ""
    words = [each[0] for each in named if not each["multiple"]]
    if words:
        return "社保" if words[-1][0] in "交缴" else words[-1]
    return "" if multiples else _ENTRIES.get(entry_of(question) or "", "")
