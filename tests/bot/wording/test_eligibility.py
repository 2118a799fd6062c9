"""What a person reads on whether points can be applied for."""

from datetime import date
from itertools import product
from pathlib import Path

from bot.content.yaml_files import read_yaml
from bot.texts import parse_texts
from bot.wording.eligibility import explain_eligibility
from flows.eligibility import EMPLOYER, INSURANCE, PERMIT, check
from tests.flows.shipped import POLICY

TEXT_FILE = Path(__file__).parents[3] / "bot" / "texts" / "eligibility.yaml"
TEXTS = parse_texts({"eligibility.yaml": read_yaml(TEXT_FILE).value})
GATES = POLICY.on(date(2026, 11, 23)).gates
FINE = {"permit": "valid", "employer": "company", "insurance": "employer", "insured_months_last_12": 9}


def test_who_can_apply_reads_what_comes_next() -> None:
    words = explain_eligibility(check(FINE, GATES), TEXTS, GATES.reference.text)
    assert words.startswith("按你说的，申请条件都满足。")
    assert "✓ 近 12 个月缴满 9 个月（要 6 个月" in words
    assert "个人不能自己报" in words
    assert "我不判断" in words
    assert "沪府规〔2022〕21号" in words
    assert "✗" not in words


def test_what_is_in_the_way_stands_first_with_what_to_do() -> None:
    answers = {**FINE, "employer": "branch", "branch_tax": True, "insured_months_last_12": 4}
    lines = explain_eligibility(check(answers, GATES), TEXTS).split("\n")
    assert "现在还不能申请" in lines[0]
    assert lines[1].startswith("✗ 近 12 个月只缴了 4 个月")
    assert "再正常缴满 2 个月" in lines[2]
    assert lines[3].startswith("？")
    assert lines[5].startswith("✓")


def test_what_is_open_is_not_called_a_refusal() -> None:
    words = explain_eligibility(check({**FINE, "insurance": "other"}, GATES), TEXTS)
    assert words.startswith("还不能下结论")
    assert "不能申请" not in words


def test_for_whom_the_measures_are_not_made_no_next_step_is_named() -> None:
    words = explain_eligibility(check({"permit": "overseas"}, GATES), TEXTS)
    assert "港澳台" in words
    assert "测算" not in words


def test_every_result_can_be_said_and_fits_a_phone() -> None:
    said: set[str] = set()
    for permit, employer, insurance, months in product(
        [*PERMIT, None], [*EMPLOYER, "branch", None], [*INSURANCE, None], [5, 6, None]
    ):
        told = {"permit": permit, "employer": employer, "insurance": insurance, "insured_months_last_12": months}
        known = {slot: value for slot, value in told.items() if value is not None}
        result = check(known, GATES)
        said.update(finding.key for finding in result.findings)
        assert len(explain_eligibility(result, TEXTS, GATES.reference.text)) < 550
    for gate in ("permit_valid", "employer_eligible", "insured_now"):
        for holds in (True, False):
            words = explain_eligibility(check({gate: holds}, GATES), TEXTS)
            assert "{" not in words
    assert {"permit.unknown", "employer.branch", "months.unknown", "insurance.other"} <= said
