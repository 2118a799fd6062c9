"""A record that somebody tells inside a question is kept, and the estimate after it counts it."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held


def _records(content: Content, *says: str) -> object:
    state = held(content, *says).session.state("estimate", "")
    return [] if state is None else state.answers.get("deductions", [])


@pytest.mark.parametrize(
    ("says", "kind", "ago"),
    [
        ("打架拘留过一次，前年的，要扣几分", "detention", 2),
        ("前年因为盗窃判过刑，还能申请吗", "criminal", 2),
        ("四年前被行政拘留过五天，会扣分吗", "detention", 4),
        ("我交过一份假的学历材料，去年被发现了，还能积分吗", "fake_material", 1),
        ("2024年酒驾被拘了10天，能办积分吗", "detention", 2),
        ("前年判过缓刑现在还扣不扣分", "criminal", 2),
        ("去年无证驾驶判的，我这种能报么", "criminal", 1),
    ],
)
def test_a_record_is_told_inside_a_question(says: str, kind: str, ago: int, content: Content) -> None:
    assert _records(content, says) == [{"kind": kind, "count": 1, "years_ago": ago}]


def test_the_estimate_after_it_counts_it(content: Content) -> None:
    state = held(content, "打架拘留过一次，前年的，要扣几分", "我35本科双证社保8年").session.state("estimate", "")
    assert state is not None
    assert state.answers["si_years"] == 8
    assert state.answers["deductions"]


def test_who_was_held_for_a_crime_has_one_record(content: Content) -> None:
    assert _records(content, "我醉驾被拘过，后来判了缓刑，前年的事，能积分吗") == [
        {"kind": "criminal", "count": 1, "years_ago": 2}
    ]


@pytest.mark.parametrize(
    "says",
    [
        "有案底能办积分吗",
        "行政拘留扣多少分",
        "我同事去年被拘留过，会扣分吗",
        "如果去年被拘留过，会扣分吗",
        "被拘留过的人能申请积分吗",
        "行政拘留几年后不扣分",
        "进过拘留所，会扣积分吗",
        "有前科影响孩子上学吗",
    ],
)
def test_what_is_asked_in_general_or_of_others_is_no_record(says: str, content: Content) -> None:
    assert _records(content, says) == []
