"""What a supposition makes of an estimate: totals, gates, what is said beside them; the facts stay."""

from datetime import date
from typing import Any

import pytest

from flows.forms.form import FormState
from flows.points.estimation import likely_profile
from flows.profile import age_on
from flows.supposing.follow_up import case_in_talk
from flows.supposing.outcome import Outcome, outcome
from flows.supposing.supposed_case import Hearing
from tests.flows.shipped import POLICY

TODAY = date(2026, 11, 29)
PLAIN = {"age": 34, "education": "college", "si_years": 6}  # 30 + 50 + 18
TITLED = {**PLAIN, "title": "intermediate", "months_1x_last_12": 10}  # 30 + 100 + 18


def found(known: dict[str, Any], says: str, before: str = "") -> Outcome:
    state = FormState(form="estimate", answers=known)
    ages = age_on(likely_profile(known, TODAY), TODAY)
    case = case_in_talk(says, before, Hearing(TODAY, known, ages[-1] if ages else None))
    assert case.understood
    result = outcome(state, case, POLICY, TODAY)
    assert state.answers == known
    return result


def test_who_may_be_retired_by_then_is_found() -> None:
    older = {**PLAIN, "age": 58}
    assert found(older, "再缴四年呢").retired is None
    assert found(older, "再缴五年呢").retired == 63
    assert found(older, "要是我34岁、再缴五年呢").retired is None
    assert found({**PLAIN, "age": 66}, "如果考到中级呢").retired == 63
    assert found(PLAIN, "再缴五年呢").retired is None
    assert [doubt.key for doubt in found({**PLAIN, "age": 47}, "再缴四年呢").doubts] == ["retirement_open"]
    assert found(PLAIN, "再缴四年呢").doubts == ()


@pytest.mark.parametrize(
    ("known", "says", "total"),
    [
        (PLAIN, "要是我念完硕士，再缴四年呢", 160),
        (PLAIN, "再缴七年不考证呢", 119),
        (PLAIN, "社保缴满10年呢", 110),
        (PLAIN, "社保缴满5年呢", 95),
        ({**PLAIN, "age": 43}, "等我46岁", 30 - 5 + 50 + 27),
        ({**PLAIN, "age": 43}, "两年后呢", 30 - 3 + 50 + 24),
        ({**PLAIN, "age": 43}, "要是我老两岁", 95),
        (PLAIN, "要是我55岁呢", 7 + 68),
        (TITLED, "要是单位没聘我", 98),
        (TITLED, "如果过去一年只有2个月到1倍", 98),
        (TITLED, "如果过去一年有5个月不到1倍", 148),
        (TITLED, "要是基数跌到最低", 98),
        (TITLED, "如果我有副高呢", 188),
        ({**TITLED, "months_1x_last_12": 4}, "如果最近一年每个月都有1倍", 148),
        ({**PLAIN, "si_base": "min"}, "如果从下个月起按1倍交三年", 30 + 50 + 27 + 50),
        ({**PLAIN, "si_base": "min"}, "如果从下个月起按1倍交两年", 30 + 50 + 24),
        ({**PLAIN, "si_base": "2x_to_3x", "months_at_2x": 30}, "按2倍再缴6个月", 98 + 100),
        ({**PLAIN, "si_base": "2x_to_3x", "months_at_2x": 40}, "往后都按最低基数，再交两年", 104),
        (PLAIN, "如果1倍满36个月呢", 148),
        ({**PLAIN, "si_base": "min"}, "要是基数改成封顶，缴满两年", 98 + 6 + 120),
        ({**PLAIN, "si_base": "min"}, "要是社保按封顶缴满两年", 98 + 6 + 120),
        (PLAIN, "要是我去念博", 158),
        ({**PLAIN, "spouse_shanghai_hukou_years": 5}, "要是离婚呢", 98),
        ({**PLAIN, "spouse_shanghai_hukou_years": 5}, "再缴一年呢", 98 + 20 + 3 + 4),
        (PLAIN, "如果老婆是上海户口、结婚3年呢", 110),
        (PLAIN, "要是调到奉贤上班呢", 108),
        (PLAIN, "要是得了市级综合性表彰", 158),
        (PLAIN, "如果我被拘留过", 48),
        ({**PLAIN, "education": "bachelor_with_degree"}, "要是没拿到学位呢", 108),
        (PLAIN, "要是断缴五个月", 98),
    ],
)
def test_the_total_that_would_be(known: dict[str, Any], says: str, total: int) -> None:
    assert found(known, says).comparison.after.total == total


@pytest.mark.parametrize(
    ("says", "gate"),
    [
        ("要是断缴七个月", "insured_months_last_12"),
        ("要是停缴呢", "insured_now"),
        ("如果我去开个体户", "employer_eligible"),
        ("要是转到外地公司的分公司", "employer_eligible"),
        ("假如派驻到苏州", "works_in_shanghai"),
        ("要是居住证过期", "permit_valid"),
    ],
)
def test_the_gate_that_would_close(says: str, gate: str) -> None:
    result = found(PLAIN, says)
    assert result.comparison.closed == (gate,)
    assert not result.comparison.after.can_apply
    assert result.comparison.after.total == 98


@pytest.mark.parametrize("known", [{"months_1x_last_12": 3}, {"si_base": "min"}, {"months_at_1x": 2}])
def test_a_certificate_gives_nothing_while_known_months_are_too_few(known: dict[str, Any]) -> None:
    result = found({**PLAIN, **known}, "那副高呢")
    assert result.comparison.after.total == 98
    assert [(each.key, dict(each.values)) for each in result.supposed.named] == [
        ("once_recent", {"months": 6, "total": 188})
    ]


def test_a_base_paid_from_now_on_makes_the_months_for_a_certificate() -> None:
    known = {**PLAIN, "si_base": "min"}
    assert found(known, "要是评上副高，从下个月起按1倍交8个月").comparison.after.total == 188
    assert found(known, "要是评上副高，从下个月起按1倍交4个月").comparison.after.total == 98


def test_both_of_the_last_two() -> None:
    result = found(PLAIN, "那两个一起呢", "如果念完硕士呢\n再缴四年呢")
    assert (result.comparison.after.total, result.months) == (160, 48)


def test_a_range_gives_both_ends() -> None:
    result = found(PLAIN, "再缴2到5年呢")
    assert result.comparison.after.total == 104
    assert result.latest is not None
    assert dict(result.latest.values) == {"months": 60, "total": 113}
    years = found(PLAIN, "要是社保算成7到9年呢")
    assert years.latest is not None
    assert (years.comparison.after.total, years.latest.values["total"]) == (101, 107)


def test_an_award_of_no_rank_gives_both_totals() -> None:
    missing = found(PLAIN, "要是评上上海市先进").supposed.missing
    assert missing is not None
    assert dict(missing.values) == {"special": 128, "comprehensive": 158}


def test_what_is_so_already_is_known() -> None:
    assert found(PLAIN, "要是我是大专呢").known
    assert not found(PLAIN, "要是不升学呢").known


def test_a_gap_and_a_branch_are_named() -> None:
    assert [each.key for each in found(PLAIN, "要是断缴五个月").supposed.named] == ["gap"]
    assert [each.key for each in found(PLAIN, "要是转到分公司").supposed.named] == ["branch"]
    assert [each.key for each in found(TITLED, "要是基数跌到最低").supposed.named] == ["fallen", "once_recent"]
    assert [each.key for each in found(PLAIN, "如果我念完硕士，买了辆车").supposed.named] == ["unread"]
