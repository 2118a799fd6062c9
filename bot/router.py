"""What a message leads to: (session, message, content, now) -> (session, replies). Pure.

The order of precedence, always the same:
1. nothing readable (empty, far too long)
2. a command (`/start`, or its word: 「帮助」)
3. an option: pressed, or typed by its number or label
4. the open form: steering words, then what its field can read, then facts stated in a sentence
5. after a finished estimate: 「怎么算的」, 「改年龄」, 「如果考到中级呢」
6. a sentence that states a profile opens the estimate
7. the FAQ: one answer, a flow, up to three suggestions, or the fallback
"""

from dataclasses import replace
from datetime import datetime

from bot.session import Session
from bot.turns import after_estimate, commands, form_talk, inquiry, options
from bot.turns.outcome import Context, Outcome, say
from bot.turns.question import with_question

TEXT_LIMIT = 2000
# Days after which a person is told where the talk had stopped.
LONG_AWAY = 7
STEERING = ("back", "skip", "go_on", "restart", "finish", "change")


def route(session: Session, context: Context) -> Outcome:
    """Decide what one message leads to. Raises nothing: every text has an outcome."""
    outcome = _decide(session, context)
    return _welcome_back(session, context, outcome)


def _decide(session: Session, context: Context) -> Outcome:
    for room in (_unreadable, commands.route, options.route, form_talk.route, after_estimate.route):
        outcome = room(session, context)
        if outcome is not None:
            return outcome
    return _nothing_open(session, context) or inquiry.route(session, context)


def _nothing_open(session: Session, context: Context) -> Outcome | None:
    """Say so when somebody steers a form that is not there."""
    if session.form is not None or not any(context.means(word) for word in STEERING):
        return None
    start = (context.option("form.button.estimate", "do:estimate", by_word=False),)
    return say(session, context.say("talk.nothing_open"), start)


def _welcome_back(session: Session, context: Context, outcome: Outcome) -> Outcome:
    """Greet whoever comes back to an open form after days, and offer to go on, begin again or leave it."""
    days = _days_away(session, context)
    if session.form is None or outcome.session.form is None or days < LONG_AWAY or not outcome.replies:
        return outcome
    first, *rest = outcome.replies
    lead = context.say("form.after_days", days=days)
    return replace(outcome, replies=(replace(first, text=f"{lead}\n{first.text}"), *rest))


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
