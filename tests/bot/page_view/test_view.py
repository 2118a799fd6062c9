"""Whole pages and their parts as HTML."""

import re
from html.parser import HTMLParser

import pytest

from bot.cards import Card, DeadlineCard, QuestionCard
from bot.messages import ConversationKey, Delivery, Option, Reply
from bot.page_view.items import item_of
from bot.page_view.talk import entries_of
from bot.page_view.view import Look, PageContent, PageView
from tests.bot.channels.scripted import web_words
from tests.bot.page_view.samples import COMPARISON, OUTLOOK, RESULT, ROUTES, SUMMARY

KEY = ConversationKey("web", "a", "a")
EVIL = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
VOID = {"meta", "link", "input", "img", "br", "path", "rect", "line", "circle", "stop"}
QUESTION = QuestionCard(
    "estimate", "age", "年龄", "你今年多大？", "说年龄就行", "年龄最多 30 分。", "date", error="没有13月。"
)
CARDS: tuple[Card, ...] = (
    RESULT,
    ROUTES,
    OUTLOOK,
    COMPARISON,
    QUESTION,
    DeadlineCard("2026-09-21", 20, "2026-10-26", "2026-10-26", ("一",)),
)


class Nesting(HTMLParser):
    """Checks that every element is closed where it was opened."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        self.ids += [value or "" for name, value in attrs if name == "id"]
        names = [name for name, _ in attrs]
        assert not any(name == "style" or name.startswith("on") for name in names), (tag, attrs)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Nothing stays open."""

    def handle_endtag(self, tag: str) -> None:
        """Close the element opened last."""
        if tag not in VOID:
            assert self.open.pop() == tag


@pytest.fixture(scope="module")
def view() -> PageView:
    return PageView(web_words(), {})


@pytest.mark.parametrize("look", [Look(), Look("dark", traditional=True)])
@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.kind)
def test_every_card_is_well_formed_and_has_its_text_beside_every_picture(
    view: PageView, card: Card, look: Look
) -> None:
    options = (Option("怎么算的", "do:trace", by_word=True), Option("相关问题", "faq:who-can-apply"))
    drawn = view.reply(Delivery(7, KEY, Reply("你好", options, card=card), "event"), "t" * 32, look)
    checked = Nesting(drawn)
    assert checked.open == []
    assert len(checked.ids) == len(set(checked.ids))
    assert f'lang="{"zh-Hant" if look.traditional else "zh-Hans"}"' in drawn
    for picture in re.findall(r"<svg\b[^>]*>", drawn):
        assert 'role="img"' in picture or 'aria-hidden="true"' in picture
    if 'role="img"' in drawn:
        assert "<title>" in drawn
        assert "<desc>" in drawn
        assert "<table" in drawn


def test_a_result_shows_every_part_every_open_question_and_every_dropped_fact(view: PageView) -> None:
    drawn = view.reply(Delivery(7, KEY, Reply("你好", card=RESULT)), "t", Look())
    assert drawn.count('role="rowheader"') == 3 + 2 + 1 + 2
    assert drawn.count("<s>") == 3
    assert 'data-announce="估算 104 分，还差 16 分"' in drawn
    assert drawn.index("怎么到 120") < drawn.index("<table")
    assert 'href="/paper/7"' in drawn
    assert 'href="/card/7.png"' in drawn
    assert '<a href="https://jzzjf.rsj.sh.gov.cn"' in drawn


def test_an_error_stands_at_its_field(view: PageView) -> None:
    drawn = view.reply(Delivery(7, KEY, Reply("你好", card=QUESTION)), "t", Look())
    assert drawn.count('aria-invalid="true"') == 2
    assert 'id="error-7"' in drawn
    assert QUESTION.error in drawn
    assert '<legend tabindex="-1">你今年多大？</legend>' in drawn


def test_nothing_a_person_or_an_editor_writes_breaks_out(view: PageView) -> None:
    reply = Reply(EVIL, (Option(EVIL, EVIL[:20]), Option(EVIL, "b", by_word=True)))
    drawn = view.reply(Delivery(1, KEY, reply, EVIL), EVIL, Look())
    assert "<script" not in drawn
    assert "<img" not in drawn
    assert Nesting(drawn).open == []


def test_the_whole_page_is_well_formed(view: PageView) -> None:
    deliveries = [Delivery(row, KEY, Reply("你好", card=card)) for row, card in enumerate(CARDS, 1)]
    content = PageContent(token="t", talk=[item_of(each) for each in deliveries], facts=SUMMARY, notice=EVIL)
    for shown in (content, PageContent(token="t", example=RESULT, questions=(Option("问", "faq:x"),))):
        page = view.page(shown)
        checked = Nesting(page)
        assert checked.open == []
        assert len(checked.ids) == len(set(checked.ids))
        assert "<script>alert" not in page


def test_facts_are_rows_with_a_named_way_to_change_each(view: PageView) -> None:
    drawn = view.facts(SUMMARY, "t", Look())
    assert Nesting(drawn).open == []
    assert 'aria-label="改学历"' in drawn
    assert 'aria-label="答远郊"' in drawn
    assert "接着算你老婆的" in drawn
    assert view.facts(None, "t", Look()) == ""


def test_paper_speaks_of_the_person_and_names_nobody(view: PageView) -> None:
    paper = view.paper(RESULT, PageContent(token=""))
    assert Nesting(paper).open == []
    assert "43 周岁" in paper
    assert "你 43 周岁" not in paper
    assert "估算，不是审核结果" in paper
    for line in ("居住证。", "单位注册。", "2027-05-01 起够 120 分。"):
        assert line in paper


def test_an_empty_talk_has_no_entries() -> None:
    assert entries_of(()) == []
