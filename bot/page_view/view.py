"""The page and its parts as HTML, in the words and the script a visitor chose."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import jinja2

from bot.cards import ResultCard, SummaryCard
from bot.messages import Delivery, Option
from bot.page_view.bars import NAMED_TICKS, TICKS, bar_of, percent
from bot.page_view.items import Item, item_of
from bot.page_view.kept_templates import KeptTemplates
from bot.page_view.links import linked
from bot.page_view.talk import Entry, Fold, Said
from bot.script import in_traditional, traditional

TEMPLATES = Path(__file__).parent / "templates"
LANGUAGES = {False: "zh-Hans", True: "zh-Hant"}
MINUS = "−"


@dataclass(frozen=True, slots=True)
class Look:
    """How a visitor wants the page: `theme` is light, dark, or "" for the system's; `traditional` its characters."""

    theme: str = ""
    traditional: bool = False


@dataclass(frozen=True, slots=True)
class PageContent:
    """What the page shows.

    Attributes:
        token: what its forms carry against forgery.
        talk: the talk so far.
        facts: what is known of the people in it.
        example: an example for a newcomer.
        standard: the points that are needed.
        questions: common questions for a newcomer.
        scripts: the script files to load at once.
        style: the style sheet, to stand in the page itself; "" where it is to be loaded.
        notice: something said outside the talk, "" for nothing.

    """

    token: str
    talk: Sequence[Entry] = ()
    facts: SummaryCard | None = None
    example: ResultCard | None = None
    standard: int = 120
    questions: tuple[Option, ...] = ()
    scripts: tuple[str, ...] = ()
    style: str = ""
    notice: str = ""
    look: Look = field(default=Look())

    @property
    def lang(self) -> str:
        """The language of the page's own words."""
        return LANGUAGES[self.look.traditional]

    @property
    def empty_fold(self) -> Fold:
        """A row of an answered question, to be filled in by script."""
        return Fold("", "", "", "")

    @property
    def theme(self) -> str:
        """The theme that was chosen."""
        return self.look.theme

    @property
    def traditional(self) -> bool:
        """Whether traditional characters were chosen."""
        return self.look.traditional


def compile_templates(kept: KeptTemplates) -> None:
    """Compile all templates, to be kept."""
    templates = _environment(kept)
    templates.filters["without_you"] = str
    for name in templates.list_templates():
        templates.get_template(name)


def _environment(kept: KeptTemplates) -> jinja2.Environment:
    templates = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=kept,
    )
    templates.filters.update(linked=linked, signed=_signed)
    templates.globals.update(
        new_id=lambda: str(uuid.uuid4()), percent=percent, ticks=TICKS, named_ticks=NAMED_TICKS, bar_of=bar_of
    )
    return templates


class PageView:
    """Draws pages; pure but for the identities it gives to the forms.

    Args:
        words: the sentences of `bot/texts/web.yaml` by their keys there.
        spelled: words that are written otherwise in traditional characters than a conversion would.
        to_wechat: whether the page offers to go on in WeChat.

    Raises:
        jinja2.UndefinedError: while drawing, when a template needs a word that `words` does not hold.

    """

    def __init__(self, words: Mapping[str, str], spelled: Mapping[str, str], *, to_wechat: bool = False) -> None:
        self._spelled = spelled
        self._simplified = dict(words)
        self._templates = _environment(KeptTemplates())
        self._templates.filters["without_you"] = self._without_you
        self._templates.globals["to_wechat"] = to_wechat

    def words(self, look: Look) -> Mapping[str, str]:
        """Return the page's words in the script that was chosen."""
        return self._traditional if look.traditional else self._simplified

    @cached_property
    def _traditional(self) -> Mapping[str, str]:
        """The words in traditional characters, made when somebody wants them: what converts takes 40 MB."""
        return {key: traditional(value, self._spelled) for key, value in self._simplified.items()}

    def _named(self, look: Look) -> SimpleNamespace:
        # In a template `words.clear` is a word and no method of a mapping.
        return SimpleNamespace(**self.words(look))

    def page(self, content: PageContent) -> str:
        """Return the whole page."""
        look = content.look
        shown = replace(
            content,
            talk=[self._ready(entry, look) for entry in content.talk],
            facts=self._in_script(content.facts, look),
            example=self._in_script(content.example, look),
            questions=self._in_script(content.questions, look),
            notice=self._in_script(content.notice, look),
        )
        return self._draw("page.html", look, view=shown)

    def reply(self, delivery: Delivery, token: str, look: Look) -> str:
        """Return one new reply as an entry of the talk."""
        item = self._ready(item_of(delivery), look)
        return str(self._part("entry.html", look).reply(item, token)).strip()

    def facts(self, card: SummaryCard | None, token: str, look: Look) -> str:
        """Return what is known of everybody; "" for nothing."""
        if card is None:
            return ""
        return str(self._part("facts.html", look).facts(self._in_script(card, look), token)).strip()

    def forget(self, content: PageContent) -> str:
        """Return the page that asks before everything is deleted."""
        return self._draw("forget.html", content.look, view=content)

    def to_wechat(self, address: str, content: PageContent) -> str:
        """Return the page that leads to WeChat by a code to scan and a link."""
        # It takes 3 MB, which a page that leads nowhere need not pay.
        from bot.page_view.qr_code import qr_code  # noqa: PLC0415

        return self._draw("to_wechat.html", content.look, view=content, address=address, qr_code=qr_code)

    def paper(self, card: ResultCard, content: PageContent) -> str:
        """Return the sheet of paper for the employer."""
        shown = self._in_script(card, content.look)
        return self._draw("paper.html", content.look, view=content, card=shown, bar=bar_of(shown.score))

    def _draw(self, name: str, look: Look, **values: Any) -> str:
        return self._templates.get_template(name).render(words=self._named(look), **values)

    def _part(self, name: str, look: Look) -> Any:
        return self._templates.get_template(name).make_module({"words": self._named(look)})

    def _ready(self, entry: Entry, look: Look) -> Entry:
        """Put an entry into the script that was chosen, and its boxes into words."""
        if isinstance(entry, Item):
            boxes = tuple(self._labelled(box, look) for box in entry.boxes)
            entry = replace(entry, boxes=boxes)
            if not look.traditional or entry.lang == LANGUAGES[True]:
                return entry
            card = self._in_script(entry.card, look)
            options = self._in_script(entry.options, look)
            lang = LANGUAGES[True] if entry.lang == LANGUAGES[False] else entry.lang
            rows = self._in_script(entry.rows, look)
            text = self._in_script(entry.text, look)
            return replace(entry, card=card, options=options, text=text, lang=lang, rows=rows)
        return entry if isinstance(entry, Said) else self._in_script(entry, look)

    def _labelled(self, box: Any, look: Look) -> Any:
        words = self.words(look)
        return {
            "unit": words.get(box.unit, ""),
            "before": words.get(box.before, ""),
            "after": words.get(box.after, ""),
            "most": box.most,
            "size": box.most + 1,
            "keys": box.keys,
        }

    def _in_script(self, value: Any, look: Look) -> Any:
        return in_traditional(value, self._spelled) if look.traditional and value is not None else value

    def _without_you(self, text: str) -> str:
        """Drop the address at the beginning of a reason: on paper somebody else reads it."""
        return text.removeprefix(self._simplified["you_in_reasons"]).lstrip()


def _signed(points: int) -> str:
    return str(points) if points >= 0 else f"{MINUS}{-points}"
