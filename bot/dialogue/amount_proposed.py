"""The question for the multiple of a base that was told in yuan: the multiple that it would be is proposed.

It is not taken for granted: the wage of the running period may not be known yet, and the highest of four years is
meant.
"""

from typing import Any

from bot.dialogue.context import Context
from flows.forms.fields import Field, FieldOption, Slots
from flows.rules.wages import latest_wage, level_at

AMOUNT, MULTIPLE = "si_base_yuan", "si_base"
# The answer to the question by the highest level that an amount reaches.
_OPTION = {"min": "min", "0.8x": "0.8x_to_1x", "1x": "1x_to_2x", "2x": "2x_to_3x", "3x": "3x"}


def with_amount_proposed(context: Context, field: Field, answers: Slots) -> Field:
    """Return the question of the multiple with the option that an amount told before is; any other as it is."""
    proposed = _proposed(context, answers) if _is_asked(context, field, answers) else None
    option = next((each for each in field.options if each.value == proposed), None)
    if option is None:
        return field
    ask = context.say("estimate.base.ask", ask=field.ask, amount=f"{answers[AMOUNT]:g}", label=option.label)
    options = tuple(_agreed_to(context, each) if each is option else each for each in field.options)
    return field.model_copy(update={"ask": ask, "options": options})


def _is_asked(context: Context, field: Field, answers: Slots) -> bool:
    """Whether the multiple of an amount that was told is asked for, where nobody else reads along."""
    return field.field == MULTIPLE and AMOUNT in answers and not context.in_group


def _proposed(context: Context, answers: Slots) -> Any:
    wage = latest_wage(context.content.policy, context.today)
    if wage is None:
        return None
    return _OPTION.get(level_at(answers[AMOUNT], wage.yuan, context.content.policy.on(context.today)))


def _agreed_to(context: Context, option: FieldOption) -> FieldOption:
    """Return an option that is also chosen by a yes."""
    return option.model_copy(update={"also": (*option.also, *context.say("estimate.base.yes").split())})
