"""The open form in a conversation: steering words, answers, facts stated in passing, a question in between."""

from dataclasses import replace

from bot.session import Session
from bot.turns import eligibility_facts, estimate, hearsay, inquiry, looking, waiting_days, what_if
from bot.turns.asked import asked
from bot.turns.asking_back import ask_back
from bot.turns.base_amount import salary
from bot.turns.changing import change, offer_edit
from bot.turns.contradictions import contradiction
from bot.turns.noted import noted
from bot.turns.open_form import go_on
from bot.turns.outcome import Context, Outcome, reply_with
from bot.turns.parking import take_up
from bot.turns.question import open_question, put, then_question, with_question
from bot.turns.read_back import labels
from bot.turns.steering import steered
from bot.turns.switching import switch_to
from bot.turns.taking import refuse, take
from bot.turns.unread import unread
from flows.forms.fields import Field, Slots, merge_several, option_slots, read_answer
from flows.forms.form import FormState, learn
from flows.forms.form import tick as tick_option
from flows.forms.invalid import Invalid
from flows.told import told
from flows.told_in_talk import tells_another_fact, told_in_talk
from flows.whose import kind_of

SHORT = 8


def route(session: Session, context: Context) -> Outcome | None:
    """Take a text while a form is open; None when none is."""
    state = session.form
    field = open_question(context, state) if state else None
    if state is None or field is None:
        return None
    return (
        steered(session, context, state, field)
        or change(session, context)
        or _set_right(session, context)
        or _looked_ahead(session, context, state)
        or _answered(session, context, state, field)
        or eligibility_facts.route(session, context, state, field)
        or _stated(session, context, state, field)
        or salary(session, context, state, field)
        or _agreed(session, context, state, field)
        or _counted(session, context, state)
        or _switched(session, context, state)
        or _asked(session, context)
        or _doubted(session, context, state)
        or _unread(session, context, state, field)
    )


def choose(session: Session, context: Context, name: str, value: str) -> Outcome:
    """Take a pressed answer; one that belongs to another question than the open one changes nothing."""
    state = session.form
    field = open_question(context, state) if state else None
    option = next((each for each in field.options if str(each.value) == value), None) if field else None
    if state is None or field is None or field.field != name or option is None:
        return with_question(session, context, context.say("talk.stale_option"))
    slots = merge_several(field, [option.value]) if field.kind == "several" else option_slots(field, option)
    return take(session, context, field, slots)


def tick(session: Session, context: Context, name: str, value: str) -> Outcome:
    """Tick or untick one of several options and put the question again."""
    state = session.form
    field = open_question(context, state) if state else None
    if state is None or field is None or field.field != name or all(each.value != value for each in field.options):
        return with_question(session, context, context.say("talk.stale_option"))
    ticked = tick_option(state, value)
    chosen = labels(context.content.forms[state.form], name, list(ticked.chosen))
    lead = context.say("form.chosen", labels="、".join(chosen)) if chosen else ""
    return reply_with(session.changed(form=ticked), put(context, ticked, field, lead))


def _answered(session: Session, context: Context, state: FormState, field: Field) -> Outcome | None:
    if tells_another_fact(context.text, context.today, state, field):
        return None
    read_slots = read_answer(field, context.text, context.today, context.content.calendar)
    if isinstance(read_slots, Invalid):
        return None if read_slots.reason == "unread" else refuse(session, context, state, field, read_slots)
    asked_back = ask_back(session, context, state, field, read_slots)
    return asked_back or take(session, context, field, read_slots, _told_beside(context, state, field, read_slots))


def _told_beside(context: Context, state: FormState, field: Field, slots: Slots) -> Slots:
    """Read what a longer answer tells besides."""
    if state.form != "estimate":
        return {}
    more = told(context.text, context.today, kind_of(state.whose))
    if len(context.compared) <= SHORT and len(more) == 1:
        return {}
    return {slot: value for slot, value in more.items() if slot not in (*slots, *field.settled_by)}


def _stated(session: Session, context: Context, state: FormState, field: Field) -> Outcome | None:
    """Take facts that a sentence states though the open question asks for another."""
    bare = not any(character.isalpha() for character in context.compared)
    if state.form != "estimate" or bare:
        return None
    slots = told_in_talk(context.text, context.today, state)
    if not slots or (inquiry.looks_like_question(context.text) and inquiry.is_answered(context)):
        return None
    learned = learn(state, slots)
    if field.settled(learned.answers) or not field.matters(learned.answers):
        learned = learned.model_copy(update={"editing": None})
    fault = contradiction(context, state.form, learned.answers)
    if fault:
        return reply_with(session, put(context, state, field, fault))
    return go_on(session, context, learned, noted(context, state.answers, slots, learned.answers))


def _looked_ahead(session: Session, context: Context, state: FormState) -> Outcome | None:
    """Show how the estimate stands, or what would be, without leaving the form."""
    if state.form != "estimate":
        return None
    name = next((view for view in estimate.VIEWS if context.means(view)), None)
    looked = estimate.glance(session, context, state, name) if name else looking.route(session, context)
    outcome = looked or what_if.route(session, context)
    return then_question(outcome, context) if outcome else None


def _agreed(session: Session, context: Context, state: FormState, field: Field) -> Outcome | None:
    """Go on with the open question when somebody only says that what was read back is right."""
    if asked(context, "agreed") is None:
        return None
    return reply_with(session, put(context, state, field, context.say("form.agreed")))


def _set_right(session: Session, context: Context) -> Outcome | None:
    outcome = hearsay.route(session, context)
    return then_question(outcome, context) if outcome else None


def _counted(session: Session, context: Context, state: FormState) -> Outcome | None:
    """Count working days for who asks so; a form that asks for that very day is answered by it."""
    match = context.content.matcher.match(context.text)
    if (match.kind, match.id) != ("flow", "deadline") and not waiting_days.meant(context, match, context.text):
        return waiting_days.asked_of_it(session, context)
    if state.form != "deadline":
        return waiting_days.answer(session, context, context.text)
    return take_up(waiting_days.answer(session.changed(form=None), context, context.text), context)


def _switched(session: Session, context: Context, state: FormState) -> Outcome | None:
    """Go to the form that is asked for; what is said on the way counts, and the one that is open waits."""
    match = context.content.matcher.match(context.text)
    if match.kind != "flow" or match.id is None or match.id not in inquiry.FORMS:
        return None
    slots = inquiry.stated(context, match.id, context.text)
    if match.id != state.form or not slots:
        return switch_to(session, context, match.id, slots)
    learned = learn(state, slots)
    fault = contradiction(context, state.form, learned.answers)
    if fault:
        return with_question(session, context, fault)
    return go_on(session, context, learned, context.say(f"form.in_progress.{state.form}"))


def _asked(session: Session, context: Context) -> Outcome | None:
    outcome = inquiry.beside_form(session, context)
    return then_question(outcome, context) if outcome else None


def _doubted(session: Session, context: Context, state: FormState) -> Outcome | None:
    """Offer what was told to be changed when somebody only says that it is not right."""
    return offer_edit(session, context, state) if context.means("not_right") and state.answers else None


def _unread(session: Session, context: Context, state: FormState, field: Field) -> Outcome:
    """Say what would be readable; a question that found no answer is kept for the editor."""
    return replace(unread(session, context, state, field), notes=inquiry.unanswered(context))
