"""Whose estimate it is, in words, and several people's side by side."""

from bot.cards import Compared, ComparisonCard
from bot.dialogue.cards.score import score_of
from bot.dialogue.context import Context
from bot.dialogue.events import PeopleCompared, PersonChanged, RenewalTold
from bot.dialogue.replies.said import Said
from bot.messages import Option, Reply
from bot.session import ESTIMATE, Session
from bot.wording.roster import say_until
from flows.bounds import bounds
from flows.estimation import likely_profile
from flows.forms.form import FormState
from flows.points import Estimate, estimate
from flows.understanding.people.persons import SELF, is_kin

# With so many people known a table of them is offered.
A_ROSTER = 3


def person_words(context: Context, person: str) -> str:
    """Name the person as the assistant speaks of them."""
    if person == SELF:
        return context.say("person.speaker")
    key = f"person.word.{person}"
    if key in context.content.texts:
        return context.say(key)
    return context.say("person.named", word=person) if is_kin(person) else person


def marked(context: Context, state: FormState, key: str) -> str:
    """Say whose estimate it is; "" for the writer's own, and in a group, where others read along."""
    if state.whose == SELF or context.in_group:
        return ""
    return context.say(f"person.{key}", person=person_words(context, state.whose))


def person_of(context: Context, state: FormState) -> str:
    """Name whose estimate it is for a card; "" for the writer's own."""
    return "" if state.whose == SELF else person_words(context, state.whose)


def next_person(session: Session, context: Context) -> tuple[Option, ...]:
    """Offer the estimate of another person that is known of."""
    others = [each for each in session.people if each != session.current and session.state(ESTIMATE, each)]
    if not others or context.in_group:
        return ()
    label = context.say("person.next", person=person_words(context, others[0]))
    return (Option(label, "do:other", by_word=True),)


def roster_offer(session: Session, context: Context) -> tuple[Option, ...]:
    """Offer the table of everybody, where several are known."""
    if context.in_group or len(session.people) < A_ROSTER:
        return ()
    return (context.option("roster.button", "do:roster"),)


def person_changed(session: Session, context: Context, event: PersonChanged) -> Said:
    """Say whose estimate it is now."""
    if context.in_group or not event.how:
        return Said(did=("flow",))
    if event.how == "several":
        said = context.say("person.several", first=person_words(context, event.first))
        return Said(said, beside=roster_offer(session, context), did=("flow", "steer"))
    words = person_words(context, event.person)
    if event.how == "both":
        said = context.say("person.both", first=person_words(context, event.first), other=words)
        return Said(said, did=("flow", "steer"))
    return Said(context.say(f"person.{event.how}", person=words), did=("flow", "steer"))


def renewal_told(session: Session, context: Context, event: RenewalTold) -> Said:
    """Read back when somebody's permit ends."""
    day = say_until(event.until, context.content.texts)
    person = person_words(context, event.person)
    return Said(context.say("roster.renewal_noted", person=person, day=day), did=("flow",))


def compared(session: Session, context: Context, event: PeopleCompared) -> Said:
    """Put everybody's total side by side, the highest first, and say by how much it leads."""
    if context.in_group:
        return Said(replies=(Reply(context.say("talk.only_private"), private_link=True),), did=("answer",))
    rules = context.content.policy.on(context.today)
    totals: list[tuple[int, str, str]] = []
    scores: list[Compared] = []
    for person in session.people:
        state = session.state(ESTIMATE, person)
        if state is not None and state.answers:
            profile = likely_profile(state.answers, context.today)
            result = estimate(profile, rules, context.today)
            name = person_words(context, person)
            line = _compared_line(context, name, result)
            totals.append((result.total, name, f"{line}{_made_of(context, result)}" if event.why else line))
            reach = bounds(profile, rules, context.today)
            scores.append(Compared(name_on_card(context, person), score_of(result, reach, context.content.texts)))
    if len(totals) < len(("one", "other")):
        return Said(replies=(Reply(context.say("person.compare_more")),), did=("answer",))
    totals.sort(key=lambda each: -each[0])
    standard = rules.standard.points
    lines = [line for *_, line in totals]
    (first, best, _), (second, _, _), *_ = totals
    key = "compare_equal" if first == second else "compare_best"
    lead = context.say(f"person.{key}", person=best, total=first, lead=first - second, standard=standard)
    note = context.say("person.compare_note")
    card = _comparison(context, scores, note)
    return Said(replies=(Reply("\n".join((lead, *lines, note)), card=card),), did=("result", "answer"))


def name_on_card(context: Context, person: str) -> str:
    """Name a person in a heading, shorter than in a sentence."""
    return context.say("card.comparison.speaker") if person == SELF else person_words(context, person)


def _comparison(context: Context, scores: list[Compared], note: str) -> ComparisonCard:
    scores.sort(key=lambda each: -each.score.total)
    said = (
        context.say("card.comparison.headline", person=each.name, total=each.score.total, verdict=each.score.verdict)
        for each in scores
    )
    return ComparisonCard(tuple(said), tuple(scores), note)


def _compared_line(context: Context, name: str, result: Estimate) -> str:
    key = "compare_line_if_listed" if result.unlisted < result.total else "compare_line"
    return context.say(f"person.{key}", person=name, total=result.total, unlisted=result.unlisted)


def _made_of(context: Context, result: Estimate) -> str:
    """Say what a total is made of, for who asks why another has not the same."""
    texts = context.content.texts
    named = (
        texts.say("estimate.standing.item", name=texts.say(f"estimate.item_name.{item.id}"), points=item.points)
        for item in result.items
    )
    return context.say("person.made_of", items=texts.say("estimate.separator").join(named))
