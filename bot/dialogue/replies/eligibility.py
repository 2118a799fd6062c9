"""What is said when the short form on eligibility is filled in."""

from collections.abc import Iterator

from bot.dialogue.context import Context
from bot.dialogue.events.computed import GateSupposed
from bot.dialogue.replies.said import Said
from bot.messages import Option, Reply
from bot.session import ESTIMATE, Session
from bot.wording.eligibility import explain_eligibility, of_what_is_told
from bot.wording.items import explain_doubt
from flows.eligibility import check
from flows.forms.form import FormState
from flows.points.doubts import policy_doubts


def finished(session: Session, context: Context, state: FormState) -> Reply:
    """Say whether the person may apply, why, and what to do."""
    if context.in_group:
        return Reply(context.say("talk.only_private"), private_link=True)
    rules = context.content.policy.on(context.today)
    text = explain_eligibility(check(state.answers, rules.gates), context.content.texts, rules.gates.reference.text)
    text = "\n".join((text, *(explain_doubt(doubt, context.content.texts) for doubt in policy_doubts(rules))))
    return Reply(text, tuple(_ways_on(session, context)))


def supposed(session: Session, context: Context, event: GateSupposed) -> Said:
    """Say what is supposed would be for an application, and that it was not noted."""
    found = check(event.slots, context.content.policy.on(context.today).gates)
    line = of_what_is_told(found, context.content.texts)
    return Said(context.say("eligibility.supposed", findings=line), did=("what_if",))


def _ways_on(session: Session, context: Context) -> Iterator[Option]:
    """Offer the score, unless an estimate waits already, and to change an answer or begin again."""
    if all(state.form != ESTIMATE for state in session.parked):
        yield context.option("form.button.estimate", "do:estimate", by_word=False)
    yield context.option("form.button.edit", "check:edit")
    yield context.option("eligibility.again", "check:restart")
