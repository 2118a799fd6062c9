"""How long was paid in all, looked up and told with nothing but the place, or by the job that it began with."""

from typing import Any

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held
from tests.bot.dialogue.test_talks_told import known

KNOWN = "39，大专，社保3年"


@pytest.mark.parametrize(
    ("says", "years"),
    [
        ("核对过了 上海合计52个月", 4.33),
        ("翻了明细 上海加起来70个月", 5.83),
        ("刚翻了记录，上海一共是76个月", 6.33),
        ("刚在随申办看了 上海累计80个月", 6.67),
        ("app上显示上海总计38个月", 3.17),
        ("数过了，在上海前前后后交了66个月", 5.5),
        ("查清楚了 上海总共4年3个月", 4.25),
        ("其实14年5月就进厂了 到今天12年多了 没停过", 12),
        ("是15年7月进的单位 至今11年多 没断过缴", 11),
    ],
)
def test_all_that_was_paid_replaces_what_was_known(says: str, years: float, content: Content) -> None:
    assert known(held(content, KNOWN, says).session)["si_years"] == years


@pytest.mark.parametrize(
    "says",
    [
        "查过了 在上海住了一共44个月",
        "来上海总共44个月",
        "上海加起来44个月够吗",
        "外地加上上海一共44个月",
        "居住证查过了 一共还有3个月",
    ],
)
def test_another_length_leaves_it_as_it_is(says: str, content: Content) -> None:
    assert known(held(content, KNOWN, says).session)["si_years"] == 3


def test_a_count_that_answers_the_open_question_is_of_that(content: Content) -> None:
    facts: dict[str, Any] = dict(known(held(content, f"{KNOWN}，基数1倍", "查过了 一共20个月").session))
    assert (facts["si_years"], facts["months_at_1x"]) == (3, 20)
