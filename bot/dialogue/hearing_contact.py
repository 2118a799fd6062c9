"""What a message does about a contact: words that steer it, a name, a phone; everything else is heard as ever."""

from collections.abc import Callable, Mapping

from bot.dialogue.contact_stage import is_given, stage_of
from bot.dialogue.context import Context
from bot.session import Session
from flows.understanding.acts import Act, Ask, GiveContact, SteerContact, Unserved

Understand = Callable[[str], tuple[Act, ...]]
# A name is not taken for a question that an entry answers unless it is that sure of it.
SURE = 0.9
# What the plain words of steering do at each stage, and what may be said at any time.
AT_STAGE: Mapping[str, Mapping[str, str]] = {
    "notice": {
        "disagree": "disagree",
        "agree": "agree",
        "cancel": "disagree",
        "skip": "disagree",
        "back": "disagree",
    },
    "name": {"skip": "skip", "unknown": "skip", "cancel": "cancel", "disagree": "cancel", "back": "back"},
    "phone": {"skip": "cancel", "cancel": "cancel", "disagree": "cancel", "back": "back"},
}
ALWAYS: Mapping[str, str] = {
    "leave_contact": "leave",
    "change_phone": "change_phone",
    "change_name": "change_name",
    "withdraw_contact": "withdraw",
}


def contact_acts(session: Session, context: Context, understand: Understand) -> tuple[Act, ...] | None:
    """Return the acts of a message that is about a contact; None for any other message."""
    if context.lead_terms is None and session.contact is None:
        return None
    stage = stage_of(session, context)
    word = _word(context, {**ALWAYS, **AT_STAGE.get(stage, {})})
    if word is not None:
        return (SteerContact(word=word),)
    if context.contact is None or stage not in {"name", "phone"}:
        return None
    return _details(session, context, stage, understand)


def _word(context: Context, words: Mapping[str, str]) -> str | None:
    meant = context.meant(words)
    return None if meant is None else words[meant]


def _details(session: Session, context: Context, stage: str, understand: Understand) -> tuple[Act, ...] | None:
    """Return what was given, and what was said besides; a message that is neither is a question, or unreadable."""
    heard = context.contact
    if heard is None:
        return None
    phone = heard.phone.number if heard.phone is not None else ""
    name = _name(context, stage, understand)
    if phone or name:
        return (GiveContact(name=name, phone=phone), *_beside(heard.rest, understand))
    if heard.phone is not None and (stage == "phone" or is_given(session, context)):
        return (SteerContact(word="unread", why=heard.phone.trouble),)
    said = understand(context.text)
    return said if _means_something(said) else (SteerContact(word="unread", why=stage),)


def _name(context: Context, stage: str, understand: Understand) -> str:
    heard = context.contact
    if heard is None or heard.name is None:
        return ""
    beside_phone = heard.phone is not None and bool(heard.phone.number)
    name = heard.name
    if name.sure or beside_phone:
        return name.text
    if stage == "phone" and not name.surname:
        return ""
    return "" if _means_something(understand(heard.named), surname=name.surname) else name.text


def _beside(rest: str, understand: Understand) -> tuple[Act, ...]:
    """Return what else was said, as far as anything can be made of it."""
    said = understand(rest) if rest else ()
    return tuple(act for act in said if _means_something((act,)))


def _means_something(said: tuple[Act, ...], *, surname: bool = False) -> bool:
    """Whether anything was said that is served: an entry for a question, a fact, a word that steers."""
    return any(_served(act, surname=surname) for act in said)


def _served(act: Act, *, surname: bool) -> bool:
    if isinstance(act, Unserved):
        return False
    if not isinstance(act, Ask):
        return True
    kind, sure = getattr(act.match, "kind", ""), getattr(act.match, "confidence", 0.0)
    return kind in {"answer", "flow"} and sure >= SURE if surname else kind in {"answer", "flow", "suggest"}
