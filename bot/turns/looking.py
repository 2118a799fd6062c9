"""What is shown when somebody asks about the estimate in their own words: 「还差多少」, 「明年还够吗」."""

from collections.abc import Callable
from datetime import date

from bot.messages import Reply
from bot.session import Session
from bot.turns.asked import Asked, asked
from bot.turns.estimate import VIEWS, Computed, headed, ways_on
from bot.turns.long_ago import renewals
from bot.turns.outcome import Context, Outcome, reply_with
from bot.wording.coming import explain_then, explain_when
from bot.wording.standing import explain_standing, explain_sureness, explain_taken
from flows.ahead.projection import on_later_day
from flows.ahead.reaching import reached_by_waiting
from flows.bounds import bounds
from flows.forms.form import FormState
from flows.points import estimate
from flows.policy import NotCovered
from flows.profile import ProfileError

Words = Callable[[Computed, date | None], str]


def route(session: Session, context: Context) -> Outcome | None:
    """Answer a question about the estimate, open or finished; None when the text asks none."""
    state = session.form or session.finished
    if state is None or state.form != "estimate":
        return None
    found = asked(context, *SHOWN)
    return _shown(session, context, state, found) if found else None


def _shown(session: Session, context: Context, state: FormState, found: Asked) -> Outcome | None:
    if context.incoming.in_group:
        return reply_with(session, Reply(context.say("talk.only_private"), private_link=True))
    try:
        computed = Computed(context, state)
    except ProfileError:
        return None
    if session.form is not None:
        return reply_with(session, Reply(SHOWN[found.name](computed, found.day)))
    text = headed(context, state, SHOWN[found.name](computed, found.day))
    options = (*renewals(context, state), *ways_on(computed, state, found.name))
    return reply_with(session, Reply(text, options))


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
    profile = on_later_day(computed.profile, computed.rules, today, day)
    said = explain_then(estimate(profile, rules, day), profile, context.content.texts)
    return f"{said}\n\n{VIEWS['outlook'](computed)}"


def _when(computed: Computed, _: date | None) -> str:
    reached = reached_by_waiting(computed.profile, computed.policy, computed.context.today)
    said = explain_when(computed.result, reached, computed.context.content.texts)
    return f"{said}\n\n{VIEWS['outlook'](computed)}"


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
}
