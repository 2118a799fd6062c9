"""One question without a conversation: what `jifen ask` prints."""

from collections.abc import Callable
from typing import Any

from faq.entries import Catalogue, Entry
from faq.matcher import Matcher


def ask_json(text: str, matcher: Matcher, catalogue: Catalogue, shown: Callable[[Entry], Entry]) -> dict[str, Any]:
    """Return what `text` gets in the shape of the contract; `answer` is null unless the kind is `answer`.

    `shown` gives an entry as it is shown today.
    """
    match = matcher.match(text)
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
