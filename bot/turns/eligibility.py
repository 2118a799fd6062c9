"""What is said when the short form on eligibility is filled in."""

from bot.messages import Reply
from bot.session import Session
from bot.turns.outcome import Context, Outcome, reply_with
from bot.wording.eligibility import explain_eligibility
from bot.wording.items import explain_doubt
from flows.doubts import policy_doubts
from flows.eligibility import check
from flows.form import FormState


def finish(session: Session, context: Context, state: FormState) -> Outcome:
    """Say whether the person may apply, why, and what to do; then the score is the next thing to look at."""
    if context.incoming.in_group:
        return reply_with(session, Reply(context.say("talk.only_private"), private_link=True))
    rules = context.content.policy.on(context.today)
    text = explain_eligibility(check(state.answers, rules.gates), context.content.texts, rules.gates.reference.text)
    text = "\n".join((text, *(explain_doubt(doubt, context.content.texts) for doubt in policy_doubts(rules))))
    start = context.option("form.button.estimate", "do:estimate", by_word=False)
    return reply_with(session, Reply(text, (start,)))
