"""「如果考到中级呢」 about an estimate: the difference, item by item; the facts stay as they are."""

from bot.dialogue.context import Context
from bot.dialogue.events.computed import WhatIf
from bot.dialogue.replies.said import Said
from bot.dialogue.supposition_heard import hearing_of, standing_of
from bot.messages import Option, Reply
from bot.session import Session
from bot.wording.difference import explain_case, explain_supposed
from bot.wording.items import explain_names
from flows.points.estimation import likely_profile
from flows.points.missing_facts import unsaid
from flows.points.points import estimate
from flows.profile import ProfileError
from flows.supposing.follow_up import case_in_talk
from flows.supposing.outcome import outcome
from flows.supposing.own_case import Standing


def what_if(session: Session, context: Context, event: WhatIf) -> Said:
    """Say what a supposition would change, or that it cannot be counted."""
    stood = standing_of(event.state, event.text, event.before, context)
    text = _counted(context, event.text, stood)
    if text is None:
        return Said(replies=(Reply(context.say("estimate.supposed.not_counted")),), did=("what_if",))
    if context.in_group:
        return Said(replies=(Reply(context.say("talk.only_private"), private_link=True),), did=("what_if",))
    options = () if session.form is not None else _ways_on(context, stood)
    return Said(replies=(Reply(text, options),), did=("what_if",))


def _ways_on(context: Context, stood: Standing) -> tuple[Option, ...]:
    if stood.own:
        return (context.option("form.button.estimate", "do:estimate", by_word=False),)
    rules = context.content.policy.on(context.today)
    passes = estimate(likely_profile(stood.state.answers, context.today), rules, context.today).passes
    keys = ("edit",) if passes else ("routes", "edit")
    return tuple(context.option(f"form.button.{key}", f"do:{key}") for key in keys)


def _counted(context: Context, text: str, stood: Standing) -> str | None:
    """Compute a supposition, with those before it that it leans on; None when nothing of it can be counted."""
    try:
        case = case_in_talk(text, stood.before, hearing_of(stood.state, context.today))
        if not case.understood:
            return None
        found = outcome(stood.state, case, context.content.policy, context.today)
    except ProfileError:
        return context.say("estimate.supposed.impossible")
    if not stood.own:
        return explain_supposed(found, context.content.texts)
    missing = explain_names(unsaid(likely_profile(found.supposed.answers, context.today)), context.content.texts)
    return explain_case(found, missing, context.content.texts, begun=stood.begun)
