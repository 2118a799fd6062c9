"""Facts that a sentence states in the form on who may apply: several at once, in people's own words."""

from bot.session import Session
from bot.turns.inquiry import looks_like_question
from bot.turns.open_form import go_on
from bot.turns.outcome import Context, Outcome
from bot.turns.read_back import facts
from flows.application import asks_besides, read_application, statement
from flows.forms.fields import Field
from flows.forms.form import FormState, answer, learn

NAME = "eligibility"
SEVERAL = 2


def route(session: Session, context: Context, state: FormState, field: Field) -> Outcome | None:
    """Take what a text states, said back when it is more than the answer to the open question; None for the rest."""
    if state.form != NAME:
        return None
    slots = read_application(context.content.forms[NAME], context.text, field.field)
    told = facts(context, slots, NAME)
    if not told or _asks(context, told):
        return None
    answered = {slot: value for slot, value in slots.items() if slot in field.settled_by}
    beside = {slot: value for slot, value in slots.items() if slot not in answered}
    taken = learn(answer(state, field, answered) if answered else state, beside)
    lead = "" if len(told) < SEVERAL and answered else _said_back(context, told)
    return go_on(session, context, taken, lead)


def _asks(context: Context, told: list[str]) -> bool:
    """Whether a text asks rather than tells: by its words, or by a question at its end that the FAQ answers surely."""
    told_only = statement(context.text)
    if looks_like_question(told_only) or asks_besides(told_only):
        return True
    several = len(told) >= SEVERAL
    return (
        not several
        and looks_like_question(context.text)
        and context.content.matcher.match(context.text).kind == "answer"
    )


def _said_back(context: Context, told: list[str]) -> str:
    return "" if context.incoming.in_group else context.say("form.noted", facts="；".join(told))
