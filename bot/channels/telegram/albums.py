"""Albums: several messages that a person sent as one get one answer, to all their captions together. Pure.

Their identity is that of the album, so a part that comes later, or to another process, is recognised as handled.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.channels.telegram.meanings import Event, Meaning


def gathered(meanings: Sequence[Meaning]) -> list[Meaning]:
    """Return the meanings of a batch with each album's texts in its first message; its other messages mean nothing."""
    texts: dict[str, list[str]] = {}
    for each in meanings:
        if isinstance(each, Event) and each.album:
            texts.setdefault(each.incoming.event_id, []).append(each.incoming.text)
    return [_whole(each, texts) if isinstance(each, Event) and each.album else each for each in meanings]


def _whole(event: Event, texts: dict[str, list[str]]) -> Meaning:
    """Return an album's first message with all texts, and None for each one after it."""
    found = texts.pop(event.incoming.event_id, None)
    if found is None:
        return None
    return replace(event, incoming=replace(event.incoming, text="\n".join(text for text in found if text)))
