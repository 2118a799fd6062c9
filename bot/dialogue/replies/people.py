"""Whose estimate it is, in words, and several people's side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.cards import Compared, ComparisonCard
from bot.dialogue.cards.score import score_of
from bot.dialogue.context import Context
from bot.dialogue.events.computed import PeopleCompared
from bot.dialogue.events.told import PersonChanged, RenewalTold
from bot.dialogue.replies.said import Said
from bot.messages import Option, Reply
from bot.session import ESTIMATE, Session
from bot.wording.roster import say_until
from flows.forms.form import FormState
from flows.points.bounds import Bounds, bounds
from flows.points.estimation import likely_profile
from flows.points.points import Estimate, estimate
from flows.understanding.people.persons import SELF, is_a_name, is_kin

# With so many people known a table of them is offered.
A_ROSTER = 3


@dataclass(frozen=True, slots=True)
class _Counted:
    """Somebody's estimate among several: their name in a sentence, what was counted, and how a card shows it."""

    name: str
    result: Estimate
    reach: Bounds
    shown: Compared


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
    if event.how == "named":
        return Said(context.say("person.named_now", first=person_words(context, event.first), person=words))
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
    counted = sorted(_counted(session, context), key=lambda each: -each.result.total)
    if len(counted) < len(("one", "other")):
        return Said(replies=(Reply(context.say("person.compare_more")),), did=("answer",))
    lead, note = _lead(context, counted[0], counted[1]), _note(session, context)
    lines = (_compared_line(context, each, why=event.why) for each in counted)
    card = _comparison(context, [each.shown for each in counted], note)
    return Said(replies=(Reply("\n".join((lead, *lines, note)), card=card),), did=("result", "answer"))


def _counted(session: Session, context: Context) -> Iterator[_Counted]:
    """Count everybody of whom something is known."""
    rules = context.content.policy.on(context.today)
    for person in session.people:
        state = session.state(ESTIMATE, person)
        if state is not None and state.answers:
            profile = likely_profile(state.answers, context.today)
            result, reach = estimate(profile, rules, context.today), bounds(profile, rules, context.today)
            shown = Compared(name_on_card(context, person), score_of(result, reach, context.content.texts))
            yield _Counted(person_words(context, person), result, reach, shown)


def _lead(context: Context, best: _Counted, second: _Counted) -> str:
    """Say who has the highest total, and by how much."""
    total, lead = best.result.total, best.result.total - second.result.total
    key = "compare_best" if lead else "compare_equal"
    return context.say(f"person.{key}", person=best.name, total=total, lead=lead, standard=_standard(context))


def _note(session: Session, context: Context) -> str:
    """Say what a comparison is worth: one parent is enough, and of an employer's people each counts alone."""
    states = ((person, session.state(ESTIMATE, person)) for person in session.people)
    told = [person for person, state in states if state is not None and state.answers]
    of_one_house = any(person == SELF or not is_a_name(person) for person in told)
    return context.say("person.compare_note" if of_one_house else "person.compare_note_staff")


def _standard(context: Context) -> int:
    return context.content.policy.on(context.today).standard.points


def name_on_card(context: Context, person: str) -> str:
    """Name a person in a heading, shorter than in a sentence."""
    return context.say("card.comparison.speaker") if person == SELF else person_words(context, person)


def _comparison(context: Context, scores: Sequence[Compared], note: str) -> ComparisonCard:
    said = (
        context.say("card.comparison.headline", person=each.name, total=each.score.total, verdict=each.score.verdict)
        for each in scores
    )
    return ComparisonCard(tuple(said), tuple(scores), note)


def _compared_line(context: Context, counted: _Counted, *, why: bool) -> str:
    """Say one person's total, and between what it can still be while questions are open."""
    result, reach, standard = counted.result, counted.reach, _standard(context)
    key = "compare_line_if_listed" if result.unlisted < result.total else "compare_line"
    line = context.say(f"person.{key}", person=counted.name, total=result.total, unlisted=result.unlisted)
    line = f"{line}{_made_of(context, result)}" if why else line
    if reach.min == reach.max:
        return line
    verdict = "surely" if reach.min >= standard else "perhaps" if reach.max >= standard else "never"
    open_to = context.say(f"person.compare_{verdict}", standard=standard)
    return line + context.say("person.compare_range", least=reach.min, most=reach.max, verdict=open_to)


def _made_of(context: Context, result: Estimate) -> str:
    """Say what a total is made of, for who asks why another has not the same."""
    texts = context.content.texts
    named = (
        texts.say("estimate.standing.item", name=texts.say(f"estimate.item_name.{item.id}"), points=item.points)
        for item in result.items
    )
    return context.say("person.made_of", items=texts.say("estimate.separator").join(named))
