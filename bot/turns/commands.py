"""Commands, and the words that mean the same."""

import re
from collections.abc import Callable

from bot.messages import Reply
from bot.session import Session
from bot.turns import answers, inquiry, waiting_days
from bot.turns.open_form import open_form
from bot.turns.outcome import Context, Outcome, reply_with, say
from bot.turns.question import then_question, with_question
from bot.turns.read_back import facts
from flows.reader import read

WORDS = {"english": "help", "help": "help", "forget": "forget", "mydata": "mydata", "cancel": "cancel"}
COMMAND = re.compile(r"^/([a-z_]+)(?:@\w+)?(?:\s+(.*))?$", re.IGNORECASE | re.DOTALL)


def route(session: Session, context: Context) -> Outcome | None:
    """Carry out a command; None when the message is none."""
    if context.incoming.option is not None:
        return None
    match = COMMAND.match(context.text)
    if match:
        name, rest = match[1].lower(), (match[2] or "").strip()
        return COMMANDS.get(name, _help)(session, context, rest)
    for word, command in WORDS.items():
        if context.means(word):
            return COMMANDS[command](session, context, "")
    if context.means("estimate") and session.form is None:
        return _estimate(session, context, "")
    return None


def _start(session: Session, context: Context, rest: str) -> Outcome:
    if rest.startswith("estimate"):
        return _estimate(session, context, "")
    if session.form is not None:
        return with_question(session, context, context.say("talk.resume_offer"))
    if context.incoming.in_group:
        return say(session, context.say("talk.start_in_group"))
    buttons = (context.option("form.button.estimate", "do:estimate", by_word=False),)
    return say(session, context.say("talk.start"), (*buttons, *answers.first_questions(context)))


def _help(session: Session, context: Context, rest: str) -> Outcome:
    english = rest.lower().startswith("en") or context.means("english")
    key = "talk.help_english" if english else "talk.help"
    return with_question(session, context, context.say(key))


def _estimate(session: Session, context: Context, rest: str) -> Outcome:
    slots = read(rest, context.today) if rest else {}
    if not rest and session.form is not None and session.form.form == "estimate":
        return with_question(session, context, context.say("form.resumed"))
    return open_form(session, context, "estimate", slots)


def _eligibility(session: Session, context: Context, rest: str) -> Outcome:  # noqa: ARG001
    return open_form(session, context, "eligibility", {})


def _ask(session: Session, context: Context, rest: str) -> Outcome:
    if not rest:
        return with_question(session, context, context.say("talk.ask_how"))
    return then_question(inquiry.ask(session, context, rest), context)


def _deadline(session: Session, context: Context, rest: str) -> Outcome:
    return waiting_days.answer(session, context, rest)


def _cancel(session: Session, context: Context, rest: str) -> Outcome:  # noqa: ARG001
    if session.form is None:
        return say(session, context.say("talk.nothing_to_cancel"))
    return say(session.changed(form=None), context.say("talk.cancelled"))


def _privacy(session: Session, context: Context, rest: str) -> Outcome:  # noqa: ARG001
    return with_question(session, context, context.say("talk.privacy"))


def _mydata(session: Session, context: Context, rest: str) -> Outcome:  # noqa: ARG001
    state = session.form or session.finished
    if state is None or not state.answers or context.incoming.in_group:
        return with_question(session, context, context.say("talk.mydata_none"))
    lines = "\n".join(facts(context, state.answers))
    return with_question(session, context, context.say("talk.mydata", lines=lines))


def _forget(session: Session, context: Context, rest: str) -> Outcome:  # noqa: ARG001
    return reply_with(Session(script=session.script), Reply(context.say("talk.forgotten")), forget=True)


COMMANDS: dict[str, Callable[[Session, Context, str], Outcome]] = {
    "start": _start,
    "help": _help,
    "estimate": _estimate,
    "eligibility": _eligibility,
    "ask": _ask,
    "deadline": _deadline,
    "cancel": _cancel,
    "privacy": _privacy,
    "mydata": _mydata,
    "forget": _forget,
}
