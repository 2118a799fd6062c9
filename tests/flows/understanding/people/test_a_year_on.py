"""Somebody who is a year older by now than was told (「刚过完生日，得算39了」)."""

import pytest

from flows.understanding.people.likened.relative_age import a_year_on
from flows.understanding.people.persons import SELF, Mention

AGES = {SELF: 35, "小吴": 38}
WU = [Mention(0, 2, "小吴")]


@pytest.mark.parametrize(
    "text",
    [
        "小吴前天过的生日,得算39",
        "小吴又长了一岁,该按39算",
        "小吴上个月满39了",
        "小吴刚过完生日,要算39岁",
        "小吴昨天到39了",
    ],
)
def test_whoever_had_a_birthday_is_a_year_older_than_was_told(text: str) -> None:
    assert a_year_on(text, SELF, WU, AGES) == ("小吴", 39)


def test_where_nobody_is_named_it_is_whoever_is_talked_about() -> None:
    assert a_year_on("昨天过了生日,得算36", SELF, [], AGES) == (SELF, 36)


@pytest.mark.parametrize(
    "text", ["小吴明年满39", "小吴还没满39", "小吴刚满45", "小吴前天过的生日", "小吴满39了", "小吴一倍上个月满39了"]
)
def test_another_age_or_another_time_sets_nothing_right(text: str) -> None:
    assert a_year_on(text, SELF, WU, AGES) is None
