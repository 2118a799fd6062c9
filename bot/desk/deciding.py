"""What a message of a person, or an event of the desk, does to their talk with the desk. Pure.

While nobody has taken the talk the assistant goes on answering, and the desk is told what is said; once somebody has
it, the assistant is silent but for what nobody may stand between: what is kept of a person, and deleting it.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.desk.decision import Decision
from bot.desk.talk import DeskTalk, Note
from bot.dialogue.context import Context
from bot.dialogue.hearing import hear
from bot.dialogue.said_words import words_said
from bot.masking import conceal
from bot.messages import FromDesk, Reply
from bot.session import Session
from flows.understanding.acts.act import Act
from flows.understanding.acts.steered import Closed, Command, Nothing

BACK = "want_bot"
BACK_COMMAND = "bot"
# What the assistant answers though a person has the talk.
OURS = frozenset({"forget_me", "forget_on", "need_not_be_kept", "show_my_data", "privacy_asked"})
TOO_LONG = "talk.too_long"
OUR_COMMANDS = frozenset({"forget", "mydata", "privacy"})


def on_message(session: Session, context: Context, quiet: timedelta) -> Decision | None:
    """Return what a person's message does to their open talk; None when there is none.

    Args:
        session: the session before the message.
        context: the message, and what is known of the desk.
        quiet: how long nobody may write until the assistant comes back.

    """
    view = context.desk
    if view is None or view.talk is None:
        return None
    acts, talk = hear(session, context), view.talk
    if any(_is_back(act) for act in acts) or (view.mute and _asks_what_is_ours(acts)):
        # Where nobody hears it while people have the talk, the assistant comes back to answer what only it can.
        return Decision(replace(talk, state="closed"), (Note("returned"),))
    if is_quiet(talk, context.now, quiet):
        return _ended(talk, context)
    if view.mute:
        return Decision(_spoken_in(talk, context), silent=True)
    if all(_is_ours(act) for act in acts):
        return Decision(talk)
    return _passed_on(talk, session, context)


def _passed_on(talk: DeskTalk, session: Session, context: Context) -> Decision:
    """Tell the desk what the person said."""
    said = conceal(words_said(session, context), context.content.texts)
    taken = talk.state == "taken"
    if not said:
        # A picture, a command, a button of long ago: nothing for the desk, and nobody is left without a word.
        hint = (Reply(context.say("desk.with_person")),) if taken else ()
        return Decision(talk, replies=hint, silent=taken)
    return Decision(replace(_spoken_in(talk, context), asked=said), (Note("said", said),), silent=taken)


def _spoken_in(talk: DeskTalk, context: Context) -> DeskTalk:
    return replace(talk, last_at=max(talk.last_at, context.now))


def on_event(context: Context, event: FromDesk, quiet: timedelta) -> Decision | None:
    """Return what an event of the desk does; None when its talk is over.

    Args:
        context: the conversation, and what is known of the desk.
        event: what the people there did, or that nobody wrote for long.
        quiet: how long nobody may write until the assistant comes back.

    """
    talk = context.desk.talk if context.desk is not None else None
    if talk is None or talk.number != event.talk:
        return None
    if event.what == "taken":
        return _taken(talk, context)
    if event.what == "said":
        return _said(talk, context, event.text)
    if event.what == "released":
        told = Reply(context.say("desk.released"))
        return Decision(replace(talk, state="closed", last_at=context.now), (Note("released"),), (told,))
    if event.what == "quiet" and is_quiet(talk, context.now, quiet):
        return _ended(talk, context)
    return Decision(talk)


def is_quiet(talk: DeskTalk, now: datetime, quiet: timedelta) -> bool:
    """Whether nobody wrote in a talk for so long that the assistant comes back."""
    return now - talk.last_at >= quiet


def _taken(talk: DeskTalk, context: Context) -> Decision:
    if talk.state == "taken":
        return Decision(talk)
    taken = replace(talk, state="taken", last_at=context.now)
    return Decision(taken, (Note("taken"),), (Reply(context.say("desk.taken")),))


def _said(talk: DeskTalk, context: Context, text: str) -> Decision:
    """Pass on what the desk says; who says something has taken the talk."""
    first = () if talk.state == "taken" else (Reply(context.say("desk.taken")),)
    told = replace(talk, state="taken", answered=text, last_at=context.now)
    return Decision(told, (Note("passed_on", text),), (*first, Reply(context.say("desk.says", text=text))))


def _ended(talk: DeskTalk, context: Context) -> Decision:
    key = "desk.quiet" if talk.state == "taken" else "desk.nobody_came"
    return Decision(replace(talk, state="closed"), (Note("quiet"),), (Reply(context.say(key)),))


def _is_back(act: Act) -> bool:
    if isinstance(act, Closed):
        return act.name == BACK
    return isinstance(act, Command) and act.name == BACK_COMMAND


def _asks_what_is_ours(acts: Sequence[Act]) -> bool:
    return bool(acts) and all(_is_ours(act) and not isinstance(act, Nothing) for act in acts)


def _is_ours(act: Act) -> bool:
    if isinstance(act, Nothing):
        return act.key == TOO_LONG
    if isinstance(act, Closed):
        return act.name in OURS
    return isinstance(act, Command) and act.name in OUR_COMMANDS
