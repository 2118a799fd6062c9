"""Who is like another but for one thing, and what is told of 「小钱」 by another's, whose name is no 「小」."""

from datetime import date
from typing import Any

import pytest

from bot.content.content import Folders, check
from flows.understanding.expectation import Expectation
from flows.understanding.told.facts import FactReader
from language.spelling import plain

CHECKED = check(Folders())


def told(text: str) -> dict[str, dict[str, Any]]:
    informs = FactReader(CHECKED.forms, CHECKED.people).informs(plain(text), Expectation(date(2026, 11, 29)))
    return {each.person: dict(each.slots) for each in informs}


@pytest.mark.parametrize(
    ("text", "whose", "years"),
    [
        ("小王34大专社保6年，小李和小王一样，就是社保多三年", "小李", 9),
        ("小赵34大专社保4年，小钱跟小赵情况一样，只是社保少1年", "小钱", 3),
        ("小孙34大专社保8年，小胡比小孙少交3年，其他都一样", "小胡", 5),
        ("小赵34大专社保6年，小钱跟小赵一样", "小钱", 6),
        ("我34大专社保6年，老公跟我一样，就是社保多两年", "老公", 8),
    ],
)
def test_who_is_like_another_but_for_the_years_has_the_rest_of_theirs(text: str, whose: str, years: int) -> None:
    assert told(text)[whose] == {"age": 34, "education": "college", "si_years": years}


def test_only_the_years_are_told_where_nothing_else_is_alike() -> None:
    assert told("小赵31大专社保4年，小钱比小赵多交2年社保")["小钱"] == {"si_years": 6}


def test_a_difference_of_age_is_none_of_insurance() -> None:
    assert told("小林29大专社保4年，小何比小林小3岁，高中社保2年")["小何"] == {
        "age": 26,
        "education": "below_college",
        "si_years": 2,
    }
