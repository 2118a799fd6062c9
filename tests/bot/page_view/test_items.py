"""The talk as entries: what is folded, what can still be pressed."""

from dataclasses import replace

from bot.cards import QuestionCard
from bot.messages import Attachment, ConversationKey, Delivery, Exchange, Option, Reply
from bot.page_view.boxes import boxes_of, joined
from bot.page_view.items import Fold, Item, Said, entries_of, item_of
from tests.bot.page_view.samples import COMPARISON, OUTLOOK, RESULT, ROUTES

KEY = ConversationKey("web", "a", "a")
DEGREE = QuestionCard("estimate", "education", "学历", "学历是哪一档？", "", "", "choice")
YEARS = QuestionCard("estimate", "si_years", "社保年限", "满几年？", "", "", "duration", lead="好，我来问几个问题。")
CHOICES = (Option("大专", "a:education:college"), Option("本科", "a:education:bachelor"))


def exchange(row: int, said: str, *replies: Reply) -> Exchange:
    event = f"event{row}"
    return Exchange(event, said, tuple(Delivery(row + n, KEY, reply, event) for n, reply in enumerate(replies)))


def test_a_chosen_answer_folds_its_question() -> None:
    talk = (exchange(1, "测算", Reply("学历？", CHOICES, card=DEGREE)), exchange(2, "大专", Reply("好")))
    said, fold, reply = entries_of(talk)
    assert said == Said("event1", "测算")
    assert fold == Fold("event2", "学历", "大专", "edit:education")
    assert isinstance(reply, Item)
    assert reply.open


def test_a_typed_number_folds_a_question_for_one_and_leaves_what_led_to_it() -> None:
    talk = (exchange(1, "测算", Reply("几年？", card=YEARS)), exchange(2, "8年", Reply("好")))
    shown = entries_of(talk)
    assert [each.shape for each in shown] == ["said", "reply", "fold", "reply"]
    aside = shown[1]
    assert isinstance(aside, Item)
    assert (aside.kind, aside.text, aside.open) == ("aside", "好，我来问几个问题。", False)


def test_an_answer_given_anew_is_changed_in_its_newer_row_whoever_it_is_of() -> None:
    own, wifes = replace(DEGREE, whose=""), replace(DEGREE, whose="老婆", person="你老婆")
    talk = (
        exchange(1, "测算", Reply("学历？", CHOICES, card=own)),
        exchange(2, "大专", Reply("学历？", CHOICES, card=wifes)),
        exchange(3, "大专", Reply("学历？", CHOICES, card=replace(own, now="大专"))),
        exchange(4, "本科", Reply("好")),
    )
    folds = [each for each in entries_of(talk) if isinstance(each, Fold)]
    assert [(fold.value, fold.change, fold.person, fold.replaced) for fold in folds] == [
        ("大专", "edit:education:", "", True),
        ("大专", "edit:education:老婆", "你老婆", False),
        ("本科", "edit:education:", "", False),
    ]


def test_what_was_ticked_before_is_ticked_when_it_is_asked_again() -> None:
    ticks = (Option("应届", "t:bonuses:fresh"), Option("表彰", "t:bonuses:award"), Option("都没有", "a:bonuses:none"))
    card = QuestionCard("estimate", "bonuses", "加分项", "有哪些？", "", "", "several", now="表彰")
    assert item_of(Delivery(1, KEY, Reply("有哪些？", ticks, card=card))).ticked == ("t:bonuses:award",)
    assert item_of(Delivery(1, KEY, Reply("有哪些？", ticks, card=replace(card, now="")))).ticked == ()


def test_a_question_overtaken_by_another_goes() -> None:
    talk = (exchange(1, "测算", Reply("学历？", CHOICES, card=DEGREE)), exchange(2, "通知书丢了怎么办", Reply("能补")))
    assert [each.shape for each in entries_of(talk)] == ["said", "said", "reply"]


def test_an_answer_that_was_not_taken_is_not_folded() -> None:
    wrong = QuestionCard("estimate", "si_years", "社保年限", "满几年？", "", "", "duration", error="最多 60 年。")
    talk = (exchange(1, "", Reply("几年？", card=YEARS)), exchange(2, "99年", Reply("最多", card=wrong)))
    assert Said("event2", "99年") in entries_of(talk)


def test_only_the_newest_can_be_pressed() -> None:
    first, last = (exchange(row, "?", Reply("a", CHOICES)) for row in (1, 2))
    items = [each for each in entries_of((first, last)) if isinstance(each, Item)]
    assert [item.open for item in items] == [False, True]


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
