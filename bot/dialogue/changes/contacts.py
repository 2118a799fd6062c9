"""A contact left after a result: the notice, the consent, a name, a phone; set right or taken back at any time."""

from collections.abc import Callable
from datetime import timedelta

from bot.dialogue.changes.step import Step
from bot.dialogue.contact_notice import version_of
from bot.dialogue.contact_stage import NOBODY, is_given, stage_of
from bot.dialogue.context import Context
from bot.dialogue.events.contact import ContactAsked, ContactChanged, ContactNoticed, ContactSaved, ContactUnread
from bot.dialogue.events.event import Line, Sentence
from bot.leads.changes import ContactChange
from bot.leads.masked import masked_name, masked_phone
from bot.session import ESTIMATE, Session
from flows.understanding.acts.steered import GiveContact, SteerContact

PRIVACY = ("privacy",)


def steer(session: Session, context: Context, act: SteerContact) -> Step:
    """Carry out what steers the talk about a contact; what is kept can be taken back though the door is shut."""
    if context.in_group:
        return Step(session, (Sentence("leads.only_private", did=PRIVACY, private_link=True),))
    if act.word == "unread":
        return Step(session, (ContactUnread(stage_of(session, context), act.why),))
    if act.word == "withdraw":
        return _withdraw(session, context)
    if context.lead_terms is None:
        return _said(session, "leads.shut")
    return STEPS[act.word](session, context)


def choose(session: Session, context: Context, rest: str) -> Step:
    """Carry out a pressed button; an agreement to another notice than today's is none."""
    word, _, version = rest.partition(":")
    if word not in STEPS and word != "withdraw":
        return Step(session, (Line("talk.stale_option", did=("unread",)),))
    if word == "agree" and version != version_of(context):
        word = "leave"
    return steer(session, context, SteerContact(word=word))


def give(session: Session, context: Context, act: GiveContact) -> Step:
    """Keep a name, a phone, or both; what is missing is asked for."""
    talk = session.contact or NOBODY
    change = ContactChanged(ContactChange("given", talk.notice, act.name, act.phone))
    shown = {"name": masked_name(act.name) or talk.name, "phone": masked_phone(act.phone) or talk.phone}
    talk = talk.model_copy(update={**shown, "stage": "" if shown["phone"] else "phone", "reminded": 0})
    if not talk.phone:
        noted = Line("leads.name_noted", {"name": talk.name}, PRIVACY)
        return Step(session.changed(contact=talk), (noted, ContactAsked("phone"), change))
    terms = context.lead_terms
    until = (context.today.fromisoformat(talk.agreed_on) + timedelta(days=terms.days if terms else 0)).isoformat()
    kept = talk.model_copy(update={"until": until})
    saved = ContactSaved(kept.name, kept.phone, until, renamed=not act.phone)
    return Step(session.changed(contact=kept), (saved, change))


def _leave(session: Session, context: Context) -> Step:
    """Show the notice, to whoever has a result; to others say that it is not time yet."""
    if session.form is not None:
        return Step(session, (Line("leads.after_result", did=PRIVACY),))
    if not any(state.form == ESTIMATE and state.status == "finished" for state in session.forms):
        start = (context.option("form.button.estimate", "do:estimate", by_word=False),)
        return Step(session, (Sentence("leads.after_result", start, did=PRIVACY),))
    shown = {"stage": "notice", "shown": version_of(context), "reminded": 0}
    talk = (session.contact or NOBODY).model_copy(update=shown)
    return Step(session.changed(contact=talk), (ContactNoticed(),))


def _agree(session: Session, context: Context) -> Step:
    talk, version = session.contact or NOBODY, version_of(context)
    if stage_of(session, context) != "notice" or talk.shown != version:
        return _leave(session, context)
    agreed = {"stage": "name", "notice": version, "agreed_on": context.today.isoformat(), "reminded": 0}
    change = ContactChanged(ContactChange("consented", version))
    return Step(session.changed(contact=talk.model_copy(update=agreed)), (ContactAsked("name"), change))


def _disagree(session: Session, context: Context) -> Step:
    if stage_of(session, context) != "notice":
        return _cancel(session, context)
    if is_given(session, context):
        return _unchanged(session)
    return _said(session.changed(contact=None), "leads.declined")


def _skip(session: Session, context: Context) -> Step:
    if stage_of(session, context) != "name":
        return _cancel(session, context)
    return _unchanged(session) if _whole(session) else _ask(session, "phone")


def _cancel(session: Session, context: Context) -> Step:
    """Leave it: a contact that was whole before stays as it was, one that was only begun is deleted."""
    stage = stage_of(session, context)
    if not stage:
        return _said(session, "leads.nothing_kept")
    if stage == "notice":
        return _disagree(session, context)
    if is_given(session, context):
        return _unchanged(session)
    gone = ContactChanged(ContactChange("withdrawn"))
    return Step(session.changed(contact=None), (Sentence("leads.cancelled", did=PRIVACY), gone))


def _back(session: Session, context: Context) -> Step:
    if is_given(session, context):
        return _unchanged(session)
    return _ask(session, "name") if stage_of(session, context) == "phone" else _leave(session, context)


def _change_phone(session: Session, context: Context) -> Step:
    return _again(session, context, "phone")


def _change_name(session: Session, context: Context) -> Step:
    return _again(session, context, "name")


def _again(session: Session, context: Context, stage: str) -> Step:
    """Ask for a part again; under another notice than the one agreed to, or without any, that comes first."""
    talk = session.contact
    agreed = talk is not None and talk.notice == version_of(context)
    begun = is_given(session, context) or stage_of(session, context) in {"name", "phone"}
    return _ask(session, stage) if agreed and begun and session.form is None else _leave(session, context)


def _withdraw(session: Session, context: Context) -> Step:
    """Delete whatever is kept, also what this talk does not know of."""
    talk = session.contact or NOBODY
    key = "leads.withdrawn" if talk.notice else "leads.nothing_kept"
    gone = ContactChanged(ContactChange("withdrawn"))
    return Step(session.changed(contact=None), (Sentence(key, did=PRIVACY), gone))


def _ask(session: Session, stage: str) -> Step:
    talk = (session.contact or NOBODY).model_copy(update={"stage": stage, "reminded": 0})
    return Step(session.changed(contact=talk), (ContactAsked(stage, again=True),))


def _unchanged(session: Session) -> Step:
    talk = (session.contact or NOBODY).model_copy(update={"stage": "", "reminded": 0})
    return _said(session.changed(contact=talk), "leads.unchanged")


def _whole(session: Session) -> bool:
    return bool((session.contact or NOBODY).until)


def _said(session: Session, key: str) -> Step:
    return Step(session, (Sentence(key, did=PRIVACY),))


STEPS: dict[str, Callable[[Session, Context], Step]] = {
    "leave": _leave,
    "agree": _agree,
    "disagree": _disagree,
    "skip": _skip,
    "cancel": _cancel,
    "back": _back,
    "change_phone": _change_phone,
    "change_name": _change_name,
}
