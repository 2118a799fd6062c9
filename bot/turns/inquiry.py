"""What an asked question leads to: an answer, a flow, suggestions, or the fallback."""

from bot.messages import Reply
from bot.session import Session
from bot.turns import answers, hearsay, waiting_days
from bot.turns.open_form import open_form
from bot.turns.outcome import Context, Outcome, reply_with, say
from faq.matcher import Match
from flows.fields import QUESTION
from flows.reader import read

FORMS = ("estimate", "eligibility")
A_PROFILE = 2


def route(session: Session, context: Context) -> Outcome:
    """Take a text outside any form: a sentence that states a profile opens the estimate, anything else is asked."""
    set_right = hearsay.route(session, context)
    if set_right is not None:
        return set_right
    if not looks_like_question(context.text):
        slots = read(context.text, context.today)
        if len(slots) >= A_PROFILE:
            return open_form(session, context, "estimate", slots)
    return ask(session, context, context.text)


def ask(session: Session, context: Context, text: str) -> Outcome:
    """Answer the question `text`."""
    match = context.content.matcher.match(text)
    if match.kind == "answer" and match.id is not None:
        return answers.entry(session, context, match.id, text)
    if match.kind == "flow":
        return _flow(session, context, match, text)
    if match.kind == "suggest":
        return answers.suggest(session, context, match, text)
    return answers.fallback(session, context, match, text)


def beside_form(session: Session, context: Context) -> Outcome | None:
    """Answer a question put in the middle of a form; None when it is none that is understood with confidence."""
    match = context.content.matcher.match(context.text)
    if match.kind == "answer" and match.id is not None:
        return reply_with(session, answers.entry_reply(context, match.id))
    if match.kind == "flow" and match.id == "handoff":
        return say(session, context.say("talk.handoff"))
    if match.kind == "fallback" and match.outside and f"talk.outside.{match.outside}" in context.content.texts:
        return reply_with(session, Reply(context.say(f"talk.outside.{match.outside}")))
    if looks_like_question(context.text):
        asked = answers.suggest if match.kind == "suggest" else answers.fallback
        return asked(session, context, match, context.text)
    return None


def looks_like_question(text: str) -> bool:
    """Whether a text asks rather than states."""
    return QUESTION.search(text) is not None


def _flow(session: Session, context: Context, match: Match, text: str) -> Outcome:
    if match.id in FORMS:
        return open_form(session, context, match.id, read(text, context.today) if match.id == "estimate" else {})
    if match.id == "deadline":
        return waiting_days.answer(session, context, text)
    return say(session, context.say("talk.handoff"))
