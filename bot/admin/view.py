"""The admins' page as HTML; pure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import SimpleNamespace

import jinja2

from bot.admin.wording import action_name, item_facts, item_title, short
from bot.clock import SHANGHAI
from bot.inbox.clusters import Item
from bot.inbox.decisions import Decision
from bot.texts import Texts

TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class ShownItem:
    """One item, in words."""

    number: int
    title: str
    facts: str
    others: tuple[str, ...]
    answers: tuple[str, ...]
    wording: str
    entries: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ShownDecision:
    """One line of the log, in words."""

    number: int
    at: str
    who: str
    what: str
    undone: bool


@dataclass(frozen=True, slots=True)
class InboxContent:
    """What the page shows: `token` guards its forms, `page` counts from 1."""

    token: str
    items: Sequence[ShownItem]
    waiting: int
    page: int
    pages: int
    log: Sequence[ShownDecision]
    entries: Sequence[tuple[str, str]]
    notice: str = ""


class AdminView:
    """Draws the page in the words of `admin.page` of the texts."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = SimpleNamespace(**words)

    @cached_property
    def _templates(self) -> jinja2.Environment:
        return jinja2.Environment(
            loader=jinja2.FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )

    def inbox(self, content: InboxContent) -> str:
        """Return the inbox."""
        return self._templates.get_template("inbox.html").render(words=self._words, view=content)

    def sign_in(self, token: str, notice: str = "") -> str:
        """Return the form that asks for the token."""
        return self._templates.get_template("sign_in.html").render(words=self._words, token=token, notice=notice)


def shown_item(
    item: Item, texts: Texts, question: Callable[[str], str], entries: Sequence[tuple[str, str]]
) -> ShownItem:
    """Return an item in words; `entries` are those that may be meant."""
    return ShownItem(
        number=item.number,
        title=item_title(item, texts, question),
        facts=item_facts(item, texts),
        others=tuple(short(each) for each in item.texts[1:]),
        answers=tuple(short(each) for each in item.answers),
        wording=item.text,
        entries=tuple(entries),
    )


def shown_decision(decision: Decision, texts: Texts) -> ShownDecision:
    """Return a line of the log in words."""
    return ShownDecision(
        number=decision.number,
        at=decision.at.astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M"),
        who=decision.who,
        what=f"{action_name(decision, texts)} · {decision.item}",
        undone=decision.undone_at is not None,
    )
