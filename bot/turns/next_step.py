"""A plain answer to a result (「好」, 「没有了」), and 「下一步呢」."""

from bot.messages import Option, Reply
from bot.session import Session
from bot.turns import answers
from bot.turns.asked import asked
from bot.turns.estimate import VIEWS, Computed, ways_on
from bot.turns.outcome import Context, Outcome, reply_with
from bot.turns.persons import next_person
from flows.forms.form import FormState

TO_APPLY = ("application-procedure", "materials-list")


def route(session: Session, context: Context) -> Outcome | None:
    """Answer who agrees to a result, has nothing to add, or asks what to do next; None for any other text."""
    state = session.finished
    found = asked(context, "next", "agreed", "nothing_more") if state is not None else None
    if state is None or found is None:
        return None
    computed = Computed(context, state)
    if found.name == "next":
        return _next(session, context, state, computed)
    options = (*next_person(session, context), *ways_on(computed, state))
    return reply_with(session, Reply(context.say(f"estimate.after.{found.name}"), options))


def _next(session: Session, context: Context, state: FormState, computed: Computed) -> Outcome:
    if context.incoming.in_group:
        return reply_with(session, Reply(context.say("talk.only_private"), private_link=True))
    if computed.result.passes:
        check = context.option("form.button.eligibility", "do:eligibility", by_word=False)
        options: tuple[Option, ...] = (*answers.questions(context, TO_APPLY), check)
        return reply_with(session, Reply(context.say("estimate.after.apply"), options))
    text = f"{context.say('estimate.after.points_first')}\n{VIEWS['routes'](computed)}"
    return reply_with(session, Reply(text, ways_on(computed, state, "routes")))
