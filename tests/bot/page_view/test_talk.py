"""The talk as entries: what is folded, what can still be pressed."""

from dataclasses import replace

from bot.cards import QuestionCard
from bot.messages import ConversationKey, Delivery, Exchange, Option, Reply
from bot.page_view.items import Item
from bot.page_view.talk import Fold, Said, entries_of

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
