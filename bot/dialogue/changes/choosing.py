"""An option that was chosen: pressed, or typed by its number, its letter, its label, or in words."""

from collections.abc import Callable

from bot.dialogue.changes import answering, contacts, forms, people, reminding, steering
from bot.dialogue.changes.asking import answer_with
from bot.dialogue.changes.carrying import carry
from bot.dialogue.changes.closed import want_person
from bot.dialogue.changes.news import news
from bot.dialogue.changes.step import Step
from bot.dialogue.changes.viewing import before_in_force, compare, estimate_at_hand, roster
from bot.dialogue.changes.waiting import ask_for_start
from bot.dialogue.context import Context
from bot.dialogue.events.answered import FormFinished
from bot.dialogue.events.asked import EntryAnswered, FeedbackGiven, QuestionKept
from bot.dialogue.events.computed import EstimateViewed, OtherRules
from bot.dialogue.events.event import Line, Sentence
from bot.messages import Unanswered
from bot.session import DEADLINE, ELIGIBILITY, ESTIMATE, Session
from flows.understanding.acts.people import ComparePeople, SwitchPerson
from flows.understanding.acts.steered import Choose, ChooseSeveral, Steer
from flows.understanding.people.persons import is_kin

VIEWS = ("trace", "routes", "outlook", "risks", "sheet", "picture")


def choose(session: Session, context: Context, act: Choose) -> Step:
    """Carry out the chosen option; one of long ago changes nothing."""
    kind, _, rest = act.value.partition(":")
    return KINDS.get(kind, _stale)(session, context, rest)


def choose_several(session: Session, context: Context, act: ChooseSeveral) -> Step:
    """Take several ticked options as the whole answer; one that is not of the open question makes all of it stale."""
    parts = [value.split(":", 2) for value in act.values]
    fields = {part[1] for part in parts if part[0] == "t" and len(part) == 3}
    if len(fields) != 1 or any(len(part) != 3 for part in parts):
        return _stale(session, context, "")
    return answering.choose_several(session, context, fields.pop(), [part[2] for part in parts])


def _stale(session: Session, context: Context, rest: str) -> Step:
    return Step(session, (Line("talk.stale_option", did=("unread",)),))


def _answer(session: Session, context: Context, rest: str) -> Step:
    field, _, value = rest.partition(":")
    return answering.choose(session, context, field, value)


def _tick(session: Session, context: Context, rest: str) -> Step:
    field, _, value = rest.partition(":")
    return answering.tick(session, context, field, value)


def _steer(session: Session, context: Context, rest: str) -> Step:
    known = rest in steering.STEERING and (session.form is not None or rest == "go_on")
    return (
        steering.steer(session, context, Steer(word=rest))
        if known
        else Step(session, (Line("talk.nothing_to_undo", did=("steer",)),))
    )


def _do(session: Session, context: Context, rest: str) -> Step:
    if rest == "handoff":
        return want_person(session, context)
    if rest == "compare":
        return compare(session, context, ComparePeople())
    if rest in {ESTIMATE, ELIGIBILITY}:
        return forms.switch_to(session, context, rest)
    if rest == "roster":
        return roster(session, context)
    return ask_for_start(session, context) if rest == DEADLINE else _below_result(session, context, rest)


def _below_result(session: Session, context: Context, what: str) -> Step:
    """Carry out a button below a result; beside an open form nothing that would replace it."""
    state = estimate_at_hand(session)
    if state is not None and what in VIEWS:
        return Step(session, (EstimateViewed(state, what),))
    if state is not None and what == "former":
        return Step(session, (OtherRules(state, before_in_force(context)),))
    below = BELOW_RESULT.get(what)
    if below is None or session.form is not None:
        return _stale(session, context, what)
    return below(session, context)


def _restart(session: Session, context: Context) -> Step:
    known = estimate_at_hand(session) is not None
    return forms.restart(session, context) if known else forms.open_form(session, context, ESTIMATE)


def _result(session: Session, context: Context) -> Step:
    state = session.finished
    return Step(session, (FormFinished(state),)) if state is not None else _stale(session, context, "")


def _change(session: Session, context: Context) -> Step:
    return steering.offer_change(session, context) if session.at_hand else _stale(session, context, "")


def _go_on(session: Session, context: Context) -> Step:
    state = session.finished
    return forms.go_on(session, state) if state is not None else _stale(session, context, "")


BELOW_RESULT: dict[str, Callable[[Session, Context], Step]] = {
    "other": people.show_other,
    "restart": _restart,
    "result": _result,
    "edit": _change,
    "go_on": _go_on,
}


def _entry(session: Session, context: Context, rest: str) -> Step:
    if rest not in context.content.catalogue.entries:
        return _stale(session, context, rest)
    return answer_with(session, context, rest)


def _details(session: Session, context: Context, rest: str) -> Step:
    if rest not in context.content.catalogue.entries:
        return _stale(session, context, rest)
    return Step(session, (EntryAnswered(rest, whole=True),))


def _none_of_these(session: Session, context: Context, rest: str) -> Step:
    pending = session.pending
    said = Sentence("talk.none_of_these_noted", did=("steer",))
    if pending is None:
        return Step(session, (said,))
    note = QuestionKept(Unanswered("none_of_these", pending.text, pending.candidates))
    return Step(session.changed(pending=None), (said, note, FeedbackGiven("none_of_these")))


def _not_helpful(session: Session, context: Context, rest: str) -> Step:
    pending = session.pending
    asked = pending.text if pending and rest in pending.candidates else ""
    note = QuestionKept(Unanswered("not_helpful", asked, (rest,)))
    said = Sentence("talk.not_helpful_noted", did=("answer",))
    return Step(session, (said, note, FeedbackGiven("not_helpful")))


def _helpful(session: Session, context: Context, rest: str) -> Step:
    if rest not in context.content.catalogue.entries:
        return _stale(session, context, rest)
    return Step(session, (Sentence("talk.helpful_noted", did=("steer",)), FeedbackGiven("helpful")))


def _person(session: Session, context: Context, rest: str) -> Step:
    # Whoever is called by a word of kinship can be spoken of from now on.
    if rest not in session.people and not is_kin(rest):
        return _stale(session, context, rest)
    return people.switch_person(session, context, SwitchPerson(person=rest))


def _edit(session: Session, context: Context, rest: str) -> Step:
    field, of_person, person = rest.partition(":")
    return steering.edit(session, context, field, person if of_person else None)


def _checked(session: Session, context: Context, rest: str) -> Step:
    """Carry out one of the buttons below the result of who may apply."""
    if session.form is None and rest == "restart":
        return forms.open_form(session, context, ELIGIBILITY, person=session.current)
    if session.form is None and rest == "edit" and session.checked is not None:
        return steering.offer_change(session, context)
    return _stale(session, context, rest)


KINDS: dict[str, Callable[[Session, Context, str], Step]] = {
    "a": _answer,
    "t": _tick,
    "steer": _steer,
    "do": _do,
    "faq": _entry,
    "more": _details,
    "none": _none_of_these,
    "bad": _not_helpful,
    "good": _helpful,
    "edit": _edit,
    "who": _person,
    "check": _checked,
    "contact": contacts.choose,
    "news": news,
    "remind": reminding.chosen,
    "carry": carry,
}
