"""The score card as a file, for a channel that sends pictures."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.cards import ResultCard
from bot.messages import Reply
from bot.score_card.draw import score_card


@dataclass(frozen=True, slots=True)
class CardFile:
    """A picture to send: its name, its media type and its bytes."""

    name: str
    media_type: str
    content: bytes


def card_file(reply: Reply, words: Mapping[str, str]) -> CardFile | None:
    """Return the picture of the result in `reply`; None when there is none. Takes some 30 ms: call it off the loop.

    Args:
        reply: what is sent.
        words: the sentences of `bot/texts/web.yaml` by their keys there, in the reply's script.

    """
    if not isinstance(reply.card, ResultCard):
        return None
    return CardFile("jifen.png", "image/png", score_card(reply.card, words))
