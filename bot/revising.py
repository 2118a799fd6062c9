"""A message whose text was changed after it was answered: the talk goes back to before it, and hears the new text.

Only the last message of a conversation is taken back so; what was said after an older one was built upon it.
"""

from bot.messages import Incoming
from bot.session import Session


def heard_from(session: Session, incoming: Incoming) -> Session | None:
    """Return the session on which a message is to be understood; None when the edit of an old message comes too late.

    Raises:
        ValueError: the session before the edited message cannot be read.

    """
    if not incoming.edited or incoming.message > session.last_message:
        # A message that was not for the assistant before it was edited is a new one.
        return session
    if incoming.message < session.last_message or not session.before:
        return None
    return Session.from_json(session.before).changed(last_seen=session.last_seen)


def revisable(decided: Session, heard_on: Session, incoming: Incoming) -> Session:
    """Return the session that a turn leaves, with what is needed should its message be edited.

    Args:
        decided: the session after the turn.
        heard_on: the session on which the message was understood.
        incoming: the message; a press is no text, and cannot be edited.

    """
    if not incoming.message:
        return decided
    last = max(incoming.message, heard_on.last_message)
    kept = heard_on.changed(before="").to_json() if incoming.option is None and incoming.message == last else ""
    return decided.changed(last_message=last, before=kept)
