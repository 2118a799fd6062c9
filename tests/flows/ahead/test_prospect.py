"""One person's total with what is ahead: the fall below the standard, or the day on which waiting is enough."""

from datetime import date
from typing import Any

import pytest

from flows.ahead.outlook import outlook
from flows.ahead.prospect import Turn, prospect
from flows.points.estimation import likely_profile
from tests.flows.shipped import POLICY

TODAY = date(2026, 11, 30)


def looked(**answers: Any) -> Any:
    return prospect(likely_profile(answers, TODAY), POLICY, TODAY)


def test_a_fall_is_the_first_day_of_the_outlook_below_the_standard() -> None:
    # 30 + 90: the birthday takes one point, and nobody pays social insurance that would give it back.
    answers = {"birth_date": "1983-07-02", "education": "bachelor_with_degree", "si_years": 0, "insured_now": False}
    found = looked(**answers)
    assert found.result.total == 120
    assert found.falls
    assert found.turn == Turn(date(2027, 7, 2), 119)
    assert not found.earliest
    changes = outlook(likely_profile(answers, TODAY), POLICY, TODAY)
    assert found.turn.day == next(each.from_day for each in changes if each.total < 120)


def test_of_an_age_told_as_a_number_the_earliest_fall_is_told() -> None:
    found = looked(age=43, education="bachelor_with_degree", si_years=0, insured_now=False)
    assert found.falls
    assert found.earliest
    assert found.turn is not None
    assert TODAY < found.turn.day <= date(2027, 11, 30)


def test_who_is_short_gets_there_by_waiting_or_never() -> None:
    short = looked(age=35, education="college", si_years=10)
    assert short.result.total == 110
    assert not short.falls
    assert short.turn is not None
    assert short.turn.total >= 120
    assert looked(age=58, education="below_college").turn is None


@pytest.mark.parametrize(
    ("answers", "is_open"),
    [
        ({"age": 38, "education": "college", "si_years": 8}, True),
        ({"age": 38, "education": "master"}, False),
    ],
)
def test_what_is_not_known_is_open_only_where_it_decides(answers: dict[str, Any], is_open: bool) -> None:
    assert looked(**answers).open is is_open
