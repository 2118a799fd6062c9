"""What a message does about a contact: words that steer it, a name, a phone; everything else is heard as ever."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.dialogue.contact_reading import PIECES, ContactHeard
from bot.dialogue.contact_stage import is_given, stage_of
from bot.dialogue.context import Context
from bot.session import Session
from flows.understanding.acts.act import Act
from flows.understanding.acts.asked import Ask, Unserved
from flows.understanding.acts.steered import Closed, GiveContact, Steer, SteerContact
from flows.understanding.acts.told import Withhold
from flows.understanding.people.persons import SELF, kind_of

Understand = Callable[[str], tuple[Act, ...]]
# A name is not taken for a question that an entry answers unless it is that sure of it.
SURE = 0.9
# What an entry is offered for with less than this may as well be a name.
LIKELY = 0.2
# A message of more pieces is a story, in which a word steers nothing.
MOST_PIECES = 4
# What the plain words of steering do at each stage, and what may be said at any time.
AT_STAGE: Mapping[str, Mapping[str, str]] = {
    "notice": {
        "disagree": "disagree",
        "agree": "agree",
        "cancel": "disagree",
        "skip": "disagree",
        "back": "disagree",
    },
    "name": {
        "no_name": "skip",
        "skip": "skip",
        "unknown": "skip",
        "cancel": "cancel",
        "disagree": "cancel",
        "back": "back",
    },
    "phone": {"skip": "cancel", "cancel": "cancel", "disagree": "cancel", "back": "back"},
}
COMMANDS_AT_ANY_TIME = ("english", "help", "forget", "mydata", "estimate")
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
    steered = _steered(context, {**ALWAYS, **AT_STAGE.get(stage, {})}, understand if stage else None)
    if steered:
        return steered
    if not stage or context.meant(COMMANDS_AT_ANY_TIME) is not None:
        return None
    if context.contact is None:
        said = understand(context.text)
    else:
        said = _details(session, context, stage, lambda text: _of_nobody_new(session, understand(text)))
    return tuple(_at_stage(act, stage) for act in said)


def _of_nobody_new(session: Session, said: tuple[Act, ...]) -> tuple[Act, ...]:
    """Leave out what is told of somebody by a name: it may be the very name that is asked for, and would be kept."""
    return tuple(
        act
        for act in said
        if kind_of(getattr(act, "person", None) or SELF) != "other" or getattr(act, "person", None) in session.people
    )


def _at_stage(act: Act, stage: str) -> Act:
    """Return an act that steers, said in a sentence, as what it means while a contact is talked of."""
    meant = act.word if isinstance(act, Steer) else "skip" if isinstance(act, Withhold) else ""
    word = AT_STAGE[stage].get(meant)
    return SteerContact(word=word) if word is not None else act


def _steered(context: Context, words: Mapping[str, str], understand: Understand | None) -> tuple[Act, ...]:
    """Return what a word does that is the whole text; while a contact is talked of, one that is a piece of it too."""
    meant = context.meant(words)
    if meant is not None:
        return (SteerContact(word=words[meant]),)
    pieces = [piece for each in PIECES.split(context.text) if (piece := each.strip())]
    if understand is None or not 1 < len(pieces) <= MOST_PIECES:
        return ()
    for at, piece in enumerate(pieces):
        meant = replace(context, text=piece).meant(words)
        beside = _beside("，".join((*pieces[:at], *pieces[at + 1 :])), understand) if meant is not None else ()
        # Who agrees with a condition does not agree.
        if meant is not None and (words[meant] != "agree" or _asks(beside)):
            return (SteerContact(word=words[meant]), *(act for act in beside if not isinstance(act, Closed)))
    return ()


def _details(session: Session, context: Context, stage: str, understand: Understand) -> tuple[Act, ...]:
    """Return what was given, and what was said besides; a message that is neither is a question, or unreadable."""
    heard = context.contact or ContactHeard()
    phone = heard.phone.number if heard.phone is not None else ""
    name = _name(context, stage, understand)
    if phone or name:
        return (GiveContact(name=name, phone=phone), *_beside(heard.rest, understand))
    if heard.phone is not None and (stage == "phone" or is_given(session, context)):
        return (SteerContact(word="unread", why=heard.phone.trouble),)
    said = understand(context.text)
    return said if _means_something(said) else (SteerContact(word="unread", why=stage),)


def _name(context: Context, stage: str, understand: Understand) -> str:
    heard = context.contact or ContactHeard()
    name = heard.name
    if name is None:
        return ""
    if name.sure or (heard.phone is not None and heard.phone.number):
        return name.text
    if stage == "phone" and not name.surname:
        return ""
    return "" if _means_something(understand(heard.named), surname=name.surname) else name.text


def _asks(said: tuple[Act, ...]) -> bool:
    """Whether all that was said are questions that an entry answers."""
    return bool(said) and all(isinstance(act, Ask) and getattr(act.match, "kind", "") == "answer" for act in said)


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
    if surname:
        return kind in {"answer", "flow"} and sure >= SURE
    return kind in {"answer", "flow"} or (kind == "suggest" and sure >= LIKELY)
