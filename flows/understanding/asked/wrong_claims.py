"""Wrong claims among what a message asks and tells: each is set right; the rest is answered and set down beside it."""

from collections.abc import Collection

from flows.reading.claims import heard
from flows.understanding.acts.act import Act
from flows.understanding.acts.asked import Claim
from flows.understanding.clauses.clauses import Clause
from flows.understanding.clauses.message import Message
from flows.understanding.people.fact_words import FACT
from flows.understanding.words.points_claimed import only_confirms


def claims_of_parts(message: Message) -> dict[Clause, Act]:
    """Read the wrong claims that some of the clauses repeat; {} where all of the message is one."""
    if len(message.parts) == 1 or heard(message.said) is None:
        return {}
    keys = ((part, heard(part.text)) for part in message.parts)
    found: dict[Clause, Act] = {part: Claim(key=key, text=part.text) for part, key in keys if key}
    if not found or not _says_more(message, found):
        return {}
    confirming = (part for part in message.parts if part not in found and only_confirms(part.text))
    return {**found, **dict.fromkeys(confirming, next(iter(found.values())))}


def _says_more(message: Message, claims: Collection[Clause]) -> bool:
    """Whether a message with `claims` asks something else as well, or tells facts."""
    rest = [part for part in message.parts if part not in claims and not only_confirms(part.text)]
    asked = any(part.mood == "asks" for part in claims) and any(part.mood == "asks" for part in rest)
    return asked or any(part.mood == "states" and FACT.search(part.text) for part in rest)
