"""Opening a form, going on with it, and what happens when it has nothing more to ask."""

from dataclasses import dataclass, replace

from bot.messages import Reply
from bot.session import Session
from bot.turns import eligibility, estimate, waiting_days
from bot.turns.base_amount import amount_words
from bot.turns.contradictions import without_contradictions
from bot.turns.outcome import Context, Outcome, reply_with
from bot.turns.parking import set_aside, take_up
from bot.turns.persons import person_words
from bot.turns.question import open_question, put
from bot.turns.read_back import corrections, facts, is_unsure
from flows.forms.fields import Slots
from flows.forms.form import FormState, begin
from flows.whose import SPEAKER, heard

ENDINGS = {
    "estimate": estimate.finish,
    "deadline": waiting_days.finish,
    "eligibility": eligibility.finish,
}


@dataclass(frozen=True, slots=True)
class Opening:
    """Whom a form is about, and what is said before all else."""

    whose: str = SPEAKER
    lead: str = ""


def open_form(session: Session, context: Context, name: str, slots: Slots, opening: Opening | None = None) -> Outcome:
    """Open the form `name` with what a sentence stated already, read back so that a mistake is seen.

    Args:
        session: the talk before.
        context: the message.
        name: the form.
        slots: what was stated.
        opening: whom the form is about; without it the message says so.

    """
    if opening is None:
        opening = Opening()
        if name == "estimate":
            session, slots, opening = _introduced(session, context, slots)
    lead = opening.lead
    form = context.content.forms[name]
    session, waits = set_aside(session, context, name)
    lead = "\n".join(each for each in (waits, lead) if each)
    slots, fault = without_contradictions(context, name, slots)
    state = begin(form, slots).model_copy(update={"whose": opening.whose})
    said = context.say("form.begin") if open_question(context, state) and not (lead or fault) else ""
    if slots and not context.incoming.in_group:
        said = read_back(context, state)
    outcome = go_on(session, context, state, "\n".join(each for each in (lead, fault, said) if each))
    return _with_corrections(outcome, context, state) if slots else outcome


def _introduced(session: Session, context: Context, slots: Slots) -> tuple[Session, Slots, Opening]:
    """Tell whose estimate a message opens, with the facts of that person and what to say of it.

    Of two at once the speaker comes first; what was stated of the other is kept for afterwards.
    """
    said = heard(context.text, context.today)
    if said.other is not None:
        other = begin(context.content.forms["estimate"], said.other_slots).model_copy(update={"whose": said.other})
        lead = "" if context.incoming.in_group else context.say("person.both", other=person_words(context, said.other))
        return session.changed(other=other, other_finished=False), said.slots, Opening(lead=lead)
    if said.whose == SPEAKER:
        return session, slots, Opening()
    lead = "" if context.incoming.in_group else context.say("person.begin", person=person_words(context, said.whose))
    return session, said.slots, Opening(said.whose, lead)


def read_back(context: Context, state: FormState) -> str:
    """Say what was heard, and how to change it."""
    answers = state.answers
    told = "\n".join(context.say("form.fact", fact=fact) for fact in facts(context, answers, state.form))
    unsure = context.say("form.unsure") if any(map(is_unsure, answers.values())) else ""
    example = context.say("form.change_one", name=context.content.forms[state.form].fields[0].name)
    said = context.say("form.read_back", facts=told, example=example, unsure=unsure)
    return "\n".join(each for each in (said, amount_words(context, answers, answers)) if each)


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
    outcome = ENDINGS[state.form](session.changed(form=None, latest=state.form), context, state)
    replies = (Reply(lead), *outcome.replies) if lead else outcome.replies
    return take_up(replace(outcome, replies=replies), context)
