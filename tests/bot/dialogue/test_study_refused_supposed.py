"""What there would be if a higher study were refused: the points of the lesser one, with the least of them."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held


@pytest.mark.parametrize(
    ("says", "total"),
    [
        ("要是博士核不下来，只认硕士", 148),
        ("博士万一不予认可，就按本科算呢", 108),
        ("研究生文凭假如认证不了，只能拿大专算", 98),
        ("万一博士没通过核验", 48),
    ],
)
def test_the_lesser_study_counts(says: str, total: int, content: Content) -> None:
    outcome = held(content, "41岁，博士，社保6年", says)
    assert outcome.did == ("what_if",)
    assert f"→ {total}" in outcome.replies[0].text
