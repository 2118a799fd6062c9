"""The open form in a conversation: steering words, answers, facts stated in passing, a question in between."""

from collections.abc import Callable

from bot.messages import Option, Reply
from bot.numbers import numbered
from bot.session import Session
from bot.turns import estimate, hearsay, inquiry, waiting_days, what_if
from bot.turns.open_form import contradiction, end, go_on, open_form
from bot.turns.outcome import Context, Outcome, reply_with, say
from bot.turns.question import open_question, put, then_question, with_question
from bot.turns.read_back import facts, labels
from flows.fields import Field, Invalid, Slots, merge_several, option_slots, read_answer
from flows.form import FormState, answer, back, learn, missed
from flows.form import edit as edit_field
from flows.form import skip as skip_field
from flows.form import tick as tick_option
from flows.reader import read

SHORT = 8
PATIENCE = 3


def route(session: Session, context: Context) -> Outcome | None:
    """Take a text while a form is open; None when none is."""
    state = session.form
    field = open_question(context, state) if state else None
    if state is None or field is None:
        return None
    for word, step in STEERING.items():
        if context.means(word):
            return step(session, context, state, field)
    return (
        change(session, context)
        or _set_right(session, context)
        or _looked_ahead(session, context, state)
        or _answered(session, context, state, field)
        or _stated(session, context, state, field)
        or _counted(session, context, state)
        or _asked(session, context)
        or _unread(session, context, state, field)
    )


def steer(session: Session, context: Context, word: str) -> Outcome:
    """Carry out a pressed way on: back, skip, why, cancel, finish, done."""
    state = session.form
    field = open_question(context, state) if state else None
    if state is None or field is None or word not in STEERING:
        return say(session, context.say("talk.nothing_to_undo"))
    return STEERING[word](session, context, state, field)


def choose(session: Session, context: Context, name: str, value: str) -> Outcome:
    """Take a pressed answer; one that belongs to another question than the open one changes nothing."""
    state = session.form
    field = open_question(context, state) if state else None
    option = next((each for each in field.options if str(each.value) == value), None) if field else None
    if state is None or field is None or field.field != name or option is None:
        return with_question(session, context, context.say("talk.stale_option"))
    slots = merge_several(field, [option.value]) if field.kind == "several" else option_slots(field, option)
    return _take(session, context, state, field, slots)


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


def edit(session: Session, context: Context, name: str) -> Outcome:
    """Ask the field `name` again, in the open form or in the finished estimate."""
    state = session.form or session.finished
    if state is None or all(field.field != name for field in context.content.forms[state.form].fields):
        return say(session, context.say("talk.nothing_to_undo"))
    return go_on(session, context, edit_field(state, context.content.forms[state.form].field(name)))


def offer_edit(session: Session, context: Context, state: FormState, key: str = "form.what_to_change") -> Outcome:
    """Offer every answered field to change."""
    fields = [each for each in context.content.forms[state.form].fields if each.settled(state.answers)]
    if not fields:
        return with_question(session, context, context.say("form.nothing_to_change"))
    options = tuple(Option(each.name, f"edit:{each.field}") for each in fields)
    return reply_with(session, Reply(context.say(key), options))


def change(session: Session, context: Context) -> Outcome | None:
    """Read "change <field>"."""
    state = session.form or session.finished
    if state is None:
        return None
    for word in context.words("change"):
        if context.compared.startswith(word):
            name = context.compared.removeprefix(word)
            if not name:
                return offer_edit(session, context, state)
            field = named(context, state, name)
            return edit(session, context, field.field) if field else None
    return None


def named(context: Context, state: FormState, name: str) -> Field | None:
    """Return the field that people call `name`."""
    fields = context.content.forms[state.form].fields
    return next((field for field in fields if name in (field.name, *field.also)), None)


def _answered(session: Session, context: Context, state: FormState, field: Field) -> Outcome | None:
    read_slots = read_answer(field, context.text, context.today, context.content.calendar)
    if isinstance(read_slots, Invalid):
        return None if read_slots.reason == "unread" else _refused(session, context, state, field, read_slots)
    more = read(context.text, context.today) if len(context.compared) > SHORT and state.form == "estimate" else {}
    return _take(session, context, state, field, {**more, **read_slots})


def _take(session: Session, context: Context, state: FormState, field: Field, slots: Slots) -> Outcome:
    taken = answer(state, field, slots)
    fault = contradiction(context, state.form, taken.answers)
    if fault:
        return reply_with(session, put(context, state, field, fault))
    return go_on(session, context, taken)


def _refused(session: Session, context: Context, state: FormState, field: Field, invalid: Invalid) -> Outcome:
    said = context.say(f"form.{invalid.reason}", minimum=f"{field.minimum:g}", maximum=f"{field.maximum:g}")
    return reply_with(session.changed(form=missed(state)), put(context, state, field, said))


def _stated(session: Session, context: Context, state: FormState, field: Field) -> Outcome | None:
    """Take facts that a sentence states though the open question asks for another."""
    bare = not any(character.isalpha() for character in context.compared)
    if state.form != "estimate" or bare or inquiry.looks_like_question(context.text):
        return None
    slots = read(context.text, context.today)
    if not slots:
        return None
    learned = learn(state, slots)
    fault = contradiction(context, state.form, learned.answers)
    if fault:
        return reply_with(session, put(context, state, field, fault))
    lead = "" if context.incoming.in_group else context.say("form.noted", facts="；".join(facts(context, slots)))
    return go_on(session, context, learned, lead)


def _looked_ahead(session: Session, context: Context, state: FormState) -> Outcome | None:
    """Show how the estimate stands, or what would be, without leaving the form."""
    if state.form != "estimate":
        return None
    name = next((view for view in estimate.VIEWS if context.means(view)), None)
    outcome = estimate.glance(session, context, state, name) if name else what_if.route(session, context)
    return then_question(outcome, context) if outcome else None


def _set_right(session: Session, context: Context) -> Outcome | None:
    outcome = hearsay.route(session, context)
    return then_question(outcome, context) if outcome else None


def _counted(session: Session, context: Context, state: FormState) -> Outcome | None:
    """Count working days for who asks so; a form that asks for that very day is answered by it."""
    match = context.content.matcher.match(context.text)
    if match.kind != "flow" or match.id != "deadline":
        return None
    kept = session.changed(form=None) if state.form == "deadline" else session
    return waiting_days.answer(kept, context, context.text)


def _asked(session: Session, context: Context) -> Outcome | None:
    outcome = inquiry.beside_form(session, context)
    return then_question(outcome, context) if outcome else None


def _unread(session: Session, context: Context, state: FormState, field: Field) -> Outcome:
    """Say what would be readable; other words the second time, then a way past the question."""
    miss = missed(state)
    keys = ("form.unread", "form.unread_again", "form.unread_stuck")
    key = keys[min(miss.misses, PATIENCE) - 1]
    lead = f"{context.say(key)}{context.say(f'form.readable.{field.kind}')}"
    return reply_with(session.changed(form=miss), put(context, miss, field, lead))


def _cancel(session: Session, context: Context, state: FormState, field: Field) -> Outcome:  # noqa: ARG001
    return say(session.changed(form=None), context.say("talk.cancelled"))


def _restart(session: Session, context: Context, state: FormState, field: Field) -> Outcome:  # noqa: ARG001
    return open_form(session.changed(form=None), context, state.form, {})


def _back(session: Session, context: Context, state: FormState, field: Field) -> Outcome:  # noqa: ARG001
    lead = "" if state.history else context.say("form.first")
    return go_on(session, context, back(context.content.forms[state.form], state), lead)


def _skip(session: Session, context: Context, state: FormState, field: Field) -> Outcome:
    return go_on(session, context, skip_field(state, field))


def _resume(session: Session, context: Context, state: FormState, field: Field) -> Outcome:
    return reply_with(session, put(context, state, field, context.say("form.resumed")))


def _why(session: Session, context: Context, state: FormState, field: Field) -> Outcome:
    why = numbered(field.why, context.content.policy, context.today)
    return reply_with(session, put(context, state, field, why))


def _finish(session: Session, context: Context, state: FormState, field: Field) -> Outcome:  # noqa: ARG001
    return end(session, context, state)


def _done(session: Session, context: Context, state: FormState, field: Field) -> Outcome:
    if field.kind != "several":
        return _finish(session, context, state, field)
    return _take(session, context, state, field, merge_several(field, list(state.chosen)))


STEERING: dict[str, Callable[[Session, Context, FormState, Field], Outcome]] = {
    "cancel": _cancel,
    "restart": _restart,
    "back": _back,
    "skip": _skip,
    "unknown": _skip,
    "why": _why,
    "done": _done,
    "go_on": _resume,
    "finish": _finish,
}
