"""A side of a matter asked in the same message: of the thing named there, not of the application for points."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held


@pytest.mark.parametrize(
    ("says", "entries"),
    [
        ("居住证怎么补办，几天", ("lost-card",)),
        ("签注哪里办 带什么", ("card-endorsement",)),
        ("居民医保怎么给娃上 需要啥材料", ("child-medical-insurance",)),
        ("积分续办怎么操作 要几天", ("renewal-how", "renewal-time")),
        ("个人能自己递吗 要带哪些", ("apply-by-self", "materials-list")),
        ("积分去哪里办 要多久", ("where-to-apply", "approval-time")),
    ],
)
def test_a_side_is_asked_of_the_thing_before_it(says: str, entries: tuple[str, ...], content: Content) -> None:
    assert held(content, says).entries == entries


@pytest.mark.parametrize(
    "says", ["护照换发 要带什么", "驾驶证到期换证 去哪办", "公积金转移 要多久", "驾照换证，要带什么，去哪办"]
)
def test_a_side_of_another_matter_is_not_answered(says: str, content: Content) -> None:
    assert held(content, says).entries == ()


@pytest.mark.parametrize(
    ("says", "entry"),
    [
        ("三八红旗手评过一次，能加不", "awards-bonus"),
        ("各月缴费基数是多少，从哪看到", "check-own-records"),
        ("档案成死档了，还办得成吗", "archive-steps"),
        ("租亲戚的房子，办证用啥当住所证明", "residence-proof"),
    ],
)
def test_a_few_words_go_on_with_what_was_said(says: str, entry: str, content: Content) -> None:
    assert held(content, says).entries == (entry,)


@pytest.mark.parametrize("says", ["您好 要多久", "在吗，要带什么"])
def test_a_side_behind_a_greeting_is_one_of_applying(says: str, content: Content) -> None:
    assert held(content, says).entries[0] in {"approval-time", "materials-list"}
