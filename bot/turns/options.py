"""A chosen option: pressed, or typed by its number or label."""

from collections.abc import Callable

from bot.session import Session
from bot.spoken import compared
from bot.turns import after_eligibility, after_estimate, answers, changing, form_talk, steering
from bot.turns.open_form import ENDINGS
from bot.turns.outcome import Context, Outcome
from bot.turns.question import then_question, with_question
from bot.turns.switching import switch_to
from flows.forms.choosing import picked_number


def route(session: Session, context: Context) -> Outcome | None:
    """Carry out the chosen option; None when the message chooses none."""
    value = context.incoming.option
    if value is None:
        value = _typed(session, context)
    if value is None:
        return None
    kind, _, rest = value.partition(":")
    return KINDS.get(kind, _stale)(session, context, rest)


def _typed(session: Session, context: Context) -> str | None:
    """Return the value of the option whose label, letter or number was typed; a field reads its own answers."""
    offered = [option for option in session.offered if not option.value.startswith(("a:", "t:"))]
    for option in offered:
        if context.spoken.is_any_of((compared(option.label),)) or _picks(context, option.letter):
            return option.value
    numbered = [option for option in session.offered if not option.by_word]
    number = picked_number(context.text)
    if number is not None and 1 <= number <= len(numbered):
        chosen = numbered[number - 1]
        return chosen.value if chosen in offered else None
    return None


def _picks(context: Context, letter: str) -> bool:
    return bool(letter) and letter in context.spoken.forms


def _stale(session: Session, context: Context, rest: str) -> Outcome:  # noqa: ARG001
    return with_question(session, context, context.say("talk.stale_option"))


def _form_answer(session: Session, context: Context, rest: str) -> Outcome:
    field, _, value = rest.partition(":")
    return form_talk.choose(session, context, field, value)


def _form_tick(session: Session, context: Context, rest: str) -> Outcome:
    field, _, value = rest.partition(":")
    return form_talk.tick(session, context, field, value)


def _steer(session: Session, context: Context, rest: str) -> Outcome:
    return steering.steer(session, context, rest)


def _do(session: Session, context: Context, rest: str) -> Outcome:
    if rest == "handoff":
        return with_question(session, context, context.say("talk.handoff"))
    if rest in ENDINGS:
        return switch_to(session, context, rest, {})
    return after_estimate.show(session, context, rest)


def _entry(session: Session, context: Context, rest: str) -> Outcome:
    if rest not in context.content.catalogue.entries:
        return _stale(session, context, rest)
    return then_question(answers.entry(session, context, rest), context)


def _none_of_these(session: Session, context: Context, rest: str) -> Outcome:  # noqa: ARG001
    return then_question(answers.none_of_these(session, context), context)


def _not_helpful(session: Session, context: Context, rest: str) -> Outcome:
    return then_question(answers.not_helpful(session, context, rest), context)


def _edit(session: Session, context: Context, rest: str) -> Outcome:
    return changing.edit(session, context, rest)


KINDS: dict[str, Callable[[Session, Context, str], Outcome]] = {
    "a": _form_answer,
    "t": _form_tick,
    "steer": _steer,
    "do": _do,
    "faq": _entry,
    "none": _none_of_these,
    "bad": _not_helpful,
    "edit": _edit,
    "check": after_eligibility.show,
}
