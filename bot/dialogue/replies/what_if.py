"""「如果考到中级呢」 about an estimate: the difference, item by item; the facts stay as they are."""

from bot.dialogue.computed_events import WhatIf
from bot.dialogue.context import Context
from bot.dialogue.replies.said import Said
from bot.dialogue.supposition_heard import hearing_of
from bot.messages import Option, Reply
from bot.session import Session
from bot.wording.difference import explain_supposed
from flows.forms.form import FormState
from flows.points.estimation import likely_profile
from flows.points.points import estimate
from flows.profile import ProfileError
from flows.supposing.follow_up import case_in_talk
from flows.supposing.outcome import outcome


def what_if(session: Session, context: Context, event: WhatIf) -> Said:
    """Say what a supposition would change, or that it cannot be counted."""
    text = _counted(context, event)
    if text is None:
        return Said(replies=(Reply(context.say("estimate.supposed.not_counted")),), did=("what_if",))
    if context.in_group:
        return Said(replies=(Reply(context.say("talk.only_private"), private_link=True),), did=("what_if",))
    options = () if event.state.status == "open" else _ways_on(context, event.state)
    return Said(replies=(Reply(text, options),), did=("what_if",))


def _ways_on(context: Context, state: FormState) -> tuple[Option, ...]:
    rules = context.content.policy.on(context.today)
    passes = estimate(likely_profile(state.answers, context.today), rules, context.today).passes
    keys = ("edit",) if passes else ("routes", "edit")
    return tuple(context.option(f"form.button.{key}", f"do:{key}") for key in keys)


def _counted(context: Context, event: WhatIf) -> str | None:
    """Compute a supposition, with those before it that it leans on; None when nothing of it can be counted."""
    try:
        case = case_in_talk(event.text, event.before, hearing_of(event.state, context.today))
        if not case.understood:
            return None
        found = outcome(event.state, case, context.content.policy, context.today)
    except ProfileError:
        return context.say("estimate.supposed.impossible")
    return explain_supposed(found, context.content.texts)
