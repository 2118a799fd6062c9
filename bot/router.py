"""What a message leads to: (session, message, content, now) -> (session, replies). Pure.

The order of precedence, always the same:
1. nothing readable (empty, far too long)
2. a command (`/start`, or its word: 「帮助」)
3. an option: pressed, or typed by its number or label
4. another person than the one whose estimate is talked about: 「给我老公算」
5. the open form: steering words, then what its field can read, then facts stated in a sentence
6. what was set aside, or asked after working days were told: 「继续」, 「如果是10月9号呢」, 「元旦前能出来吗」
7. after it was said who may apply: 「改单位」; after a finished estimate: 「怎么算的」, 「改年龄」, 「如果考到中级呢」,
   「还差多少」, facts told later
8. a sentence that states a profile opens the estimate
9. the FAQ: one answer, a flow, up to three suggestions, or the fallback
"""

from dataclasses import replace
from datetime import datetime

from bot.session import Session
from bot.turns import (
    after_eligibility,
    after_estimate,
    commands,
    form_talk,
    inquiry,
    options,
    other_person,
    switching,
    waiting_days,
)
from bot.turns.changing import offer_edit
from bot.turns.outcome import Context, Outcome, say
from bot.turns.question import with_question
from flows.forms.form import dated
from flows.reading.swearing import without_swearing

TEXT_LIMIT = 2000
# Days after which a person is told where the talk had stopped.
LONG_AWAY = 7
WELCOMES = ("talk.resume_offer", "form.resumed", "form.in_progress.estimate", "form.in_progress.eligibility")
STEERING = ("back", "skip", "go_on", "restart", "finish", "change")


def route(session: Session, context: Context) -> Outcome:
    """Decide what one message leads to. Raises nothing: every text has an outcome."""
    outcome = _counted(session, _decide(session, _civil(context)))
    return _dated(_welcome_back(session, context, outcome), context)


def _civil(context: Context) -> Context:
    """Take the swearing out of a message that says something beside it."""
    text = without_swearing(context.text)
    return replace(context, text=text) if text and text != context.text else context


def _counted(session: Session, outcome: Outcome) -> Outcome:
    """Count anew after a message that was answered."""
    if outcome.session.unanswered > session.unanswered:
        return outcome
    return replace(outcome, session=outcome.session.changed(unanswered=0))


def _decide(session: Session, context: Context) -> Outcome:
    for room in ROOMS:
        outcome = room(session, context)
        if outcome is not None:
            return outcome
    return _nothing_open(session, context) or inquiry.route(session, context)


def _dated(outcome: Outcome, context: Context) -> Outcome:
    """Note on which day the answers were told that this message brought."""
    session = outcome.session
    states = {name: getattr(session, name) for name in ("form", "finished", "other")}
    told = {name: dated(state, context.today) for name, state in states.items() if state is not None}
    return replace(outcome, session=session.changed(**told))


def _nothing_open(session: Session, context: Context) -> Outcome | None:
    """Say so when somebody steers a form that is not there; back from a result leads to its answers."""
    word = context.meant(STEERING) if session.form is None else None
    if word is None:
        return None
    if word == "back" and session.finished is not None:
        return offer_edit(session, context, session.finished)
    start = (context.option("form.button.estimate", "do:estimate", by_word=False),)
    return say(session, context.say("talk.nothing_open"), start)


def _welcome_back(session: Session, context: Context, outcome: Outcome) -> Outcome:
    """Greet whoever comes back to an open form after days, and offer to go on, begin again or leave it."""
    days = _days_away(session, context)
    if session.form is None or outcome.session.form is None or days < LONG_AWAY or not outcome.replies:
        return outcome
    first, *rest = outcome.replies
    lines = [context.say("form.after_days", days=days), _without_welcome(context, first.text)]
    return replace(outcome, replies=(replace(first, text="\n".join(line for line in lines if line)), *rest))


def _without_welcome(context: Context, text: str) -> str:
    """Take away what says once more that the talk goes on."""
    for key in WELCOMES:
        text = text.removeprefix(context.say(key)).lstrip()
    return text


def _days_away(session: Session, context: Context) -> int:
    return (context.now - datetime.fromisoformat(session.last_seen)).days if session.last_seen else 0


def _unreadable(session: Session, context: Context) -> Outcome | None:
    if context.incoming.option is not None:
        return None
    if not context.text:
        return with_question(session, context, context.say("talk.empty"))
    if len(context.text) > TEXT_LIMIT:
        said = context.say("talk.too_long", length=len(context.text), limit=TEXT_LIMIT)
        return with_question(session, context, said)
    return None


ROOMS = (
    _unreadable,
    commands.route,
    options.route,
    other_person.route,
    form_talk.route,
    switching.route,
    waiting_days.asked_of_it,
    after_eligibility.route,
    after_estimate.route,
)
