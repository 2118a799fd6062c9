"""What is shown when somebody asks about an estimate: how it stands, how it came, what raises it, what is to come."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from bot.cards import OutlookCard
from bot.dialogue.context import Context
from bot.dialogue.events.computed import EstimateViewed
from bot.dialogue.offers import questions
from bot.dialogue.replies.estimate import (
    VIEWS,
    Computed,
    View,
    beside,
    days_ahead,
    estimate_card,
    headed,
    retires_before_routes_end,
    ways_on,
)
from bot.dialogue.replies.long_ago import renewals
from bot.dialogue.replies.said import Said
from bot.messages import Option, Reply
from bot.session import Session
from bot.wording.applying import explain_bars, explain_cautions, in_the_way
from bot.wording.coming import explain_fall, explain_retired, explain_then, explain_when
from bot.wording.months_left import explain_months_left
from bot.wording.sheet import explain_sheet
from bot.wording.standing import explain_standing, explain_sureness, explain_taken
from flows.ahead.falls import losing_birthday
from flows.ahead.projection import on_later_day
from flows.ahead.reaching import reached_by_waiting
from flows.ahead.retirement import retired_from
from flows.eligibility import is_final
from flows.forms.form import FormState
from flows.named_entries import NamedEntry
from flows.points.bounds import bounds
from flows.points.points import estimate
from flows.policy import NotCovered
from flows.profile import ProfileError

TO_APPLY = (NamedEntry.APPLICATION_PROCEDURE, NamedEntry.MATERIALS_LIST)
Words = Callable[[Computed, date | None], View]


def viewed(session: Session, context: Context, event: EstimateViewed) -> Said:
    """Show one view of an estimate, open or finished."""
    if context.in_group:
        return Said(replies=(Reply(context.say("talk.only_private"), private_link=True),), did=("answer",))
    try:
        computed = Computed(context, event.state)
    except ProfileError:
        return Said()
    if event.view == "next":
        return Said(replies=(_next(context, computed, event),), did=("answer",))
    if event.view == "picture" and computed.known:
        return Said(replies=(_picture(session, computed, event.state),), did=("result",))
    view = SHOWN[event.view](computed, event.day)
    if event.view == "standing":
        view = View(_standing_words(session, computed, event.state))
    if event.state.status == "open":
        return Said(replies=(Reply(view.text, card=view.card),), did=("result",))
    options = (*renewals(context, event.state), *ways_on(computed, event.state, event.view))
    reply = Reply(headed(context, event.state, view.text), options, card=view.card)
    return Said(replies=(reply,), did=("result",))


def _next(context: Context, computed: Computed, event: EstimateViewed) -> Reply:
    """Say what to do after a result: apply, or get the points first."""
    if computed.result.passes:
        check = context.option("form.button.eligibility", "do:eligibility", by_word=False)
        options: tuple[Option, ...] = (*questions(context, TO_APPLY), check)
        key = "apply_if_listed" if computed.result.if_listed else "apply"
        return Reply(context.say(f"estimate.after.{key}"), options)
    view = VIEWS["routes"](computed)
    text = f"{context.say('estimate.after.points_first')}\n{view.text}"
    return Reply(text, ways_on(computed, event.state, "routes"), card=view.card)


def _picture(session: Session, computed: Computed, state: FormState) -> Reply:
    """Say the result as a picture; what shows none says where it can be read."""
    result = computed.result
    text = computed.context.say("estimate.picture", total=result.total, standard=result.standard)
    options = () if state.status == "open" else ways_on(computed, state, "picture")
    card = estimate_card(computed, state, beside(computed, session, state))
    return Reply(headed(computed.context, state, text), options, card=card, picture=True)


def _standing_words(session: Session, computed: Computed, state: FormState) -> str:
    """Say how an estimate stands, and what is in the way of an application whatever the points."""
    texts, known = computed.context.content.texts, beside(computed, session, state)
    bars = explain_bars(computed.result, computed.profile, computed.rules, known, texts)
    if known.checked is not None and is_final(known.checked):
        return "\n".join(bars)
    likely = bounds(computed.profile, computed.rules, computed.context.today)
    said = explain_standing(computed.result, likely, texts, barred=in_the_way(computed.result, known))
    return "\n".join((said, *bars, *explain_cautions(computed.result, known, texts)))


def _standing(computed: Computed, _: date | None) -> View:
    likely = bounds(computed.profile, computed.rules, computed.context.today)
    return View(explain_standing(computed.result, likely, computed.context.content.texts))


def _sure(computed: Computed, _: date | None) -> View:
    likely = bounds(computed.profile, computed.rules, computed.context.today)
    return View(explain_sureness(computed.result, likely, computed.context.content.texts))


def _checked(computed: Computed, _: date | None) -> View:
    """Show every item to whoever doubts the total, and how one is set right."""
    view = VIEWS["trace"](computed)
    return replace(view, text=f"{computed.context.say('estimate.checked')}\n{view.text}")


def _taken(computed: Computed, _: date | None) -> View:
    return View(explain_taken(computed.result, computed.rules, computed.context.content.texts))


def _months_left(computed: Computed, _: date | None) -> View:
    return View(explain_months_left(computed.profile, computed.rules, computed.context.content.texts))


def _then(computed: Computed, day: date | None) -> View:
    """Say the total of the day asked about, then on which days it changes until there."""
    context, today = computed.context, computed.context.today
    if day is None:
        return VIEWS["outlook"](computed)
    try:
        rules = computed.policy.expected_on(day)
    except NotCovered as error:
        return View(context.say("estimate.coming.too_far", last=error.supposed))
    retired = retired_from(computed.profile, computed.rules, today)
    if retired is not None and retired <= day:
        said = explain_retired(day, computed.rules.working_life.retirement.latest, context.content.texts)
    else:
        profile = on_later_day(computed.profile, computed.rules, today, day)
        said = explain_then(estimate(profile, rules, day), profile, context.content.texts)
    return _above_outlook(computed, said)


def _when(computed: Computed, _: date | None) -> View:
    reached = reached_by_waiting(computed.profile, computed.policy, computed.context.today)
    retires_at = retires_before_routes_end(computed)
    said = explain_when(computed.result, reached, computed.context.content.texts, retires_at)
    return _above_outlook(computed, said)


def _falls(computed: Computed, _: date | None) -> View:
    """Say when the points are not enough any more, above the days on which they change."""
    birthday = losing_birthday(computed.profile, computed.rules)
    said = explain_fall(computed.result, computed.changes, birthday, computed.context.content.texts)
    return _above_outlook(computed, said)


def _above_outlook(computed: Computed, said: str) -> View:
    view = VIEWS["outlook"](computed)
    card = replace(view.card, remark=said) if isinstance(view.card, OutlookCard) else None
    return View(f"{said}\n\n{view.text}", card)


def _sheet(computed: Computed, _: date | None) -> View:
    texts = computed.context.content.texts
    return View(explain_sheet(computed.result, computed.profile, computed.rules, days_ahead(computed), texts))


def _view(name: str) -> Words:
    return lambda computed, _: VIEWS[name](computed)


# In the order in which they are tried.
SHOWN: dict[str, Words] = {
    "standing": _standing,
    "trace": _view("trace"),
    "checked": _checked,
    "routes": _view("routes"),
    "when": _when,
    "then": _then,
    "falls": _falls,
    "outlook": _view("outlook"),
    "sure": _sure,
    "taken": _taken,
    "months_left": _months_left,
    "risks": _view("risks"),
    "sheet": _sheet,
    # Of what is not known yet there is no picture.
    "picture": _standing,
}
