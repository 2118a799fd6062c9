"""How long ago a record was, told in a clause beside it or later, and records that are denied for something else."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from flows.forms.form import FormState
from flows.reading.facts_in_talk import told_in_talk
from flows.reading.reader import read

_TODAY = date(2026, 11, 30)


def _records(told: Mapping[str, Any]) -> list[dict[str, Any]]:
    return list(told.get("deductions", []))


@pytest.mark.parametrize(
    ("said", "years"),
    [
        ("坐过牢，16年那会儿，39岁大专", 10),
        ("有案底，好像是在2017年的，36岁", 9),
        ("被行政拘留过，一次，2018年的事，本科双证", 8),
        ("判过刑，那是2011年，出来后一直上班", 15),
        ("治安拘留过，7年多以前", 7.1),
        ("有过前科，2019年5月的，社保8年", 7),
        ("被拘留过，2020年毕业的", None),
        ("被拘留过，2020年开始交社保", None),
    ],
)
def test_a_time_is_of_the_record_where_a_clause_beside_it_tells_nothing_else(said: str, years: float | None) -> None:
    (record,) = _records(read(said, _TODAY))
    assert record.get("years_ago") == years


@pytest.mark.parametrize(
    ("said", "years"),
    [
        ("2014年", 12),
        ("那是2018年的事了，早就结束了", 8),
        ("应该在2017年左右", 9),
        ("都是十几年前的了", 10.1),
        ("不对，是2016年的", 10),
        ("那个案子是去年的", 1),
        ("我2014年毕业", None),
        ("我87年的", None),
        ("社保2014年开始交", None),
        ("社保去年断过", None),
    ],
)
def test_a_time_told_later_is_of_the_record_told_last(said: str, years: float | None) -> None:
    known: dict[str, Any] = {"age": 39, "deductions": [{"kind": "criminal", "count": 1}]}
    told = told_in_talk(said, _TODAY, FormState(form="estimate", answers=known)).get("deductions")
    assert told == (None if years is None else [{"kind": "criminal", "count": 1, "years_ago": years}])


def test_a_time_alone_is_of_the_record_only_where_that_was_told_last_or_is_pointed_at() -> None:
    known: dict[str, Any] = {"deductions": [{"kind": "detention", "count": 1}], "si_years": 7}
    state = FormState(form="estimate", answers=known)
    assert "deductions" not in told_in_talk("2016年", _TODAY, state)
    assert [each["years_ago"] for each in _records(told_in_talk("那次是2016年", _TODAY, state))] == [10]


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("以前被关过几天，不算拘留，是传唤", []),
        ("判过刑，哦不是判刑，是罚款", []),
        ("被拘留过，不是刑事的，是行政拘留", ["detention"]),
        ("行政拘留过，不是判刑", ["detention"]),
    ],
)
def test_what_is_denied_for_something_else_is_no_record(said: str, kinds: list[str]) -> None:
    assert [each["kind"] for each in _records(read(said, _TODAY))] == kinds


@pytest.mark.parametrize("said", ["那次其实是罚款", "只是警告", "不是拘留，是罚了点钱"])
def test_what_took_the_place_of_a_detention_takes_it_back(said: str) -> None:
    known: dict[str, Any] = {"age": 39, "deductions": [{"kind": "detention", "count": 1}]}
    assert told_in_talk(said, _TODAY, FormState(form="estimate", answers=known))["deductions"] == []
