"""Facts told of whomever: beside the open question, after a result, of another person, or where nothing is open."""

from collections.abc import Sequence

from bot.dialogue.changes.contradictions import without_contradictions
from bot.dialogue.changes.estimate_facts import after_result, into_estimate, known_only
from bot.dialogue.changes.forms import ALONE, begin_with_person, leave_person
from bot.dialogue.changes.step import Step
from bot.dialogue.context import Context
from bot.dialogue.events.answered import FormFinished
from bot.dialogue.events.event import Line
from bot.dialogue.events.told import Contradicted, FactsHeard, FactsNoted, PersonChanged
from bot.dialogue.question_choice import open_question
from bot.session import ELIGIBILITY, ESTIMATE, Session
from flows.eligibility import check, is_final
from flows.forms.fields import Slots
from flows.forms.form import FormState, answer, begin, learn
from flows.profile import Profile
from flows.understanding.acts.told import Inform
from flows.understanding.people.persons import SELF, kind_of

A_PROFILE = 2
# Of so many others told of at once it is said once, not of each, that they are kept for afterwards.
SEVERAL = 2
# More people than an employer's person speaks of in one talk; each is looked for in every message.
MOST_PEOPLE = 50
# Facts of a marriage concern two, so they say little of whom a message is about.
OF_A_MARRIAGE = frozenset({"spouse_shanghai_hukou", "spouse_shanghai_hukou_years"})


def inform(session: Session, context: Context, act: Inform) -> Step:
    """Take facts that a sentence states; where no form may be opened, nobody's are kept."""
    if context.incoming.answers_only:
        return Step(session, (ALONE,))
    slots = dict(act.slots)
    if act.person != session.current:
        bars = act.person in session.people and slots and set(slots) <= _application_slots(context)
        if bars:
            # What bars an application of somebody who is known moves nobody to them.
            return _into_application(session, context, slots, act.person)
        return _of_another(session, context, act, slots)
    application = _for_application(session, context, slots)
    estimate = {slot: value for slot, value in slots.items() if slot not in application}
    step = Step(session)
    if application:
        step = _into_application(session, context, application, session.current)
        if estimate and session.form is None and _concerns_nobody(step.session, context):
            # To whom the points do not apply at all, no questions are asked for them.
            return step.then(known_only(step.session, context, session.current, estimate))
    if estimate or not application:
        step = step.then(into_estimate(step.session, context, estimate))
    return step


def _for_application(session: Session, context: Context, slots: Slots) -> Slots:
    """Return the facts that belong to the check of who may apply, none where they bar the estimate itself."""
    asked = session.form is not None and session.form.form == ELIGIBILITY
    latest = next(iter(session.at_hand), None)
    asked = asked or (latest is not None and latest.form == ELIGIBILITY)
    application = {slot: value for slot, value in slots.items() if slot in _application_slots(context)}
    estimating = session.state(ESTIMATE, session.current) is not None or application != slots
    if not asked and estimating and all(slot in Profile.model_fields for slot in application):
        # A gate told beside an estimate, outside the questions on who may apply, bars the estimate itself.
        return {}
    return application


def _concerns_nobody(session: Session, context: Context) -> bool:
    """Whether the points do not apply to the person talked about, whatever else is told of them."""
    known = session.state(ELIGIBILITY, session.current)
    rules = context.content.policy.on(context.today)
    return known is not None and is_final(check(known.answers, rules.gates))


def _application_slots(context: Context) -> set[str]:
    return {slot for field in context.content.forms[ELIGIBILITY].fields for slot in field.tells}


def _into_application(session: Session, context: Context, slots: Slots, person: str) -> Step:
    """Take what is said of who may apply into that check, open or finished; else it is only kept."""
    form = context.content.forms[ELIGIBILITY]
    state = session.state(ELIGIBILITY, person)
    known = state or begin(form).model_copy(update={"whose": person})
    field = open_question(context, known) if known.status == "open" else None
    answered = {slot: value for slot, value in slots.items() if field is not None and slot in field.settled_by}
    beside = {slot: value for slot, value in slots.items() if slot not in answered}
    taken = learn(answer(known, field, answered) if field is not None and answered else known, beside)
    noted = FactsNoted(person, known.answers, slots, taken.answers, ELIGIBILITY)
    said = () if len(slots) < A_PROFILE and answered else (noted,)
    if known.status == "finished" and session.form is None and person == session.current:
        done = session.with_state(taken, "finished")
        return Step(done, (*said, FormFinished(taken)))
    return Step(session.with_state(taken).changed(interruptions=0), said)


def _of_another(session: Session, context: Context, act: Inform, slots: Slots) -> Step:
    """Take facts of another person than the one talked about: their estimate goes on, or begins."""
    person = act.person
    if is_one_too_many(session, person):
        return too_many(session, person)
    known = session.state(ESTIMATE, person)
    own = len(set(slots) - OF_A_MARRIAGE)
    needed = A_PROFILE if kind_of(person) == "other" else 1
    if not act.asked and person not in session.people and own < needed:
        return Step(session, (Line("form.remark", did=("small_talk",)),))
    if known is None or not known.answers:
        talked = session.form is not None or session.finished is not None
        return begin_with_person(session, context, person, slots, _how(act) if talked else _beginning(person))
    return _gone_on_with(session, context, known, slots)


def _gone_on_with(session: Session, context: Context, known: FormState, slots: Slots) -> Step:
    """Leave the person talked about for another, and take facts into the estimate that is known of them."""
    person = known.whose
    learned = learn(known, slots)
    answers, fault = without_contradictions(context, ESTIMATE, learned.answers)
    again = learned.model_copy(update={"answers": answers})
    left = leave_person(session).changed(current=person)
    changed = PersonChanged(person, "again")
    if fault:
        return Step(left.with_state(again, "open"), (changed, Contradicted(fault)))
    if known.status == "finished":
        step = after_result(left.with_state(known), context, known, slots)
        return Step(step.session, (changed, *step.events))
    own = set(slots) - OF_A_MARRIAGE
    read_back = FactsHeard(again) if len(own) >= A_PROFILE else FactsNoted(person, known.answers, slots, answers)
    return Step(left.with_state(again, "open"), (changed, read_back))


def is_one_too_many(session: Session, person: str, beside: str = SELF) -> bool:
    """Whether nobody else can be kept beside those who are known, and somebody who is still to come."""
    to_come = beside != SELF and beside not in session.people
    return person not in session.people and len(session.people) + to_come >= MOST_PEOPLE


def too_many(session: Session, person: str) -> Step:
    """Say that somebody is not kept."""
    return Step(session, (Line("roster.too_many", {"person": person, "most": MOST_PEOPLE}, did=("unread",)),))


def _how(act: Inform) -> str:
    """Return how it is said that the talk is about another person: with facts of the one before, or without."""
    return "alike" if act.alike else "changed"


def _beginning(person: str) -> str:
    return "" if person == SELF else "begin"


def inform_all(session: Session, context: Context, acts: Sequence[Inform]) -> Step:
    """Take the facts of several people at once: one estimate goes on, those of the others are kept for afterwards."""
    if context.incoming.answers_only:
        return Step(session, (ALONE,))
    first = _first(acts, session)
    step = Step(session)
    others = [act for act in acts if act is not first]
    if len(others) >= SEVERAL and not context.in_group:
        step = Step(session, (PersonChanged("", "several", first.person),))
    for act in others:
        step = step.then(_kept(step.session, context, act, first.person, told=len(others) >= SEVERAL))
    step = step.then(inform(step.session, context, first))
    return Step(_as_told(step.session, session.people, acts), step.events, step.forget)


def _as_told(session: Session, known: Sequence[str], acts: Sequence[Inform]) -> Session:
    """Put those who were not known before into the order in which the message names them."""
    place = {act.person: index for index, act in reversed(list(enumerate(acts)))}
    added = sorted((each for each in session.people if each not in known), key=lambda each: place.get(each, len(acts)))
    return session.changed(people=(*(each for each in session.people if each in known), *added))


def _first(acts: Sequence[Inform], session: Session) -> Inform:
    """Choose whose estimate goes on: the person talked about, the writer, else who comes first."""
    for person in (session.current if session.form else SELF, SELF):
        for act in acts:
            if act.person == person:
                return act
    return acts[0]


def _kept(session: Session, context: Context, act: Inform, first: str, *, told: bool) -> Step:
    """Keep the facts of somebody whose turn has not come; `told` when that was said already."""
    if is_one_too_many(session, act.person, beside=first):
        return too_many(session, act.person)
    step = known_only(session, context, act.person, dict(act.slots))
    if told or context.in_group or act.person in session.people:
        return step
    return Step(step.session, (PersonChanged(act.person, "both", first), *step.events))
