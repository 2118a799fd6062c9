"""The card of an open question."""

import re

from bot.cards import QuestionCard
from bot.content.numbers import numbered
from bot.dialogue.context import Context
from flows.forms.fields import Field
from flows.forms.form import FormState
from language import lazy

# A question mark ends the question, or else the first bracket; what stands behind it helps to answer.
QUESTION_AND_HINT = lazy.compile(r"(?P<legend>[^？]+？|[^（]+)(?P<hint>.*)", re.DOTALL)
BRACKETS = lazy.compile(r"（(?P<inside>.*)）[：:]?", re.DOTALL)


def question_card(context: Context, state: FormState, field: Field, person: str, now: str = "") -> QuestionCard:
    """Return the card of a question.

    Args:
        context: the turn.
        state: the form it belongs to.
        field: the question.
        person: how the assistant calls whose answer it is, "" for the writer.
        now: the answer it has, "" for none.

    """
    legend, hint = legend_and_hint(field.ask)
    return QuestionCard(
        form=state.form,
        field=field.field,
        name=field.name,
        legend=legend,
        hint=hint,
        why=numbered(field.why, context.content.policy, context.today) if field.why else "",
        answered_by=field.kind,
        unit=field.unit,
        person=person,
        whose=state.whose,
        now=now,
    )


def legend_and_hint(ask: str) -> tuple[str, str]:
    """Part a question from the rest of its sentence.

    >>> legend_and_hint("你今年多大？（说年龄就行）")
    ('你今年多大？', '说年龄就行')
    """
    found = QUESTION_AND_HINT.match(ask)
    if found is None:
        return ask, ""
    hint = found["hint"].strip()
    inside = BRACKETS.fullmatch(hint)
    return found["legend"].strip(), inside["inside"] if inside else hint
