"""What is kept of a person: listed for them, and counted in the receipt when it is deleted."""

from bot.dialogue.context import Context
from bot.dialogue.events.told import DataShown, Forgotten
from bot.dialogue.replies.contacts import name_and_phone
from bot.dialogue.replies.facts import facts
from bot.dialogue.replies.people import marked, person_words
from bot.dialogue.replies.said import Said
from bot.kept_of_person import KeptContact
from bot.messages import Option, Reply
from bot.session import Session
from bot.wording.reminders import explain_what
from bot.wording.roster import say_until

# What is told apart by its own lines is not counted once more.
LISTED = ("questions", "contacts", "reminders")


def data_shown(session: Session, context: Context, event: DataShown) -> Said:
    """List the answers kept of each person, the writer (whose key is "") first, then all else that is kept of them."""
    if context.in_group:
        return Said(replies=(_of_group(session, context),), did=("privacy",))
    told = kept_lines(session, context)
    lines = [context.say("talk.mydata", lines="\n".join(told)) if told else context.say("talk.mydata_none")]
    lines += [context.say("talk.news.kept")] if session.news else []
    lines += [*_reminders(context), *_contact(context), *_questions(context), *_others(context)]
    return Said(replies=(Reply("\n".join(lines), _ways(context)),), did=("privacy",))


def _of_group(session: Session, context: Context) -> Reply:
    """Say how much is kept of the person from this group, and lead to where all of it is shown: others read along."""
    told, here = len(kept_lines(session, context)), context.kept.here if context.kept is not None else {}
    facts_told = [context.say("talk.mydata_group_facts", count=told)] if told else []
    counted = context.say("leads.kept.separator").join(
        [*facts_told, *(context.say(f"leads.kept.{kind}", count=count) for kind, count in here.items())]
    )
    first = context.say("talk.mydata_group", lines=counted) if counted else context.say("talk.mydata_group_none")
    return Reply(f"{first}\n{context.say('talk.mydata_group_more')}", private_link=True)


def kept_lines(session: Session, context: Context) -> list[str]:
    """Return what was told of everybody, a line a fact, the writer (whose key is "") first."""
    return [fact for person in sorted(session.people, key=bool) for fact in _kept_of(session, context, person)]


def forgotten(session: Session, context: Context, event: Forgotten) -> Said:
    """Say that everything is deleted, with a receipt of what that was; in a group without."""
    with_desk = context.desk is not None and context.desk.kept > 0
    lines = [context.say("talk.forgotten"), *([_at_the_desk(context)] if with_desk else [])]
    if context.kept is not None and not context.in_group:
        lines += [_receipt(context), context.say("leads.receipt_note")]
    return Said(replies=(Reply("\n".join(lines)),), did=("privacy",))


def _at_the_desk(context: Context) -> str:
    """Say what becomes of what people read: where the platform shows it to them, it is theirs alone to delete."""
    native = context.desk is not None and context.desk.native
    return context.say("desk.forgotten_native" if native else "desk.forgotten")


def _receipt(context: Context) -> str:
    counted = _counted(context, tuple(context.kept.counts) if context.kept is not None else ())
    day = context.today.isoformat()
    return (
        context.say("leads.receipt", day=day, lines=counted)
        if counted
        else context.say("leads.receipt_nothing", day=day)
    )


def _kept_of(session: Session, context: Context, person: str) -> list[str]:
    own = session.of_person(person)
    kept = dict.fromkeys(fact for state in own for fact in facts(context, state.answers, state.form))
    until = session.renewal_of(person)
    if until:
        kept[context.say("roster.renewal", day=say_until(until, context.content.texts))] = None
    mark = marked(context, own[0], "mark") if own else person_words(context, person)
    return [mark, *kept] if kept and mark else list(kept)


def _reminders(context: Context) -> list[str]:
    texts = context.content.texts
    return [context.say("reminder.mydata", what=explain_what(each, texts)) for each in context.reminders]


def _contact(context: Context) -> list[str]:
    contact = context.kept.contact if context.kept is not None else None
    return [] if contact is None else [context.say(_contact_key(contact), **_contact_values(context, contact))]


def _contact_key(contact: KeptContact) -> str:
    if not contact.whole:
        return "leads.kept.contact_unfinished"
    return "leads.kept.contact" if contact.phone else "leads.kept.contact_unopened"


def _contact_values(context: Context, contact: KeptContact) -> dict[str, str]:
    key = f"leads.channel.{contact.channel}"
    channel = context.say(key) if key in context.content.texts else contact.channel
    both = name_and_phone(context, contact.name, contact.phone)
    days = {"agreed_on": contact.agreed_on, "until": contact.until}
    return {"name_and_phone": both, "channel": channel, "notice": contact.notice, **days}


def _questions(context: Context) -> list[str]:
    questions = context.kept.questions if context.kept is not None else ()
    if not questions:
        return []
    return [
        context.say("leads.kept.question_heading"),
        *(context.say("leads.kept.question", text=each) for each in questions),
    ]


def _others(context: Context) -> list[str]:
    kept = context.kept.counts if context.kept is not None else {}
    counted = _counted(context, tuple(kind for kind in kept if kind not in LISTED))
    return [context.say("leads.kept.counts", lines=counted)] if counted else []


def _counted(context: Context, kinds: tuple[str, ...]) -> str:
    counts = context.kept.counts if context.kept is not None else {}
    return context.say("leads.kept.separator").join(
        context.say(f"leads.kept.{kind}", count=counts[kind]) for kind in kinds
    )


def _ways(context: Context) -> tuple[Option, ...]:
    """Offer to set a contact right or to take it back."""
    contact = context.kept.contact if context.kept is not None else None
    if contact is None:
        return ()
    words = ("change_phone", "withdraw") if context.lead_terms is not None else ("withdraw",)
    return tuple(context.option(f"leads.{word}", f"contact:{word}") for word in words)
