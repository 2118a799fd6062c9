"""A reply as the page draws it: its card, its options, its language, its file."""

from dataclasses import replace

from bot.cards import QuestionCard
from bot.messages import Attachment, ConversationKey, Delivery, Option, Reply
from bot.page_view.boxes import boxes_of, joined
from bot.page_view.items import item_of
from tests.bot.page_view.samples import COMPARISON, OUTLOOK, RESULT, ROUTES

KEY = ConversationKey("web", "a", "a")


def test_what_was_ticked_before_is_ticked_when_it_is_asked_again() -> None:
    ticks = (Option("应届", "t:bonuses:fresh"), Option("表彰", "t:bonuses:award"), Option("都没有", "a:bonuses:none"))
    card = QuestionCard("estimate", "bonuses", "加分项", "有哪些？", "", "", "several", now="表彰")
    assert item_of(Delivery(1, KEY, Reply("有哪些？", ticks, card=card))).ticked == ("t:bonuses:award",)
    assert item_of(Delivery(1, KEY, Reply("有哪些？", ticks, card=replace(card, now="")))).ticked == ()


def test_every_card_has_its_drawing_and_a_headline_to_announce() -> None:
    items = [item_of(Delivery(1, KEY, Reply("你好", card=card))) for card in (RESULT, ROUTES, OUTLOOK, COMPARISON)]
    result, routes, outlook, comparison = items
    assert result.bar is not None
    assert len(routes.gains) == 2
    assert outlook.chart is not None
    assert comparison.rows == (
        ("年龄", (30, 30)),
        ("表彰", (108, None)),
        ("学历或职称", (None, 50)),
        ("社保年限", (None, 24)),
    )
    assert comparison.announced == "你老婆 138 分 你 104 分"


def test_each_reply_names_its_language() -> None:
    replies = (Reply("你好"), Reply("你好", traditional=True), Reply("Hello"))
    assert [item_of(Delivery(1, KEY, reply)).lang for reply in replies] == ["zh-Hans", "zh-Hant", "en"]


def test_a_file_is_a_link_that_needs_no_request() -> None:
    item = item_of(Delivery(1, KEY, Reply("给你", attachment=Attachment("a.ics", "text/calendar", b"BEGIN"))))
    assert item.attachment is not None
    assert item.attachment.href == "data:text/calendar;base64,QkVHSU4="


def test_boxes_are_joined_with_their_words() -> None:
    assert joined(["1983", "5"], ["", "年"], ["", "月"]) == "1983年5月"
    assert joined([" 35 ", ""], ["", "年"], ["", "月"]) == "35"
    assert joined(["", "6"], ["", ""], ["年", "个月"]) == "6个月"
    assert joined([], [], []) == joined(["a"], [], []) == ""
    assert [len(boxes_of(kind)) for kind in ("date", "duration", "number", "choice")] == [2, 2, 1, 0]


def test_what_stands_beside_a_question_is_pressed_at_its_own_answer() -> None:
    more = Option("展开", "more:lost", by_word=True)
    near = Option("怎么补办？", "faq:lost", letter="a")
    text = "尽快补办。\n\n来源：办法\na. 怎么补办？\n想看哪条就点它，或者回字母，比如「a」。"
    answer = item_of(Delivery(1, KEY, Reply(text, beside=(more, near))))
    assert answer.text == "尽快补办。\n\n来源：办法"
    assert answer.options == (more, near)
    skip, aside = Option("跳过", "steer:skip", by_word=True), replace(near, by_word=True, elsewhere=True)
    card = QuestionCard("estimate", "age", "年龄", "多大？", "", "", "date")
    assert item_of(Delivery(2, KEY, Reply("多大？", (skip, aside), card=card))).beside.options == (skip,)
