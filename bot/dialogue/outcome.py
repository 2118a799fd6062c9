"""What a turn leads to: the session to remember, the replies, and a record of what was done."""

from dataclasses import dataclass, replace

from bot.leads.changes import ContactChange
from bot.messages import Reply, Unanswered
from bot.reminders.reminder import UNCHANGED, ReminderChange
from bot.session import Session
from bot.session_parts import Offered


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a turn leads to.

    Attributes:
        session: the state to remember.
        replies: what to say, in order.
        notes: questions to keep for the editor.
        forget: delete everything kept of this person.
        did: what the turn did, in the words of the talk contract.
        entries: the entries whose answers were given.
        asking: the field whose question stands at the end, "" for none.
        unserved: how many parts of the message were not served.
        deadline: the working days told in this turn, for machines; None when none were.
        contact: what the person changed about their contact, in the clear; None for nothing.
        hidden: the message may hold a name or a phone, so that its text is kept nowhere.
        shows_kept: the turn tells what is kept of the person, which is to be read first.
        feedback: what was said of answers: `helpful`, `not_helpful`, `none_of_these`.
        counts: what is counted of the turn, each a name and a label; nothing of the person.
        reminders: the reminders to keep and to drop.

    """

    session: Session
    replies: tuple[Reply, ...]
    notes: tuple[Unanswered, ...] = ()
    forget: bool = False
    did: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    asking: str = ""
    unserved: int = 0
    deadline: dict[str, str | None] | None = None
    contact: ContactChange | None = None
    hidden: bool = False
    shows_kept: bool = False
    feedback: tuple[str, ...] = ()
    counts: tuple[tuple[str, str], ...] = ()
    reminders: ReminderChange = UNCHANGED


def with_offered(outcome: Outcome) -> Outcome:
    """Remember the last options shown, so that the next message can choose among them by number or word."""
    options = next((reply.options for reply in reversed(outcome.replies) if reply.options), ())
    offered = tuple(
        Offered(label=each.label, value=each.value, by_word=each.by_word, letter=each.letter) for each in options
    )
    return replace(outcome, session=outcome.session.changed(offered=offered))
