"""What is shown when somebody asks about an estimate: how it stands, how it came, what raises it, what is to come."""

from collections.abc import Callable
from datetime import date

from bot.dialogue.context import Context
from bot.dialogue.events import EstimateViewed
from bot.dialogue.offers import questions
from bot.dialogue.replies.estimate import VIEWS, Computed, headed, retires_before_routes_end, ways_on
from bot.dialogue.replies.long_ago import renewals
from bot.dialogue.replies.said import Said
from bot.messages import Option, Reply
from bot.session import Session
from bot.wording.coming import explain_retired, explain_then, explain_when
from bot.wording.sheet import DaysAhead, explain_sheet
from bot.wording.standing import explain_standing, explain_sureness, explain_taken
from flows.ahead.falls import next_fall
from flows.ahead.projection import on_later_day
from flows.ahead.reaching import reached_by_waiting
from flows.ahead.retirement import retired_from
from flows.bounds import bounds
from flows.outlook import outlook
from flows.points import estimate
from flows.policy import NotCovered
from flows.profile import ProfileError

TO_APPLY = ("application-procedure", "materials-list")
Words = Callable[[Computed, date | None], str]


def viewed(session: Session, context: Context, event: EstimateViewed) -> Said:
    """Show one view of an estimate, open or finished."""
    if context.in_group:
        return Said(replies=(Reply(context.say("talk.only_private"), private_link=True),), did=("answer",))
    try:
        computed = Computed(context, event.state)
    except ProfileError:
        return Said()
    if event.view == "next":
        return Said(replies=(_next(context, computed, event),), did=("answer",))
    text = SHOWN[event.view](computed, event.day)
    if event.state.status == "open":
        return Said(replies=(Reply(text),), did=("result",))
    options = (*renewals(context, event.state), *ways_on(computed, event.state, event.view))
    return Said(replies=(Reply(headed(context, event.state, text), options),), did=("result",))


def _next(context: Context, computed: Computed, event: EstimateViewed) -> Reply:
    """Say what to do after a result: apply, or get the points first."""
    if computed.result.passes:
        check = context.option("form.button.eligibility", "do:eligibility", by_word=False)
        options: tuple[Option, ...] = (*questions(context, TO_APPLY), check)
        key = "apply_if_listed" if computed.result.if_listed else "apply"
        return Reply(context.say(f"estimate.after.{key}"), options)
    text = f"{context.say('estimate.after.points_first')}\n{VIEWS['routes'](computed)}"
    return Reply(text, ways_on(computed, event.state, "routes"))


def _standing(computed: Computed, _: date | None) -> str:
    likely = bounds(computed.profile, computed.rules, computed.context.today)
    return explain_standing(computed.result, likely, computed.context.content.texts)


def _sure(computed: Computed, _: date | None) -> str:
    likely = bounds(computed.profile, computed.rules, computed.context.today)
    return explain_sureness(computed.result, likely, computed.context.content.texts)


def _taken(computed: Computed, _: date | None) -> str:
    return explain_taken(computed.result, computed.rules, computed.context.content.texts)


def _then(computed: Computed, day: date | None) -> str:
    """Say the total of the day asked about, then on which days it changes until there."""
    context, today = computed.context, computed.context.today
    if day is None:
        return VIEWS["outlook"](computed)
    try:
        rules = computed.policy.expected_on(day)
    except NotCovered as error:
        return context.say("estimate.coming.too_far", last=error.supposed)
    retired = retired_from(computed.profile, computed.rules, today)
    if retired is not None and retired <= day:
        said = explain_retired(day, computed.rules.working_life.retirement.latest, context.content.texts)
    else:
        profile = on_later_day(computed.profile, computed.rules, today, day)
        said = explain_then(estimate(profile, rules, day), profile, context.content.texts)
    return f"{said}\n\n{VIEWS['outlook'](computed)}"


def _when(computed: Computed, _: date | None) -> str:
    reached = reached_by_waiting(computed.profile, computed.policy, computed.context.today)
    retires_at = retires_before_routes_end(computed)
    said = explain_when(computed.result, reached, computed.context.content.texts, retires_at)
    return f"{said}\n\n{VIEWS['outlook'](computed)}"


def _sheet(computed: Computed, _: date | None) -> str:
    profile, rules, today = computed.profile, computed.rules, computed.context.today
    fall = next_fall(profile, rules, computed.result, outlook(profile, computed.policy, today))
    waits = computed.result.total < computed.result.standard
    reached = reached_by_waiting(profile, computed.policy, today) if waits else None
    ahead = DaysAhead(fall, reached.day if reached else None)
    return explain_sheet(computed.result, profile, rules, ahead, computed.context.content.texts)


def _view(name: str) -> Words:
    return lambda computed, _: VIEWS[name](computed)


# In the order in which they are tried.
SHOWN: dict[str, Words] = {
    "standing": _standing,
    "trace": _view("trace"),
    "routes": _view("routes"),
    "when": _when,
    "then": _then,
    "outlook": _view("outlook"),
    "sure": _sure,
    "taken": _taken,
    "risks": _view("risks"),
    "sheet": _sheet,
}
