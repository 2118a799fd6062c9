"""Which question of a form is open now."""

from bot.dialogue.amount_proposed import with_amount_proposed
from bot.dialogue.context import Context
from bot.session import ESTIMATE
from flows.forms.fields import Field
from flows.forms.form import Choose, FormState, current, in_order
from flows.points.estimation import WorthAsking, left_to_choose


def open_question(context: Context, state: FormState) -> Field | None:
    """Return the field to ask now, or None when the form has nothing more to ask."""
    field = current(context.content.forms[state.form], state, _chooser(context, state))
    if field is not None and state.form == ESTIMATE:
        field = with_amount_proposed(context, field, state.answers)
    if field is None or field.kind != "several" or state.editing == field.field:
        return field
    return left_to_choose(field, state.answers)


def _chooser(context: Context, state: FormState) -> Choose:
    if state.form != ESTIMATE:
        return in_order
    return WorthAsking(context.content.policy.on(context.today), context.today)
