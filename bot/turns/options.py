"""A chosen option: pressed, or typed by its number or label."""

from collections.abc import Callable

from bot.session import Session
from bot.turns import after_estimate, answers, form_talk
from bot.turns.open_form import ENDINGS, open_form
from bot.turns.outcome import NOT_COMPARED, Context, Outcome
from bot.turns.question import then_question, with_question

FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")


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
    """Return the value of the option whose number or label was typed; a form's own answers are read by its field."""
    offered = [option for option in session.offered if not option.value.startswith(("a:", "t:"))]
    for option in offered:
        if NOT_COMPARED.sub("", option.label).lower() == context.compared and context.compared:
            return option.value
    digits = context.text.translate(FULL_WIDTH).strip(" .。、)）")
    numbered = [option for option in session.offered if not option.by_word]
    if digits.isascii() and digits.isdecimal() and 1 <= int(digits[:3]) <= len(numbered):
        chosen = numbered[int(digits[:3]) - 1]
        return chosen.value if chosen in offered else None
    return None


def _stale(session: Session, context: Context, rest: str) -> Outcome:  # noqa: ARG001
    return with_question(session, context, context.say("talk.stale_option"))


def _form_answer(session: Session, context: Context, rest: str) -> Outcome:
    field, _, value = rest.partition(":")
    return form_talk.choose(session, context, field, value)


def _form_tick(session: Session, context: Context, rest: str) -> Outcome:
    field, _, value = rest.partition(":")
    return form_talk.tick(session, context, field, value)


def _steer(session: Session, context: Context, rest: str) -> Outcome:
    return form_talk.steer(session, context, rest)


def _do(session: Session, context: Context, rest: str) -> Outcome:
    if rest == "handoff":
        return with_question(session, context, context.say("talk.handoff"))
    if rest in ENDINGS:
        return open_form(session, context, rest, {})
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
    return form_talk.edit(session, context, rest)


KINDS: dict[str, Callable[[Session, Context, str], Outcome]] = {
    "a": _form_answer,
    "t": _form_tick,
    "steer": _steer,
    "do": _do,
    "faq": _entry,
    "none": _none_of_these,
    "bad": _not_helpful,
    "edit": _edit,
}
