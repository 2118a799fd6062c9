"""Somebody known, called by a fact of theirs that is of nobody else's: 「38那个多少分」, 「本科的那位有中级职称」."""

import re
from collections.abc import Mapping
from typing import Any

from flows.understanding.people.persons import SELF
from language import lazy

_POINTS = lazy.compile("那[个位]")
_CALLED = lazy.compile(
    r"(?<![\u4e00-\u9fff\d])(?:(?P<age>[1-7]\d)(?:周?岁)?|(?P<degree>高中|中专|大专|专科|本科|硕士|博士)(?:毕业|学历)?)的?那[个位](?:员工|同事|人)?"
)
_DEGREES: Mapping[str, tuple[str, ...]] = {
    "高中": ("below_college",),
    "中专": ("below_college",),
    "大专": ("college",),
    "专科": ("college",),
    "本科": ("bachelor", "bachelor_no_degree", "bachelor_with_degree"),
    "硕士": ("master",),
    "博士": ("doctor",),
}


def by_their_facts(said: str, everyone: Mapping[str, Mapping[str, Any]]) -> str:
    """Return `said`, in plain form, with the word each person is known by where it calls them by a fact of theirs.

    Args:
        said: a message.
        everyone: the facts of each person, by how they are called.

    """
    if not _POINTS.search(said):
        return said
    others = {key: facts for key, facts in everyone.items() if key != SELF}
    return _CALLED.sub(lambda match: _who(match, others) or match[0], said)


def _who(match: re.Match[str], others: Mapping[str, Mapping[str, Any]]) -> str | None:
    """Return the one of `others` of whom what `match` says is told; None where none or several are."""
    found = [key for key, facts in others.items() if _is_so(match, facts)]
    return found[0] if len(found) == 1 else None


def _is_so(match: re.Match[str], facts: Mapping[str, Any]) -> bool:
    if match["age"]:
        return facts.get("age") == int(match["age"])
    return facts.get("education") in _DEGREES[match["degree"]]
