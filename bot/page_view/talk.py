"""The talk as the templates take it: what was said, an answer folded to a row, a drawn reply."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from bot.cards import QuestionCard
from bot.messages import Delivery, Exchange
from bot.page_view.items import Item, change_of, item_of

# A typed answer, as opposed to a question or a story typed while a question was open.
TYPED_ANSWER = re.compile(r"^[^？?]{1,12}$")


@dataclass(frozen=True, slots=True)
class Said:
    """What the person said."""

    event: str
    text: str
    shape: Literal["said"] = "said"


@dataclass(frozen=True, slots=True)
class Fold:
    """A question that was answered.

    Attributes:
        event: the event that answered it.
        name: what people call it.
        value: the answer.
        change: the value that asks it again.
        person: whose it is as the assistant calls them, "" for the writer.
        replaced: whether it was answered anew further below.

    """

    event: str
    name: str
    value: str
    change: str
    person: str = ""
    replaced: bool = False
    shape: Literal["fold"] = "fold"


Entry = Said | Fold | Item


def entries_of(exchanges: Sequence[Exchange]) -> list[Entry]:
    """Return the talk so far: only the newest replies can be answered, questions before them are folded."""
    shown: list[Entry] = []
    for index, exchange in enumerate(exchanges):
        newest = index == len(exchanges) - 1
        before = exchanges[index - 1] if index else None
        fold = _folded(before, exchange) if before is not None else None
        if fold is not None:
            shown.append(fold)
        elif exchange.said:
            shown.append(Said(exchange.event_id, exchange.said))
        shown.extend(_items(exchange.deliveries, newest=newest))
    return _replaced(shown)


def _replaced(entries: list[Entry]) -> list[Entry]:
    """Mark each row whose question was answered anew in a later one."""
    last = {entry.change: entry for entry in entries if isinstance(entry, Fold)}
    return [
        replace(entry, replaced=last[entry.change] is not entry) if isinstance(entry, Fold) else entry
        for entry in entries
    ]


def _items(deliveries: Iterable[Delivery], *, newest: bool) -> Iterator[Item]:
    for delivery in deliveries:
        item = item_of(delivery, is_open=newest)
        if newest or not isinstance(item.card, QuestionCard):
            yield item
        elif item.card.lead:
            yield replace(item, text=item.card.lead, card=None, aside=True)


def _folded(before: Exchange, exchange: Exchange) -> Fold | None:
    """Fold the question of `before` into a row when `exchange` answered it."""
    cards = (delivery.reply for delivery in before.deliveries if isinstance(delivery.reply.card, QuestionCard))
    asked = next(cards, None)
    again = any(isinstance(each.reply.card, QuestionCard) and each.reply.card.error for each in exchange.deliveries)
    if asked is None or not isinstance(asked.card, QuestionCard) or again or not exchange.said:
        return None
    card = asked.card
    labels = {each.label for each in asked.options if each.value.startswith(("a:", "t:"))}
    chosen = exchange.said in labels or set(exchange.said.split("、")) <= labels
    typed = not labels and TYPED_ANSWER.match(exchange.said) and any(map(str.isdigit, exchange.said))
    if not chosen and not typed:
        return None
    return Fold(exchange.event_id, card.name, exchange.said, change_of(card), card.person)
