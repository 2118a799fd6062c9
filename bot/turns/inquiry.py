"""What an asked question leads to: an answer, a flow, suggestions, or the fallback."""

from bot.messages import Reply
from bot.session import Session
from bot.store import Unanswered
from bot.turns import answers, hearsay, waiting_days
from bot.turns.asked import asked
from bot.turns.open_form import open_form
from bot.turns.outcome import Context, Outcome, reply_with, say
from bot.turns.switching import switch_to
from faq.matcher import Match
from flows.application import read_application
from flows.forms.fields import QUESTION, Slots
from flows.question_asked import asked_beside_facts, of_a_person
from flows.told import told
from language.spelling import simplified

FORMS = ("estimate", "eligibility")
A_PROFILE = 2
ENOUGH_TALK = 2


def route(session: Session, context: Context) -> Outcome:
    """Take a text outside any form: a sentence that states a profile opens the estimate, anything else is asked."""
    set_right = hearsay.route(session, context)
    if set_right is not None:
        return set_right
    slots = told(context.text, context.today)
    if len(slots) < A_PROFILE:
        return ask(session, context, context.text)
    if not looks_like_question(context.text):
        return open_form(session, context, "estimate", slots)
    question = asked_beside_facts(context.text, context.today)
    if _has_its_answer(context, question or context.text) or not of_a_person(context.text, slots):
        return ask(session, context, question or context.text)
    return open_form(session, context, "estimate", slots)


def _has_its_answer(context: Context, question: str) -> bool:
    """Whether what is asked beside a profile is about something else than what that profile gives."""
    match = context.content.matcher.match(question)
    return match.kind == "answer" or (match.kind == "flow" and match.id not in FORMS)


def ask(session: Session, context: Context, text: str) -> Outcome:
    """Answer the question `text`."""
    match = context.content.matcher.match(text)
    if waiting_days.meant(context, match, text):
        return waiting_days.answer(session, context, text)
    if match.kind == "answer" and match.id is not None:
        return answers.entry(session, context, match.id, text)
    if match.kind == "flow":
        return _flow(session, context, match, text)
    if session.finished is None and asked(context, "standing"):
        return switch_to(session, context, "estimate", {})
    if match.kind == "suggest":
        return answers.suggest(session, context, match, text)
    return answers.fallback(session, context, match, text)


def beside_form(session: Session, context: Context) -> Outcome | None:
    """Answer a question put in the middle of a form; None when it is none that is understood with confidence.

    Small talk counts only where it repeats what people say: an answer that was not understood is no greeting.
    """
    match = context.content.matcher.match(context.text)
    if match.kind == "answer" and match.id is not None:
        return reply_with(session, answers.entry_reply(context, match.id))
    if match.kind == "flow" and match.id == "handoff":
        return say(session, context.say("talk.handoff"))
    if match.outside_sure and f"talk.outside.{match.outside}" in context.content.texts:
        return _small_talk(session, context, match)
    if match.kind == "suggest" and looks_like_question(context.text):
        return answers.suggest(session, context, match, context.text)
    return None


def _small_talk(session: Session, context: Context, match: Match) -> Outcome | None:
    """Answer small talk beside a form, twice in a row at most: then the question is what counts."""
    if session.unanswered >= ENOUGH_TALK:
        return None
    counted = session.changed(unanswered=session.unanswered + 1)
    return reply_with(counted, Reply(context.say(f"talk.outside.{match.outside}")))


def unanswered(context: Context) -> tuple[Unanswered, ...]:
    """Return what to keep for the editor of a text that got no answer beside a form: a question, not an answer."""
    if not looks_like_question(context.text):
        return ()
    match = context.content.matcher.match(context.text)
    return (Unanswered("declined", context.text, tuple(each.id for each in match.suggestions)),)


def stated(context: Context, form: str, text: str) -> Slots:
    """Return what `text` states of what the form asks."""
    if form == "eligibility":
        return read_application(context.content.forms[form], text)
    return told(text, context.today)


def is_answered(context: Context) -> bool:
    """Whether the FAQ has an answer to the text that it is sure of."""
    return context.content.matcher.match(context.text).kind == "answer"


def looks_like_question(text: str) -> bool:
    """Whether a text asks rather than states."""
    return QUESTION.search(simplified(text)) is not None


def _flow(session: Session, context: Context, match: Match, text: str) -> Outcome:
    if match.id in FORMS:
        return switch_to(session, context, match.id, stated(context, match.id, text))
    if match.id == "deadline":
        return waiting_days.answer(session, context, text)
    return say(session, context.say("talk.handoff"))
