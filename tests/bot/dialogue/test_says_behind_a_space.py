"""What somebody known says of themselves, with a space between the name and the words of saying."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held


@pytest.mark.parametrize("name", ["Amy", "周敏"])
@pytest.mark.parametrize(
    ("says", "slot"),
    [("说她两年前被行政拘留过一次", "deductions"), ("说她有个高级职称", "title"), ("讲她社保满9年了", "si_years")],
)
def test_it_is_theirs(name: str, says: str, slot: str, content: Content) -> None:
    outcome = held(content, f"我同事{name} 36岁大专社保6年", f"{name} {says}")
    state = outcome.session.state("estimate", name)
    assert state is not None
    assert slot in state.answers
    assert "answer" not in outcome.did
