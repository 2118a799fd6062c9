"""What is said of a finished estimate: the result, and the views people ask for below it."""

from collections.abc import Callable

from bot.messages import Option, Reply
from bot.session import Session
from bot.turns.outcome import Context, Outcome, reply_with
from bot.wording.outlook import explain_outlook
from bot.wording.result import explain_result
from bot.wording.risks import explain_risks
from bot.wording.routes import explain_routes
from bot.wording.trace import explain_trace
from flows.blocked import blocked
from flows.bounds import bounds
from flows.doubts import policy_doubts
from flows.estimation import likely_profile, profile_of
from flows.foretelling import foretelling_doubts
from flows.form import FormState, open_fields
from flows.outlook import outlook
from flows.points import Estimate, estimate
from flows.policy import Policy, PolicyInForce
from flows.profile import Profile
from flows.risks import risks
from flows.routes import routes


class Computed:
    """The estimate of one conversation's answers, with all that the views are made of."""

    def __init__(self, context: Context, state: FormState) -> None:
        self.context = context
        self.policy: Policy = context.content.policy
        self.rules: PolicyInForce = self.policy.on(context.today)
        self.profile: Profile = likely_profile(state.answers, context.today)
        self.result: Estimate = estimate(self.profile, self.rules, context.today)


def finish(session: Session, context: Context, state: FormState) -> Outcome:
    """Say the result of an estimate; a group hears the range alone, the details go to a private chat."""
    done = session.changed(form=None, finished=state)
    computed = Computed(context, state)
    if context.incoming.in_group:
        return reply_with(done, Reply(_group_words(computed), private_link=True))
    likely = bounds(computed.profile, computed.rules, context.today)
    text = explain_result(computed.result, computed.profile, computed.rules, context.content.texts, likely)
    return reply_with(done, Reply(text, _ways_on(context, state)))


def why_settled(context: Context, state: FormState) -> str:
    """Say why nothing more is asked while questions are open; "" when none is, or when nothing is settled."""
    computed = Computed(context, state)
    if state.go_on or not open_fields(context.content.forms["estimate"], state):
        return ""
    possible = bounds(profile_of(state.answers, context.today), computed.rules, context.today)
    standard = computed.result.standard
    if possible.min >= standard:
        return context.say("form.settled_pass", standard=standard)
    return context.say("form.settled_fail", standard=standard) if possible.max < standard else ""


def glance(session: Session, context: Context, state: FormState, name: str) -> Outcome:
    """Show one view of an estimate that is still being filled in."""
    if context.incoming.in_group:
        return reply_with(session, Reply(context.say("talk.only_private"), private_link=True))
    return reply_with(session, Reply(VIEWS[name](Computed(context, state))))


def view(session: Session, context: Context, state: FormState, name: str) -> Outcome:
    """Show one view of a finished estimate; its name is one of `VIEWS`."""
    if context.incoming.in_group:
        return reply_with(session, Reply(context.say("talk.only_private"), private_link=True))
    return reply_with(session, Reply(VIEWS[name](Computed(context, state)), _ways_on(context, state, name)))


def _group_words(computed: Computed) -> str:
    least_most = bounds(computed.profile, computed.rules, computed.context.today)
    key = "form.group_exact" if least_most.min == least_most.max else "form.group_range"
    return computed.context.say(key, low=least_most.min, high=least_most.max, standard=computed.result.standard)


def _ways_on(context: Context, state: FormState, shown: str = "") -> tuple[Option, ...]:
    # The rules of before concern few: they are offered where one reads how it was counted.
    former = ["former"] if shown == "trace" else []
    keys = [*(name for name in VIEWS if name != shown), *former, "edit"]
    if open_fields(context.content.forms["estimate"], state):
        keys.append("go_on")
    return tuple(context.option(f"form.button.{key}", f"do:{key}") for key in (*keys, "restart"))


def _trace(computed: Computed) -> str:
    return explain_trace(computed.result, computed.context.content.texts)


def _routes(computed: Computed) -> str:
    found = routes(computed.profile, computed.policy, computed.context.today)
    closed = blocked(computed.profile, computed.rules, computed.result.items)
    return explain_routes(found, closed, computed.result, computed.context.content.texts)


def _outlook(computed: Computed) -> str:
    changes = outlook(computed.profile, computed.policy, computed.context.today)
    doubts = foretelling_doubts(computed.profile, computed.policy, computed.context.today, changes)
    said = (*policy_doubts(computed.rules), *doubts)
    return explain_outlook(changes, computed.result, computed.context.content.texts, said)


def _risks(computed: Computed) -> str:
    found = risks(computed.profile, computed.rules, computed.result.items)
    return explain_risks(found, computed.context.content.texts)


VIEWS: dict[str, Callable[[Computed], str]] = {
    "trace": _trace,
    "routes": _routes,
    "outlook": _outlook,
    "risks": _risks,
}
