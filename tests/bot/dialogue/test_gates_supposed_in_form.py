"""A gate supposed beside the open form on who may apply: what it would mean is said, and no answer changes."""

import pytest

from bot.content.content import Content
from bot.dialogue.outcome import Outcome
from bot.session import ELIGIBILITY
from tests.bot.dialogue.test_cut_short import held


def facts(outcome: Outcome) -> list[dict[str, object]]:
    return [state.answers for state in outcome.session.forms if state.answers]


@pytest.mark.parametrize(
    ("says", "finding"),
    [
        ("要是分公司帮我交的呢", "分公司"),
        ("假如断了3个月呢", "✓"),
        ("如果只交了4个月呢", "✗"),
        ("万一单位其实是办事处呢", "办事处"),
        ("要是公司一直没给我交呢", "✗"),
    ],
)
def test_a_gate_supposed_beside_the_form_on_who_may_apply_changes_nothing(
    says: str, finding: str, content: Content
) -> None:
    told = ("我能不能申请", "有效的", "上海公司")
    before, outcome = held(content, *told), held(content, *told, says)
    assert "what_if" in outcome.did
    assert finding in outcome.replies[0].text
    assert outcome.session.form is not None
    assert outcome.session.form.form == ELIGIBILITY
    assert facts(outcome) == facts(before)
    assert outcome.asking == before.asking


def test_what_is_to_be_done_then_gets_its_entry_beside_the_form(content: Content) -> None:
    assert "answer" in held(content, "我能不能申请", "要是居住证过期了怎么办").did
