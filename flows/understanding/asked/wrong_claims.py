"""Wrong claims among the questions of a message: each is set right, and the others are answered beside it."""

from flows.claims import heard
from flows.understanding.acts import Act, Claim
from flows.understanding.clauses.clauses import Clause
from flows.understanding.clauses.message import Message


def claims_of_parts(message: Message) -> dict[Clause, Act]:
    """Read the wrong claims that some of several questions repeat; {} where all of the message is one."""
    asking = [part for part in message.parts if part.mood == "asks"]
    keys = ((part, heard(part.text)) for part in asking)
    found: dict[Clause, Act] = {part: Claim(key=key, text=part.text) for part, key in keys if key}
    return found if 0 < len(found) < len(asking) else {}
