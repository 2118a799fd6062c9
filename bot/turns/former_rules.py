"""The finished estimate under the rules of another day, and what changed since."""

from datetime import date, timedelta

from bot.messages import Reply
from bot.session import Session
from bot.turns.outcome import Context, Outcome, reply_with
from bot.wording.difference import explain_other_rules
from flows.difference import under_other_rules
from flows.estimation import likely_profile
from flows.former_rules import former_day
from flows.forms.form import FormState
from flows.policy import NotCovered


def route(session: Session, context: Context) -> Outcome | None:
    """Answer 「按2022年的规则算呢」; None when the text asks for the rules of no other day."""
    state = session.finished
    day = former_day(context.text, _in_force_from(context))
    if state is None or day is None:
        return None
    return _compared(session, context, state, day)


def show(session: Session, context: Context, state: FormState) -> Outcome:
    """Compare with the policy before the one in force."""
    return _compared(session, context, state, _in_force_from(context) - timedelta(days=1))


def _in_force_from(context: Context) -> date:
    return context.content.policy.on(context.today).measures.from_day


def _compared(session: Session, context: Context, state: FormState, day: date) -> Outcome:
    if context.incoming.in_group:
        return reply_with(session, Reply(context.say("talk.only_private"), private_link=True))
    back = (context.option("form.button.trace", "do:trace"), context.option("form.button.routes", "do:routes"))
    return reply_with(session, Reply(_words(context, state, day), back))


def _words(context: Context, state: FormState, day: date) -> str:
    profile = likely_profile(state.answers, context.today)
    try:
        comparison = under_other_rules(profile, context.content.policy, day, context.today)
    except NotCovered as error:
        covered = {"first": error.first, "last": error.last, "supposed": error.supposed}
        return context.say("estimate.former.not_covered", day=day, **covered)
    return explain_other_rules(comparison, context.content.texts)
