"""A case of its own numbers while next to nothing is known: 「如果35岁大专社保5年，能有几分」, then 「换成本科呢」.

What is supposed after it goes on from it, as what is supposed of somebody known goes on from what they told.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from flows.forms.form import FormState
from flows.policy import Policy
from flows.profile import ProfileError
from flows.supposing.case import Case
from flows.supposing.follow_up import begins_with_a_change, case_in_talk
from flows.supposing.outcome import outcome
from flows.supposing.supposed_case import Hearing

# What an estimate is made of; a case is one that names several of these.
_MATTERS = (
    {"age", "birth_year", "birth_date"},
    {"education"},
    {"title", "skill_level"},
    {"si_years"},
    {"si_base", "si_base_yuan", "base_months", "months_at_1x", "months_at_2x", "months_at_3x", "months_1x_last_12"},
    {"spouse_shanghai_hukou", "spouse_shanghai_hukou_years"},
    {"suburb_area", "suburb_years"},
    {"public_service_years"},
)
_SEVERAL = 2
# Who names so many of them anew puts another case; fewer change the one that was put.
_ANEW = 3
Hear = Callable[[FormState], Hearing]


@dataclass(frozen=True, slots=True)
class Standing:
    """What a supposition is of.

    Attributes:
        state: what is known, or the case supposed before, where it goes on from that.
        before: the suppositions that it may lean on, one a line.
        own: whether it is a case of its own numbers, or goes on from one.
        begun: whether that case is put by what is supposed now.

    """

    state: FormState
    before: str
    own: bool = False
    begun: bool = False


@dataclass(frozen=True, slots=True)
class Rules:
    """What an estimate is computed by: the rules of every day, and the day that "now" means."""

    policy: Policy
    today: date


def brings_own(case: Case, known: Mapping[str, Any]) -> bool:
    """Whether a case brings its own numbers: several matters, while one at most is known."""
    return _matters(known) < _SEVERAL <= _matters(_named(case))


def standing(state: FormState, text: str, before: str, rules: Rules, hear: Hear) -> Standing:
    """Return what the supposition `text`, after those in `before`, is of.

    Args:
        state: what is known of the person.
        text: what is supposed now.
        before: the texts supposed before it, one a line.
        rules: what an estimate is computed by.
        hear: what is known while a supposition about a state is read.

    """
    if _matters(state.answers) >= _SEVERAL:
        return Standing(state, before)
    stood = Standing(state, before)
    for line in before.splitlines():
        put = _put(stood, state, line, hear)
        stood = _supposed(put, line, rules, hear) if put.own else put
    return _put(stood, state, text, hear)


def _put(stood: Standing, state: FormState, text: str, hear: Hear) -> Standing:
    """Return what `text` is of: of what is known where it puts a case anew, else of what was supposed before."""
    case = case_in_talk(text, "", hear(state))
    if not brings_own(case, state.answers):
        return replace(stood, begun=False)
    anew = not stood.own or (_matters(_named(case)) >= _ANEW and not begins_with_a_change(text))
    return Standing(state, "", own=True, begun=True) if anew else replace(stood, begun=False)


def _supposed(put: Standing, line: str, rules: Rules, hear: Hear) -> Standing:
    """Return what holds once `line` is supposed of a case; what lies ahead of it is not so yet.

    What opens a case is all in its answers: what comes after leans on the changes to it alone.
    """
    before = "" if put.begun else f"{put.before}\n{line}".strip()
    case = case_in_talk(line, put.before, hear(put.state))
    try:
        found = outcome(put.state, case, rules.policy, rules.today) if case.understood else None
    except ProfileError:
        found = None
    if found is None or found.months:
        return replace(put, before=before)
    answers = found.supposed.answers
    return replace(put, state=put.state.model_copy(update={"answers": answers}), before=before)


def _named(case: Case) -> Mapping[str, Any]:
    """Return what a case names, with what is waited for in it."""
    ahead = case.ahead
    waited = {"age": ahead.age, "si_years": ahead.insured} if ahead is not None else {}
    return {**case.slots, **{slot: value for slot, value in waited.items() if value is not None}}


def _matters(slots: Mapping[str, Any]) -> int:
    return sum(not matter.isdisjoint(slots) for matter in _MATTERS)
