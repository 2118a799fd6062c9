"""Commands, and the words that mean the same."""

import re
from collections.abc import Callable

from bot.messages import Reply
from bot.session import Session
from bot.turns import answers, inquiry, waiting_days
from bot.turns.open_form import ENDINGS
from bot.turns.outcome import Context, Outcome, reply_with, say
from bot.turns.persons import marked
from bot.turns.question import then_question, with_question
from bot.turns.read_back import facts
from bot.turns.switching import cancel, switch_to
from flows.application import read_application
from flows.forms.form import FormState
from flows.told import told

# Words that are commands: which one, and what would stand behind it.
WORDS = {
    "english": ("help", "en"),
    "help": ("help", ""),
    "forget": ("forget", ""),
    "mydata": ("mydata", ""),
    "cancel": ("cancel", ""),
}
COMMAND = re.compile(r"^/([a-z_]+)(?:@\w+)?(?:\s+(.*))?$", re.IGNORECASE | re.DOTALL)


def route(session: Session, context: Context) -> Outcome | None:
    """Carry out a command; None when the message is none."""
    if context.incoming.option is not None:
        return None
    match = COMMAND.match(context.text)
    if match:
        name, rest = match[1].lower(), (match[2] or "").strip()
        return COMMANDS.get(name, _help)(session, context, rest)
    word = context.meant(WORDS)
    if word is not None:
        command, rest = WORDS[word]
        return COMMANDS[command](session, context, rest)
    if context.means("estimate"):
        return _estimate(session, context, "")
    return None


def _start(session: Session, context: Context, rest: str) -> Outcome:
    if rest.startswith("estimate"):
        return _estimate(session, context, "")
    if context.incoming.continues is not None and session.form is None and session.at_hand:
        state = session.at_hand[0]
        return ENDINGS[state.form](session, context, state)
    if session.form is not None:
        return with_question(session, context, context.say("talk.resume_offer"))
    if context.incoming.in_group:
        return say(session, context.say("talk.start_in_group"))
    buttons = (context.option("form.button.estimate", "do:estimate", by_word=False),)
    return say(session, context.say("talk.start"), (*buttons, *answers.first_questions(context)))


def _help(session: Session, context: Context, rest: str) -> Outcome:
    english = rest.lower().startswith("en") or session.english
    key = "talk.help_english" if english else "talk.help"
    return with_question(session, context, context.say(key))


def _estimate(session: Session, context: Context, rest: str) -> Outcome:
    return switch_to(session, context, "estimate", told(rest, context.today) if rest else {})


def _eligibility(session: Session, context: Context, rest: str) -> Outcome:
    slots = read_application(context.content.forms["eligibility"], rest) if rest else {}
    return switch_to(session, context, "eligibility", slots)


def _ask(session: Session, context: Context, rest: str) -> Outcome:
    if not rest:
        return with_question(session, context, context.say("talk.ask_how"))
    return then_question(inquiry.ask(session, context, rest), context)


def _deadline(session: Session, context: Context, rest: str) -> Outcome:
    return waiting_days.answer(session, context, rest)


def _cancel(session: Session, context: Context, rest: str) -> Outcome:  # noqa: ARG001
    return cancel(session, context)


def _privacy(session: Session, context: Context, rest: str) -> Outcome:  # noqa: ARG001
    return with_question(session, context, context.say("talk.privacy"))


def _mydata(session: Session, context: Context, rest: str) -> Outcome:  # noqa: ARG001
    states = (session.form, *session.parked, session.finished, session.checked, session.other)
    people = dict.fromkeys(state.whose for state in states if state)
    kept = [fact for whose in people for fact in _kept_of(context, [each for each in states if each], whose)]
    if not kept or context.incoming.in_group:
        return with_question(session, context, context.say("talk.mydata_none"))
    return with_question(session, context, context.say("talk.mydata", lines="\n".join(kept)))


def _kept_of(context: Context, states: list[FormState], whose: str) -> list[str]:
    """List what is kept of one person, each fact once, below whose it is where it is not the speaker's own."""
    own = [state for state in states if state.whose == whose]
    kept = dict.fromkeys(fact for state in own for fact in facts(context, state.answers, state.form))
    mark = marked(context, own[0], "mark")
    return [mark, *kept] if kept and mark else list(kept)


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
