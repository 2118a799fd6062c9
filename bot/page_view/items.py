"""Entries of the talk as the templates take them: what was said, an answer folded to a row, a drawn reply."""

import base64
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from bot.cards import ComparisonCard, OutlookCard, QuestionCard, ResultCard, RosterCard, RoutesCard
from bot.messages import Attachment, Delivery, Exchange, Option, Reply
from bot.page_view.bars import Bar, bar_of, gained
from bot.page_view.boxes import Box, boxes_of
from bot.page_view.charts import Chart, chart_of

CHINESE = re.compile(r"[\u3400-\u9fff]")
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
    """A question that was answered: its name, the answer, and the value that asks it again."""

    event: str
    name: str
    value: str
    change: str
    shape: Literal["fold"] = "fold"


@dataclass(frozen=True, slots=True)
class File:
    """A file as a link that needs no request."""

    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Item:
    """A reply, ready to be drawn.

    Attributes:
        row: the number of its outbox row.
        event: the event it answers.
        text: its full reading.
        lang: the language of its words.
        options: what can be chosen.
        card: its card, None for plain text.
        open: whether it can still be answered; in an older reply nothing can be pressed.
        attachment: a file.

    """

    row: int
    event: str
    text: str
    lang: str
    options: tuple[Option, ...]
    card: Any
    open: bool
    attachment: File | None
    shape: Literal["reply"] = "reply"
    bar: Bar | None = None
    bars: tuple[Bar, ...] = ()
    gains: tuple[Bar, ...] = ()
    chart: Chart | None = None
    boxes: tuple[Box, ...] = ()
    aside: bool = False
    rows: tuple[tuple[str, tuple[int | None, ...]], ...] = field(default=())

    @property
    def kind(self) -> str:
        """The kind of its card; "text" without one, "aside" for what was said before a question that is gone."""
        return self.card.kind if self.card is not None else "aside" if self.aside else "text"

    @property
    def announced(self) -> str:
        """What a screen reader says when it comes: its headline alone; that of a result is put together in words."""
        match self.card:
            case QuestionCard():
                return " ".join(part for part in (self.card.error, self.card.legend) if part)
            case RoutesCard() | OutlookCard():
                return str(self.card.headline)
            case ComparisonCard(headlines=lines) | RosterCard(headlines=lines):
                return " ".join(lines)
        return self.text[:200]

    @property
    def answers(self) -> tuple[Option, ...]:
        """The options that answer its question."""
        return tuple(each for each in self.options if each.value.startswith(("a:", "t:")))

    @property
    def beside(self) -> "Item":
        """The same with the options beside its question; what was read back is changed in the panel."""
        rest = (each for each in self.options if not each.value.startswith(("a:", "t:", "edit:")))
        return replace(self, options=tuple(rest))


Entry = Said | Fold | Item


def item_of(delivery: Delivery, *, is_open: bool = True) -> Item:
    """Return a reply ready to be drawn."""
    reply = delivery.reply
    item = Item(
        row=delivery.row,
        event=delivery.event_id,
        text=reply.text,
        lang=_language(reply),
        options=reply.options,
        card=reply.card,
        open=is_open,
        attachment=_file(reply.attachment),
    )
    return replace(item, **_drawn(reply.card))


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
    return shown


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
    return Fold(exchange.event_id, card.name, exchange.said, f"edit:{card.field}") if chosen or typed else None


def _drawn(card: Any) -> dict[str, Any]:
    match card:
        case ResultCard(score=score):
            return {"bar": bar_of(score)}
        case RoutesCard(ways=ways, total=total, standard=standard):
            return {"gains": tuple(gained(total, way.total, standard) for way in ways)}
        case OutlookCard():
            return {"chart": chart_of(card)}
        case ComparisonCard(people=people):
            return {"bars": tuple(bar_of(person.score) for person in people), "rows": _side_by_side(card)}
        case QuestionCard(answered_by=kind):
            return {"boxes": boxes_of(kind)}
    return {}


def _side_by_side(card: ComparisonCard) -> tuple[tuple[str, tuple[int | None, ...]], ...]:
    names = dict.fromkeys(part.name for person in card.people for part in person.score.parts)
    points = [{part.name: part.points for part in person.score.parts} for person in card.people]
    return tuple((name, tuple(of.get(name) for of in points)) for name in names)


def _language(reply: Reply) -> str:
    if not CHINESE.search(reply.text):
        return "en"
    return "zh-Hant" if reply.traditional else "zh-Hans"


def _file(attachment: Attachment | None) -> File | None:
    if attachment is None:
        return None
    encoded = base64.b64encode(attachment.content).decode()
    return File(attachment.name, f"data:{attachment.media_type};base64,{encoded}")
