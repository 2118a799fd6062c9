"""Facts told after a result: they go into the finished estimate, and what they change is said item by item."""

from bot.messages import Reply
from bot.session import Session
from bot.turns import estimate
from bot.turns.changing import edit, named
from bot.turns.contradictions import contradiction
from bot.turns.inquiry import looks_like_question
from bot.turns.noted import noted
from bot.turns.outcome import Context, Outcome, reply_with, say
from bot.turns.persons import marked, next_person
from bot.turns.question import put
from bot.wording.difference import explain_told
from flows.difference import compare
from flows.forms.fields import Field, Slots
from flows.forms.form import FormState, learn, open_fields
from flows.forms.form import edit as edit_field
from flows.told import is_statement
from flows.told_in_talk import told_in_talk


def route(session: Session, context: Context) -> Outcome | None:
    """Take facts into the finished estimate, or ask what an unanswered field that is named wants; None for others."""
    state = session.finished
    if state is None:
        return None
    slots = told_in_talk(context.text, context.today, state)
    if slots and _states(context):
        return _learned(session, context, state, slots)
    return _named(session, context, state)


def _states(context: Context) -> bool:
    """Whether the facts are meant as such: not where the FAQ answers a question, or a subject that is only named."""
    stated = is_statement(context.text) and not looks_like_question(context.text)
    return stated or context.content.matcher.match(context.text).kind != "answer"


def _learned(session: Session, context: Context, state: FormState, slots: Slots) -> Outcome:
    learned = learn(state, slots)
    fault = contradiction(context, state.form, learned.answers)
    if fault:
        return say(session, fault, (context.option("form.button.edit", "do:edit"),))
    done = session.changed(finished=learned)
    if context.incoming.in_group:
        return estimate.finish(done, context, learned)
    before, after = (estimate.Computed(context, each) for each in (state, learned))
    change = explain_told(compare(before.result, after.result), after.profile, after.rules, context.content.texts)
    beside = estimate.besides(after, done, learned)
    lines = (marked(context, state, "mark"), noted(context, state.answers, slots, learned.answers), change, beside)
    said = "\n".join(line for line in lines if line)
    opened = _opened(context, state, learned)
    if opened is not None:
        asked = edit_field(learned, opened)
        return reply_with(done.changed(form=asked), put(context, asked, opened, said))
    options = (*estimate.ways_on(after, learned, "result"), *next_person(session, context))
    return reply_with(done, Reply(said, options))


def _opened(context: Context, before: FormState, after: FormState) -> Field | None:
    """Return the question that the facts told call for: months for a certificate, years for a marriage."""
    form = context.content.forms[after.form]
    known = {field.field for field in open_fields(form, before)}
    return next((field for field in open_fields(form, after) if field.field not in known), None)


def _named(session: Session, context: Context, state: FormState) -> Outcome | None:
    """Ask an unanswered question whose name is said (「近一年基数」), as doubts about the result tell people to."""
    field = named(context, state, context.text)
    if field is None or field.settled(state.answers) or not field.matters(state.answers):
        return None
    return edit(session, context, field.field)
