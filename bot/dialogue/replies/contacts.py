"""What is said of a contact: the notice, the questions, what was kept, read back masked."""

from bot.dialogue.contact_notice import notice, version_of
from bot.dialogue.contact_stage import is_given
from bot.dialogue.context import Context
from bot.dialogue.events.contact import ContactAsked, ContactChanged, ContactNoticed, ContactSaved, ContactUnread
from bot.dialogue.replies.said import Said
from bot.messages import Option, Reply
from bot.session import Session

PRIVACY = ("privacy",)


def offer(session: Session, context: Context) -> tuple[Option, ...]:
    """Offer below a result to leave a contact, where that is wanted and not done yet."""
    if context.lead_terms is None or context.in_group or is_given(session, context):
        return ()
    return (context.option("leads.button", "contact:leave"),)


def ways(context: Context, stage: str, *, by_word: bool = False) -> tuple[Option, ...]:
    """Return what can be chosen at a stage."""
    if stage == "notice":
        agree = context.option("leads.agree", f"contact:agree:{version_of(context)}", by_word=by_word)
        return (agree, context.option("leads.disagree", "contact:disagree", by_word=by_word))
    skip = (context.option("leads.skip", "contact:skip"),) if stage == "name" else ()
    return (*skip, context.option("leads.cancel", "contact:cancel"))


def noticed(session: Session, context: Context, event: ContactNoticed) -> Said:
    """Show the notice, and ask."""
    return Said(replies=(Reply(notice(context), ways(context, "notice")),), did=PRIVACY, asks=False)


def asked(session: Session, context: Context, event: ContactAsked) -> Said:
    """Ask for a part of the contact."""
    key = "leads.ask_name_again" if event.again and event.stage == "name" else f"leads.ask_{event.stage}"
    return Said(replies=(Reply(context.say(key), ways(context, event.stage)),), did=PRIVACY, asks=False)


def unread(session: Session, context: Context, event: ContactUnread) -> Said:
    """Say what would be readable."""
    reply = Reply(context.say(f"leads.unread.{event.why or event.stage}"), ways(context, event.stage))
    return Said(replies=(reply,), did=("unread",), asks=False)


def saved(session: Session, context: Context, event: ContactSaved) -> Said:
    """Read back what is kept, masked, and say until when."""
    both = name_and_phone(context, event.name, event.phone)
    said = context.say("leads.name_saved" if event.renamed else "leads.saved", name_and_phone=both, until=event.until)
    options = tuple(
        context.option(f"leads.{word}", f"contact:{word}") for word in ("change_phone", "change_name", "withdraw")
    )
    return Said(replies=(Reply(said, options),), did=PRIVACY)


def name_and_phone(context: Context, name: str, phone: str) -> str:
    """Name a contact, masked, in one phrase."""
    key = "leads.name_and_phone" if name else "leads.phone_alone"
    return context.say(key, name=name, phone=phone)


def changed(session: Session, context: Context, event: ContactChanged) -> Said:
    """Say nothing of what is written: its other event does."""
    return Said()
