"""What was told long ago, said beside a result that rests on it, with a way to renew each."""

from bot.dialogue.context import Context
from bot.messages import Option
from flows.forms.fields import Field
from flows.forms.form import FormState
from flows.outdated_answers import aged


def reminder(context: Context, state: FormState) -> str:
    """Say which answers are old and since when; "" when none is."""
    told = aged(state, context.today)
    fields = _fields(context, state)
    if not fields:
        return ""
    names = context.say("estimate.separator").join(field.name for field in fields)
    return context.say("form.told_long_ago", names=names, day=min(told.values()), first=fields[0].name)


def renewals(context: Context, state: FormState) -> tuple[Option, ...]:
    """Offer to tell each old answer anew."""
    fields = _fields(context, state)
    return tuple(Option(context.say("form.change_one", name=each.name), f"edit:{each.field}", True) for each in fields)


def _fields(context: Context, state: FormState) -> list[Field]:
    told = aged(state, context.today)
    fields = context.content.forms[state.form].fields
    return [each for each in fields if any(slot in told for slot in each.settled_by)]
