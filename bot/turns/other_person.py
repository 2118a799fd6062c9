"""「给我老公算」「那我呢」, or facts of somebody else: the estimate of another person, mixed with none before."""

from bot.session import Session
from bot.turns.contradictions import without_contradictions
from bot.turns.open_form import Opening, end, go_on, open_form, read_back
from bot.turns.outcome import Context, Outcome
from bot.turns.persons import person_words
from flows.forms.fields import QUESTION, Slots
from flows.forms.form import FormState, learn
from flows.whose import PRONOUN, Heard, facts_of_their_own, heard, kind_of

CLOSE = ("self", "spouse", "parent")
A_PROFILE = 2


def route(session: Session, context: Context) -> Outcome | None:
    """Begin with another person than the one whose estimate is open or finished; None when the text is of the same."""
    state = session.form or session.finished
    if context.incoming.option is not None or state is None or state.form != "estimate":
        return None
    said = heard(context.text, context.today, state.whose)
    if said.whose == state.whose or not (said.asked or _states_enough(said, context.text)):
        return None
    whose = said.whose
    if whose == PRONOUN and session.other is not None:
        whose = session.other.whose
    return _begin(session, context, state, whose, said.slots)


def show(session: Session, context: Context) -> Outcome | None:
    """Go on with the other person that is known of; None when there is none."""
    state = session.form or session.finished
    if session.other is None or state is None:
        return None
    return _begin(session, context, state, session.other.whose, {})


def _states_enough(said: Heard, text: str) -> bool:
    """Whether the facts of another person are meant for an estimate: a single one about a friend is said in passing."""
    told = facts_of_their_own(said.slots)
    close = kind_of(said.whose) in CLOSE or said.whose == PRONOUN
    return told >= A_PROFILE or (told > 0 and close and QUESTION.search(text) is None)


def _begin(session: Session, context: Context, state: FormState, whose: str, slots: Slots) -> Outcome:
    """Open the estimate of `whose`; the one left is remembered, and what was known of this person counts again."""
    known = session.other if session.other is not None and session.other.whose == whose else None
    begun, person = _left(session, state), person_words(context, whose)
    if known is None or not known.answers:
        lead = "" if context.incoming.in_group else context.say("person.changed", person=person)
        return open_form(begun, context, "estimate", slots, Opening(whose, lead))
    lead = context.say("person.again", person=person)
    if session.other_finished and not slots:
        return end(begun, context, known, "" if context.incoming.in_group else lead)
    learned = learn(known, slots)
    answers, fault = without_contradictions(context, "estimate", learned.answers)
    again = learned.model_copy(update={"answers": answers})
    lines = (lead, fault, read_back(context, again))
    said = "" if context.incoming.in_group else "\n".join(line for line in lines if line)
    return go_on(begun, context, again, said)


def _left(session: Session, state: FormState) -> Session:
    """Keep the estimate that is left; one of which nothing is known is not worth it."""
    left = session.changed(form=None)
    if not state.answers:
        return left
    kept = state.model_copy(update={"editing": None, "chosen": ()})
    return left.changed(other=kept, other_finished=session.form is None)
