"""What is said of reminders: asked before one is kept, told when it is, listed, stopped."""

from bot.dialogue.context import Context
from bot.dialogue.events.reminder import (
    RemindersDropped,
    RemindersKept,
    RemindersProposed,
    RemindersShown,
    ReminderUnclear,
)
from bot.dialogue.replies.said import Said
from bot.messages import Attachment, Option, Reply
from bot.reminders.file_link import file_link
from bot.reminders.reminder import MOST, Reminder
from bot.session import Session
from bot.wording.calendar_event import MEDIA_TYPE
from bot.wording.reminders import explain_lines, explain_what, reminders_ics

FILE = "jifen-reminder.ics"
DID = ("answer",)


def proposed(session: Session, context: Context, event: RemindersProposed) -> Said:
    """Ask for the consent, or give the file; say why where nothing can be kept."""
    texts, found = context.content.texts, event.reminders
    if event.refused == "over":
        return Said(replies=(Reply(context.say("reminder.over", what=explain_what(found[0], texts))),), did=DID)
    if context.incoming.reminds == "file" or (event.refused == "too_far" and context.incoming.reminds):
        lines = explain_lines(found, texts, "by_hand_line")
        key = "by_file" if context.incoming.reminds == "file" else "too_far"
        file = Attachment(FILE, MEDIA_TYPE, reminders_ics(found, texts, context.now).encode())
        return Said(replies=(Reply(context.say(f"reminder.{key}", lines=lines), attachment=file),), did=DID)
    if context.incoming.reminds != "message":
        lines = explain_lines(found, texts, "by_hand_line")
        link = file_link(context.public_url, found[0].kind, found[0].day)
        key = "by_link" if link else "by_hand"
        return Said(replies=(Reply(context.say(f"reminder.{key}", lines=lines, link=link)),), did=DID)
    if event.refused:
        return Said(replies=(Reply(context.say("reminder.too_many", most=MOST), (_list(context),)),), did=DID)
    return _consent(context, found)


def _consent(context: Context, found: tuple[Reminder, ...]) -> Said:
    lines = explain_lines(found, context.content.texts, "proposed_line")
    asked = found[0]
    options = (
        context.option("reminder.agree", f"remind:yes:{asked.kind}:{asked.day.isoformat()}", by_word=False),
        context.option("reminder.refuse", "remind:no", by_word=False),
    )
    return Said(replies=(Reply(context.say("reminder.proposed", lines=lines), options),), did=DID, asks=False)


def unclear(session: Session, context: Context, event: ReminderUnclear) -> Said:
    """Ask for the day, or which day is meant; an open question waits meanwhile."""
    options = tuple(Option(context.say(f"reminder.button_of.{each}"), f"remind:ask:{each}") for each in event.kinds)
    key = f"which_day.{event.kind}" if event.kind else "which"
    return Said(replies=(Reply(context.say(f"reminder.{key}"), options),), did=DID, asks=False)


def kept(session: Session, context: Context, event: RemindersKept) -> Said:
    """Say that it is kept, and how to see and stop it."""
    key = "kept" if event.reminders else "kept_already"
    return Said(replies=(Reply(context.say(f"reminder.{key}"), (_list(context),)),), did=DID)


def dropped(session: Session, context: Context, event: RemindersDropped) -> Said:
    """Say how many are stopped."""
    count = len(event.reminders)
    key = "stopped_one" if count == 1 else "stopped"
    return Said(replies=(Reply(context.say(f"reminder.{key}", count=count)),), did=DID)


def shown(session: Session, context: Context, event: RemindersShown) -> Said:
    """List what is kept, with a way to stop each."""
    if context.in_group:
        return Said(replies=(Reply(context.say("reminder.private"), private_link=True),), did=DID)
    texts, mine = context.content.texts, context.reminders
    if not mine:
        return Said(replies=(Reply(context.say("reminder.mine_none")),), did=DID)
    stops = (
        Option(
            context.say("reminder.stop", what=explain_what(each, texts)),
            f"remind:off:{each.kind}:{each.day}",
            by_word=True,
        )
        for each in mine
    )
    everything = (context.option("reminder.stop_all", "remind:off"),) if len(mine) > 1 else ()
    said = context.say("reminder.mine", lines=explain_lines(mine, texts, "mine_line"))
    return Said(replies=(Reply(said, (*stops, *everything)),), did=DID, asks=False)


def _list(context: Context) -> Option:
    return context.option("reminder.list", "remind:show")
