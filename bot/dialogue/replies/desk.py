"""Wanting a person or the assistant, and who sees what is said, where people are behind it and where not."""

from datetime import datetime, timedelta

from bot.clock import SHANGHAI
from bot.desk.talk import DeskView
from bot.dialogue.context import Context
from bot.dialogue.events.asked import BotWanted, PersonWanted, PrivacyAsked
from bot.dialogue.replies.said import Said
from bot.messages import Reply
from bot.session import Session

HANDED = ("handoff",)


def person_wanted(session: Session, context: Context, event: PersonWanted) -> Said:
    """Say that somebody will come, or when, or where there is nobody whom to ask instead."""
    desk = context.desk
    if desk is None:
        reply = Reply(context.say("talk.handoff"), hand_off=True)
    elif context.in_group:
        reply = Reply(context.say("desk.in_group"), private_link=True)
    elif desk.talk is not None:
        reply = Reply(_by_hours(context, desk, "desk.still_waiting"))
    elif desk.native:
        reply = _by_the_platform(context, desk)
    else:
        reply = Reply(_by_hours(context, desk, "desk.coming"), hand_off=True)
    return Said(replies=(reply,), did=HANDED)


def bot_wanted(session: Session, context: Context, event: BotWanted) -> Said:
    """Say that the assistant goes on."""
    left = context.desk is not None and context.desk.left
    return Said(replies=(Reply(context.say("desk.returned" if left else "desk.not_with_desk")),), did=("steer",))


def privacy_asked(session: Session, context: Context, event: PrivacyAsked) -> Said:
    """Say what is kept and who sees it."""
    desk = context.desk
    passed_on = "desk.privacy_alone" if desk is None else "desk.privacy_native" if desk.native else "desk.privacy"
    kept = "desk.kept_words_alone" if desk is None or desk.native else "desk.kept_words"
    said = context.say("talk.privacy", passed_on=context.say(passed_on), kept_words=context.say(kept))
    return Said(replies=(Reply(said),), did=event.did)


def _by_the_platform(context: Context, desk: DeskView) -> Reply:
    """Have the platform hand over, in hours; where the channel looks who is there, out of them too."""
    if desk.opens is None:
        return Reply(context.say("desk.queued" if desk.mute else "desk.handed_over"), hand_off=True)
    closed = context.say("desk.closed_now", when=_when(context, desk))
    return Reply(closed, hand_off=desk.mute, only_if_there=desk.mute)


def _by_hours(context: Context, desk: DeskView, key: str) -> str:
    """Say a sentence as it is while people are there, or with when they will be."""
    said = context.say(key) if desk.opens is None else context.say(f"{key}_later", when=_when(context, desk))
    limits = context.incoming.limits
    passive = limits is not None and limits.unsent_first
    return f"{said}\n{context.say('desk.comes_along')}" if passive else said


def _when(context: Context, desk: DeskView) -> str:
    opens: datetime = (desk.opens or context.now).astimezone(SHANGHAI)
    time = opens.strftime("%H:%M")
    if opens.date() == context.today:
        return context.say("desk.when_today", time=time)
    if opens.date() == context.today + timedelta(days=1):
        return context.say("desk.when_tomorrow", time=time)
    return context.say("desk.when_day", month=opens.month, day=opens.day, time=time)
