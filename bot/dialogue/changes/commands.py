"""Commands, and a message in which nothing can be read."""

from collections.abc import Callable

from bot.dialogue.changes import carrying, closed, contacts, forms, reminding, steering
from bot.dialogue.changes.asking import ask
from bot.dialogue.changes.carrying import welcome
from bot.dialogue.changes.news import news
from bot.dialogue.changes.step import Step
from bot.dialogue.changes.viewing import roster
from bot.dialogue.changes.waiting import wait_for
from bot.dialogue.contact_stage import stage_of
from bot.dialogue.context import Context
from bot.dialogue.events.answered import FormFinished
from bot.dialogue.events.asked import PrivacyAsked
from bot.dialogue.events.event import Line, Sentence
from bot.session import ELIGIBILITY, ESTIMATE, Session
from flows.understanding.acts.asked import Ask
from flows.understanding.acts.steered import Command, Nothing, Steer, SteerContact


def command(session: Session, context: Context, act: Command) -> Step:
    """Carry out a command; one that is not known shows the help."""
    return COMMANDS.get(act.name, _help)(session, context, act.rest)


def nothing(session: Session, context: Context, act: Nothing) -> Step:
    """Say that nothing could be read."""
    return Step(session, (Sentence(act.key, values={"length": act.length, "limit": TEXT_LIMIT}, did=("unread",)),))


TEXT_LIMIT = 2000


def _start(session: Session, context: Context, rest: str) -> Step:
    if context.incoming.handover and context.brought is not None:
        return carrying.offer(session, context)
    if rest.startswith("estimate"):
        return forms.switch_to(session, context, ESTIMATE)
    if context.incoming.continues is not None and session.form is None and session.at_hand:
        return Step(session, (FormFinished(session.at_hand[0]),))
    if session.form is not None:
        return Step(session.changed(interruptions=0), (Line("talk.resume_offer"),))
    if context.in_group:
        key = "talk.start_answers_only" if context.incoming.answers_only else "talk.start_in_group"
        return Step(session, (Sentence(key, did=("small_talk",)),))
    return Step(session, (welcome(context),))


def _help(session: Session, context: Context, rest: str) -> Step:
    english = rest.lower().startswith("en") or session.english
    return Step(session, (Sentence("talk.help_english" if english else "talk.help", did=("answer",)),))


def _estimate(session: Session, context: Context, rest: str) -> Step:
    return forms.switch_to(session, context, ESTIMATE)


def _eligibility(session: Session, context: Context, rest: str) -> Step:
    return forms.switch_to(session, context, ELIGIBILITY)


def _ask(session: Session, context: Context, rest: str) -> Step:
    if not rest:
        return Step(session, (Sentence("talk.ask_how", did=("unread",)),))
    return ask(session, context, Ask(text=rest, match=context.content.matcher.match(rest)))


def _deadline(session: Session, context: Context, rest: str) -> Step:
    return wait_for(session, context, rest)


def _cancel(session: Session, context: Context, rest: str) -> Step:
    if stage_of(session, context):
        return contacts.steer(session, context, SteerContact(word="cancel"))
    return steering.steer(session, context, Steer(word="cancel"))


def _privacy(session: Session, context: Context, rest: str) -> Step:
    contact = (Sentence("leads.privacy", did=("privacy",)),) if context.lead_terms is not None else ()
    return Step(session, (PrivacyAsked(("privacy",)), *contact))


def _mydata(session: Session, context: Context, rest: str) -> Step:
    return closed.show_data(session, context)


def _bot(session: Session, context: Context, rest: str) -> Step:
    """Go on with the assistant; where no person could have the talk there is no such command."""
    return closed.want_bot(session, context) if context.desk is not None else _help(session, context, rest)


def _reminders(session: Session, context: Context, rest: str) -> Step:
    return reminding.show(session, context)


def _roster(session: Session, context: Context, rest: str) -> Step:
    return roster(session, context)


def _forget(session: Session, context: Context, rest: str) -> Step:
    return closed.forget(session, context)


COMMANDS: dict[str, Callable[[Session, Context, str], Step]] = {
    "start": _start,
    "help": _help,
    "estimate": _estimate,
    "eligibility": _eligibility,
    "ask": _ask,
    "deadline": _deadline,
    "cancel": _cancel,
    "privacy": _privacy,
    "mydata": _mydata,
    "reminders": _reminders,
    "roster": _roster,
    "forget": _forget,
    "bot": _bot,
    "news": news,
}
