"""Sentences to slots (tests/cases/reader), and answers to a known question."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from flows.reading.reader import read, read_field

_CASES = Path(__file__).parents[2] / "cases" / "reader"
_TODAY = date(2026, 11, 23)
_BESIDES = ("insured_now", "suburb_area", "base_months")


def _cases() -> list[Any]:
    return [
        pytest.param(case["says"], case["slots"], id=f"{path.stem}-{number}")
        for path in sorted(_CASES.glob("*.yaml"))
        for number, case in enumerate(yaml.safe_load(path.read_text(encoding="utf-8")), 1)
    ]


@pytest.mark.parametrize(("says", "slots"), _cases())
def test_sentence(says: str, slots: dict[str, Any]) -> None:
    told = read(says, _TODAY)
    assert {slot: value for slot, value in told.items() if slot in slots or slot not in _BESIDES} == slots


@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    assert isinstance(read(text, _TODAY), dict)


_FACTS = ("我35岁", "本科双证", "社保五年", "没有职称", "未婚", "基数两倍")


@given(st.permutations(_FACTS), st.sampled_from([",", "，", " ", "；", "。"]))
def test_the_order_of_clauses_does_not_matter(facts: list[str], between: str) -> None:
    assert read(between.join(facts), _TODAY) == {
        "age": 35,
        "education": "bachelor_with_degree",
        "si_years": 5,
        "title": "none",
        "spouse_shanghai_hukou": False,
        "si_base": "2x_to_3x",
    }


def test_last_year_depends_on_the_day() -> None:
    assert read("2024年被行政拘留过", date(2026, 11, 23))["deductions"] == [
        {"kind": "detention", "count": 1, "years_ago": 2}
    ]
    assert read("2024年被行政拘留过", date(2028, 1, 5))["deductions"] == [
        {"kind": "detention", "count": 1, "years_ago": 4}
    ]


def test_a_very_long_text_is_read_at_its_beginning() -> None:
    assert read("我35岁，" + "今天天气不错，" * 5000, _TODAY) == {"age": 35}


@pytest.mark.parametrize(
    ("family", "says", "slots"),
    [
        ("age", "35", {"age": 35}),
        ("age", "八八年的", {"birth_year": 1988}),
        ("age", "88", {"birth_year": 1988}),
        ("education", "本科有学位", {"education": "bachelor_with_degree"}),
        ("education", "没有", {"education": "below_college"}),
        ("title", "没有", {"title": "none", "skill_level": "none"}),
        ("title", "中级", {"title": "intermediate"}),
        ("title_months", "一直", {"months_1x_last_12": 12}),
        ("title_months", "8个月", {"months_1x_last_12": 8}),
        ("si_years", "五年半", {"si_years": 5.5}),
        ("si_years", "5", {"si_years": 5}),
        ("si_years", "66个月", {"si_years": 5.5}),
        ("si_years", "五六年", {"si_years": {"min": 5, "max": 6}}),
        ("si_base", "1.2", {"si_base": "1x_to_2x"}),
        ("si_base", "12000", {"si_base_yuan": 12000}),
        ("si_base", "最低基数", {"si_base": "min"}),
        ("base_months", "36", {"number": 36}),
        ("base_months", "三年", {"number": 36}),
        ("base_months", "全部", {"number": 48}),
        ("spouse", "没有", {"spouse_shanghai_hukou": False}),
        ("spouse", "三年", {"spouse_shanghai_hukou_years": 3}),
        ("urgent_major", "是", {"urgent_major": True}),
        ("fresh_graduate", "不是", {"fresh_graduate": False}),
        ("award", "没有", {"award": "none"}),
        ("suburb", "4年", {"suburb_years": 4}),
        ("public_service", "没干过", {"public_service_years": 0}),
        ("invest", "30万", {"invest_tax_wan": 30}),
        ("yes_no", "是的", {"yes_no": True}),
        ("yes_no", "没有", {"yes_no": False}),
        ("number", "十二个月", {"number": 12}),
    ],
)
def test_an_answer_to_a_known_question(family: str, says: str, slots: dict[str, Any]) -> None:
    assert read_field(family, says, _TODAY) == slots


@pytest.mark.parametrize(
    ("family", "says"),
    [
        ("age", "不知道"),
        ("age", "200"),
        ("si_years", "忘了"),
        ("yes_no", "也许"),
        ("number", "很多"),
        ("spouse", "嗯哼"),
    ],
)
def test_what_does_not_answer_is_not_taken(family: str, says: str) -> None:
    assert read_field(family, says, _TODAY) is None


@pytest.mark.parametrize("text", ["没事", "没什么事，就问问", "也没啥事", "断了两个月没事"])
def test_nothing_the_matter_is_no_clean_record(text: str) -> None:
    assert "deductions" not in read(text, date(2026, 11, 23))


@pytest.mark.parametrize("text", ["没犯过事", "没有任何不良记录", "没犯法没干过坏事"])
def test_a_clean_record(text: str) -> None:
    assert read(text, date(2026, 11, 23))["deductions"] == []
