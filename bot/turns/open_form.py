"""Opening a form, going on with it, and what happens when it has nothing more to ask."""

from dataclasses import replace

from bot.messages import Reply
from bot.session import Session
from bot.turns import eligibility, estimate, waiting_days
from bot.turns.outcome import Context, Outcome, reply_with
from bot.turns.question import open_question, put
from bot.turns.read_back import corrections, facts, is_unsure
from flows.estimation import profile_of
from flows.fields import Slots
from flows.form import FormState, begin
from flows.profile import ProfileError

ENDINGS = {
    "estimate": estimate.finish,
    "deadline": waiting_days.finish,
    "eligibility": eligibility.finish,
}


def open_form(session: Session, context: Context, name: str, slots: Slots) -> Outcome:
    """Open the form `name` with what a sentence stated already, read back so that a mistake is seen."""
    form = context.content.forms[name]
    fault = contradiction(context, name, slots)
    state = begin(form, {} if fault else slots)
    lead = context.say("form.begin") if open_question(context, state) else ""
    if fault:
        lead = fault
    elif slots and not context.incoming.in_group:
        lead = _read_back(context, slots)
    outcome = go_on(session, context, state, lead)
    return _with_corrections(outcome, context, state) if slots and not fault else outcome


def _read_back(context: Context, slots: Slots) -> str:
    told = "\n".join(context.say("form.fact", fact=fact) for fact in facts(context, slots))
    unsure = context.say("form.unsure") if any(map(is_unsure, slots.values())) else ""
    return context.say("form.read_back", facts=told, unsure=unsure)


def _with_corrections(outcome: Outcome, context: Context, state: FormState) -> Outcome:
    """Offer to change each fact that was read back, by its word or one tap; the numbers stay with the question."""
    if context.incoming.in_group or outcome.session.form is None:
        return outcome
    *before, question = outcome.replies
    options = (*question.options, *corrections(context, state))
    return reply_with(outcome.session, *before, replace(question, options=options), notes=outcome.notes)


def go_on(session: Session, context: Context, state: FormState, lead: str = "") -> Outcome:
    """Ask the next question of `state`, after `lead`, or end the form."""
    field = open_question(context, state)
    if field is None:
        settled = estimate.why_settled(context, state) if _says_why(context, state) else ""
        return end(session, context, state, "\n".join(each for each in (lead, settled) if each))
    return reply_with(session.changed(form=state), put(context, state, field, lead))


def _says_why(context: Context, state: FormState) -> bool:
    """Tell whether to say why the questions stop: a group hears the range alone."""
    return state.form == "estimate" and not context.incoming.in_group


def end(session: Session, context: Context, state: FormState, lead: str = "") -> Outcome:
    """Close the form and say what comes of it."""
    outcome = ENDINGS[state.form](session.changed(form=None), context, state)
    if not lead:
        return outcome
    return Outcome(outcome.session, (Reply(lead), *outcome.replies), outcome.notes, outcome.forget)


def contradiction(context: Context, form: str, slots: Slots) -> str | None:
    """Say what cannot be true about the answers, or None."""
    if form != "estimate":
        return None
    try:
        profile_of(slots, context.today)
    except ProfileError as error:
        field = next((each for each in context.content.forms[form].fields if error.field in each.settled_by), None)
        return context.say("form.contradiction", what=field.name if field else error.field)
    return None
