"""Another case of the matter asked about last, which the fragment does not name again."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held


@pytest.mark.parametrize(
    ("says", "entry"),
    [
        (("居转户是什么要求", "那应届毕业的怎么说"), "stay-after-graduation"),
        (("进人才引进要多少积分", "留学生呢"), "returnee-hukou"),
        (("海归落户跟积分有关吗", "今年毕业的研究生呢"), "stay-after-graduation"),
    ],
)
def test_another_way_to_a_hukou(says: tuple[str, ...], entry: str, content: Content) -> None:
    assert held(content, *says).entries == (entry,)


@pytest.mark.parametrize(
    ("says", "entry"),
    [
        (("居转户是什么要求", "应届的积分加多少"), "fresh-graduate-bonus"),
        (("积分怎么查进度", "应届的呢"), "fresh-graduate-bonus"),
    ],
)
def test_a_case_of_points_stays_one(says: tuple[str, ...], entry: str, content: Content) -> None:
    assert held(content, *says).entries == (entry,)
