"""The open question answered, withheld, answered with what cannot be, or not understood."""

import re
from typing import Any

from bot.dialogue.changes.contradictions import contradiction
from bot.dialogue.changes.estimate_facts import newly_open
from bot.dialogue.changes.forms import end
from bot.dialogue.changes.step import Step
from bot.dialogue.changes.taking_back import take_back, told_back
from bot.dialogue.context import Context
from bot.dialogue.events.answered import AnswerImpossible, AnswerMissed, OptionsTicked, WhyAsked
from bot.dialogue.events.asked import QuestionKept
from bot.dialogue.events.event import Did, Line
from bot.dialogue.events.told import Contradicted, FactsNoted
from bot.dialogue.question_choice import open_question
from bot.messages import Unanswered
from bot.session import ESTIMATE, Session
from bot.session_parts import Subject
from faq.matcher import Match
from flows.forms.askable import forget_uncalled
from flows.forms.fields import Field, Slots, merge_several, option_slots
from flows.forms.form import FormState, answer, as_asked, back, edit, learn, missed
from flows.forms.form import skip as skip_field
from flows.forms.form import tick as tick_option
from flows.points.estimation import profile_of
from flows.points.insured_years import doubtful_years, room_for_years
from flows.understanding.acts.told import Answer, TakeBack, Unreadable, Withhold
from language import lazy

UNIT = lazy.compile("[年月载]|year|month", re.IGNORECASE)


def open_field(session: Session, context: Context) -> tuple[FormState, Field] | None:
    """Return the open form and its open question, None when no question is open."""
    state = session.form
    field = open_question(context, state) if state else None
    return None if state is None or field is None else (state, field)


def take(session: Session, context: Context, act: Answer) -> Step:
    """Take the answer to the open question; what cannot be true with the other answers changes nothing."""
    asked = open_field(session, context)
    if asked is None:
        return Step(session, (Line("talk.stale_option", did=("unread",)),))
    state, field = asked
    doubtful = _asked_back(context, as_asked(context.content.forms[state.form], state), field, act.slots)
    if doubtful is not None:
        return Step(session, (doubtful,))
    return _taken(session, context, field, dict(act.slots), dict(act.beside))


def _taken(session: Session, context: Context, field: Field, slots: Slots, beside: Slots) -> Step:
    """Take `slots` as the answer to `field`; what was told `beside` it is said back, and so is a half answer."""
    state = session.form
    if state is None:
        return Step(session)
    taken = forget_uncalled(
        context.content.forms[state.form], learn(answer(state, field, slots), beside, with_answer=True)
    )
    fault = contradiction(context, state.form, taken.answers)
    if fault:
        return Step(session, (Contradicted(fault),))
    half = {} if field.settled(taken.answers) else slots
    told = {**half, **beside}
    noted = (FactsNoted(state.whose, state.answers, told, taken.answers),) if told and state.form == ESTIMATE else ()
    step = Step(session.with_state(taken, "open").changed(interruptions=0), noted)
    if state.reopened and open_question(context, taken) is not None and newly_open(context, state, taken) is None:
        # The result was shown before: it is shown anew, and what was left unanswered then is left now.
        return step.then(end(step.session, context, taken))
    return step


def _asked_back(context: Context, state: FormState, field: Field, slots: Any) -> Line | None:
    """Ask what a number counts when it has no unit and is too much for years (20 years, or 20 months)."""
    years = slots.get("si_years") if field.field == "si_years" else None
    if not isinstance(years, int | float) or UNIT.search(context.text):
        return None
    rules, profile = context.content.policy.on(context.today), profile_of(state.answers, context.today)
    room = room_for_years(profile, rules, context.today)
    if room is None or not doubtful_years(years, profile, rules, context.today):
        return None
    key = "months_likely" if years > room.most else "years_or_months"
    values = {"number": f"{years:g}", "age": room.age, "most": room.most}
    return Line(f"estimate.asked.{key}", values, ("unread",))


def choose(session: Session, context: Context, name: str, value: str) -> Step:
    """Take a pressed answer; one that belongs to another question than the open one changes nothing."""
    asked = open_field(session, context)
    option = None
    if asked is not None:
        option = next((each for each in asked[1].options if str(each.value) == value), None)
    if asked is None or option is None or asked[1].field != name:
        return Step(session, (Line("talk.stale_option", did=("unread",)),))
    field = asked[1]
    slots = merge_several(field, [option.value]) if field.kind == "several" else option_slots(field, option)
    return _taken(session, context, field, slots, {})


def tick(session: Session, context: Context, name: str, value: str) -> Step:
    """Tick or untick one of several options."""
    asked = open_field(session, context)
    if asked is None or asked[1].field != name or all(each.value != value for each in asked[1].options):
        return Step(session, (Line("talk.stale_option", did=("unread",)),))
    state, field = asked
    ticked = tick_option(state, value)
    return Step(session.with_state(ticked, "open"), (OptionsTicked(field, ticked.chosen),))


def choose_several(session: Session, context: Context, name: str, values: list[str]) -> Step:
    """Take `values` as all that was ticked of the question `name`; one that is not open takes nothing."""
    asked = open_field(session, context)
    known = {str(each.value) for each in asked[1].options} if asked is not None else set()
    if asked is None or asked[1].field != name or asked[1].kind != "several" or not known.issuperset(values):
        return Step(session, (Line("talk.stale_option", did=("unread",)),))
    return _taken(session, context, asked[1], merge_several(asked[1], values), {})


def done(session: Session, context: Context) -> Step:
    """Take what was ticked as the answer."""
    asked = open_field(session, context)
    if asked is None or asked[1].kind != "several":
        return Step(session, (Line("talk.nothing_to_undo", did=("steer",)),))
    state, field = asked
    return _taken(session, context, field, merge_several(field, list(state.chosen)), {})


def withhold(session: Session, context: Context, act: Withhold) -> Step:
    """Leave a question unanswered: the named one, or the open one; what was told of it is forgotten."""
    asked = open_field(session, context)
    if asked is None:
        return _left_open(session, context, act.name)
    state, field = asked
    named = _left_out(context, state, act.name) if act.name else field
    if named is None:
        return Step(session, (AnswerMissed(field, state.misses + 1),))
    skipped = skip_field(edit(state, named), named)
    said = () if named == field else (Line("form.withheld", {"name": named.name}),)
    noted = session.with_state(skipped, "open").changed(interruptions=0, subject=Subject(question=named.name))
    return Step(noted, (*said, Did(("steer",))))


def _left_open(session: Session, context: Context, name: str) -> Step:
    """Note that a finished form has no answer to the question called `name`."""
    for state in session.at_hand:
        field = field_called(context, state, name) if name else None
        if field is not None and field.settled(state.answers):
            slots = {slot: state.answers[slot] for slot in field.settled_by if slot in state.answers}
            return take_back(session, context, TakeBack(person=session.current, slots=slots))
        if field is not None:
            skipped = skip_field(state, field)
            noted = session.with_state(skipped).changed(subject=Subject(question=field.name))
            return Step(noted, (Line("form.withheld", {"name": field.name}, ("steer",)),))
    return Step(session, (Line("talk.nothing_to_undo", did=("steer",)),))


def undo(session: Session, context: Context) -> Step:
    """Ask the question before again."""
    state = session.form
    if state is None:
        return Step(session, (Line("talk.nothing_to_undo", did=("steer",)),))
    undone = back(context.content.forms[state.form], state)
    said = told_back(context, state, undone) if state.told_last else () if state.history else (Line("form.first"),)
    return Step(session.with_state(undone, "open").changed(interruptions=0), (*said, Did(("steer",))))


def why(session: Session, context: Context, *, explained: bool = False, named: str = "") -> Step:
    """Say why the open question is asked, or what it or the one that is `named` means."""
    asked = open_field(session, context)
    if asked is None:
        return Step(session, (Line("talk.nothing_to_undo", did=("steer",)),))
    field = (field_called(context, asked[0], named) if named else None) or asked[1]
    return Step(session.changed(interruptions=0), (WhyAsked(field, explained),))


def why_named(session: Session, context: Context, name: str) -> Step:
    """Say why the question called `name` is asked, whichever is open."""
    asked = open_field(session, context)
    fields = [field for form in context.content.forms.values() for field in form.fields if field.is_called(name)]
    named = asked[1] if asked is not None and asked[1].is_called(name) else next(iter(fields), None)
    if named is None:
        return why(session, context)
    return Step(session.changed(interruptions=0), (WhyAsked(named),))


def impossible(session: Session, context: Context, act: Unreadable) -> Step:
    """Say what is possible in place of a value that cannot be."""
    asked = open_field(session, context)
    if asked is None:
        return Step(session)
    state, field = asked
    miss = missed(state)
    return Step(session.with_state(miss, "open"), (AnswerImpossible(field, act.invalid, miss.misses),))


def not_understood(session: Session, context: Context, match: Match, *, keep: bool) -> Step:
    """Count a miss; a question that found no answer is kept for the editor."""
    asked = open_field(session, context)
    if asked is None:
        return Step(session)
    state, field = asked
    miss = missed(state)
    note = Unanswered("declined", context.text, tuple(each.id for each in match.suggestions))
    kept = (QuestionKept(note),) if keep else ()
    return Step(session.with_state(miss, "open"), (AnswerMissed(field, miss.misses), *kept))


def _left_out(context: Context, state: FormState, name: str) -> Field | None:
    """Return the field that people call `name`, one that is still to be asked before one that was answered."""
    called = [field for field in context.content.forms[state.form].fields if field.is_called(name)]
    open_ones = (field for field in called if field.matters(state.answers) and not field.settled(state.answers))
    return next(open_ones, called[0] if called else None)


def field_called(context: Context, state: FormState, name: str) -> Field | None:
    """Return the field that people call `name`."""
    return next((field for field in context.content.forms[state.form].fields if field.is_called(name)), None)
