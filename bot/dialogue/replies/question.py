"""How a form's open question is put: its words, its options, the ways on, and how far the score is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from string import ascii_lowercase

from bot.cards import QuestionCard
from bot.dialogue.cards.question import question_card
from bot.dialogue.context import Context
from bot.dialogue.replies.facts import told_values
from bot.dialogue.replies.people import marked, person_of
from bot.messages import Option, Reply
from flows.forms.fields import Field, option_slots
from flows.forms.form import FormState, as_asked, asked_again
from flows.points.bounds import bounds
from flows.points.estimation import fields_asked, likely_profile
from flows.points.points import estimate
from flows.profile import ProfileError


def put(context: Context, state: FormState, field: Field, lead: str = "") -> Reply:
    """Put the question of `field`, after `lead`, with its options and the ways on."""
    lines = (
        lead,
        marked(context, state, "mark"),
        _now_line(context, state),
        _progress(context, state, field),
        field.ask,
    )
    now = _answer_now(context, state)
    card = None if context.in_group else question_card(context, state, field, person_of(context, state), now)
    options = (*_answers(field, state), *_ways_on(context, state, field))
    return Reply("\n".join(line for line in lines if line), options, card=card)


def led(question: Reply, lead: str, *, missed: bool) -> Reply:
    """Say on the question's card what leads to it; that the last answer was not taken stands at the field itself."""
    if not isinstance(question.card, QuestionCard) or not lead:
        return question
    card = replace(question.card, error=lead) if missed else replace(question.card, lead=lead)
    return replace(question, card=card)


def beside_question(context: Context, replies: tuple[Reply, ...], question: Reply) -> tuple[Reply, ...]:
    """Keep the numbers for the question: what was offered beside it is chosen by a letter or by its words."""
    letters = iter(ascii_lowercase)
    bare, aside = [], []
    for reply in replies:
        own = tuple(replace(each, letter="" if each.by_word else next(letters)) for each in reply.options)
        offered = [replace(each, by_word=True, elsewhere=True) for each in own]
        bare.append(replace(reply, text=_listed(context, reply.text, offered), options=(), beside=own))
        aside += offered
    return (*bare, replace(question, options=(*question.options, *aside)))


def _listed(context: Context, text: str, offered: list[Option]) -> str:
    """Name what is offered in the text itself: its options are shown below the question, far from it."""
    lettered = [f"{option.letter}. {option.label}" for option in offered if option.letter]
    return "\n".join([text, *lettered, *([context.say("form.pick_letter")] if lettered else [])])


def _answers(field: Field, state: FormState) -> Iterator[Option]:
    for option in field.options:
        if field.kind == "several" and option.value != "none":
            mark = "✓ " if option.value in state.chosen else ""
            yield Option(f"{mark}{option.label}", f"t:{field.field}:{option.value}")
        else:
            yield Option(option.label, f"a:{field.field}:{option.value}")


def _ways_on(context: Context, state: FormState, field: Field) -> Iterator[Option]:
    again = asked_again(context.content.forms[state.form], state) is not None
    if state.chosen:
        yield context.option("form.done", "steer:done")
    if again:
        yield context.option("form.keep", "steer:keep")
    elif state.history:
        yield context.option("form.back", "steer:back")
    if not again:
        yield context.option("form.skip", "steer:skip")
    if field.why:
        yield context.option("form.why", "steer:why")
    if state.form == "estimate" and len(state.answers) > 1:
        yield context.option("form.finish", "steer:finish")
    if not again:
        yield context.option("form.cancel", "steer:cancel")


def _answer_now(context: Context, state: FormState) -> str:
    """Return the answer that is asked for again, in words; "" for a question without one, and where others read along.

    A question that several facts answer is told by the first of them alone.
    """
    field = asked_again(context.content.forms[state.form], state)
    if field is None or context.in_group:
        return ""
    return told_values(context, state.answers, state.form).get(field.name, "")


def _now_line(context: Context, state: FormState) -> str:
    now = _answer_now(context, state)
    return context.say("form.now", value=now) if now else ""


def _progress(context: Context, state: FormState, field: Field) -> str:
    """Say how far the score is for certain, and between what the answer on the screen can bring it."""
    if state.form != "estimate" or not state.answers or context.in_group:
        return ""
    try:
        reach = reach_of(context, state, field)
    except ProfileError:
        return ""
    if reach.high == reach.total:
        return context.say("form.progress_sure", total=reach.total)
    key = "progress_if_listed" if reach.if_listed else "progress"
    return context.say(f"form.{key}", total=reach.total, low=reach.low, high=reach.high)


@dataclass(frozen=True, slots=True)
class Reach:
    """The points that are certain, and between what the answer to a question can bring them."""

    total: int
    low: int
    high: int
    if_listed: bool


def reach_of(context: Context, state: FormState, field: Field) -> Reach:
    """Return what the answer to `field` can bring. Raises ProfileError when the answers contradict each other."""
    policy, day = context.content.policy.on(context.today), context.today
    state = as_asked(context.content.forms[state.form], state)
    profile = likely_profile(state.answers, day)
    result, reach = estimate(profile, policy, day), bounds(profile, policy, day, fields_asked(field, policy))
    total = result.total
    most = reach.max if reach.max > total else max(total, *_totals(context, state, field))
    return Reach(total, max(reach.min, total), most, result.unlisted < total)


def _totals(context: Context, state: FormState, field: Field) -> Iterator[int]:
    """Give the total with each option of a question, 0 for a question without any."""
    policy, day = context.content.policy.on(context.today), context.today
    yield 0
    for option in field.options if field.kind != "several" else ():
        answers = {**state.answers, **option_slots(field, option)}
        yield estimate(likely_profile(answers, day), policy, day).total
