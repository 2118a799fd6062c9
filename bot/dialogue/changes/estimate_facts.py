"""Facts taken into somebody's estimate: beside its open question, after its result, or kept until its turn comes."""

from bot.dialogue.changes.contradictions import contradiction
from bot.dialogue.changes.forms import open_form
from bot.dialogue.changes.step import Step
from bot.dialogue.context import Context
from bot.dialogue.events.answered import FormFinished
from bot.dialogue.events.computed import EstimateRecounted
from bot.dialogue.events.told import Contradicted, FactsNoted
from bot.dialogue.question_choice import open_question
from bot.session import ESTIMATE, Session
from flows.forms.fields import Field, Slots
from flows.forms.form import FormState, as_asked, begin, learn, open_fields
from flows.forms.form import edit as edit_field

# What is said in passing of a family, and gives no points: nobody asks for an estimate by it.
NOT_FROM_HERE = {"spouse_shanghai_hukou": False}


def into_estimate(session: Session, context: Context, slots: Slots) -> Step:
    """Take facts of the person talked about into their estimate."""
    state = session.state(ESTIMATE, session.current)
    if session.form is not None and session.form.form == ESTIMATE:
        return _beside_question(session, context, session.form, slots)
    if state is not None and state.status == "finished" and session.form is None:
        return after_result(session, context, state, slots)
    if session.form is not None or (state is None and slots == NOT_FROM_HERE):
        return known_only(session, context, session.current, slots)
    known = dict(state.answers) if state is not None else {}
    learned = learn(begin(context.content.forms[ESTIMATE], known), slots)
    return open_form(session, context, ESTIMATE, learned.answers, person=session.current)


def _beside_question(session: Session, context: Context, state: FormState, slots: Slots) -> Step:
    """Take facts though the open question asks for another."""
    field = open_question(context, state)
    learned = learn(state, slots)
    if field is None or not field.matters(learned.answers) or _is_answered(context, state, field, slots):
        learned = learned.model_copy(update={"editing": None, "reopened": False})
    fault = contradiction(context, state.form, learned.answers)
    if fault:
        return Step(session, (Contradicted(fault),))
    noted = FactsNoted(state.whose, state.answers, slots, learned.answers)
    return Step(session.with_state(learned, "open").changed(interruptions=0), (noted,))


def _is_answered(context: Context, state: FormState, field: Field, slots: Slots) -> bool:
    """Whether facts answer the open question; one that is asked again is not answered by the answer it has."""
    asked = as_asked(context.content.forms[state.form], state)
    return field.settled(learn(asked, slots).answers)


def after_result(session: Session, context: Context, state: FormState, slots: Slots) -> Step:
    """Take facts into a finished estimate, and ask what they newly call for."""
    learned = learn(state, slots)
    fault = contradiction(context, state.form, learned.answers)
    if fault:
        return Step(session, (Contradicted(fault),))
    done = session.with_state(learned, "finished")
    if context.in_group:
        return Step(done, (FormFinished(learned),))
    recounted = EstimateRecounted(state, learned, slots)
    opened = newly_open(context, state, learned)
    if opened is None:
        return Step(done, (recounted,))
    return Step(done.with_state(edit_field(learned, opened), "open"), (recounted,))


def newly_open(context: Context, before: FormState, after: FormState) -> Field | None:
    """Return the question that the facts told call for: months for a certificate, years for a marriage."""
    form = context.content.forms[after.form]
    known = {field.field for field in open_fields(form, before)}
    return next((field for field in open_fields(form, after) if field.field not in known), None)


def known_only(session: Session, context: Context, person: str, slots: Slots) -> Step:
    """Keep facts of an estimate that is not open, said back."""
    state = session.state(ESTIMATE, person) or begin(context.content.forms[ESTIMATE]).model_copy(
        update={"whose": person}
    )
    learned = learn(state, slots)
    if contradiction(context, ESTIMATE, learned.answers):
        return Step(session)
    return Step(session.with_state(learned), (FactsNoted(person, state.answers, slots, learned.answers),))
