"""Answers to be changed or withheld: 「改年龄」, 「学历选错了」, 「我不想说年龄」."""

from bot.messages import Option, Reply
from bot.session import Session
from bot.spoken import compared
from bot.turns.open_form import go_on
from bot.turns.outcome import Context, Outcome, reply_with, say
from bot.turns.question import open_question, with_question
from bot.turns.steering import skip, undo
from flows.forms.fields import Field
from flows.forms.form import FormState
from flows.forms.form import edit as edit_field
from flows.reading.wishes import read_wish


def change(session: Session, context: Context) -> Outcome | None:
    """Take a text that wants an answer changed or withheld, in the open form or a finished one; None for another."""
    wish = read_wish(context.text) if session.at_hand else None
    if wish is None:
        return None
    state = session.at_hand[0]
    if wish.kind == "withhold":
        return _withhold(session, context, state, wish.name)
    if not wish.name:
        slip = wish.kind == "wrong" and session.form is not None
        return undo(session, context, state) if slip else offer_edit(session, context, state)
    fields = (named(context, each, wish.name) for each in session.at_hand)
    field = next((each for each in fields if each), None)
    return edit(session, context, field.field) if field else None


def edit(session: Session, context: Context, name: str) -> Outcome:
    """Ask the field `name` again, in the open form or in a finished one."""
    for state in session.at_hand:
        field = next((each for each in context.content.forms[state.form].fields if each.field == name), None)
        if field is not None:
            return go_on(session, context, edit_field(state, field))
    return say(session, context.say("talk.nothing_to_undo"))


def offer_edit(session: Session, context: Context, state: FormState, key: str = "form.what_to_change") -> Outcome:
    """Offer every answered field to change."""
    fields = [each for each in context.content.forms[state.form].fields if each.settled(state.answers)]
    if not fields:
        return with_question(session, context, context.say("form.nothing_to_change"))
    options = tuple(Option(each.name, f"edit:{each.field}") for each in fields)
    return reply_with(session, Reply(context.say(key), options))


def named(context: Context, state: FormState, name: str) -> Field | None:
    """Return the field that people call `name`."""
    fields = context.content.forms[state.form].fields
    called = compared(name)
    return next((field for field in fields if called in map(compared, (field.name, *field.also))), None)


def _withhold(session: Session, context: Context, state: FormState, name: str) -> Outcome | None:
    """Leave the named field unanswered, or the open one when none is named; what was told of it is forgotten."""
    field = named(context, state, name) if name else open_question(context, state)
    if session.form is None or field is None:
        return None
    lead = "" if field == open_question(context, state) else context.say("form.withheld", name=field.name)
    return skip(session, context, edit_field(state, field), field, lead)
