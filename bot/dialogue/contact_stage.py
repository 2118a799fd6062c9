"""Where a talk about leaving a contact stands."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.dialogue.contact_reading import ContactHeard, discreet, read_contact
from bot.dialogue.context import Context
from bot.session import Session
from bot.session_parts import ContactTalk

# After so long nobody remembers what was asked; what was kept by then is deleted too.
FORGOTTEN_AFTER = timedelta(days=1)
NOBODY = ContactTalk()
# A longer message is not read at all, nor kept.
TEXT_LIMIT = 2000


def stage_of(session: Session, context: Context) -> str:
    """Return what is waited for: notice, name or phone; "" for nothing, as in a group or beside an open form."""
    talk = session.contact
    if talk is None or context.lead_terms is None or context.in_group or session.form is not None:
        return ""
    seen = datetime.fromisoformat(session.last_seen) if session.last_seen else context.now
    return "" if context.now - seen > FORGOTTEN_AFTER else talk.stage


def listening_for_contact(session: Session, context: Context, text: str) -> Context:
    """Return the context of a message that may hold a name or a phone; `text` is it in the clear."""
    if not text or text.startswith("/") or stage_of(session, context) not in {"name", "phone"}:
        return context
    if len(text) > TEXT_LIMIT:
        return replace(context, contact=ContactHeard())
    texts = context.content.texts
    return replace(context, text=discreet(text, texts), contact=read_contact(text, texts))


def is_given(session: Session, context: Context) -> bool:
    """Whether a phone was left here, and is still kept."""
    talk = session.contact
    return talk is not None and bool(talk.until) and context.today.isoformat() < talk.until
