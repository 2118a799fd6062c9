"""An estimate under the rules of another day, and what changed since."""

from datetime import date

from bot.dialogue.context import Context
from bot.dialogue.events.computed import OtherRules
from bot.dialogue.replies.said import Said
from bot.messages import Reply
from bot.session import Session
from bot.wording.difference import explain_other_rules
from flows.forms.form import FormState
from flows.points.difference import under_other_rules
from flows.points.estimation import likely_profile
from flows.policy import NotCovered


def under(session: Session, context: Context, event: OtherRules) -> Said:
    """Compare an estimate with what the rules of another day would have given."""
    if context.in_group:
        return Said(replies=(Reply(context.say("talk.only_private"), private_link=True),), did=("answer",))
    back = (context.option("form.button.trace", "do:trace"), context.option("form.button.routes", "do:routes"))
    return Said(replies=(Reply(_words(context, event.state, event.day), back),), did=("what_if",))


def _words(context: Context, state: FormState, day: date) -> str:
    profile = likely_profile(state.answers, context.today)
    try:
        comparison = under_other_rules(profile, context.content.policy, day, context.today)
    except NotCovered as error:
        covered = {"first": error.first, "last": error.last, "supposed": error.supposed}
        return context.say("estimate.former.not_covered", day=day, **covered)
    return explain_other_rules(comparison, context.content.texts)
