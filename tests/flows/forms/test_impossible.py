"""A value that can be read but cannot be is refused with what is possible, in every numeric field."""

from datetime import date

import pytest

from flows.forms.answers import read_answer
from flows.forms.fields import Field
from flows.forms.impossible import impossible_age, impossible_day, impossible_number
from flows.forms.invalid import Invalid
from tests.flows.forms.test_form import ESTIMATE

TODAY = date(2026, 11, 23)
NUMERIC = [field for field in ESTIMATE.fields if field.kind in {"number", "duration"} and field.maximum is not None]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("180", "age_range"),
        ("我今年9岁", "age_range"),
        ("一百二十岁", "age_range"),
        ("1899年", "age_range"),
        ("2031年8月", "age_range"),
        ("-20", "age_range"),
        ("四十出头", "vague_age"),
        ("奔四了", "vague_age"),
        ("80后", "vague_age"),
    ],
)
def test_an_age_that_cannot_be_or_says_too_little(text: str, reason: str) -> None:
    found = impossible_age(text, TODAY)
    assert found is not None
    assert found.reason == reason
    answer = read_answer(ESTIMATE.field("age"), text, TODAY)
    assert isinstance(answer, Invalid)
    assert answer.reason == reason


@pytest.mark.parametrize("text", ["我虚岁42", "虚岁是四十二", "42虚岁"])
def test_a_nominal_age_leaves_two(text: str) -> None:
    assert impossible_age(text, TODAY) == Invalid("nominal_age", {"younger": 40, "older": 41})


@pytest.mark.parametrize("text", ["", "社保5年", "大专", "谢谢", "叫什么名字"])
def test_what_speaks_of_no_age_is_not_refused(text: str) -> None:
    assert impossible_age(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "invalid"),
    [
        ("1988年4月31日", Invalid("no_such_day", {"month": 4, "day": 31, "last": 30})),
        ("2023年2月29号", Invalid("no_such_day", {"month": 2, "day": 29, "last": 28})),
        ("1989-06-31", Invalid("no_such_day", {"month": 6, "day": 31, "last": 30})),
        ("1990年14月", Invalid("no_such_month", {"month": 14})),
        ("2024年2月29日", None),
        ("2月29日", None),
        ("13个月", None),
    ],
)
def test_a_day_that_no_calendar_has(text: str, invalid: Invalid | None) -> None:
    assert impossible_day(text) == invalid


@pytest.mark.parametrize("field", NUMERIC, ids=lambda field: field.field)
def test_every_numeric_field_names_its_limit(field: Field) -> None:
    assert field.maximum is not None
    unit = "年" if field.kind == "duration" else ""
    beyond = f"{field.maximum + 1:.0f}{unit}"
    assert read_answer(field, beyond, TODAY) == Invalid("above")
    assert read_answer(field, "-1", TODAY) == Invalid("below")


def test_months_are_counted_whole() -> None:
    assert impossible_number("number", "1.5", 0, 12) == Invalid("whole")
    assert impossible_number("duration", "1.5", 0, 60) is None


@pytest.mark.parametrize(
    ("field", "text", "count"), [("education", "0", 6), ("education", "8", 6), ("si_base", "12", 5), ("degree", "3", 2)]
)
def test_a_number_that_no_option_has(field: str, text: str, count: int) -> None:
    assert read_answer(ESTIMATE.field(field), text, TODAY) == Invalid("no_option", {"count": count})


def test_nothing_is_what_zero_means_where_nothing_can_be_chosen() -> None:
    assert read_answer(ESTIMATE.field("certificate"), "0", TODAY) == {"title": "none", "skill_level": "none"}
    assert read_answer(ESTIMATE.field("bonuses"), "0", TODAY) == {"bonuses": []}
