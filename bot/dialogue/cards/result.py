"""The card of a finished estimate."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.cards import Action, OpenPart, ResultCard
from bot.dialogue.cards.dropped import dropped_of
from bot.dialogue.cards.score import score_of
from bot.texts import Texts
from bot.wording.applying import Beside, explain_beside, in_the_way
from bot.wording.items import explain_doubt, explain_names
from bot.wording.result import NOT_TO_MIND
from bot.wording.sheet import DaysAhead, sheet_card
from flows.forms.form import Form, FormState, open_fields
from flows.points.bounds import Bounds, bounds
from flows.points.estimation import fields_asked
from flows.points.missing_facts import DECISIVE, unsaid
from flows.points.points import Estimate
from flows.policy import PolicyInForce
from flows.profile import Profile

# What to offer first: to who passes what else an application needs, to everybody else the ways to the standard.
MAIN = {True: ("eligibility", "outlook"), False: ("routes", "outlook")}


@dataclass(frozen=True, slots=True)
class Finished:
    """All that the card is made of: the form with its answers, the estimate of them, and what is known beside it."""

    form: Form
    state: FormState
    result: Estimate
    profile: Profile
    rules: PolicyInForce
    beside: Beside
    ahead: DaysAhead


def result_card(of: Finished, person: str, texts: Texts) -> ResultCard:
    """Return the card of an estimate; `person` is how the assistant calls whose it is, "" for the writer."""
    result, day = of.result, of.result.day.isoformat()
    reach = of.beside.likely or Bounds(result.total, result.total)
    return ResultCard(
        score=score_of(result, reach, texts, barred=in_the_way(result, of.beside)),
        person=person,
        day=day,
        policy=texts.say("card.policy", policy=result.policy, day=day),
        remark=_remark(of, reach, texts),
        barriers=_barriers(of, texts),
        open=tuple(_open_parts(of)),
        dropped=dropped_of(result, of.profile, of.rules, texts),
        notes=tuple(explain_doubt(doubt, texts) for doubt in result.warnings if doubt.key not in NOT_TO_MIND),
        sources=tuple(dict.fromkeys(item.reference for item in result.items)),
        main=tuple(Action(texts.say(f"form.button.{name}"), f"do:{name}") for name in MAIN[result.passes]),
        sheet=sheet_card(result, of.profile, of.rules, of.ahead, texts),
    )


def _remark(of: Finished, reach: Bounds, texts: Texts) -> str:
    missing = explain_names((name for name in unsaid(of.profile) if name in DECISIVE), texts)
    if missing:
        return texts.say("card.remark.unsaid", names=missing)
    count = len(open_fields(of.form, of.state))
    if not count or reach.min == reach.max:
        return ""
    key = "settled" if reach.min >= of.result.standard else "open"
    return texts.say(f"card.remark.{key}", count=count, low=reach.min, high=reach.max)


def _barriers(of: Finished, texts: Texts) -> tuple[str, ...]:
    bullet = texts.say("estimate.result.doubt", text="")
    policy_ended = (explain_doubt(doubt, texts) for doubt in of.result.warnings if doubt.key == "policy_ended")
    said = explain_beside(of.result, of.profile, of.rules, of.beside, texts)
    return tuple(line.removeprefix(bullet) for line in (*policy_ended, *said))


def _open_parts(of: Finished) -> Iterator[OpenPart]:
    total = of.result.total
    for field in open_fields(of.form, of.state):
        reach = bounds(of.profile, of.rules, of.result.day, fields_asked(field, of.rules))
        # A range over every bonus there is would promise hundreds of points that nobody gets.
        if field.kind == "several":
            yield OpenPart(field.name, 0, None, f"edit:{field.field}")
        elif reach.max > total:
            yield OpenPart(field.name, max(0, reach.min - total), reach.max - total, f"edit:{field.field}")
