"""A fact that is not to be kept goes, by whichever word; a wish that only sounds like it takes nothing."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held


@pytest.mark.parametrize(
    ("says", "left"),
    [
        ("不要记我的学历", {"age": 38}),
        ("别记我岁数，删了这条", {"education": "college"}),
        ("别留我的年龄了", {"education": "college"}),
        ("学历那个别存了", {"age": 38}),
        ("别记错年龄", {"age": 38, "education": "college"}),
        ("不用记学历认证吧", {"age": 38, "education": "college"}),
    ],
)
def test_one_fact_goes_and_the_others_stay(says: str, left: dict[str, object], content: Content) -> None:
    state = held(content, "我38，大专", says).session.state("estimate", "")
    assert state is not None
    assert state.answers == left
