"""What is said at an open question in any words: its value, that none is known, or a question of its own."""

from pathlib import Path
from typing import Any

import pytest

from bot.content.content import Content
from bot.content.yaml_files import read_yaml
from tests.bot.dialogue.test_cut_short import held
from tests.bot.dialogue.test_talks_told import known

_TOLD = "35岁，大专，社保6年"
# What leads to each question.
_TO = {
    "si_base": (_TOLD,),
    "si_years": ("35岁，大专", "改社保年限"),
    "degree": ("35岁，本科，社保6年，基数1倍20个月",),
    "certificate": ("35岁，高中，社保6年，基数最低",),
    "bonuses": (f"{_TOLD}，基数最低，没职称",),
    "months_at_1x": (f"{_TOLD}，基数1倍",),
    "permit": ("我能不能申请积分",),
    "employer": ("我能不能申请积分", "居住证有效"),
    "branch_tax": ("我能不能申请积分", "居住证有效", "分公司"),
}
_CASES: list[dict[str, Any]] = read_yaml(Path(__file__).parents[2] / "cases" / "talked" / "at_a_question.yaml").value


@pytest.mark.parametrize("case", _CASES, ids=lambda case: f"{case['at']}: {case['says']}")
def test_what_is_said_at_a_question(case: dict[str, Any], content: Content) -> None:
    before = held(content, *_TO[case["at"]])
    assert before.asking == case["at"]
    outcome = held(content, *_TO[case["at"]], case["says"])
    facts = known(outcome.session)
    assert {slot: facts.get(slot) for slot in case.get("told", {})} == case.get("told", {})
    skipped = {name for state in outcome.session.forms for name in state.skipped}
    assert (case["at"] in skipped) == case.get("left", False)
    if "asks" in case:
        assert facts == known(before.session)
