"""What is known of everybody in the talk, for a panel beside it."""

from collections.abc import Iterator

from bot.cards import Action, Fact, PersonFacts, Score, SummaryCard
from bot.dialogue.cards.score import score_of
from bot.dialogue.context import Context
from bot.dialogue.question_choice import open_question
from bot.dialogue.replies.facts import told_values
from bot.dialogue.replies.people import name_on_card, person_words
from bot.dialogue.replies.question import reach_of
from bot.session import ESTIMATE, Session
from flows.forms.form import FormState, open_fields
from flows.points.bounds import Bounds, bounds
from flows.points.estimation import likely_profile
from flows.points.points import estimate
from flows.profile import ProfileError
from flows.understanding.people.persons import kind_of


def summary_card(session: Session, context: Context) -> SummaryCard | None:
    """Return everybody's facts and scores, the writer first; None while nothing is known."""
    people = tuple(
        _person(session, context, person)
        for person in sorted(session.people, key=bool)
        if any(state.answers for state in session.of_person(person))
    )
    if not people:
        return None
    scored = sum(each.score is not None for each in people)
    compare = Action(context.say("form.button.compare"), "do:compare") if scored > 1 else None
    return SummaryCard(people, tuple(_to_add(session, context)), compare)


def _to_add(session: Session, context: Context) -> Iterator[Action]:
    """Give who can be added: nobody twice, and no second husband or wife."""
    married = any(kind_of(person) == "spouse" for person in session.people)
    for word in context.say("person.to_add").split():
        if word not in session.people and not (married and kind_of(word) == "spouse"):
            yield Action(person_words(context, word), f"who:{word}")


def _person(session: Session, context: Context, person: str) -> PersonFacts:
    own = session.state(ESTIMATE, person)
    facts = (fact for state in session.of_person(person) for fact in _facts(session, context, state))
    return PersonFacts(
        name=name_on_card(context, person),
        facts=tuple({fact.name: fact for fact in facts}.values()),
        score=_score(context, own) if own is not None else None,
        current=person == session.current,
        turn_to=f"who:{person}",
        finished=own is not None and own.status == "finished",
    )


def _facts(session: Session, context: Context, state: FormState) -> Iterator[Fact]:
    """Give the answers, then the questions that are open."""
    form = context.content.forms[state.form]
    whose = "" if state.whose == session.current else f":{state.whose}"
    asked = {field.name: f"edit:{field.field}{whose}" for field in form.fields}
    for name, value in told_values(context, state.answers, state.form).items():
        yield Fact(name, value, asked.get(name, ""))
    if state.form == ESTIMATE and state.answers:
        yield from (Fact(each.name, "", asked.get(each.name, "")) for each in open_fields(form, state))


def _score(context: Context, state: FormState) -> Score | None:
    """Count what is known; None while nothing is, and where the answers contradict each other."""
    rules, day = context.content.policy.on(context.today), context.today
    try:
        profile = likely_profile(state.answers, day)
        result = estimate(profile, rules, day)
        return score_of(result, _reach(context, state), context.content.texts) if state.answers else None
    except ProfileError:
        return None


def _reach(context: Context, state: FormState) -> Bounds:
    """Return what can still come: from the open question while one is asked, afterwards from all without an answer."""
    field = open_question(context, state) if state.status == "open" else None
    if field is None:
        rules, day = context.content.policy.on(context.today), context.today
        return bounds(likely_profile(state.answers, day), rules, day)
    reach = reach_of(context, state, field)
    return Bounds(reach.low, reach.high)
