"""Who may apply: each finding, and the shipped form that asks for it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.content.yaml_files import read_yaml
from flows.eligibility import EMPLOYER, INSURANCE, PERMIT, check
from flows.forms.answers import read_answer
from flows.forms.fields import Field, option_slots
from flows.forms.form import Form, FormState, answer, begin, current, skip
from flows.forms.form_files import parse_forms
from flows.forms.invalid import Invalid
from tests.flows.shipped import POLICY

FORMS_DIR = Path(__file__).parents[2] / "flows" / "content" / "forms"
GATES = POLICY.on(date(2026, 11, 23)).gates
OLD_GATES = POLICY.on(date(2020, 1, 1)).gates
FINE = {"permit": "valid", "employer": "company", "insurance": "employer", "insured_months_last_12": 12}


def shipped_form() -> Form:
    name = "eligibility.yaml"
    return parse_forms({name: read_yaml(FORMS_DIR / name).value})["eligibility"]


def verdicts(answers: dict[str, Any]) -> dict[str, bool | None]:
    return {finding.key: finding.ok for finding in check(answers, GATES).findings}


def test_a_person_with_everything_in_order_can_apply() -> None:
    result = check(FINE, GATES)
    assert result.can_apply is True
    assert [finding.key for finding in result.findings] == [
        "permit.valid",
        "employer.company",
        "insurance.employer",
        "months.enough",
    ]


@pytest.mark.parametrize(
    ("changes", "key", "ok"),
    [
        ({"permit": "expired"}, "permit.expired", False),
        ({"permit": "none"}, "permit.none", False),
        ({"employer": "own_company"}, "employer.own_company", True),
        ({"employer": "dispatch"}, "employer.dispatch", True),
        ({"employer": "office"}, "employer.office", False),
        ({"employer": "sole_trader"}, "employer.sole_trader", False),
        ({"employer": "posted_away"}, "employer.posted_away", False),
        ({"employer": "flexible"}, "employer.flexible", False),
        ({"employer": "branch"}, "employer.branch", None),
        ({"employer": "branch", "branch_tax": True}, "employer.branch_tax_here", None),
        ({"employer": "branch", "branch_tax": False}, "employer.branch_tax_away", False),
        ({"insurance": "other"}, "insurance.other", None),
        ({"insurance": "self"}, "insurance.self", False),
        ({"insurance": "none"}, "insurance.none", False),
        ({"insured_months_last_12": 6}, "months.enough", True),
        ({"insured_months_last_12": 5}, "months.short", False),
        ({"insured_months_last_12": 0}, "months.short", False),
        ({"insured_months_last_12": None}, "months.unknown", None),
        ({"serious_crime": True}, "veto.serious_crime", False),
    ],
)
def test_one_answer_that_differs_decides(changes: dict[str, Any], key: str, ok: bool | None) -> None:
    answers = {**FINE, **changes}
    assert verdicts(answers)[key] is ok
    assert check(answers, GATES).can_apply is ok


@pytest.mark.parametrize("permit", ["overseas", "shanghai"])
def test_for_whom_the_measures_are_not_made_nothing_else_is_said(permit: str) -> None:
    assert verdicts({**FINE, "permit": permit}) == {f"permit.{permit}": False}


def test_nothing_known_is_open_not_refused() -> None:
    result = check({}, GATES)
    assert result.can_apply is None
    assert {finding.ok for finding in result.findings} == {None}


def test_something_in_the_way_outweighs_something_open() -> None:
    assert check({"permit": "expired"}, GATES).can_apply is False


def test_the_gates_of_a_profile_are_taken_where_the_form_was_not_asked() -> None:
    gates = {"permit_valid": True, "employer_eligible": True, "insured_now": True, "insured_months_last_12": 6}
    assert check(gates, GATES).can_apply is True
    for gate in ("permit_valid", "employer_eligible", "insured_now"):
        assert check({**gates, gate: False}, GATES).can_apply is False
    assert "employer.posted_away" in verdicts({**gates, "works_in_shanghai": False})


def test_the_missing_months_are_counted_against_the_rule() -> None:
    (short,) = (each for each in check({**FINE, "insured_months_last_12": 2}, GATES).findings if each.ok is False)
    assert short.values == {"months": 2, "needed": 6, "missing": 4}


def test_family_planning_stood_in_the_way_only_before_2023() -> None:
    answers = {**FINE, "family_planning_violation": True}
    assert check(answers, GATES).can_apply is True
    assert check(answers, OLD_GATES).can_apply is False


def test_an_answer_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(ValueError, match="employer is 'circus': give one of company"):
        check({**FINE, "employer": "circus"}, GATES)


def paths(form: Form, state: FormState) -> Iterator[tuple[list[str], FormState]]:
    """Give every way through the form, skipping included, as the fields asked and the state at the end."""
    field = current(form, state)
    if field is None:
        yield [], state
        return
    for after in (skip(state, field), *(answer(state, field, slots) for slots in _answers(field))):
        for rest, end in paths(form, after):
            yield [field.field, *rest], end


def _answers(field: Field) -> list[dict[str, Any]]:
    return [option_slots(field, option) for option in field.options] or [{field.field: 5}, {field.field: 6}]


def test_the_form_offers_exactly_the_answers_that_are_understood() -> None:
    form = shipped_form()
    offered = {
        name: {option.value for option in form.field(name).options} for name in ("permit", "employer", "insurance")
    }
    assert offered == {"permit": set(PERMIT), "employer": {*EMPLOYER, "branch"}, "insurance": set(INSURANCE)}


def test_every_way_through_the_form_is_short_and_ends_in_a_result() -> None:
    form = shipped_form()
    ways = list(paths(form, begin(form)))
    assert max(len(asked) for asked, _ in ways) <= 6
    assert {check(end.answers, GATES).can_apply for _, end in ways} == {True, False, None}
    for asked, end in ways:
        if end.answers.get("permit") in {"overseas", "shanghai"}:
            assert asked == ["permit"]
        if end.answers.get("employer") in {"office", "sole_trader", "posted_away", "flexible"}:
            assert asked == ["permit", "employer"]


def test_a_way_without_skipping_leaves_nothing_unknown() -> None:
    form = shipped_form()
    for _, end in paths(form, begin(form)):
        if not end.skipped:
            keys = {finding.key for finding in check(end.answers, GATES).findings}
            assert not any(key.endswith(".unknown") for key in keys)
            assert "employer.branch" not in keys


@pytest.mark.parametrize(
    ("field", "text", "slots"),
    [
        ("insured_months_last_12", "6个月", {"insured_months_last_12": 6}),
        ("insured_months_last_12", "十个月", {"insured_months_last_12": 10}),
        ("insured_months_last_12", "半年", {"insured_months_last_12": 6}),
        ("insured_months_last_12", "一直都在交", {"insured_months_last_12": 12}),
        ("insured_months_last_12", "13", Invalid("above")),
        ("permit", "过期了", {"permit": "expired", "permit_valid": False}),
        ("permit", "1", {"permit": "valid", "permit_valid": True}),
        ("employer", "自己开公司", {"employer": "own_company"}),
        ("employer", "个体户", {"employer": "sole_trader"}),
        ("insurance", "代缴", {"insurance": "other", "insured_now": True}),
        ("branch_tax", "不在上海缴", {"branch_tax": False}),
    ],
)
def test_people_s_answers_are_read(field: str, text: str, slots: dict[str, Any] | Invalid) -> None:
    assert read_answer(shipped_form().field(field), text, date(2026, 11, 23)) == slots
