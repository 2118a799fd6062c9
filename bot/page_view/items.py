"""A reply as the templates take it: its words, its options, and what is drawn of its card."""

import base64
import re
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from bot.cards import ComparisonCard, OutlookCard, QuestionCard, ResultCard, RosterCard, RoutesCard
from bot.messages import Attachment, Delivery, Option, Reply
from bot.page_view.bars import Bar, bar_of, gained
from bot.page_view.boxes import Box, boxes_of
from bot.page_view.charts import Chart, chart_of

CHINESE = re.compile(r"[\u3400-\u9fff]")


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
    def change(self) -> str:
        """The value that asks its question again; "" where it asks none."""
        return change_of(self.card) if isinstance(self.card, QuestionCard) else ""

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
    def ticked(self) -> tuple[str, ...]:
        """The values of the boxes that are ticked already: of a question asked again, its answer so far."""
        now = self.card.now if isinstance(self.card, QuestionCard) else ""
        return tuple(each.value for each in self.options if each.value.startswith("t:") and each.label in now)

    @property
    def beside(self) -> "Item":
        """The same with the options beside its question; what was read back is changed in the panel."""
        rest = (each for each in self.options if not each.elsewhere)
        rest = (each for each in rest if not each.value.startswith(("a:", "t:", "edit:")))
        return replace(self, options=tuple(rest))


def item_of(delivery: Delivery, *, is_open: bool = True) -> Item:
    """Return a reply ready to be drawn."""
    reply = delivery.reply
    item = Item(
        row=delivery.row,
        event=delivery.event_id,
        text=_own_text(reply),
        lang=_language(reply),
        options=reply.options or reply.beside,
        card=reply.card,
        open=is_open,
        attachment=_file(reply.attachment),
    )
    return replace(item, **_drawn(reply.card))


def _own_text(reply: Reply) -> str:
    """Return the text without the list at its end of what can be chosen, where that stands below it as buttons."""
    listed = sum(not each.by_word for each in reply.beside)
    return reply.text.rsplit("\n", listed + 1)[0] if listed else reply.text


def change_of(card: QuestionCard) -> str:
    """Return the value that asks a question again, whoever the talk is about by then."""
    return f"edit:{card.field}" if card.whose is None else f"edit:{card.field}:{card.whose}"


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
