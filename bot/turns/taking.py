"""An answer taken into the open form, or refused with what is possible."""

from bot.session import Session
from bot.turns.contradictions import contradiction
from bot.turns.noted import noted
from bot.turns.open_form import go_on
from bot.turns.outcome import Context, Outcome, reply_with, say
from bot.turns.question import put
from bot.turns.unread import way_past
from flows.forms.askable import forget_uncalled
from flows.forms.fields import Field, Slots
from flows.forms.form import FormState, answer, learn, missed
from flows.forms.invalid import Invalid

NOTHING: Slots = {}


def take(session: Session, context: Context, field: Field, slots: Slots, beside: Slots = NOTHING) -> Outcome:
    """Take `slots` as the answer to `field` and go on; what cannot be true with the other answers changes nothing.

    What was told `beside` the answer is said back, and so is an answer that leaves its own question open.
    """
    state = session.form
    if state is None:
        return say(session, context.say("talk.nothing_to_undo"))
    taken = forget_uncalled(context.content.forms[state.form], learn(answer(state, field, slots), beside))
    fault = contradiction(context, state.form, taken.answers)
    if fault:
        return reply_with(session, put(context, state, field, fault))
    open_still = {} if field.settled(taken.answers) else slots
    lead = noted(context, state.answers, {**open_still, **beside}, taken.answers) if state.form == "estimate" else ""
    return go_on(session, context, taken, lead)


def refuse(session: Session, context: Context, state: FormState, field: Field, invalid: Invalid) -> Outcome:
    """Say what is possible in place of a value that cannot be, and put the question again."""
    limits = {name: f"{limit:.15g}" for name, limit in _limits(field).items() if limit is not None}
    said = context.say(f"form.impossible.{invalid.reason}", **{**limits, **invalid.values})
    miss = missed(state)
    lead = "\n".join(each for each in (said, way_past(context, miss)) if each)
    return reply_with(session.changed(form=miss), put(context, miss, field, lead))


def _limits(field: Field) -> dict[str, float | None]:
    return {"minimum": field.minimum, "maximum": field.maximum}
