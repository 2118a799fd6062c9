"""One question without a conversation: what `jifen ask` prints."""

from collections.abc import Callable
from typing import Any

from faq.entries import Catalogue, Entry
from faq.matcher import Match, Matcher
from flows.reading.manner.simply import simply
from flows.understanding.clauses.clauses import clauses
from language.spelling import is_list, plain

# A message of so many questions has no one answer: the surest of the first is answered.
SEVERAL, FIRST = 3, 20
SURE = 0.9


def ask_json(text: str, matcher: Matcher, catalogue: Catalogue, shown: Callable[[Entry], Entry]) -> dict[str, Any]:
    """Return what `text` gets in the shape of the contract; `answer` is null unless the kind is `answer`.

    `shown` gives an entry as it is shown today.
    """
    match = _surest(text, matcher) or matcher.match(text)
    answered = match.kind == "answer" and match.id is not None
    return {
        "text": text,
        "kind": match.kind,
        "id": match.id,
        "confidence": match.confidence,
        "suggestions": [
            {"id": each.id, "question": each.question, "confidence": each.confidence} for each in match.suggestions
        ],
        "answer": shown(catalogue.entries[match.id]).answer.strip() if answered and match.id else None,
    }


def _surest(text: str, matcher: Matcher) -> Match | None:
    """Return what the surest of several questions gets; None where there are few, or none is sure."""
    asked = [part.text for part in clauses(simply(plain(text)), listed=is_list(text)) if part.mood == "asks"]
    if len(asked) < SEVERAL:
        return None
    found = [
        match for match in map(matcher.match, asked[:FIRST]) if match.kind == "answer" and match.confidence >= SURE
    ]
    return max(found, key=lambda each: each.confidence, default=None)
