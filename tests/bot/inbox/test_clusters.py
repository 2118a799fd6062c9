"""Alike questions are one item, the most pressing first."""

from datetime import timedelta
from typing import Any

from bot.inbox.clusters import items
from bot.inbox.questions import KeptQuestion
from tests.bot.conftest import NOW


def kept(row: int, text: str, person: str = "", days: float = 0, kind: str = "declined", **more: Any) -> KeptQuestion:
    whose = ("test", person) if person else None
    return KeptQuestion(row, NOW - timedelta(days=days), kind, text, whose=whose, **more)


def test_what_differs_in_script_width_and_a_few_words_is_one() -> None:
    found = items(
        [
            kept(1, "通知书丢了怎么办", "a"),
            kept(2, "通知書丟了怎麼辦？", "b"),
            kept(3, "通知书丢了该怎么办呀", "c"),
            kept(4, "学位证丢了怎么办", "d"),
        ],
        NOW,
    )
    assert [(each.number, each.people, each.rows) for each in found] == [(1, 3, (1, 2, 3)), (4, 1, (4,))]


def test_the_same_nearest_entry_lets_wordings_differ_more() -> None:
    one, two = "通知书被猫撕了咋整", "通知书让我家猫撕坏了"
    near: dict[str, Any] = {"candidates": ("reprint-notice",)}
    apart = items([kept(1, one), kept(2, two)], NOW)
    together = items([kept(1, one, **near), kept(2, two, **near)], NOW)
    assert (len(apart), len(together)) == (2, 1)


def test_many_people_lately_come_before_one_today_and_many_long_ago() -> None:
    long_ago = [kept(row, "新城怎么加分", f"p{row}", days=60) for row in range(1, 6)]
    lately = [kept(row, "医保断了怎么办", f"p{row}", days=2) for row in range(6, 9)]
    today = [kept(9, "档案在哪里", "x")]
    ranked = items([*long_ago, *lately, *today], NOW)
    assert [each.number for each in ranked] == [6, 9, 1]
    assert [each.people for each in ranked] == [3, 1, 5]


def test_one_person_who_asks_again_and_again_is_one_person() -> None:
    (item,) = items([kept(row, "档案在哪里", "x", days=3 - row) for row in (1, 2, 3)], NOW)
    assert item.people == 1
    assert item.rank == 1.0


def test_what_a_person_was_content_with_is_the_first_candidate_and_what_did_not_help_the_last() -> None:
    questions = [
        kept(1, "那张纸没了", "a", candidates=("lost-card", "print-notice")),
        kept(2, "那张纸没了", "b", candidates=("lost-card",), kind="not_helpful"),
        kept(3, "那张纸没了", "a", candidates=("reprint-notice",), kind="rephrased"),
    ]
    (item,) = items(questions, NOW)
    assert item.candidates(["print-notice"]) == ("reprint-notice", "print-notice", "lost-card")
    assert item.kinds == {"declined": 1, "not_helpful": 1, "rephrased": 1}


def test_what_was_ignored_stays_away_until_more_people_ask() -> None:
    ignored = [kept(1, "天气怎么样", "a", ignored=True), kept(2, "天气怎么样", "b", ignored=True)]
    again = [kept(row, "天气怎么样", f"p{row}") for row in (3, 4)]
    assert items([*ignored, *again], NOW) == ()
    (item,) = items([*ignored, *again, kept(5, "天气怎么样？", "p5")], NOW)
    assert (item.number, item.people) == (3, 3)


def test_a_button_that_did_not_help_is_an_item_of_its_entry() -> None:
    questions = [
        kept(1, "", "a", kind="not_helpful", candidates=("age-points",)),
        kept(2, "", "b", kind="not_helpful", candidates=("lost-card",)),
        kept(3, "", "c", kind="not_helpful", candidates=("age-points",)),
    ]
    assert [(each.text, each.rows) for each in items(questions, NOW)] == [("", (1, 3)), ("", (2,))]
