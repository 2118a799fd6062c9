"""The score card as a file, for a channel that sends pictures."""

from collections.abc import Mapping

from bot.cards import ResultCard
from bot.messages import Attachment, Reply
from bot.score_card.draw import score_card
from bot.script import traditional


def card_file(reply: Reply, words: Mapping[str, str], spelled: Mapping[str, str]) -> Attachment | None:
    """Return the picture of the result in `reply`; None when there is none. Takes some 30 ms: call it off the loop.

    Args:
        reply: what is sent.
        words: the sentences of `bot/texts/web.yaml` by their keys there.
        spelled: the words that are written otherwise in traditional characters than a conversion would.

    """
    if not isinstance(reply.card, ResultCard):
        return None
    written = {key: traditional(word, spelled) for key, word in words.items()} if reply.traditional else words
    return Attachment("jifen.png", "image/png", score_card(reply.card, written))
